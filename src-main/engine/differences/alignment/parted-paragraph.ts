/** A paragraph of one side and the two or more of the other that hold its words. */
export interface PartedParagraph {
  readonly side: 'a' | 'b';
  readonly whole: number;
  /** In reading order. */
  readonly parts: readonly number[];
  /** Set where a user paired the whole with each of the parts. */
  readonly byHand?: true;
}
