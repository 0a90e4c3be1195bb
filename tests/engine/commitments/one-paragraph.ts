import type { Commitment } from '../../../src-main/engine/commitments/commitment.ts';
import { findCommitments } from '../../../src-main/engine/commitments/find-commitments.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { documentForTests, type TestParagraph } from '../documents-for-tests.ts';

const CHAPEAU: TestParagraph = {
  text: 'We, librarians of nine towns, gathered in the reading room,',
  kind: 'text',
  label: 'text 1',
};

/** A declaration: a "We" chapeau and numbered paragraphs in bare forms. */
export function declaration(...paragraphs: (string | TestParagraph)[]): Document {
  return documentForTests('declaration', [CHAPEAU, ...paragraphs]);
}

/** A resolution: an organ and numbered paragraphs in the third person. */
export function resolution(...paragraphs: (string | TestParagraph)[]): Document {
  return documentForTests('resolution', [
    { text: 'The Library Assembly,', kind: 'text', label: 'text 1' },
    ...paragraphs,
  ]);
}

/** A policy or an agreement: prose without a speaker. */
export function agreement(...paragraphs: (string | TestParagraph)[]): Document {
  return documentForTests('agreement', paragraphs);
}

/** Commitments as short words: "recognize need 2". */
export function summary(document: Document): string[] {
  return findCommitments(document).map((one) => `${one.lemma} ${one.class} ${one.effectiveForce}`);
}

/** The one commitment of a document. */
export function only(document: Document): Commitment {
  const found = findCommitments(document);
  if (found.length !== 1) throw new Error(`found ${found.map((one) => one.verb.text).join(', ')}`);
  return found[0]!;
}
