import type { Document } from '../documents/document.ts';
import { tokenise } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';
import type { WordChange } from './difference.ts';
import functionWords from './function-words.json' with { type: 'json' };
import { standardSpelling } from './spelling-variants.ts';
import { isMonth, phraseKinds } from './substance-phrases.ts';

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

/** A token of one side, whether it changed, and in which place of the comparison. */
interface SubstanceToken extends Token {
  /** Number of the change it belongs to, or -1 where the word was kept. */
  readonly hunk: number;
}

const FUNCTION_WORDS = new Set(functionWords.words);

/**
 * Which kinds of words the changes of a difference touch, in the order of `SUBSTANCES`; empty when
 * nothing changed. `editorial` is given only when nothing else is. Negations, modals, hedges and
 * verbs are known in English only; numbers, years and punctuation in every language.
 */
export function substanceOf(changes: readonly WordChange[], a: Document, b: Document): Substance[] {
  const hunks = numberHunks(changes);
  const sideA = tokensOf(changes, hunks, 'a', a.text);
  const sideB = tokensOf(changes, hunks, 'b', b.text);
  const spelled = spelledAlike(sideA, sideB);
  const found = new Set<Substance>();
  for (const side of [sideA, sideB]) collectKinds(side, spelled, found);
  if (changes.some((change) => change.kind === 'moved')) found.add('order');
  if (found.size === 0 && changes.some((change) => change.kind !== 'same')) found.add('editorial');
  return SUBSTANCES.filter((substance) => found.has(substance));
}

/** For each change the number of the place it belongs to: changes not parted by kept words. */
function numberHunks(changes: readonly WordChange[]): number[] {
  let hunk = -1;
  let inside = false;
  return changes.map(({ kind }) => {
    const changed = kind === 'deleted' || kind === 'inserted';
    if (changed && !inside) hunk++;
    if (kind !== 'moved') inside = changed;
    return changed ? hunk : -1;
  });
}

function tokensOf(
  changes: readonly WordChange[],
  hunks: readonly number[],
  side: 'a' | 'b',
  text: string,
): SubstanceToken[] {
  const tokens = changes.flatMap((change, index) => {
    const span = change[side];
    if (!span) return [];
    return tokenise(text, span).map((token) => ({ ...token, hunk: hunks[index] ?? -1 }));
  });
  // Words that moved stand at their place in B; phrases must be read in each side's own order.
  return tokens.sort((x, y) => x.start - y.start);
}

/**
 * The places where both sides say the same in another spelling: nothing is left when letters are
 * brought to one spelling and signs and spaces are left out.
 */
function spelledAlike(a: readonly SubstanceToken[], b: readonly SubstanceToken[]): Set<number> {
  const lettersA = lettersByHunk(a);
  const lettersB = lettersByHunk(b);
  const alike = new Set<number>();
  for (const hunk of new Set([...lettersA.keys(), ...lettersB.keys()]))
    if ((lettersA.get(hunk) ?? '') === (lettersB.get(hunk) ?? '')) alike.add(hunk);
  return alike;
}

function lettersByHunk(tokens: readonly SubstanceToken[]): Map<number, string> {
  const letters = new Map<number, string>();
  for (const { hunk, key, kind } of tokens) {
    if (hunk < 0) continue;
    // Numbers stay apart, so that "1 0" and "10" differ; a sign with a meaning counts as a word.
    const own =
      kind === 'word' ? standardSpelling(key) : kind === 'number' ? ` ${key} ` : meaningOf(key);
    letters.set(hunk, (letters.get(hunk) ?? '') + own);
  }
  return letters;
}

/** Signs that are more than punctuation. */
function meaningOf(sign: string): string {
  return /^[%‰\p{Sc}[\]<>=+±×÷]$/u.test(sign) ? sign : '';
}

function collectKinds(
  tokens: readonly SubstanceToken[],
  spelled: ReadonlySet<number>,
  found: Set<Substance>,
): void {
  const kinds = phraseKinds(tokens, ({ hunk }) => hunk >= 0);
  const others: Token[] = [];
  tokens.forEach((token, index) => {
    if (token.hunk < 0 || spelled.has(token.hunk)) return;
    const kind = kinds[index] ?? kindOfToken(tokens, index);
    if (kind) found.add(kind);
    else if (token.kind !== 'sign') others.push(token);
  });
  const telling = others.filter((token) => !FUNCTION_WORDS.has(token.key));
  // "by 2020" is a date; its "by" says nothing of its own.
  if (telling.length > 0 || (others.length > 0 && found.size === 0)) found.add('wording');
}

function kindOfToken(tokens: readonly SubstanceToken[], index: number): Substance | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  if (token.kind === 'number') return isDate(tokens, index) ? 'date' : 'number';
  if (token.kind === 'word') return undefined;
  if (/^[[\]]$/u.test(token.key)) return 'bracket';
  return meaningOf(token.key) ? 'number' : undefined;
}

const YEAR = /^(?:1[89]|2[01])\d\d$/u;

/** A year, or a number right beside the name of a month. */
function isDate(tokens: readonly SubstanceToken[], index: number): boolean {
  if (YEAR.test(tokens[index]?.key ?? '')) return true;
  return isMonth(tokens, index - 1) || isMonth(tokens, index + 1);
}
