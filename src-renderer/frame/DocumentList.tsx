import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { DocumentSearch } from '../parts/DocumentSearch.tsx';
import { useCoverage } from '../state/use-coverage.ts';
import { useActions, useClauselineStore } from '../state/StoreContext.tsx';
import { MOST_AT_A_GLANCE, matchDocuments } from '../state/match-documents.ts';
import { useDocuments } from '../state/use-documents.ts';
import { DocumentRow } from './DocumentRow.tsx';
import { runCommand } from './run-command.ts';

/** Of more documents than these only the rows in view are in the page. */
const MOST_IN_FULL = 60;

/** Height of a row that was not measured yet, in CSS pixels. */
const USUAL_HEIGHT = 96;

/** The documents in date order, at the left of every view. */
export function DocumentList() {
  const all = useDocuments();
  const [query, setQuery] = useState('');
  const documents = useMemo(() => matchDocuments(all, query), [all, query]);
  const store = useClauselineStore();
  const { openAdd } = useActions();
  return (
    <>
      <h2>Documents</h2>
      {(all.length > MOST_AT_A_GLANCE || query !== '') && (
        <div className="document-filter" role="search" aria-label="Documents">
          <DocumentSearch label="Find a document" query={query} onChange={setQuery} />
          <span className="quiet figures" role="status">
            {query.trim() !== '' && `${String(documents.length)} of ${String(all.length)}`}
          </span>
        </div>
      )}
      {documents.length > MOST_IN_FULL ? (
        <LongList documents={documents} />
      ) : (
        <ol className="document-list">
          {documents.map((document) => (
            <Row key={document.id} document={document} />
          ))}
        </ol>
      )}
      <div className="actions">
        <button
          type="button"
          onClick={() => {
            runCommand('open-files', store);
          }}
        >
          Open files…
        </button>
        <button
          type="button"
          className="plain"
          onClick={() => {
            openAdd(null);
          }}
        >
          More ways to add…
        </button>
      </div>
    </>
  );
}

/** Thousands of documents: the rows in view, and room for the others above and below them. */
function LongList({ documents }: { readonly documents: readonly Document[] }) {
  const list = useRef<HTMLOListElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    setScrollMargin(list.current?.offsetTop ?? 0);
  }, []);
  // Its answers change without a render of ours; it asks for one itself when they do.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: documents.length,
    overscan: 6,
    scrollMargin,
    getScrollElement: () => list.current?.closest<HTMLElement>('.pane-scroll') ?? null,
    getItemKey: (index) => documents[index]?.id ?? index,
    estimateSize: () => USUAL_HEIGHT,
    initialRect: { width: 240, height: 800 },
  });
  const shown = virtualizer.getVirtualItems();
  const before = (shown[0]?.start ?? scrollMargin) - scrollMargin;
  const end = (shown.at(-1)?.end ?? scrollMargin) - scrollMargin;
  const room = { paddingBlock: `${before}px ${virtualizer.getTotalSize() - end}px` };
  return (
    <ol ref={list} className="document-list" style={room}>
      {shown.map(({ index, key }) => {
        const document = documents[index];
        const place = { index, of: documents.length, measure: virtualizer.measureElement };
        return document && <Row key={key} document={document} place={place} />;
      })}
    </ol>
  );
}

function Row(props: Omit<React.ComponentProps<typeof DocumentRow>, 'elsewhere'>) {
  const coverage = useCoverage();
  const row = coverage?.documents.indexOf(props.document.id) ?? -1;
  return <DocumentRow {...props} elsewhere={coverage?.elsewhere[row]} />;
}
