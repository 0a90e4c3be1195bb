import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { useCoverage } from '../../state/use-coverage.ts';
import { useDocuments } from '../../state/use-documents.ts';
import { DocumentName, MatrixCell } from './MatrixCells.tsx';

/** Sizes in CSS pixels, as overview.css has them for `is-windowed`. */
const ROW_HEIGHT = 76;
const COLUMN_WIDTH = 104;
const HEAD_HEIGHT = 76;
const NAME_WIDTH = 200;

/**
 * The matrix of many documents. A thousand of them have a million cells; only those in view are in
 * the page, and readers of the screen are told of how many.
 */
export function LongMatrix() {
  const documents = useDocuments();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useLine(documents.length, scroller, ROW_HEIGHT, false);
  const columns = useLine(documents.length, scroller, COLUMN_WIDTH, true);
  return (
    <div ref={scroller} className="matrix-scroll is-long is-windowed" tabIndex={-1}>
      <table
        className="matrix figures"
        aria-label="Shared wording between documents"
        aria-rowcount={documents.length + 1}
        aria-colcount={documents.length + 1}
        style={{ width: NAME_WIDTH + columns.size }}
      >
        <thead>
          <tr aria-rowindex={1} style={{ height: HEAD_HEIGHT }}>
            <td style={{ width: NAME_WIDTH }} />
            <Room width={columns.before} />
            {columns.shown.map(({ index }) => {
              const document = documents[index];
              return (
                document && (
                  <th key={document.id} scope="col" aria-colindex={index + 2}>
                    <DocumentName document={document} />
                  </th>
                )
              );
            })}
            <Room width={columns.after} />
          </tr>
        </thead>
        <tbody>
          <tr aria-hidden="true" style={{ height: rows.before }} />
          {rows.shown.map(({ index }) => {
            const document = documents[index];
            return (
              document && <LongRow key={document.id} {...{ document, documents, index, columns }} />
            );
          })}
          <tr aria-hidden="true" style={{ height: rows.after }} />
        </tbody>
      </table>
    </div>
  );
}

function LongRow(props: {
  readonly document: Document;
  readonly documents: readonly Document[];
  readonly index: number;
  readonly columns: Line;
}) {
  const { document, documents, index, columns } = props;
  const shares = useCoverage()?.shares[index];
  return (
    <tr aria-rowindex={index + 2} style={{ height: ROW_HEIGHT }}>
      <th scope="row">
        <DocumentName document={document} />
      </th>
      <Room width={columns.before} />
      {columns.shown.map(({ index: column }) => {
        const other = documents[column];
        return (
          other && (
            <td key={other.id} aria-colindex={column + 2}>
              <MatrixCell row={document} column={other} shares={shares} />
            </td>
          )
        );
      })}
      <Room width={columns.after} />
    </tr>
  );
}

/** Room for the columns that are not in the page. */
function Room({ width }: { readonly width: number }) {
  return <td aria-hidden="true" style={{ width }} />;
}

interface Line {
  readonly shown: readonly VirtualItem[];
  /** Room before and after what is shown, and for all, in CSS pixels. */
  readonly before: number;
  readonly after: number;
  readonly size: number;
}

function useLine(
  count: number,
  scroller: React.RefObject<HTMLElement | null>,
  extent: number,
  horizontal: boolean,
): Line {
  // Its answers change without a render of ours; it asks for one itself when they do.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    horizontal,
    overscan: 3,
    getScrollElement: () => scroller.current,
    estimateSize: () => extent,
    initialRect: { width: 800, height: 600 },
  });
  const shown = virtualizer.getVirtualItems();
  const size = virtualizer.getTotalSize();
  return { shown, before: shown[0]?.start ?? 0, after: size - (shown.at(-1)?.end ?? 0), size };
}
