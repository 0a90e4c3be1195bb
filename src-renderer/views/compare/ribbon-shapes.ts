import type { ColumnHandle, Extent } from './column-handle.ts';
import type { ColumnLink } from './column-links.ts';

/** A ribbon as it is drawn now. */
export interface Ribbon {
  readonly link: ColumnLink;
  /** The band between the columns, and its two edges. */
  readonly area: string;
  readonly edges: string;
}

/** A ribbon whose other end is far away leaves the window no further than this. */
const OVERSHOOT = 48;

/** The ribbons that are at least partly in view, for the present scroll positions. */
export function ribbonShapes(
  left: ColumnHandle,
  right: ColumnHandle,
  links: readonly ColumnLink[],
  extents: (link: ColumnLink) => readonly [Extent, Extent] | null,
  width: number,
): Ribbon[] {
  const height = left.scroller.clientHeight;
  return links.flatMap((link) => {
    const found = extents(link);
    if (!found) return [];
    const a = inWindow(found[0], left.scroller.scrollTop);
    const b = inWindow(found[1], right.scroller.scrollTop);
    const isSeen = (one: Extent) => one.bottom > 0 && one.top < height;
    if (!isSeen(a) && !isSeen(b)) return [];
    return [{ link, ...shape(clamp(a, height), clamp(b, height), width) }];
  });
}

function inWindow(extent: Extent, scrollTop: number): Extent {
  return { top: extent.top - scrollTop, bottom: extent.bottom - scrollTop };
}

function clamp(extent: Extent, height: number): Extent {
  const keep = (y: number) => Math.round(Math.min(height + OVERSHOOT, Math.max(-OVERSHOOT, y)));
  return { top: keep(extent.top), bottom: keep(extent.bottom) };
}

function shape(a: Extent, b: Extent, width: number): { area: string; edges: string } {
  const bend = width / 2;
  const curve = (from: number, to: number) =>
    `C${num(bend)} ${num(from)} ${num(bend)} ${num(to)} ${num(width)} ${num(to)}`;
  const back = `C${num(bend)} ${num(b.bottom)} ${num(bend)} ${num(a.bottom)} 0 ${num(a.bottom)}`;
  return {
    area: `M0 ${num(a.top)} ${curve(a.top, b.top)} V${num(b.bottom)} ${back} Z`,
    edges: `M0 ${num(a.top)} ${curve(a.top, b.top)} M0 ${num(a.bottom)} ${curve(a.bottom, b.bottom)}`,
  };
}

function num(value: number): string {
  return String(value);
}
