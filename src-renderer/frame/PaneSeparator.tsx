import { paneWidths, type PaneName } from '../state/panes.ts';
import { useActions, useClauseline } from '../state/StoreContext.tsx';

/** What an arrow key moves the edge by, in CSS pixels. */
const KEY_STEP = 16;

/** The edge between a pane and the view: dragged, or moved by arrow keys, Home and End. */
export function PaneSeparator(props: {
  readonly pane: PaneName;
  /** Id of the pane it resizes. */
  readonly controls: string;
}) {
  const { pane } = props;
  const width = useClauseline((s) => s.panes[pane].width);
  const { resizePane } = useActions();
  const { least, usual, most } = paneWidths[pane];
  // A pane at the left grows to the right, one at the right grows to the left.
  const outward = pane === 'documents' ? 1 : -1;
  const onKey = (event: React.KeyboardEvent) => {
    const wanted: Readonly<Record<string, number>> = {
      ArrowRight: width + outward * KEY_STEP,
      ArrowLeft: width - outward * KEY_STEP,
      Home: least,
      End: most,
    };
    const next = wanted[event.key];
    if (next === undefined) return;
    event.preventDefault();
    resizePane(pane, next);
  };
  const onDrag = (event: React.PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!box) return;
    resizePane(pane, outward === 1 ? event.clientX - box.left : box.right - event.clientX);
  };
  return (
    <div
      className={`pane-separator of-${pane}`}
      role="separator"
      tabIndex={0}
      aria-label={`Width of the ${pane} pane`}
      aria-orientation="vertical"
      aria-controls={props.controls}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuetext={`${String(width)} pixels`}
      title="Drag to resize; double-click for the usual width"
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.focus();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onDrag}
      onDoubleClick={() => {
        resizePane(pane, usual);
      }}
    />
  );
}
