/**
 * Kinds of words a change can touch, the weightiest first. `wording` is any other word, `order`
 * words that only changed their place inside a paragraph, `bracket` a square bracket, `editorial`
 * punctuation, capitals and spelling variants.
 */
export const SUBSTANCES = [
  'number',
  'date',
  'negation',
  'modal',
  'hedge',
  'operative verb',
  'wording',
  'order',
  'bracket',
  'editorial',
] as const;

/** One of `SUBSTANCES`. */
export type Substance = (typeof SUBSTANCES)[number];
