import { tokenise } from '../../text/tokens.ts';
import { internalised } from './internalised.ts';

/** A phrase as its keys, with what it stands for. */
export interface Phrase<T> {
  readonly keys: readonly string[];
  readonly value: T;
}

/** Fixed phrases, found by their first word; the longest phrase at a place wins. */
export type PhraseIndex<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

/** A phrase found at a place: what it stands for and how many tokens it takes. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly length: number;
}

/** Builds the index. Phrases are split into tokens as documents are, so that both agree. */
export function buildPhraseIndex<T>(phrases: Iterable<readonly [string, T]>): PhraseIndex<T> {
  const index = new Map<string, Phrase<T>[]>();
  for (const [phrase, value] of phrases) {
    const keys = tokenise(phrase).map((token) => internalised(token.key));
    const first = keys[0];
    if (first === undefined) continue;
    const same = index.get(first);
    if (same) same.push({ keys, value });
    else index.set(first, [{ keys, value }]);
  }
  for (const same of index.values()) same.sort((a, b) => b.keys.length - a.keys.length);
  return index;
}

/** A word of a text, for which only its key counts here. */
interface Keyed {
  readonly key: string;
}

/** The longest phrase that starts at token `at` and ends before `end`; null when none does. */
export function matchPhrase<T>(
  index: PhraseIndex<T>,
  tokens: readonly Keyed[],
  at: number,
  end: number,
): PhraseMatch<T> | null {
  const first = tokens[at];
  const candidates = first && at < end ? index.get(first.key) : undefined;
  if (!candidates) return null;
  for (const { keys, value } of candidates) {
    if (at + keys.length <= end && standsAt(keys, tokens, at))
      return { value, length: keys.length };
  }
  return null;
}

function standsAt(keys: readonly string[], tokens: readonly Keyed[], at: number): boolean {
  for (let i = 1; i < keys.length; i += 1) if (tokens[at + i]?.key !== keys[i]) return false;
  return true;
}
