import type { LadderVerb } from '../commitment.ts';
import type { TokenRange } from '../clause/clause-text.ts';
import type { VerbForm } from '../ladder/verb-ladder.ts';

/** An operative verb at its place, before class, force and content are worked out. */
export interface OperativeVerb {
  readonly entry: LadderVerb;
  readonly form: VerbForm;
  /** The verb's own words. */
  readonly range: TokenRange;
  /** Where its clause opens: the conjunction, linker or subject before the verb. */
  readonly opens: number;
  /** Who acts, or in the passive who is asked; null when the paragraph does not say. */
  readonly subject: TokenRange | null;
  /** "Parties are encouraged": the subject is the addressee. */
  readonly passive: boolean;
  /** "1. Ensure that …" under "We": the act itself stands for the promise, and is part of it. */
  readonly isAct?: boolean;
  /** First token of the sentence: a condition or date may stand before the clause opens. */
  readonly sentenceStart: number;
  /** First token after the sentence. */
  readonly sentenceEnd: number;
}
