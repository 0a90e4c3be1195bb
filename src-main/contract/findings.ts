import type { Commitment } from '../engine/commitments/commitment.ts';
import type { Lineage } from '../engine/commitments/lineage.ts';
import type { SharedLanguage } from '../engine/shared-language/shared-passage.ts';

/** All findings over the documents of one workspace revision, with the limits that were met. */
export interface Findings extends SharedLanguage {
  readonly revision: number;
  readonly commitments: readonly Commitment[];
  readonly lineages: readonly Lineage[];
}
