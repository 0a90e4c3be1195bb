import { scanTokens, type TokenKind } from '../../text/scan-tokens.ts';
import type { Span } from '../../text/span.ts';
import { foldWord } from '../../text/tokens.ts';
import { isAdverb } from './grammar-words.ts';
import { internalised } from './internalised.ts';
import { numberValue } from './numbers.ts';
import { actionVerb, type ActionVerb } from './verb-forms.ts';

/**
 * A word with all that lists say of it, worked out when it is first met. A text asks the same of
 * its words again and again; what is known once is read from here.
 */
export interface KnownWord {
  /** The folded word; the same string for every place the word stands at. */
  readonly key: string;
  readonly kind: TokenKind;
  /** One bit for each role of `defineRole` that the word has. */
  readonly roles: number;
  readonly adverb: boolean;
  /** The verb of action it is a form of. */
  readonly verb: ActionVerb | null;
  /** Its value, when it is a number in digits or words. */
  readonly number: number | null;
}

/** Words in reading order with their places: lists of one length. */
export interface WordRun {
  readonly words: readonly KnownWord[];
  /** The roles of each word, here once more since most loops ask for nothing else. */
  readonly roles: readonly number[];
  /** Where each word starts and ends in the document's text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Words are kept until there are so many of them; then the table starts anew. */
const MOST_KEPT = 60_000;

/** Slots of the table, a power of two: about as many as a large collection has different words. */
const SLOTS = 1 << 15;

/** Where a word is kept: its first letters as numbers, and the next word of the same slot. */
interface Slot {
  readonly head: number;
  readonly tail: number;
  readonly next: Kept | null;
}

interface Kept extends KnownWord, Slot {}

const OUTSIDE: Slot = { head: 0, tail: 0, next: null };

const plain: (Kept | null)[] = new Array<Kept | null>(SLOTS).fill(null);
/** Words with letters or signs outside ASCII, by their spelling. */
const foreign = new Map<string, KnownWord>();
const tests: ((key: string) => boolean)[] = [];
let kept = 0;

/**
 * Gives words for which `test` holds a role, and answers with its bit. A loop over the words of a
 * clause passes over those without the role, without looking into any list.
 */
export function defineRole(test: (key: string) => boolean): number {
  if (tests.length >= MOST_ROLES) throw new Error('more roles than a number has bits');
  tests.push(test);
  forget();
  return 1 << (tests.length - 1);
}

/** Bits of a number that are safe to combine without a sign. */
const MOST_ROLES = 30;

/** Filled anew for every run and cut to its length: lists that grow cost more than they hold. */
const scratch: {
  readonly words: KnownWord[];
  readonly roles: number[];
  readonly starts: number[];
  readonly ends: number[];
} = { words: [], roles: [], starts: [], ends: [] };

/** Splits one span of a text as `tokenise` does, into words with what is known of them. */
export function knownWords(text: string, { start, end }: Span): WordRun {
  if (kept >= MOST_KEPT) forget();
  const { words, roles, starts, ends } = scratch;
  let length = 0;
  scanTokens(text, start, end, (from, to, kind) => {
    const word = knownWord(text, from, to, kind);
    words[length] = word;
    roles[length] = word.roles;
    starts[length] = from;
    ends[length] = to;
    length += 1;
  });
  return {
    words: words.slice(0, length),
    roles: roles.slice(0, length),
    starts: starts.slice(0, length),
    ends: ends.slice(0, length),
  };
}

/** What is known of a word, however it is spelled: "Women’s" is "women's". */
export function wordOf(spelling: string, kind: TokenKind): KnownWord {
  const known = foreign.get(spelling);
  if (known?.kind === kind) return known;
  const word = describe(foldWord(spelling), kind, OUTSIDE);
  foreign.set(spelling, word);
  kept += 1;
  return word;
}

/**
 * Finds a word by its letters, without making a string of them: most words of a text have been met
 * before, and a string made only to be looked up costs more than the looking. Seven bits hold a
 * letter, so the first eight fit into two numbers, and only longer words are read again to compare.
 */
function knownWord(text: string, from: number, to: number, kind: TokenKind): KnownWord {
  const length = to - from;
  let head = 0;
  let tail = 0;
  let rest = 0;
  let all = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(from + at);
    const letter = code >= CAPITAL_A && code <= CAPITAL_Z ? code | SMALL : code;
    all |= code;
    if (at < HALF) head = (head << 7) | letter;
    else if (at < 2 * HALF) tail = (tail << 7) | letter;
    else rest = (Math.imul(rest, 31) + letter) | 0;
  }
  if (all > LAST_PLAIN) return wordOf(text.slice(from, to), kind);
  const mixed = Math.imul(Math.imul(head, 31) + tail, 0x9e3779b1) + rest;
  const slot = (mixed ^ (mixed >>> 16)) & (SLOTS - 1);
  const first = plain[slot] ?? null;
  for (let word = first; word; word = word.next) {
    if (word.head !== head || word.tail !== tail || word.key.length !== length) continue;
    if (length <= 2 * HALF || endsAlike(word.key, text, from, length)) return word;
  }
  const word = describe(text.slice(from, to).toLowerCase(), kind, { head, tail, next: first });
  plain[slot] = word;
  kept += 1;
  return word;
}

const LAST_PLAIN = 0x7f;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
const SMALL = 0x20;
/** How many letters of seven bits a number holds. */
const HALF = 4;

function endsAlike(key: string, text: string, from: number, length: number): boolean {
  for (let at = 2 * HALF; at < length; at += 1) {
    const code = text.charCodeAt(from + at);
    const letter = code >= CAPITAL_A && code <= CAPITAL_Z ? code | SMALL : code;
    if (key.charCodeAt(at) !== letter) return false;
  }
  return true;
}

function describe(key: string, kind: TokenKind, { head, tail, next }: Slot): Kept {
  let roles = 0;
  tests.forEach((test, bit) => {
    if (test(key)) roles |= 1 << bit;
  });
  return {
    key: internalised(key),
    kind,
    roles,
    adverb: isAdverb(key),
    verb: actionVerb(key),
    number: numberValue(key),
    head,
    tail,
    next,
  };
}

function forget(): void {
  plain.fill(null);
  foreign.clear();
  kept = 0;
}
