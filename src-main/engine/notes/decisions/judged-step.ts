import type { LineageStep } from '../../commitments/lineage.ts';
import type { Span } from '../../text/span.ts';
import type { Note, UserVerdict } from '../note.ts';
import { compareNotes } from './note-order.ts';

/** Words of a step's texts: a document and a place in it. */
export interface StepPlace {
  readonly document: string;
  readonly span: Span;
}

/**
 * Whether a note that hangs on a lineage speaks of one step of it. A note that names its step does
 * when these are the step's documents. One that names none, as notes made formerly, does when it
 * quotes the step's texts: the earlier and the later one; only the earlier where nothing was
 * found, only the later where the commitment is new. Where a lineage was split, several steps go
 * from one document to the other; then the words quoted say which it is: `places` are those of
 * the step.
 */
export function speaksOfStep(
  note: Note,
  step: LineageStep,
  places: readonly StepPlace[] = [],
): boolean {
  const named = note.target.step;
  const fits = named
    ? named.from === step.fromDocument && named.to === step.toDocument
    : quotesDocumentsOf(note, step);
  return fits && quotesOneOf(note, places);
}

function quotesDocumentsOf(note: Note, step: LineageStep): boolean {
  const quoted = new Set(note.quotes.map(({ document }) => document));
  const earlier = step.fromDocument !== null && step.from.length > 0 ? step.fromDocument : null;
  const later = step.to.length > 0 ? step.toDocument : null;
  const wanted = [earlier, later].filter((id) => id !== null);
  return quoted.size === wanted.length && wanted.every((id) => quoted.has(id));
}

/** Quotations of other documents, as of one that was replaced and lost them, say nothing. */
function quotesOneOf({ quotes }: Note, places: readonly StepPlace[]): boolean {
  const documents = new Set(places.map(({ document }) => document));
  const telling = quotes.filter(({ document }) => documents.has(document));
  return telling.length === 0 || telling.some((quote) => places.some((one) => overlap(quote, one)));
}

function overlap(a: StepPlace, b: StepPlace): boolean {
  return a.document === b.document && a.span.start < b.span.end && b.span.start < a.span.end;
}

/** Notes with a judgement of one step of a lineage, oldest first; see `speaksOfStep`. */
export function notesOnStep(
  lineage: string,
  step: LineageStep,
  notes: readonly Note[],
  places: readonly StepPlace[] = [],
): Note[] {
  return notes
    .filter(({ target, verdict }) => target.kind === 'lineage' && target.id === lineage && verdict)
    .filter((note) => speaksOfStep(note, step, places))
    .sort(compareNotes);
}

/** The user's judgements of one step of a lineage, oldest first; see `speaksOfStep`. */
export function judgementsOfStep(
  lineage: string,
  step: LineageStep,
  notes: readonly Note[],
  places: readonly StepPlace[] = [],
): UserVerdict[] {
  return notesOnStep(lineage, step, notes, places).flatMap(({ verdict }) => verdict ?? []);
}
