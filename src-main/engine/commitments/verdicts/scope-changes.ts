import type { ComparedWord } from '../compared/compared-words.ts';
import {
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  PREPOSITIONS,
  RELATIVES,
} from '../clause/grammar-words.ts';
import {
  ASIDES,
  FOCUS,
  isWider,
  NARROWING,
  PERSONS,
  PLAIN_ADJECTIVES,
  UNIVERSAL,
} from '../clause/scope-lists.ts';
import { actionVerb } from '../clause/verb-forms.ts';
import { differingRegions, keptWords, type WordRegion } from './word-regions.ts';

/** Other words: what a clause covers changed, or (neutral) only how it is put, as far as words tell. */
export interface ScopeChange {
  readonly facet: 'scope' | 'beneficiary' | 'action';
  readonly effect: 'broader' | 'narrower' | 'neutral';
  readonly a: { readonly from: number; readonly to: number };
  readonly b: { readonly from: number; readonly to: number };
}

type Words = readonly ComparedWord[];
type Effect = 'broader' | 'narrower' | null;

/**
 * Clauses that share less of their words in order than this are rewordings: single words say
 * nothing about their scope then.
 */
const COMPARABLE_SHARE = 0.6;

/** Of the longer clause so much is kept, or the two differ in few places only. */
const KEPT_OF_LONGER = 0.5;
const FEW_PLACES = 2;

/** Whether so many words stand in the same order that single ones can be compared. */
export function isComparable(a: Words, b: Words): boolean {
  const { ofShorter, ofLonger } = keptWords(a, b);
  if (ofShorter < COMPARABLE_SHARE) return false;
  return ofLonger >= KEPT_OF_LONGER || (differingRegions(a, b) ?? []).length <= FEW_PLACES;
}

/**
 * Changes of scope between two clauses, after natural logic (MacCartney and Manning 2008): a noun
 * that loses its restriction is wider, a list that gains an item is wider, "all" is widest. Other
 * words that came or went are neutral; words that only moved are no change.
 */
export function scopeChanges(a: Words, b: Words): ScopeChange[] {
  if (!isComparable(a, b)) return [];
  const told = (differingRegions(a, b) ?? []).flatMap((region): Told[] => {
    const effect = effectOf(region, a, b) ?? (isReworded(region, a, b) ? 'neutral' : null);
    return effect ? [{ region, effect }] : [];
  });
  return joinNeighbours(told, a).map(({ region, effect }) => changeOf(region, effect, a, b));
}

interface Told {
  readonly region: WordRegion;
  readonly effect: ScopeChange['effect'];
}

/** Other words with only small words between them are one change: "that it intends to achieve". */
function joinNeighbours(told: readonly Told[], a: Words): Told[] {
  const joined: Told[] = [];
  for (const one of told) {
    const last = joined.at(-1);
    const isNeutral = last?.effect === 'neutral' && one.effect === 'neutral';
    const between = last ? a.slice(last.region.aTo, one.region.aFrom) : [];
    if (last && isNeutral && between.every((word) => !word.counts)) {
      const { aFrom, bFrom } = last.region;
      joined.pop();
      joined.push({ effect: 'neutral', region: { ...one.region, aFrom, bFrom } });
    } else joined.push(one);
  }
  return joined;
}

/** Whether one of two names covers the other, as far as their words tell. */
export function scopeEffect(a: Words, b: Words): 'broader' | 'narrower' | 'neutral' {
  const effects = new Set(scopeChanges(a, b).map((change) => change.effect));
  effects.delete('neutral');
  const [only, other] = [...effects];
  return only && !other ? only : 'neutral';
}

/** Says something that the other text does not say anywhere. */
function isReworded(region: WordRegion, a: Words, b: Words): boolean {
  const [gone, come] = [a.slice(region.aFrom, region.aTo), b.slice(region.bFrom, region.bTo)];
  return isMissing(gone, b) || isMissing(come, a);
}

function isMissing(words: Words, other: Words): boolean {
  const said = new Set(other.map((word) => word.stem));
  return words.some((word) => word.counts && !isReference(word.key) && !said.has(word.stem));
}

