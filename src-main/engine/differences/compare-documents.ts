import type { Document, Paragraph } from '../documents/document.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { alignParagraphs } from './alignment/align-paragraphs.ts';
import type { ParagraphAlignment, ParagraphLink } from './alignment/align-paragraphs.ts';
import { compareWords } from './compare-words.ts';
import type { ComparedWords, WordComparison } from './compare-words.ts';
import { prepareSide } from './alignment/compared-side.ts';
import type { ComparedSide } from './alignment/compared-side.ts';
import type { Comparison, Difference, DifferenceKind } from './difference.ts';
import { mayHoldOpenParts } from './brackets/bracket-tree.ts';
import { namesInside } from './substance/named-bodies.ts';
import { orderLinks } from './alignment/order-links.ts';
import { ParagraphContents } from './alignment/paragraph-contents.ts';
import { exchangePairs, nothingByHand, placePairs } from './alignment/pairs-by-hand.ts';
import type { PairsByHand, PlacedPairs } from './alignment/pairs-by-hand.ts';
import { substanceOf } from './substance/substance.ts';
import { Vocabulary } from './word-changes/vocabulary.ts';
import { WordCounts } from './word-changes/word-counts.ts';

/** How much work a comparison may do; counted in steps, never in time. */
export interface ComparisonBudget {
  /** Places looked up while searching counterparts of changed and moved paragraphs. */
  readonly lookups: number;
}

/**
 * Two documents of 500,000 words with every paragraph edited need about 10 million lookups; about
 * twenty times that still takes only seconds.
 */
const DEFAULT_BUDGET: ComparisonBudget = { lookups: 200_000_000 };

/**
 * Compares two documents: which paragraph became which, and which words changed inside. Every
 * paragraph of both documents stands in exactly one difference. Paragraph numbers are labels:
 * renumbering alone is no change. The same two documents always give the same comparison, and
 * with the sides exchanged its mirror image. Where a limit on work was met, `limits` says so.
 * `byHand` is what a user has decided about the two; the rest of the alignment follows around it.
 */
export function compareDocuments(
  a: Document,
  b: Document,
  budget: ComparisonBudget = DEFAULT_BUDGET,
  byHand?: PairsByHand,
): Comparison {
  const vocabulary = new Vocabulary(a.language);
  const contents = new ParagraphContents();
  const sideA = prepareSide(a, vocabulary, contents);
  const sideB = prepareSide(b, vocabulary, contents);
  const decided = byHand ? placePairs(a, b, byHand) : nothingByHand;
  const alignment = alignInFixedDirection(sideA, sideB, vocabulary.size, budget.lookups, decided);
  const limits = new Set(alignment.limits);
  const prefix = fingerprint([a.id, b.id]);
  const counts = new WordCounts(vocabulary.size);
  const renumbered = renumberedLabels(alignment.links, a, b);
  const isNameInside = whenAsked(() => namesInside([a.text, b.text]));
  const comparison: WordComparison = {
    a: sideA,
    b: sideB,
    vocabulary,
    counts,
    renumbered,
    mayBeOpen: mayHoldOpenParts((key) => vocabulary.has(key)),
    isNameInside,
  };
  const differences = orderLinks(alignment.links).map((link) => {
    const words = compareWords(comparison, link, link.alike);
    if (words.limited) limits.add(LONG_PARAGRAPH);
    return describe(link, words, { a, b, prefix, comparison, decided });
  });
  return { a: a.id, b: b.id, differences, limits: [...limits] };
}

/** Whether a set that is made when first asked for has a word. */
function whenAsked(make: () => ReadonlySet<string>): (key: string) => boolean {
  let made: ReadonlySet<string> | undefined;
  return (key) => (made ??= make()).has(key);
}

const LONG_PARAGRAPH =
  'A paragraph was too long and too much changed to compare in full; words kept or moved in it may be shown as deleted and inserted.';

/** Aligns always in the same direction, so that ties cannot depend on which side is A. */
function alignInFixedDirection(
  a: ComparedSide,
  b: ComparedSide,
  vocabularySize: number,
  steps: number,
  decided: PlacedPairs,
): ParagraphAlignment {
  if (!comparesAfter(a, b)) return alignParagraphs(a, b, vocabularySize, steps, decided);
  const exchanged = exchangePairs(decided);
  const { links, limits } = alignParagraphs(b, a, vocabularySize, steps, exchanged);
  return { links: links.map((link) => ({ ...link, a: link.b, b: link.a })), limits };
}

function comparesAfter(a: ComparedSide, b: ComparedSide): boolean {
  if (a.paragraphs.length !== b.paragraphs.length) return a.paragraphs.length > b.paragraphs.length;
  return a.text > b.text;
}

/**
 * For labels that stand once in each document: which became which, where they differ. A heading such
 * as "R. Amendments" has its label in its words.
 */
function renumberedLabels(
  links: readonly ParagraphLink[],
  a: Document,
  b: Document,
): ReadonlyMap<string, string> {
  const count = new Map<string, number>();
  const add = (label: string) => count.set(label, (count.get(label) ?? 0) + 1);
  for (const paragraph of a.paragraphs) {
    add(paragraph.label);
    const letter = headingLetter(a, paragraph);
    if (letter !== undefined) add(letter);
  }
  const renumbered = new Map<string, string>();
  for (const link of links) {
    const [before, after] = [paragraphsAt(a, link.a), paragraphsAt(b, link.b)];
    const [label, other] = [before[0]?.label, after[0]?.label];
    if (label === undefined || other === undefined || !isRenumbered(before, after)) continue;
    if (count.get(label) === 1) renumbered.set(label, other);
  }
  for (const link of links) {
    const [letter, other] = [letterOf(a, link.a), letterOf(b, link.b)];
    if (letter === undefined || other === undefined || letter === other) continue;
    if (count.get(letter) === 1) renumbered.set(letter, other);
  }
  return renumbered;
}

