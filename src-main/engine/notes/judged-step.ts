import type { LineageStep } from '../commitments/lineage.ts';
import type { Note, UserVerdict } from './note.ts';
import { compareNotes } from './note-order.ts';

/**
 * Whether a note that hangs on a lineage speaks of one step of it. Such a note quotes the step's
 * texts: the earlier one first, then the later one; only the earlier where nothing was found, only
 * the later where the commitment is new.
 */
export function speaksOfStep(note: Note, step: LineageStep): boolean {
  const quoted = new Set(note.quotes.map(({ document }) => document));
  const earlier = step.fromDocument !== null && step.from.length > 0 ? step.fromDocument : null;
  const later = step.to.length > 0 ? step.toDocument : null;
  const wanted = [earlier, later].filter((id) => id !== null);
  return quoted.size === wanted.length && wanted.every((id) => quoted.has(id));
}

/** Notes with a judgement of one step of a lineage, oldest first. */
export function notesOnStep(lineage: string, step: LineageStep, notes: readonly Note[]): Note[] {
  return notes
    .filter(({ target, verdict }) => target.kind === 'lineage' && target.id === lineage && verdict)
    .filter((note) => speaksOfStep(note, step))
    .sort(compareNotes);
}

/** The user's judgements of one step of a lineage, oldest first. */
export function judgementsOfStep(
  lineage: string,
  step: LineageStep,
  notes: readonly Note[],
): UserVerdict[] {
  return notesOnStep(lineage, step, notes).flatMap(({ verdict }) => verdict ?? []);
}
