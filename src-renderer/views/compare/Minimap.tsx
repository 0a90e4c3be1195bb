import { useEffect, useMemo, useRef } from 'react';
import type { Mark } from '../../parts/cut-segments.ts';
import type { ColumnHandle } from './column-handle.ts';
import { minimapTicks } from './minimap-ticks.ts';
import type { MarginSign } from './margin-signs.ts';
import { onColumnChange } from './on-column-change.ts';

/**
 * The whole column in miniature: where its findings stand and which part is in view. It serves as
 * the scroll bar too; for the keyboard the column itself scrolls.
 */
export function Minimap(props: {
  readonly handle: ColumnHandle;
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  readonly signs: ReadonlyMap<string, MarginSign>;
  readonly onLead: (document: string) => void;
}) {
  const { handle, marks, signs } = props;
  const { document, scroller } = handle;
  const seen = useRef<HTMLDivElement>(null);
  const ticks = useMemo(
    () => minimapTicks(document, marks.values(), signs),
    [document, marks, signs],
  );
  useEffect(
    () =>
      onColumnChange([scroller], () => {
        const height = scroller.scrollHeight || 1;
        seen.current?.style.setProperty('inset-block-start', share(scroller.scrollTop / height));
        seen.current?.style.setProperty('block-size', share(scroller.clientHeight / height));
      }),
    [scroller],
  );
  const scrollTo = (event: React.PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return;
    props.onLead(document.id);
    const box = event.currentTarget.getBoundingClientRect();
    const at = (event.clientY - box.top) / box.height;
    scroller.scrollTo({ top: at * scroller.scrollHeight - scroller.clientHeight / 2 });
  };
  return (
    <div
      className="minimap"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        scrollTo(event);
      }}
      onPointerMove={scrollTo}
    >
      {ticks.map((tick) => (
        <div
          key={`${tick.kind}-${String(tick.from)}`}
          className={`tick tick-${tick.kind}`}
          style={{ insetBlockStart: share(tick.from), blockSize: share(tick.to - tick.from) }}
        />
      ))}
      <div ref={seen} className="minimap-window" />
    </div>
  );
}

function share(value: number): string {
  return `${(value * 100).toFixed(2)}%`;
}