/** A letter or a roman number before the words of a heading. */
const HEADING_LETTER = /^(?:[A-Z]|[IVXLC]{1,7})(?=[.):]\s)/u;

function headingLetter({ text }: Document, { kind, span }: Paragraph): string | undefined {
  if (kind !== 'heading') return undefined;
  return HEADING_LETTER.exec(text.slice(span.start, Math.min(span.end, span.start + 12)))?.[0];
}

/** The letter of the only paragraph of a side of a link. */
function letterOf(document: Document, positions: readonly number[]): string | undefined {
  const [only, ...others] = paragraphsAt(document, positions);
  return only && others.length === 0 ? headingLetter(document, only) : undefined;
}

interface ComparedPair {
  readonly a: Document;
  readonly b: Document;
  /** Start of the ids of this pair of documents. */
  readonly prefix: string;
  readonly comparison: WordComparison;
  readonly decided: PlacedPairs;
}

function describe(link: ParagraphLink, words: ComparedWords, pair: ComparedPair): Difference {
  const { changes, similarity } = words;
  const paragraphsA = paragraphsAt(pair.a, link.a);
  const paragraphsB = paragraphsAt(pair.b, link.b);
  const a = paragraphsA.map((paragraph) => paragraph.id);
  const b = paragraphsB.map((paragraph) => paragraph.id);
  const kind = kindOf(link, words);
  const [repeated] = paragraphsAt(
    link.a.length === 0 ? pair.a : pair.b,
    link.usedAgain === undefined ? [] : [link.usedAgain],
  );
  const usedAgain = repeated?.id;
  const byHand = decisionOn(link, pair.decided);
  const substance =
    kind === 'same' || kind === 'moved' ? undefined : substanceOf(changes, link, pair.comparison);
  // Added one by one: spreading what may be absent costs more than all the rest of this.
  const difference: { -readonly [Key in keyof Difference]: Difference[Key] } = {
    id: `${pair.prefix}:${a.join('+')}:${b.join('+')}`,
    kind,
    a,
    b,
    words: changes,
    similarity,
    renumbered: isRenumbered(paragraphsA, paragraphsB),
    rule: byHand ? ruleByHand(byHand, link, words) : ruleOf(link, words),
  };
  if (byHand) difference.byHand = byHand;
  if (substance) difference.substance = substance;
  if (usedAgain !== undefined) difference.usedAgain = usedAgain;
  return difference;
}

/** What a user decided that made this link what it is. */
function decisionOn({ a, b }: ParagraphLink, decided: PlacedPairs): Difference['byHand'] {
  if (decided.together.length === 0 && decided.apart.length === 0) return undefined;
  if (decided.together.some(([inA, inB]) => a.includes(inA) && b.includes(inB))) return 'paired';
  const isApart = decided.apart.some(([inA, inB]) => a.includes(inA) || b.includes(inB));
  return isApart ? 'unpaired' : undefined;
}

function ruleByHand(
  byHand: NonNullable<Difference['byHand']>,
  link: ParagraphLink,
  words: ComparedWords,
): string {
  if (byHand === 'paired') return link.rule;
  return link.a.length === 0 || link.b.length === 0 ? PARTED_BY_HAND : ruleOf(link, words);
}

const PARTED_BY_HAND = 'parted by hand from the paragraph it would be paired with';

function ruleOf({ b, usedAgain, rule }: ParagraphLink, { replaced }: ComparedWords): string {
  if (usedAgain !== undefined) return b.length > 0 ? USED_AGAIN : STILL_USED;
  return replaced ? REWRITTEN : rule;
}

const REWRITTEN = 'rewritten, possibly related';
const USED_AGAIN = 'wording of the earlier document, used once more';
const STILL_USED = 'wording that the later document still has elsewhere';

function paragraphsAt(document: Document, positions: readonly number[]): readonly Paragraph[] {
  if (positions.length === 0) return [];
  const only = positions.length === 1 ? document.paragraphs[positions[0] ?? -1] : undefined;
  if (only) return [only];
  return positions.flatMap((position) => document.paragraphs[position] ?? []);
}

function kindOf({ a, b, inOrder }: ParagraphLink, { changes }: ComparedWords): DifferenceKind {
  if (a.length === 0) return 'inserted';
  if (b.length === 0) return 'deleted';
  if (b.length > 1) return 'split';
  if (a.length > 1) return 'merged';
  const equal = changes.every((change) => change.kind === 'same');
  if (inOrder) return equal ? 'same' : 'changed';
  return equal ? 'moved' : 'moved-changed';
}

/** A number that is printed in the text, as "17" or "12 (a)"; others only count, as "text 4". */
const PRINTED_NUMBER = /^[\d(]/u;

function isRenumbered(a: readonly Paragraph[], b: readonly Paragraph[]): boolean {
  const [first] = a;
  const [second] = b;
  if (a.length !== 1 || b.length !== 1 || !first || !second) return false;
  if (first.label === second.label) return false;
  return PRINTED_NUMBER.test(first.label) || PRINTED_NUMBER.test(second.label);
}
