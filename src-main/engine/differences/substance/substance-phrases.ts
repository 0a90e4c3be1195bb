import { tokenise } from '../../text/tokens.ts';
import { expandContraction } from '../word-changes/contractions.ts';
import { PhrasePatterns } from './phrase-patterns.ts';
import type { Substance } from './substance-kinds.ts';
import byLanguage from './substance-words-by-language.json' with { type: 'json' };
import english from './substance-words.json' with { type: 'json' };
import { inflectionsOf, isNounHere } from './verb-inflections.ts';
import { countsNothing, isInName } from './words-in-names.ts';
import { WordForm } from '../word-changes/word-forms.ts';

/** A phrase of the word lists: its words after the first, and what it is. */
interface Phrase {
  readonly rest: readonly string[];
  readonly kind: Substance;
}

/** Lists of one language; English verbs in their base form, others as they are written. */
interface WordLists {
  readonly months: readonly string[];
  readonly monthsThatAreAlsoWords: readonly string[];
  readonly weekdays: readonly string[];
  readonly numberWords: readonly string[];
  readonly negations: readonly string[];
  readonly modals: readonly string[];
  readonly hedges: readonly string[];
  readonly verbs: readonly string[];
}

/** A listed phrase in a text. */
interface Found {
  /** Number of tokens. */
  readonly length: number;
  readonly kind: Substance;
}

/** The telling words and phrases of one language. */
export class SubstanceWords {
  /** Phrases by their first word, the longest first. */
  readonly #phrases = new Map<string, Phrase[]>();
  readonly #patterns: PhrasePatterns;
  /** Every word anything listed can start with. */
  readonly #firsts: ReadonlySet<string>;
  readonly #english: boolean;
  readonly #months: ReadonlySet<string>;
  readonly #monthsTooWords: ReadonlySet<string>;
  /** Words of the longest phrase. */
  readonly #longest: number;

  constructor(language: string, lists: WordLists) {
    this.#english = language === 'en';
    this.#months = new Set(lists.months);
    this.#monthsTooWords = new Set(lists.monthsThatAreAlsoWords);
    for (const [kind, list] of [
      ['number', lists.numberWords],
      ['date', lists.months],
      ['date', lists.weekdays],
      ['negation', lists.negations],
      ['modal', lists.modals],
      ['hedge', lists.hedges],
      ['operative verb', this.#english ? lists.verbs.flatMap(inflectionsOf) : lists.verbs],
    ] as const)
      for (const phrase of list) addPhrase(this.#phrases, keysOf(phrase, language), kind);
    this.#patterns = new PhrasePatterns(this.#english ? english.hedgePatterns : []);
    this.#firsts = new Set([
      ...this.#phrases.keys(),
      ...this.#patterns.firsts,
      ...this.#months,
      ...this.#monthsTooWords,
    ]);
    const all = [...this.#phrases.values()].flat();
    this.#longest = Math.max(this.#patterns.longest, ...all.map(({ rest }) => 1 + rest.length));
  }

  /**
   * Whether the token at a place names a month; "March" and "May" only with a capital (where the
   * language writes months so) and beside a number.
   */
  isMonth(tokens: readonly WordForm[], index: number): boolean {
    const key = tokens[index]?.key ?? '';
    if (!this.#monthsTooWords.has(key)) return this.#months.has(key);
    if (this.#english && !tokens[index]?.capital) return false;
    return tokens[index - 1]?.kind === 'number' || tokens[index + 1]?.kind === 'number';
  }

  /**
   * For each token the kind of the listed word or phrase it belongs to, the longest one first.
   * Looked up only where a phrase can reach a changed token; `changed` are their positions, in order.
   */
  kindsOf(tokens: readonly WordForm[], changed: readonly number[]): (Substance | undefined)[] {
    const kinds = new Array<Substance | undefined>(tokens.length);
    let rank = 0;
    for (let index = 0; index < tokens.length; index++) {
      while ((changed[rank] ?? Infinity) < index) rank++;
      const next = changed[rank];
      if (next === undefined) break;
      index = Math.max(index, next - this.#longest + 1);
      const phrase = this.#phraseAt(tokens, index);
      if (!phrase) continue;
      kinds.fill(phrase.kind, index, index + phrase.length);
      index += phrase.length - 1;
    }
    return kinds;
  }

  #phraseAt(tokens: readonly WordForm[], index: number): Found | undefined {
    const token = tokens[index];
    if (!token || !(token.mayLead ??= this.#isFirst(token))) return undefined;
    if (this.isMonth(tokens, index)) return { length: 1, kind: 'date' };
    const pattern = this.#patterns.lengthAt(tokens, index);
    const phrase = this.#listedAt(tokens, index);
    if (pattern > (phrase?.length ?? 0)) return { length: pattern, kind: 'hedge' };
    return phrase;
  }

  /** Whether anything listed starts with a word; most words start nothing. */
  #isFirst(token: WordForm): boolean {
    if (token.kind !== 'word') return false;
    return this.#firsts.has(token.key) || (this.#english && this.#firsts.has(token.spelling));
  }

  #listedAt(tokens: readonly WordForm[], index: number): Found | undefined {
    const token = tokens[index];
    if (!token) return undefined;
    const follows = ({ rest }: Phrase) =>
      rest.every((word, step) => tokens[index + 1 + step]?.key === word);
    const known =
      this.#phrases.get(token.key) ??
      (this.#english ? this.#phrases.get(token.spelling) : undefined);
    const phrase = known?.find(follows);
    if (!phrase || (this.#english && isOtherHere(tokens, index, phrase.kind))) return undefined;
    return { length: 1 + phrase.rest.length, kind: phrase.kind };
  }
}

/** Whether an English word is not what its list says at this place: a noun, or part of a name. */
function isOtherHere(tokens: readonly WordForm[], index: number, kind: Substance): boolean {
  if (kind === 'number' && countsNothing(tokens, index)) return true;
  return isNounHere(tokens, index, kind) || (kind === 'operative verb' && isInName(tokens, index));
}

/** The words of a listed phrase as the words of a text are read: contractions are two. */
function keysOf(phrase: string, language: string): string[] {
  return tokenise(phrase).flatMap(({ start, end, kind }) => {
    const form = new WordForm(phrase.slice(start, end), kind);
    return (expandContraction(form, language) ?? [form]).map(({ key }) => key);
  });
}

function addPhrase(index: Map<string, Phrase[]>, phrase: readonly string[], kind: Substance) {
  const [first = '', ...rest] = phrase;
  const known = index.get(first) ?? [];
  if (known.some((one) => one.rest.join(' ') === rest.join(' '))) return;
  known.push({ rest, kind });
  known.sort((x, y) => y.rest.length - x.rest.length);
  index.set(first, known);
}

const OTHERS: Readonly<Record<string, WordLists | string>> = byLanguage;
const made = new Map<string, SubstanceWords>();

/** The lists for a language given as BCP 47 code; the English ones where there are none. */
export function substanceWordsFor(language: string): SubstanceWords {
  const [primary = ''] = language.toLowerCase().split('-');
  const own = OTHERS[primary];
  const code = typeof own === 'object' ? primary : 'en';
  const known = made.get(code);
  if (known) return known;
  const words = new SubstanceWords(code, typeof own === 'object' ? own : english);
  made.set(code, words);
  return words;
}
