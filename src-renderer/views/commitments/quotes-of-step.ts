import type { Commitment } from '../../../src-main/engine/commitments/commitment.ts';
import type { LineageStep } from '../../../src-main/engine/commitments/lineage.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { makeQuote } from '../../../src-main/engine/notes/anchors/anchor-note.ts';
import type { NoteQuote } from '../../../src-main/engine/notes/note.ts';

/** What findings point into, by id. */
export interface FindingsById {
  readonly documents: ReadonlyMap<string, Document>;
  readonly commitments: ReadonlyMap<string, Commitment>;
}

/** Both texts of a step as a note quotes them: by what is quoted a note is known to speak of it. */
export function quotesOfStep(step: LineageStep, findings: FindingsById): NoteQuote[] {
  return [...step.from, ...step.to].flatMap((id) => {
    const commitment = findings.commitments.get(id);
    const document = commitment && findings.documents.get(commitment.document);
    return document ? [makeQuote(document, commitment.span)] : [];
  });
}