function effectOf(region: WordRegion, a: Words, b: Words): Effect {
  const gone = a.slice(region.aFrom, region.aTo);
  const come = b.slice(region.bFrom, region.bTo);
  const [lost, won] = [contentOf(gone), contentOf(come)];
  if (lost && won) return effectOfReplacement(gone, come);
  if (won) return effectOfInsertion(come, region.bFrom, b, a);
  if (lost) return mirrored(effectOfInsertion(gone, region.aFrom, a, b));
  return null;
}

function mirrored(effect: Effect): Effect {
  return effect === 'broader' ? 'narrower' : effect === 'narrower' ? 'broader' : null;
}

/** Whether a stretch says anything: a word that counts, or a quantifier. */
function contentOf(words: Words): boolean {
  return words.some(
    (word) =>
      (word.counts && !isReference(word.key)) || UNIVERSAL.has(word.key) || word.key === 'only',
  );
}

/** Whether a word is a number of a paragraph or article, or names what it numbers. */
export function isReference(key: string): boolean {
  return REFERENCE.test(key);
}

/** Numbers of articles and what they number: their renumbering covers neither more nor less. */
const REFERENCE =
  /^(?:\d.*|articles?|paragraphs?|sections?|annex|annexes|bis|ter|above|below|option|#+)$/u;

function effectOfReplacement(gone: Words, come: Words): Effect {
  const wide = isWiderAny(gone, come);
  if (wide) return 'broader';
  if (isWiderAny(come, gone)) return 'narrower';
  const [before, after] = [hasUniversal(gone), hasUniversal(come)];
  if (before !== after) return after ? 'broader' : 'narrower';
  return null;
}

function hasUniversal(words: Words): boolean {
  return words.some((word) => UNIVERSAL.has(word.key));
}

function isWiderAny(narrow: Words, wide: Words): boolean {
  return narrow.some((x) => x.counts && wide.some((y) => y.counts && isWider(x.key, y.key)));
}

const OPENERS: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ['regardless', 'broader'],
  ['irrespective', 'broader'],
  ['only', 'narrower'],
  ['solely', 'narrower'],
  ['exclusively', 'narrower'],
  ['except', 'narrower'],
  ['excluding', 'narrower'],
  ['unless', 'narrower'],
]);

/** Effect of words that only the second text has, at place `at` of it. */
function effectOfInsertion(words: Words, at: number, whole: Words, other: Words): Effect {
  const opener = firstKey(words);
  if (isInFocus(whole, at) || FOCUS.has(opener)) return null;
  const byOpener = OPENERS.get(opener);
  if (byOpener) return byOpener;
  if (words.every((word) => !word.counts)) return hasUniversal(words) ? 'broader' : null;
  if (saidElsewhere(words, other) || ASIDES.has(opener)) return null;
  if (isCoordinated(words, at, whole)) return 'broader';
  if (hasUniversal(words) && PREPOSITIONS.has(opener)) return 'broader';
  return restricts(words, opener) || isRestrictive(words, at, whole) ? 'narrower' : null;
}

/** "that share a border", "from the least developed countries", "involved in". */
function restricts(words: Words, opener: string): boolean {
  if (words[0]?.key === ',') return false;
  return RELATIVES.has(opener) || NARROWING.has(opener) || actionVerb(opener)?.form === 'past';
}

function firstKey(words: Words): string {
  return words.find((word) => word.key !== ',')?.key ?? '';
}

/** Whether place `at` lies in a phrase opened by "including", "particularly" …, before its end. */
function isInFocus(whole: Words, at: number): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    const key = whole[i]?.key ?? '';
    if (key === ',' || key === ';' || key === 'to') return false;
    if (FOCUS.has(key)) return true;
  }
  return false;
}

/** All words stand in the other text too, and not only among its examples: they were moved. */
function saidElsewhere(words: Words, other: Words): boolean {
  const plain = new Set(other.filter((_, i) => !isInFocus(other, i)).map((word) => word.stem));
  const counted = words.filter((word) => word.counts);
  return counted.length > 0 && counted.every((word) => plain.has(word.stem));
}

