import months from '../../documents/facts/months.json' with { type: 'json' };
import { foldWord } from '../../text/tokens.ts';
import { standardSpelling } from '../word-changes/spelling-variants.ts';
import { lengthOf } from './compared-side.ts';
import type { ComparedSide } from './compared-side.ts';
import { freeIn } from './pairing.ts';
import type { Gap, Pairing } from './pairing.ts';

const MONTHS = new Set(Object.values(months).flatMap((names) => names.map(foldWord)));

/** Longer paragraphs are told by how alike they are. */
const MOST_WORDS = 12;

/** A paragraph's own number as its first word: "K", "iv", "12". */
const LABEL = /^(?:\p{L}|[ivxlc]{1,6}|\d{1,3})$/iu;
const AFTER_LABEL = /^[.):]$/u;

/**
 * Pairs what is too short to be told by its words: "K. Payment" with "L. Payment", "Date: 3 May" with
 * "Date: today", and "Signed on 3 May" with "Signed on 4 June". Both stand in the same gap between matched paragraphs, and no third one in it
 * has the same words behind the number or before the colon.
 */
export function pairShortInPlace(pairing: Pairing): void {
  for (const { keyOf, rule } of TELLING)
    for (const gap of pairing.gaps()) pairByKey(pairing, gap, keyOf, rule);
}

type KeyOf = (side: ComparedSide, paragraph: number) => string | undefined;

const TELLING: readonly { readonly keyOf: KeyOf; readonly rule: string }[] = [
  { keyOf: spelledKey, rule: 'the same words, spelled in another way, at the same place' },
  { keyOf: wordsKey, rule: 'the same words with other numbers, at the same place' },
  { keyOf: partKey, rule: 'the same words beside a number or a value, at the same place' },
];

function pairByKey(pairing: Pairing, gap: Gap, keyOf: KeyOf, rule: string): void {
  const free = freeIn(pairing, gap);
  const inB = uniqueKeys(pairing.b, free.b, keyOf);
  let last = -1;
  for (const [key, a] of uniqueKeys(pairing.a, free.a, keyOf)) {
    const b = inB.get(key) ?? -1;
    if (b <= last || !pairing.bothFree(a, b)) continue;
    pairing.join(a, b, rule);
    pairing.surelyAlike[a] = 1;
    last = b;
  }
}

/** The paragraphs by what tells them, without those that share it with another. */
function uniqueKeys(
  side: ComparedSide,
  paragraphs: readonly number[],
  keyOf: KeyOf,
): Map<string, number> {
  const found = new Map<string, number>();
  const repeated = new Set<string>();
  for (const paragraph of paragraphs) {
    const key = keyOf(side, paragraph);
    if (key === undefined) continue;
    if (found.has(key)) repeated.add(key);
    found.set(key, paragraph);
  }
  for (const key of repeated) found.delete(key);
  return found;
}

/** The kind of a short paragraph with the words behind its number or those before its colon. */
function partKey(side: ComparedSide, paragraph: number): string | undefined {
  if (lengthOf(side, paragraph) > MOST_WORDS) return undefined;
  const [from = 0, to = 0] = [side.starts[paragraph], side.starts[paragraph + 1]];
  const kind = side.paragraphs[paragraph]?.kind ?? '';
  const written = (token: number) => wordAt(side, token);
  const isLabelled =
    to > from + 2 && LABEL.test(written(from)) && AFTER_LABEL.test(written(from + 1));
  if (isLabelled) return `${kind} . ${side.ids.subarray(from + 2, to).join(' ')}`;
  for (let token = from + 1; token < to - 1; token++)
    if (written(token) === ':') return `${kind} : ${side.ids.subarray(from, token).join(' ')}`;
  return undefined;
}

/** The words of a short paragraph, each in one spelling for all its variants. */
function spelledKey(side: ComparedSide, paragraph: number): string | undefined {
  if (lengthOf(side, paragraph) > MOST_WORDS) return undefined;
  const [from = 0, to = 0] = [side.starts[paragraph], side.starts[paragraph + 1]];
  const words = Array.from({ length: to - from }, (_, step) => wordAt(side, from + step));
  return words.map((word) => standardSpelling(foldWord(word))).join(' ');
}

function wordAt(side: ComparedSide, token: number): string {
  return side.text.slice(side.tokenStarts[token], side.tokenEnds[token]);
}

const DIGITS = /^\d[\d.,]*(?:st|nd|rd|th|er|º|ª)?$/u;
/** Fewer words beside numbers name a place, as "Article 5" and "Option 2" do. */
const FEWEST_WORDS = 2;

/** The words of a short paragraph but for its numbers and months; undefined when it has none. */
function wordsKey(side: ComparedSide, paragraph: number): string | undefined {
  if (lengthOf(side, paragraph) > MOST_WORDS) return undefined;
  const [from = 0, to = 0] = [side.starts[paragraph], side.starts[paragraph + 1]];
  const words = Array.from({ length: to - from }, (_, step) => foldWord(wordAt(side, from + step)));
  const kept = words.filter((word) => !DIGITS.test(word) && !MONTHS.has(word));
  const named = kept.filter((word) => /\p{L}/u.test(word)).length;
  const isDated = words.some((word) => MONTHS.has(word));
  if (kept.length === words.length || (named < FEWEST_WORDS && !isDated)) return undefined;
  return `${side.paragraphs[paragraph]?.kind ?? ''} # ${kept.join(' ')}`;
}
