import type { Document } from '../../../src-main/engine/documents/document.ts';
import { percent } from '../../parts/percent.ts';
import { SectionHeading } from '../../parts/SectionHeading.tsx';
import { useActions } from '../../state/StoreContext.tsx';
import { useCoverage } from '../../state/use-coverage.ts';
import { useDocuments } from '../../state/use-documents.ts';
import { useShortName, useToldApartName } from '../../state/use-short-name.ts';
import { shareTint } from './age-colours.ts';

/** More documents than this scroll in a box of their own, under the names of the columns. */
const MOST_IN_FULL = 8;

/** Documents by documents: how much of the row's wording stands in the column. */
export function CoverageTable() {
  const documents = useDocuments();
  return (
    <section>
      <SectionHeading
        title="Shared wording"
        hint="Each figure: the share of the row’s words that stand in the column. Open one to see the two texts side by side."
      />
      <div className={`matrix-scroll ${documents.length > MOST_IN_FULL ? 'is-long' : ''}`}>
        <table className="matrix figures" aria-label="Shared wording between documents">
          <thead>
            <tr>
              <td />
              {documents.map((document) => (
                <th key={document.id} scope="col">
                  <DocumentName document={document} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {documents.map((document, row) => (
              <MatrixRow key={document.id} document={document} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function MatrixRow({ document, row }: { readonly document: Document; readonly row: number }) {
  const documents = useDocuments();
  const coverage = useCoverage();
  return (
    <tr>
      <th scope="row">
        <DocumentName document={document} />
      </th>
      {documents.map((other, column) => (
        <td key={other.id}>
          {row === column ? (
            <span className="own" aria-label="the same document">
              ·
            </span>
          ) : (
            <Cell row={document} column={other} share={coverage?.shares[row]?.[column]} />
          )}
        </td>
      ))}
    </tr>
  );
}

function Cell(props: {
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
function DocumentName({ document }: { readonly document: Document }) {
  const shortName = useShortName();
  const { name, detail } = useToldApartName()(document);
  return (
    <span className="matrix-name" title={`${shortName(document)}\n${document.title}`}>
      <strong>{name}</strong>
      <span>{detail ?? document.date?.slice(0, 4) ?? 'undated'}</span>
    </span>
  );
}