/** One more item of a list: "and Y" after X, "Y and" before X, ", Y". */
function isCoordinated(words: Words, at: number, whole: Words): boolean {
  const [first, last] = [keyOf(words, 0), keyOf(words, words.length - 1)];
  if (words.every((word) => !word.counts || PLAIN_ADJECTIVES.has(word.key))) return false;
  if (first === ',' && CONJUNCTIONS.has(keyOf(words, 1))) return true;
  if (CONJUNCTIONS.has(first) || CONJUNCTIONS.has(last)) return true;
  if (first === ',' && !PREPOSITIONS.has(keyOf(words, 1)))
    return isJoint(keyOf(whole, at + words.length));
  return last === ',' && isJoint(keyOf(whole, at - 1));
}

function keyOf(words: Words, at: number): string {
  return words[at]?.key ?? '';
}

function isJoint(key: string): boolean {
  return CONJUNCTIONS.has(key) || key === ',';
}

/** An adjective or noun before a noun that both texts have: "unaccompanied migrant children". */
function isRestrictive(words: Words, at: number, whole: Words): boolean {
  const head = whole[at + words.length];
  if (!head?.counts || PREPOSITIONS.has(head.key) || actionVerb(head.key)?.form === 'gerund')
    return false;
  const counted = words.filter((word) => word.counts);
  return counted.length === words.length && counted.every((word) => canRestrict(word.key));
}

function canRestrict(key: string): boolean {
  return !PLAIN_ADJECTIVES.has(key) && !isAdverb(key) && !/^(?:to|not)$/u.test(key);
}

function changeOf(
  region: WordRegion,
  effect: ScopeChange['effect'],
  a: Words,
  b: Words,
): ScopeChange {
  const widened = widen(region, a, b);
  const phrase = [...a.slice(widened.aFrom, widened.aTo), ...b.slice(widened.bFrom, widened.bTo)];
  return {
    facet: phrase.some((word) => PERSONS.has(word.key)) ? 'beneficiary' : facetOf(region, a, b),
    effect,
    a: { from: widened.aFrom, to: widened.aTo },
    b: { from: widened.bFrom, to: widened.bTo },
  };
}

/** A further act is a change of action, anything else of scope. */
function facetOf(region: WordRegion, a: Words, b: Words): 'scope' | 'action' {
  const words =
    region.aTo > region.aFrom
      ? a.slice(region.aFrom, region.aTo)
      : b.slice(region.bFrom, region.bTo);
  const first = words.find(
    (word) => word.key !== ',' && word.key !== 'to' && !CONJUNCTIONS.has(word.key),
  );
  const form = first && actionVerb(first.key)?.form;
  return (form === 'base' || form === 'gerund') && words.length > 1 ? 'action' : 'scope';
}

/** The region with the noun phrase it stands in, so that its words can be read by themselves. */
function widen(region: WordRegion, a: Words, b: Words): WordRegion {
  let { aFrom, aTo, bFrom, bTo } = region;
  if (standsAlone(a.slice(aFrom, aTo)) || standsAlone(b.slice(bFrom, bTo))) return region;
  while (joinsPhrase(a[aTo]) && a[aTo]?.stem === b[bTo]?.stem) [aTo, bTo] = [aTo + 1, bTo + 1];
  while (joinsPhrase(a[aFrom - 1]) && a[aFrom - 1]?.stem === b[bFrom - 1]?.stem) {
    [aFrom, bFrom] = [aFrom - 1, bFrom - 1];
  }
  return { aFrom, aTo, bFrom, bTo };
}

/** ", regardless of X", "and Y": readable without the words around it. */
function standsAlone(words: Words): boolean {
  const opener = firstKey(words);
  return (
    words.length > 1 && (OPENERS.has(opener) || CONJUNCTIONS.has(opener) || keyOf(words, 0) === ',')
  );
}

function joinsPhrase(word: ComparedWord | undefined): boolean {
  if (!word || !/^[\p{L}\p{N}@]/u.test(word.key)) return false;
  if (UNIVERSAL.has(word.key)) return true;
  if (CONJUNCTIONS.has(word.key) || DETERMINERS.has(word.key)) return false;
  return (
    !PREPOSITIONS.has(word.key) &&
    !RELATIVES.has(word.key) &&
    actionVerb(word.key)?.form !== 'gerund'
  );
}
