/**
 * Gives every element of jsdom, which lays nothing out, a size, so that lists that draw only what
 * is in view draw something. Call once per test file.
 */
export function layOutBoxes(): void {
  const sizes = { offsetHeight: 600, offsetWidth: 800, clientHeight: 600, clientWidth: 800 };
  for (const [name, value] of Object.entries(sizes))
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
  if (!('scrollTo' in Element.prototype))
    Object.defineProperty(Element.prototype, 'scrollTo', { value: () => undefined });
}
