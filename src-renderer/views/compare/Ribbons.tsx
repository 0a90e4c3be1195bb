import { useEffect, useState } from 'react';
import { overlapLength } from '../../../src-main/engine/text/span.ts';
import { useClauseline } from '../../state/StoreContext.tsx';
import type { ColumnHandle, Extent } from './column-handle.ts';
import type { ColumnLink } from './column-links.ts';
import { ribbonShapes, type Ribbon } from './ribbon-shapes.ts';
import { onColumnChange } from './on-column-change.ts';

/** Width of the channel between two columns, in pixels; the same as in compare.css. */
export const RIBBON_WIDTH = 40;

/** Ribbons between two neighbouring columns; they bend as either column scrolls. */
export function Ribbons(props: {
  readonly left: ColumnHandle | undefined;
  readonly right: ColumnHandle | undefined;
  readonly links: readonly ColumnLink[];
  readonly onSelect: (id: string) => void;
}) {
  const { left, right, links } = props;
  const [ribbons, setRibbons] = useState<readonly Ribbon[]>([]);
  const selection = useClauseline((s) => s.selection);
  const selected = selection && `${selection.kind}:${selection.id}`;
  useEffect(() => {
    if (!left || !right) return undefined;
    const extents = measuredLinks(left, right);
    return onColumnChange([left.scroller, right.scroller], () => {
      setRibbons(ribbonShapes(left, right, links, extents, RIBBON_WIDTH));
    });
  }, [left, right, links]);
  // The selected ribbon is drawn last, over the others.
  const ordered = [...ribbons].sort(
    (x, y) => Number(x.link.id === selected) - Number(y.link.id === selected),
  );
  return (
    <svg className="ribbons" aria-hidden="true" width={RIBBON_WIDTH}>
      {ordered.map(({ link, area, edges }) => (
        <g
          key={`${link.id}-${String(link.a.start)}`}
          className={`ribbon ribbon-${link.kind} ${link.id === selected ? 'is-selected' : ''}`}
          onClick={() => {
            props.onSelect(link.id);
          }}
        >
          <path className="ribbon-area" d={area} />
          <path className="ribbon-edges" d={edges} />
        </g>
      ))}
    </svg>
  );
}

/** Extents of links, kept until either column renders or measures anything anew. */
function measuredLinks(left: ColumnHandle, right: ColumnHandle) {
  let state = '';
  let known = new Map<ColumnLink, readonly [Extent, Extent] | null>();
  return (link: ColumnLink) => {
    const [seenA, seenB] = [left.renderedSpan(), right.renderedSpan()];
    const now = [
      left.contentHeight(),
      right.contentHeight(),
      seenA.start,
      seenB.start,
      left.scroller.clientWidth,
    ].join();
    if (now !== state) known = new Map();
    state = now;
    if (overlapLength(link.a, seenA) === 0 && overlapLength(link.b, seenB) === 0) return null;
    const before = known.get(link);
    if (before !== undefined) return before;
    const [a, b] = [left.extentOf(link.a), right.extentOf(link.b)];
    const found = a && b ? ([a, b] as const) : null;
    known.set(link, found);
    return found;
  };
}
