import { useMemo, useState } from 'react';
import type { Findings } from '../../../src-main/contract/api.ts';
import {
  trackQualifiers,
  type QualifierTrack,
} from '../../../src-main/engine/commitments/lineages/qualifier-track.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { followedDocuments } from '../../../src-main/engine/notes/report/followed-documents.ts';
import { qualifierWords } from '../../../src-main/engine/notes/report/verdict-words.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { useDocuments } from '../../state/use-documents.ts';
import { DocumentHeading } from './DocumentHeading.tsx';
import { QualifierPlaces } from './QualifierPlaces.tsx';
import { QualifierStationCell } from './QualifierStationCell.tsx';
import { RowGrid, type GridColumn } from './RowGrid.tsx';

const ROW_HEIGHT = 44;
/** Room for most qualifiers, and for a count with its paragraphs, in pixels. */
const QUALIFIER_WIDTH = 200;
const DOCUMENT_WIDTH = 148;

/** Each qualifier over the dated documents: where it stands, came and went. */
export function Qualifiers({ findings }: { readonly findings: Findings }) {
  const all = useDocuments();
  const documents = useMemo(
    () => followedDocuments(all, findings.lineages).filter((document) => document.date),
    [all, findings],
  );
  const tracks = useMemo(
    () => trackQualifiers(documents, findings.commitments),
    [documents, findings],
  );
  const columns = useColumns(documents);
  const [open, setOpen] = useState<string | null>(null);
  const opened = tracks.find((track) => idOf(track) === open);
  if (tracks.length === 0) return <NoQualifiers />;
  return (
    <>
      <p className="hint count" role="status">
        {tracks.length} qualifiers, most frequent first
      </p>
      <RowGrid
        label="Qualifiers through the documents"
        className="timeline"
        columns={columns}
        rows={tracks}
        rowHeight={ROW_HEIGHT}
        leastWidth={QUALIFIER_WIDTH + (columns.length - 1) * DOCUMENT_WIDTH}
        idOf={idOf}
        open={open}
        onOpen={(track) => {
          setOpen(idOf(track));
        }}
      />
      {opened && (
        <QualifierPlaces
          track={opened}
          commitments={findings.commitments}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </>
  );
}

function idOf({ kind, qualifier }: QualifierTrack): string {
  return `${kind} ${qualifier}`;
}

function useColumns(dated: readonly Document[]): readonly GridColumn<QualifierTrack>[] {
  return useMemo(() => {
    return [
      qualifierColumn,
      ...dated.map((document, index): GridColumn<QualifierTrack> => ({
        id: document.id,
        width: `minmax(${String(DOCUMENT_WIDTH)}px, 1fr)`,
        heading: <DocumentHeading document={document} />,
        cell: ({ course }) => {
          const station = course.find((one) => one.document === document.id);
          return (
            station && (
              <QualifierStationCell station={station} document={document} isFirst={index === 0} />
            )
          );
        },
      })),
    ];
  }, [dated]);
}

const qualifierColumn: GridColumn<QualifierTrack> = {
  id: 'qualifier',
  heading: 'Qualifier',
  width: `minmax(${String(QUALIFIER_WIDTH)}px, 1.1fr)`,
  cell: ({ qualifier, kind, sentence }) => (
    <span className="topic" title={sentence} dir="auto">
      {qualifier} <span className="qualifier-kind">{qualifierWords[kind]}</span>
    </span>
  ),
};

function NoQualifiers() {
  return (
    <EmptyState title="No qualifiers">
      No dated document limits or softens a commitment with words such as “as appropriate” or “where
      feasible”. Documents without a date are left out: give them one in the list at the left.
    </EmptyState>
  );
}
