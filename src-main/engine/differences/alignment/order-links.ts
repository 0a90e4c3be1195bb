import type { ParagraphLink } from './align-paragraphs.ts';

/**
 * Links in reading order of B, each deletion where it stood in A: after what the nearest earlier
 * paragraph of A that kept its order became.
 */
export function orderLinks(links: readonly ParagraphLink[]): ParagraphLink[] {
  const inB = links
    .filter((link) => link.b.length > 0)
    .sort((x, y) => (x.b[0] ?? 0) - (y.b[0] ?? 0));
  const deleted = links
    .filter((link) => link.b.length === 0)
    .sort((x, y) => (x.a[0] ?? 0) - (y.a[0] ?? 0));
  const ordered: ParagraphLink[] = [];
  let next = 0;
  const takeDeletedBefore = (anchor: number) => {
    for (let link = deleted[next]; link && (link.a[0] ?? 0) < anchor; link = deleted[next]) {
      ordered.push(link);
      next++;
    }
  };
  const anchors = anchorsAfter(inB);
  takeDeletedBefore(anchors[0] ?? Infinity);
  inB.forEach((link, index) => {
    ordered.push(link);
    if (isAnchor(link)) takeDeletedBefore(anchors[index + 1] ?? Infinity);
  });
  return ordered;
}

function isAnchor(link: ParagraphLink): boolean {
  return link.inOrder && link.a.length > 0;
}

/** For each index the first paragraph of A of the next anchor at or after it. */
function anchorsAfter(links: readonly ParagraphLink[]): number[] {
  const anchors: number[] = [];
  let anchor = Infinity;
  for (let index = links.length; index >= 0; index--) {
    const link = links[index];
    if (link && isAnchor(link)) anchor = link.a[0] ?? anchor;
    anchors[index] = anchor;
  }
  return anchors;
}
