import type { LineageStep } from '../../../src-main/engine/commitments/lineage.ts';
import { makeQuote } from '../../../src-main/engine/notes/anchor-note.ts';
import type { NoteQuote } from '../../../src-main/engine/notes/note.ts';
import type { Findings } from './LineageDetail.tsx';

/** Both texts of a step as a note quotes them: by what is quoted a note is known to speak of it. */
export function quotesOfStep(step: LineageStep, findings: Findings): NoteQuote[] {
  return [...step.from, ...step.to].flatMap((id) => {
    const commitment = findings.commitments.get(id);
    const document = commitment && findings.documents.get(commitment.document);
    return document ? [makeQuote(document, commitment.span)] : [];
  });
}
