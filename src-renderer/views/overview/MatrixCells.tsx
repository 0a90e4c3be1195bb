import type { Document } from '../../../src-main/engine/documents/document.ts';
import { percent } from '../../parts/percent.ts';
import { useActions } from '../../state/StoreContext.tsx';
import { useShortName, useToldApartName } from '../../state/use-short-name.ts';
import { shareTint } from './age-colours.ts';

/** A cell of the matrix; `shares` is the row's, undefined until it is known. */
export function MatrixCell(props: {
  readonly row: Document;
  readonly column: Document;
  readonly shares: ReadonlyMap<string, number> | undefined;
}) {
  const { row, column, shares } = props;
  if (row.id === column.id) return <OwnCell />;
  return <ShareCell row={row} column={column} share={shares && (shares.get(column.id) ?? 0)} />;
}

/** Where a document would be compared with itself. */
function OwnCell() {
  return (
    <span className="own" aria-label="the same document">
      ·
    </span>
  );
}

/** The share of one document's words that stand in another one; opens the two. */
function ShareCell(props: {
  readonly row: Document;
  readonly column: Document;
  readonly share: number | undefined;
}) {
  const { row, column, share } = props;
  const shortName = useShortName();
  const { showPair } = useActions();
  if (share === undefined) return <span className="quiet">…</span>;
  const text = percent(share);
  const isNone = share === 0;
  return (
    <button
      type="button"
      className={isNone ? 'is-none' : ''}
      style={isNone ? {} : tintStyle(share)}
      aria-label={`${text} of ${shortName(row)} stands in ${shortName(column)}. Open both.`}
      onClick={() => {
        // The older text goes to the left, whichever half of the matrix was used.
        if ((row.date ?? '9999') <= (column.date ?? '9999')) showPair(row.id, column.id);
        else showPair(column.id, row.id);
      }}
    >
      {text}
    </button>
  );
}

/** Both themes' colours as properties; the style sheet takes those of the present theme. */
function tintStyle(share: number): React.CSSProperties {
  const { light, dark } = shareTint(share);
  const properties = {
    '--light': light.background,
    '--light-ink': light.color,
    '--dark': dark.background,
    '--dark-ink': dark.color,
  };
  return properties as React.CSSProperties;
}

/** The name in two lines at most, and under it the year, or what tells it from its namesakes. */
export function DocumentName({ document }: { readonly document: Document }) {
  const shortName = useShortName();
  const { name, detail } = useToldApartName()(document);
  return (
    <span className="matrix-name" title={`${shortName(document)}\n${document.title}`}>
      <strong>{name}</strong>
      <span>{detail ?? document.date?.slice(0, 4) ?? 'undated'}</span>
    </span>
  );
}
