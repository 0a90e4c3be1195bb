import { stemOf } from '../text/stems.ts';
import { standardSpelling } from './spelling-variants.ts';
import type { Substance } from './substance-kinds.ts';
import words from './substance-words.json' with { type: 'json' };
import type { WordForm } from './word-forms.ts';

/** A phrase of the word lists: its words after the first, and what it is. */
interface Phrase {
  readonly rest: readonly string[];
  readonly kind: Substance;
}

/** Phrases by their first word, the longest first. */
const PHRASES = new Map<string, Phrase[]>();

/** Verbs are looked up by stem, so that "urges" and "urging" are found with "urge". */
const VERBS = new Map<string, Phrase[]>();

for (const [kind, list] of [
  ['number', words.numberWords],
  ['date', words.months],
  ['negation', words.negations],
  ['modal', words.modals],
  ['hedge', words.hedges],
] as const)
  for (const phrase of list) addPhrase(PHRASES, phrase.split(' '), kind);
for (const verb of words.verbs) {
  const [first = '', ...rest] = verb.split(' ');
  addPhrase(VERBS, [verbStem(first), ...rest], 'operative verb');
}

function addPhrase(index: Map<string, Phrase[]>, phrase: readonly string[], kind: Substance) {
  const [first = '', ...rest] = phrase;
  const known = index.get(first) ?? [];
  known.push({ rest, kind });
  known.sort((x, y) => y.rest.length - x.rest.length);
  index.set(first, known);
}

function verbStem(key: string): string {
  return stemOf(standardSpelling(key));
}

const MONTHS = new Set(words.months);
const MONTHS_TOO = new Set(words.monthsThatAreAlsoWords);

/**
 * Whether the token at a place names a month; "March" and "May" only with a capital and beside a
 * number.
 */
export function isMonth(tokens: readonly WordForm[], index: number): boolean {
  const key = tokens[index]?.key ?? '';
  if (!MONTHS_TOO.has(key)) return MONTHS.has(key);
  if (!tokens[index]?.capital) return false;
  return tokens[index - 1]?.kind === 'number' || tokens[index + 1]?.kind === 'number';
}

const LONGEST_PHRASE = 1 + Math.max(...[...PHRASES.values()].flat().map(({ rest }) => rest.length));

/**
 * For each token the kind of the listed word or phrase it belongs to, the longest one first. Looked
 * up only where a phrase can reach a token that `matters`.
 */
export function phraseKinds(
  tokens: readonly WordForm[],
  matters: (index: number) => boolean,
): (Substance | undefined)[] {
  const kinds: (Substance | undefined)[] = [];
  let next = -1;
  for (let index = 0; index < tokens.length; index++) {
    if (next < index) {
      next = index;
      while (next < tokens.length && !matters(next)) next++;
      if (next === tokens.length) break;
    }
    index = Math.max(index, next - LONGEST_PHRASE + 1);
    const phrase = phraseAt(tokens, index);
    if (!phrase) continue;
    for (let step = 0; step <= phrase.rest.length; step++) kinds[index + step] = phrase.kind;
    index += phrase.rest.length;
  }
  return kinds;
}

function phraseAt(tokens: readonly WordForm[], index: number): Phrase | undefined {
  const token = tokens[index];
  if (!token || token.kind !== 'word') return undefined;
  if (isMonth(tokens, index)) return { rest: [], kind: 'date' };
  const follows = ({ rest }: Phrase) =>
    rest.every((word, step) => tokens[index + 1 + step]?.key === word);
  return PHRASES.get(token.key)?.find(follows) ?? VERBS.get(token.stem)?.find(follows);
}
