import type { Note, NoteTarget } from '../../../src-main/engine/notes/note.ts';

/** What the user wants to see of the notes; an empty string lets everything through. */
export interface NoteFilter {
  readonly text: string;
  readonly tag: string;
  readonly document: string;
  readonly kind: NoteTarget['kind'] | '';
}

/** A filter that lets everything through. */
export const everyNote: NoteFilter = { text: '', tag: '', document: '', kind: '' };

/** What a note hangs on, in plain words. */
export const targetWords: Readonly<Record<NoteTarget['kind'], string>> = {
  passage: 'shared wording',
  difference: 'difference',
  commitment: 'commitment',
  lineage: 'commitment through the documents',
  selection: 'selected words',
  document: 'document',
  pair: 'two paragraphs aligned by hand',
};

/** Whether a note passes the filter. */
export function passesNote(note: Note, filter: NoteFilter): boolean {
  const words = [note.text, note.verdict?.reason ?? '', ...note.quotes.map(({ exact }) => exact)];
  return (
    words.join(' ').toLowerCase().includes(filter.text.trim().toLowerCase()) &&
    (filter.tag === '' || note.tags.includes(filter.tag)) &&
    (filter.kind === '' || note.target.kind === filter.kind) &&
    (filter.document === '' || speaksOf(note, filter.document))
  );
}

function speaksOf(note: Note, document: string): boolean {
  return note.target.id === document || note.quotes.some((quote) => quote.document === document);
}

/** First words of a note, for the list. */
export function firstLine(note: Note): string {
  const judged = note.verdict ? (note.verdict.verdict ?? note.verdict.decision) : '';
  return [judged, note.text.split('\n')[0] || note.verdict?.reason || 'No text yet']
    .filter(Boolean)
    .join(': ');
}
