/** What browsers have and jsdom has not: sizes are all zero there, so nothing is ever observed. */
class NothingObserved {
  observe() {}
  unobserve() {}
  disconnect() {}
}

globalThis.ResizeObserver ??= NothingObserved;

/** Gives an object what it lacks, and leaves what it has. */
function add(target: object, additions: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(additions)) {
    if (Reflect.get(target, name) === undefined)
      Object.defineProperty(target, name, { value, configurable: true });
  }
}

if (typeof window !== 'undefined') {
  add(window, {
    matchMedia: (media: string) => ({
      media,
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
    // Ids in these tests are letters, digits and hyphens, which need no escape.
    CSS: { escape: (words: string) => words },
  });
  add(Range.prototype, { getBoundingClientRect: () => new DOMRect() });
  add(Element.prototype, { scrollIntoView: () => undefined, scrollTo: () => undefined });
}
