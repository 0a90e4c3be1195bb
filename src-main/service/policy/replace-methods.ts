import type { Api, ReplacedDocument, ReplacedNote } from '../../contract/api.ts';
import { done } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import type { Document } from '../../engine/documents/document.ts';
import { newestFirst } from '../../engine/notes/decisions/note-order.ts';
import { moveQuote } from '../../engine/notes/anchors/move-quote.ts';
import type { Note, NoteTarget } from '../../engine/notes/note.ts';
import type { RowChange } from '../workspace/workspace-change.ts';
import { addition, alreadyLoaded, unknownDocument } from './document-methods.ts';
import { documentName } from './document-name.ts';
import type { FindingCache } from './finding-methods.ts';
import { progressOf } from './job-progress.ts';
import { followFindings } from './follow-findings.ts';
import type { FollowedTarget } from './follow-findings.ts';
import { standIn } from './stand-in.ts';
import type { ServiceContext } from './service-ports.ts';
import { change } from './workspace-state.ts';

/** Job name where the window gave none. */
const REPLACING = 'replacing';

/** Putting a newer file in the place of a document. */
export function replaceMethods(
  context: ServiceContext,
  cache: FindingCache,
): Pick<Api, 'replaceDocument'> {
  return {
    replaceDocument: async ({ id, name: file, bytes, job = REPLACING }) => {
      if (!documentOf(context, id)) return unknownDocument();
      progressOf(context, job)('Reading the newer file', 0, 0);
      const takes = { name: documentName(file), bytes };
      const read = await context.analyst.run(job, 'read-bytes', takes);
      const name = 'replace document';
      return read.ok ? replaceBy(context, cache, { name, id, job, read: read.value }) : read;
    },
  };
}

/** A document to be put in the place of another one. */
export interface Replacement {
  /** What undo calls it. */
  readonly name: string;
  /** Of the document that goes. */
  readonly id: string;
  readonly job: string;
  readonly read: Document;
}

/** Puts a document that was read in the place of another one; notes and findings follow. */
export async function replaceBy(
  context: ServiceContext,
  cache: FindingCache,
  { name, id, job, read }: Replacement,
): Promise<Result<ReplacedDocument>> {
  const older = documentOf(context, id);
  if (!older) return unknownDocument();
  const known = documentOf(context, read.id);
  if (known) return alreadyLoaded(read, known);
  const newer = standIn(older, read);
  const followed = await followFindings(context, cache, { job, older, newer });
  if (!followed.ok) return followed;
  // The findings took a while: what is there now counts, not what was there before.
  if (documentOf(context, id) !== older) return unknownDocument();
  const moved = notesAbout(context, older, followed.value).map((note) =>
    moveNote(note, { older, newer }, followed.value),
  );
  const changed = change(context, name, [
    { table: 'documents', id, before: older, after: null },
    addition(newer),
    ...moved.flatMap(({ row }) => row ?? []),
  ]);
  if (!changed.ok) return changed;
  return done({
    ...changed.value,
    document: newer.id,
    notes: moved.map(({ fared }) => fared),
  });
}

function documentOf({ store }: ServiceContext, id: string): Document | undefined {
  return store.content().documents.get(id);
}

/** Notes that quote a document, hang on it, or hang on a finding that has changed with it. */
function notesAbout(
  { store }: ServiceContext,
  { id }: Document,
  followed: ReadonlyMap<string, FollowedTarget>,
): Note[] {
  const hasChanged = (note: Note): boolean => {
    const now = followed.get(note.id);
    return now !== undefined && now !== note.target.id;
  };
  return [...store.content().notes.values()]
    .filter(
      (note) =>
        note.target.id === id ||
        note.target.step?.from === id ||
        note.target.step?.to === id ||
        note.quotes.some(({ document }) => document === id) ||
        hasChanged(note),
    )
    .sort(newestFirst);
}

/** The note in the newer text, as a row where anything of it changed, and how it fared. */
function moveNote(
  note: Note,
  { older, newer }: { readonly older: Document; readonly newer: Document },
  followed: ReadonlyMap<string, FollowedTarget>,
): { readonly row: RowChange | null; readonly fared: ReplacedNote } {
  const fates: ReplacedNote['quotes'][number][] = [];
  const quotes = note.quotes.map((quote) => {
    if (quote.document !== older.id) return quote;
    const moved = moveQuote(quote, newer);
    fates.push(moved?.moved?.certainty ?? 'orphaned');
    return moved ?? quote;
  });
  const stepped = withStepNow(note.target, older, newer);
  const target = targetNow(stepped, older, newer, followed.get(note.id));
  const after: Note = { ...note, target: target.target, quotes };
  const same = JSON.stringify(after) === JSON.stringify(note);
  return {
    row: same ? null : { table: 'notes', id: note.id, before: note, after },
    fared: { note: note.id, quotes: fates, target: target.fared },
  };
}

/** A step of a lineage goes on between the documents that stand in the places of its own. */
function withStepNow(target: NoteTarget, older: Document, newer: Document): NoteTarget {
  if (!target.step) return target;
  const now = <T extends string | null>(id: T): T | string => (id === older.id ? newer.id : id);
  return { ...target, step: { from: now(target.step.from), to: now(target.step.to) } };
}

function targetNow(
  target: NoteTarget,
  older: Document,
  newer: Document,
  followed: FollowedTarget | undefined,
): { readonly target: NoteTarget; readonly fared: ReplacedNote['target'] } {
  if (target.id === older.id) return { target: { ...target, id: newer.id }, fared: 'followed' };
  if (followed === undefined) return { target, fared: 'kept' };
  if (followed === null) return { target, fared: 'lost' };
  const fared = followed === target.id ? 'kept' : 'followed';
  return { target: { ...target, id: followed }, fared };
}
