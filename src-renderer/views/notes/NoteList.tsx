import type { Document } from '../../../src-main/engine/documents/document.ts';
import type { Note, NoteTarget } from '../../../src-main/engine/notes/note.ts';
import { useDocuments } from '../../state/use-documents.ts';
import { useShortName } from '../../state/use-short-name.ts';
import { Choice } from '../commitments/Choice.tsx';
import { RowGrid } from '../commitments/RowGrid.tsx';
import { firstLine, targetWords, type NoteFilter } from './note-filter.ts';

const ROW_HEIGHT = 56;

/** The notes that pass the filter, newest first. */
export function NoteList(props: {
  readonly notes: readonly Note[];
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
}) {
  const documents = useDocuments();
  return (
    <RowGrid
      label="Notes"
      className="note-list"
      rowHeight={ROW_HEIGHT}
      rows={props.notes}
      idOf={({ id }) => id}
      open={props.open}
      onOpen={({ id }) => {
        props.onOpen(id);
      }}
      columns={[
        {
          id: 'note',
          heading: 'Note',
          width: 'minmax(0, 1fr)',
          cell: (note) => <Entry note={note} documents={documents} />,
        },
      ]}
    />
  );
}

function Entry({
  note,
  documents,
}: {
  readonly note: Note;
  readonly documents: readonly Document[];
}) {
  const shortName = useShortName();
  const names = [...new Set(note.quotes.map((quote) => quote.document))].map((id) => {
    const document = documents.find((one) => one.id === id);
    return document ? shortName(document) : 'a document that is gone';
  });
  return (
    <span className="note-entry">
      <span className="clipped" dir="auto">
        {firstLine(note)}
      </span>
      <span className="clipped quiet">
        {[targetWords[note.target.kind], ...names, ...note.tags.map((tag) => `#${tag}`)].join(
          ' · ',
        )}
      </span>
    </span>
  );
}

/** Fields that narrow the notes down; each offers only what occurs. */
export function NoteFilters(props: {
  readonly notes: readonly Note[];
  readonly filter: NoteFilter;
  readonly onChange: (filter: NoteFilter) => void;
}) {
  const { notes, filter } = props;
  const documents = useDocuments();
  const shortName = useShortName();
  const change = (changes: Partial<NoteFilter>) => {
    props.onChange({ ...filter, ...changes });
  };
  const tags = [...new Set(notes.flatMap((note) => note.tags))].sort();
  const kinds = [...new Set(notes.map((note) => note.target.kind))];
  return (
    <search className="note-filters">
      <input
        type="search"
        aria-label="Words in notes and quotations"
        placeholder="Words in notes and quotations"
        value={filter.text}
        onChange={(event) => {
          change({ text: event.target.value });
        }}
      />
      <Choice
        label="Tag"
        value={filter.tag}
        options={tags.map((tag) => [tag, tag])}
        onChange={(tag) => {
          change({ tag });
        }}
      />
      <Choice
        label="Document"
        value={filter.document}
        options={documents.map((document) => [document.id, shortName(document)])}
        onChange={(document) => {
          change({ document });
        }}
      />
      <Choice
        label="On"
        value={filter.kind}
        options={kinds.map((kind) => [kind, targetWords[kind]])}
        onChange={(kind) => {
          change({ kind: kind as NoteTarget['kind'] | '' });
        }}
      />
    </search>
  );
}
