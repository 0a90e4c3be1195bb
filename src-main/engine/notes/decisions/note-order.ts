import type { Note } from '../note.ts';

/** Oldest first; notes of one instant in the order of their ids. */
export function compareNotes(a: Note, b: Note): number {
  if (a.created !== b.created) return a.created < b.created ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The order of notes in every list: the other way round. */
export function newestFirst(a: Note, b: Note): number {
  return compareNotes(b, a);
}
