/**
 * Kinds of words a change can touch, the weightiest first. `cross-reference` is the number of a
 * paragraph or article referred to, unless it only follows a renumbering, which is editorial. `wording` is any other word, `order`
 * words that only changed their place inside a paragraph, `bracket` a square bracket, `editorial`
 * punctuation, capitals, spelling variants, the letters of items and other ways to write the same
 * number or date. `named body` is an organisation, an office or an instrument by its name. Where nothing but open wording was settled or opened,
 * the one kind is `unbracketed` (words lost their brackets), `bracketed` (words got some) or
 * `alternative chosen` (of the brackets or options of the earlier text some were taken out).
 */
export const SUBSTANCES = [
  'number',
  'date',
  'cross-reference',
  'negation',
  'modal',
  'hedge',
  'operative verb',
  'named body',
  'wording',
  'order',
  'unbracketed',
  'bracketed',
  'alternative chosen',
  'bracket',
  'editorial',
] as const;

/** One of `SUBSTANCES`. */
export type Substance = (typeof SUBSTANCES)[number];
