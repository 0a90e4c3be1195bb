import type { Document } from '../../../src-main/engine/documents/document.ts';
import { SectionHeading } from '../../parts/SectionHeading.tsx';
import { useCoverage } from '../../state/use-coverage.ts';
import { useDocuments } from '../../state/use-documents.ts';
import { LongMatrix } from './LongMatrix.tsx';
import { DocumentName, MatrixCell } from './MatrixCells.tsx';

/** More documents than this scroll in a box of their own, under the names of the columns. */
const MOST_IN_FULL = 8;

/** Of more documents than this only the cells in view are in the page. */
const MOST_IN_PAGE = 40;

/** Documents by documents: how much of the row's wording stands in the column. */
export function CoverageTable() {
  const documents = useDocuments();
  return (
    <section>
      <SectionHeading
        title="Shared wording"
        hint="Each figure: the share of the row’s words that stand in the column. Open one to see the two texts side by side."
      />
      {documents.length > MOST_IN_PAGE ? <LongMatrix /> : <WholeMatrix />}
    </section>
  );
}

function WholeMatrix() {
  const documents = useDocuments();
  return (
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
  );
}

function MatrixRow({ document, row }: { readonly document: Document; readonly row: number }) {
  const documents = useDocuments();
  const shares = useCoverage()?.shares[row];
  return (
    <tr>
      <th scope="row">
        <DocumentName document={document} />
      </th>
      {documents.map((other) => (
        <td key={other.id}>
          <MatrixCell row={document} column={other} shares={shares} />
        </td>
      ))}
    </tr>
  );
}
