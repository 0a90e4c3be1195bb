/**
 * Calls `draw` once now and then at most once per frame whenever one of the elements scrolls or
 * changes its size or content. Returns a function that stops it.
 */
export function onColumnChange(elements: readonly HTMLElement[], draw: () => void): () => void {
  let frame = 0;
  const ask = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  };
  const sizes = new ResizeObserver(ask);
  const contents = new MutationObserver(ask);
  for (const element of elements) {
    element.addEventListener('scroll', ask, { passive: true });
    sizes.observe(element);
    contents.observe(element, { childList: true, subtree: true });
  }
  ask();
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    contents.disconnect();
    elements.forEach((element) => {
      element.removeEventListener('scroll', ask);
    });
  };
}
