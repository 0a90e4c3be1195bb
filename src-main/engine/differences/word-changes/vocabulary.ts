import type { ScannedToken } from '../../text/token-scanner.ts';
import type { Token } from '../../text/tokens.ts';
import { expandContraction } from './contractions.ts';
import functionWords from './function-words.json' with { type: 'json' };
import type { WordForm } from './word-forms.ts';
import { WordForms } from './word-forms.ts';

/**
 * How much a word tells about what a sentence says: a content word much, a function word ("the",
 * "of") little, a sign (a comma, a bracket) least.
 */
export const WORD_CLASS = { content: 0, function: 1, sign: 2 } as const;

/** One of the values of `WORD_CLASS`. */
export type WordClass = (typeof WORD_CLASS)[keyof typeof WORD_CLASS];

/**
 * Without a word list for the language, words of at most three letters stand in for function
 * words. Measured on the word edits of arXivEdits (Jiang, Xu and Stevens, EMNLP 2022): the same F1
 * to within 0.1 as with the English list.
 */
const LONGEST_FUNCTION_WORD = 3;

/** Scripts whose tokens are single characters; there a short token says nothing about its role. */
const WITHOUT_SPACES = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

const ENGLISH = new Set(functionWords.words);

/**
 * Numbers the different words of two texts from 0 up, so that comparing words compares numbers;
 * and numbers the different ways in which they are written, so that no word is cut out twice.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #classes: WordClass[] = [];
  /** BCP 47 code of the texts. */
  readonly language: string;
  readonly #english: boolean;
  readonly #forms = new WordForms();
  readonly #idsOfForms: number[] = [];
  readonly #parts: (readonly WordForm[] | undefined)[] = [];
  #contractions = 0;

  /** @param language - BCP 47 code of the texts, which decides what a function word is. */
  constructor(language: string) {
    this.language = language;
    this.#english = language === 'en' || language.startsWith('en-');
  }

  /** Number of different words met so far. */
  get size(): number {
    return this.#classes.length;
  }

  /** The number of a token's key; the same key always has the same number. */
  idOf(token: Pick<Token, 'key' | 'kind'>): number {
    const known = this.#ids.get(token.key);
    if (known !== undefined) return known;
    const id = this.#classes.length;
    this.#ids.set(token.key, id);
    this.#classes.push(this.#classify(token));
    return id;
  }

  /** The number of the way a word of a text is written. */
  formOf(token: ScannedToken): number {
    const known = this.#forms.size;
    const form = this.#forms.numberOf(token);
    if (form === known) this.#take(this.#forms.at(form));
    return form;
  }

  #take(word: WordForm): void {
    this.#idsOfForms.push(this.idOf(word));
    const parts = expandContraction(word, this.language);
    this.#parts.push(parts);
    if (parts) this.#contractions++;
  }

  /** What a number of `formOf` stands for. */
  form(form: number): WordForm {
    return this.#forms.at(form);
  }

  /** What the numbers list[from, to) of `formOf` stand for. */
  formsOf(list: Int32Array, from: number, to: number): WordForm[] {
    const forms: WordForm[] = [];
    for (let at = from; at < to; at++) forms.push(this.#forms.at(list[at] ?? 0));
    return forms;
  }

  /** Whether any word met so far is a contraction. */
  get hasContractions(): boolean {
    return this.#contractions > 0;
  }

  /** Whether a word with this key was met. */
  has(key: string): boolean {
    return this.#ids.has(key);
  }

  /** The words of a contraction, by a number of `formOf`; undefined for a word that is none. */
  partsOf(form: number): readonly WordForm[] | undefined {
    return this.#parts[form];
  }

  /** The word a form is a way of writing of. */
  idOfForm(form: number): number {
    return this.#idsOfForms[form] ?? 0;
  }

  /** What kind of word a number stands for. */
  classOf(id: number): WordClass {
    return this.#classes[id] ?? WORD_CLASS.content;
  }

  #classify({ key, kind }: Pick<Token, 'key' | 'kind'>): WordClass {
    if (kind === 'sign') return WORD_CLASS.sign;
    if (kind === 'number') return WORD_CLASS.content;
    const holdsTogether = this.#english
      ? ENGLISH.has(key)
      : key.length <= LONGEST_FUNCTION_WORD && !WITHOUT_SPACES.test(key);
    return holdsTogether ? WORD_CLASS.function : WORD_CLASS.content;
  }
}
