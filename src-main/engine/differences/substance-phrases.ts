import { stemOf } from '../text/stems.ts';
import { standardSpelling } from './spelling-variants.ts';
import type { Substance } from './substance-kinds.ts';
import byLanguage from './substance-words-by-language.json' with { type: 'json' };
import english from './substance-words.json' with { type: 'json' };
import type { WordForm } from './word-forms.ts';

/** A phrase of the word lists: its words after the first, and what it is. */
interface Phrase {
  readonly rest: readonly string[];
  readonly kind: Substance;
}

/** Lists of one language; verbs by stem where there is a stemmer, else as they are written. */
interface WordLists {
  readonly months: readonly string[];
  readonly monthsThatAreAlsoWords: readonly string[];
  readonly numberWords: readonly string[];
  readonly negations: readonly string[];
  readonly modals: readonly string[];
  readonly hedges: readonly string[];
  readonly verbs: readonly string[];
}

/** The telling words and phrases of one language. */
export class SubstanceWords {
  /** Phrases by their first word, the longest first. */
  readonly #phrases = new Map<string, Phrase[]>();
  /** Verbs by stem, so that "urges" and "urging" are found with "urge". */
  readonly #verbs = new Map<string, Phrase[]>();
  readonly #months: ReadonlySet<string>;
  readonly #monthsTooWords: ReadonlySet<string>;
  /** Words of the longest phrase. */
  readonly #longest: number;

  constructor(lists: WordLists, hasStems: boolean) {
    this.#months = new Set(lists.months);
    this.#monthsTooWords = new Set(lists.monthsThatAreAlsoWords);
    for (const [kind, list] of [
      ['number', lists.numberWords],
      ['date', lists.months],
      ['negation', lists.negations],
      ['modal', lists.modals],
      ['hedge', lists.hedges],
    ] as const)
      for (const phrase of list) addPhrase(this.#phrases, phrase.split(' '), kind);
    for (const verb of lists.verbs) {
      const [first = '', ...rest] = verb.split(' ');
      if (hasStems) addPhrase(this.#verbs, [verbStem(first), ...rest], 'operative verb');
      else addPhrase(this.#phrases, [first, ...rest], 'operative verb');
    }
    const all = [...this.#phrases.values(), ...this.#verbs.values()].flat();
    this.#longest = 1 + Math.max(...all.map(({ rest }) => rest.length));
  }

  /**
   * Whether the token at a place names a month; "March" and "May" only with a capital (where the
   * language writes months so) and beside a number.
   */
  isMonth(tokens: readonly WordForm[], index: number): boolean {
    const key = tokens[index]?.key ?? '';
    if (!this.#monthsTooWords.has(key)) return this.#months.has(key);
    if (this === ENGLISH && !tokens[index]?.capital) return false;
    return tokens[index - 1]?.kind === 'number' || tokens[index + 1]?.kind === 'number';
  }

  /**
   * For each token the kind of the listed word or phrase it belongs to, the longest one first.
   * Looked up only where a phrase can reach a token that `matters`.
   */
  kindsOf(
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
      index = Math.max(index, next - this.#longest + 1);
      const phrase = this.#phraseAt(tokens, index);
      if (!phrase) continue;
      for (let step = 0; step <= phrase.rest.length; step++) kinds[index + step] = phrase.kind;
      index += phrase.rest.length;
    }
    return kinds;
  }

  #phraseAt(tokens: readonly WordForm[], index: number): Phrase | undefined {
    const token = tokens[index];
    if (!token || token.kind !== 'word') return undefined;
    if (this.isMonth(tokens, index)) return { rest: [], kind: 'date' };
    const follows = ({ rest }: Phrase) =>
      rest.every((word, step) => tokens[index + 1 + step]?.key === word);
    const phrase = this.#phrases.get(token.key)?.find(follows);
    if (phrase || this.#verbs.size === 0) return phrase;
    return this.#verbs.get(token.stem)?.find(follows);
  }
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

const ENGLISH = new SubstanceWords(english, true);
const FRENCH = new SubstanceWords(byLanguage.fr, false);
const SPANISH = new SubstanceWords(byLanguage.es, false);

/** The lists for a language given as BCP 47 code; the English ones where there are none. */
export function substanceWordsFor(language: string): SubstanceWords {
  const [primary] = language.toLowerCase().split('-');
  if (primary === 'fr') return FRENCH;
  return primary === 'es' ? SPANISH : ENGLISH;
}
