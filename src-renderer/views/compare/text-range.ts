import type { Span } from '../../../src-main/engine/text/span.ts';

/** Text nodes of a paragraph's words, without the words that only screen readers meet. */
function wordNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node.parentElement?.closest('.spoken') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  });
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** The words of a span on screen. `span` counts from the start of the element's words. */
export function rangeOfSpan(element: Element, span: Span): Range {
  const range = document.createRange();
  const nodes = wordNodes(element);
  const [start, end] = [placeIn(nodes, span.start, false), placeIn(nodes, span.end, true)];
  if (!start || !end) {
    range.selectNodeContents(element);
    return range;
  }
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** How many letters of the element's words stand before a point of the page. */
export function offsetInElement(element: Element, node: Node, offset: number): number {
  const point = document.createRange();
  point.setStart(node, offset);
  let before = 0;
  for (const text of wordNodes(element)) {
    if (text === node) return before + offset;
    // A point in an element, not in a text: count the texts that end before it.
    if (point.comparePoint(text, text.length) > 0) return before;
    before += text.length;
  }
  return before;
}

function placeIn(nodes: readonly Text[], offset: number, isEnd: boolean) {
  let before = 0;
  for (const node of nodes) {
    const inside = offset - before;
    if (isEnd ? inside <= node.length : inside < node.length) return { node, offset: inside };
    before += node.length;
  }
  const last = nodes.at(-1);
  return last ? { node: last, offset: last.length } : null;
}
