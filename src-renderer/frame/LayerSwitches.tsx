import { useActions, useClauseline } from '../state/StoreContext.tsx';
import type { Layers } from '../state/store-types.ts';

const layers: readonly { name: keyof Layers; label: string }[] = [
  { name: 'shared', label: 'Shared language' },
  { name: 'differences', label: 'Differences' },
  { name: 'commitments', label: 'Commitments' },
];

/** Which marks Compare shows; with each mark as it looks, so that this is the legend too. */
export function LayerSwitches() {
  const on = useClauseline((s) => s.layers);
  const { toggleLayer } = useActions();
  return (
    <section className="layer-switches" aria-labelledby="layers-heading">
      <h2 id="layers-heading">Marks in the text</h2>
      {layers.map(({ name, label }) => (
        <div key={name}>
          <label>
            <input
              type="checkbox"
              checked={on[name]}
              onChange={() => {
                toggleLayer(name);
              }}
            />
            {label}
          </label>
          {on[name] && <Legend layer={name} />}
        </div>
      ))}
    </section>
  );
}

function Legend(props: { readonly layer: keyof Layers }) {
  if (props.layer === 'shared') {
    return (
      <p className="legend serif">
        <span className="mark mark-verbatim">verbatim</span>
        <span>
          <span className="mark mark-near-verbatim">near</span>{' '}
          <span className="mark mark-near-verbatim">verbatim</span>
        </span>
        <span className="mark mark-reworded">reworded</span>
        <span className="mark mark-formula">formula</span>
      </p>
    );
  }
  if (props.layer === 'differences') {
    return (
      <p className="legend serif">
        <ins className="mark mark-inserted">inserted</ins>
        <del className="mark mark-deleted">deleted</del>
        <span className="mark mark-moved">moved</span>
      </p>
    );
  }
  return (
    <p className="legend serif">
      <span className="mark mark-verb">verb</span>
      <span className="mark mark-hedge">hedge</span>
    </p>
  );
}
