import { scanTokens, type TokenKind } from '../text/scan-tokens.ts';
import type { Span } from '../text/span.ts';
import { foldWord } from '../text/tokens.ts';
import { isAdverb } from './grammar-words.ts';
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

/** Words in reading order with their places: three lists of one length. */
export interface WordRun {
  readonly words: readonly KnownWord[];
  /** Where each word starts and ends in the document's text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Words are kept until there are so many of them; then the table starts anew. */
const MOST_KEPT = 60_000;

/** Slots of the table, a power of two: about as many as a large collection has different words. */
const SLOTS = 1 << 15;

interface Kept extends KnownWord {
  /** The next word of the same slot. */
  readonly next: Kept | null;
}

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
  readonly starts: number[];
  readonly ends: number[];
} = { words: [], starts: [], ends: [] };

/** Splits one span of a text as `tokenise` does, into words with what is known of them. */
export function knownWords(text: string, { start, end }: Span): WordRun {
  if (kept >= MOST_KEPT) forget();
  const { words, starts, ends } = scratch;
  let length = 0;
  scanTokens(text, start, end, (from, to, kind) => {
    words[length] = knownWord(text, from, to, kind);
    starts[length] = from;
    ends[length] = to;
    length += 1;
  });
  return {
    words: words.slice(0, length),
    starts: starts.slice(0, length),
    ends: ends.slice(0, length),
  };
}

/** What is known of a word, however it is spelled: "Women’s" is "women's". */
export function wordOf(spelling: string, kind: TokenKind): KnownWord {
  const known = foreign.get(spelling);
  if (known?.kind === kind) return known;
  const word = describe(foldWord(spelling), kind, null);
  foreign.set(spelling, word);
  kept += 1;
  return word;
}

/**
 * Finds a word by its letters, without making a string of them: most words of a text have been met
 * before, and a string made only to be looked up costs more than the looking.
 */
function knownWord(text: string, from: number, to: number, kind: TokenKind): KnownWord {
  let hash = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code > LAST_PLAIN) return wordOf(text.slice(from, to), kind);
    hash = (Math.imul(hash, 31) + lower(code)) | 0;
  }
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  const first = plain[slot] ?? null;
  for (let word = first; word; word = word.next) if (spells(word.key, text, from, to)) return word;
  const word = describe(text.slice(from, to).toLowerCase(), kind, first);
  plain[slot] = word;
  kept += 1;
  return word;
}

const LAST_PLAIN = 0x7f;

function lower(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
}

function spells(key: string, text: string, from: number, to: number): boolean {
  const { length } = key;
  if (length !== to - from) return false;
  for (let at = 0; at < length; at += 1) {
    if (key.charCodeAt(at) !== lower(text.charCodeAt(from + at))) return false;
  }
  return true;
}

function describe(key: string, kind: TokenKind, next: Kept | null): Kept {
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
    next,
  };
}

/** The one string of this spelling that names of properties share, which compares by its place. */
function internalised(key: string): string {
  return Object.keys({ [key]: true })[0] ?? key;
}

function forget(): void {
  plain.fill(null);
  foreign.clear();
  kept = 0;
}
