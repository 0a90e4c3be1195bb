import type { Occurrence } from '../shared-passage.ts';

/**
 * What a user can decide about which places are one passage: these belong together (`joined`),
 * these do not belong with the others (`split`), these are shared wording though the tool did not
 * say so (`added`).
 */
export type SharedDecisionKind = 'joined' | 'split' | 'added';

/** A place in a document, whatever stands there. */
export type DecidedPlace = Pick<Occurrence, 'document' | 'span'>;

/** A user's decision about places; it is applied anew to whatever a run finds. */
export interface SharedDecision {
  /** Name of the decision, by which the passage it makes refers to it. */
  readonly id: string;
  readonly kind: SharedDecisionKind;
  readonly places: readonly DecidedPlace[];
}
