import type { Commitment } from '../../../src-main/engine/commitments/commitment.ts';
import { findCommitments } from '../../../src-main/engine/commitments/find-commitments.ts';
import type { Lineage } from '../../../src-main/engine/commitments/lineage.ts';
import { trackCommitments } from '../../../src-main/engine/commitments/track-commitments.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { documentForTests } from '../documents-for-tests.ts';

/** Documents with what was found in them. */
export interface Tracked {
  readonly documents: readonly Document[];
  readonly commitments: readonly Commitment[];
  readonly lineages: readonly Lineage[];
}

const CHAPEAU = { text: 'We, keepers of maps,', kind: 'text', label: 'text 1' } as const;

/** One declaration every five years from 2010 on, each given by its paragraphs. */
export function datedDeclarations(...versions: readonly (readonly string[])[]): Document[] {
  return versions.map((paragraphs, i) => {
    const date = `${2010 + 5 * i}-01-01`;
    return documentForTests(date, [CHAPEAU, ...paragraphs], { date });
  });
}

/** Finds and follows the commitments of documents. */
export function follow(documents: readonly Document[]): Tracked {
  const commitments = documents.flatMap((one) => findCommitments(one));
  return { documents, commitments, lineages: trackCommitments(documents, commitments) };
}
