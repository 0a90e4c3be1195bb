import type { Span } from '../../text/span.ts';
import { TokenScanner } from '../../text/token-scanner.ts';
import type { Vocabulary } from '../word-changes/vocabulary.ts';

/** Characters a token and the space after it take at least on average; only sizes the lists. */
const LEAST_CHARACTERS = 4;

/** The tokens of the paragraphs of one text, one after another, while they are read. */
export class TokenRows {
  readonly #text: string;
  readonly #vocabulary: Vocabulary;
  /** Where each token starts and ends in the text. */
  tokenStarts: Int32Array;
  tokenEnds: Int32Array;
  /** The number of the way each token is written, of the word it is, and what kind of word that is. */
  forms: Int32Array;
  ids: Int32Array;
  classes: Uint8Array;
  /** The ids without signs. */
  wordIds: Int32Array;
  /** First token and first word of each paragraph, and one entry more for the end. */
  readonly starts: Int32Array;
  readonly wordStarts: Int32Array;
  #paragraphs = 0;
  #tokens = 0;
  #words = 0;

  constructor(text: string, paragraphs: number, vocabulary: Vocabulary) {
    this.#text = text;
    this.#vocabulary = vocabulary;
    const length = Math.ceil(text.length / LEAST_CHARACTERS) + 16;
    this.tokenStarts = new Int32Array(length);
    this.tokenEnds = new Int32Array(length);
    this.forms = new Int32Array(length);
    this.ids = new Int32Array(length);
    this.classes = new Uint8Array(length);
    this.wordIds = new Int32Array(length);
    this.starts = new Int32Array(paragraphs + 1);
    this.wordStarts = new Int32Array(paragraphs + 1);
  }

  /** Number of tokens, and of words, read so far. */
  get tokens(): number {
    return this.#tokens;
  }

  get words(): number {
    return this.#words;
  }

  /** Reads the next paragraph. */
  read({ start, end }: Span): void {
    const scanner = new TokenScanner(this.#text, start, end);
    const vocabulary = this.#vocabulary;
    while (scanner.next()) {
      if (this.#tokens === this.ids.length) this.#grow();
      const form = vocabulary.formOf(scanner);
      const id = vocabulary.idOfForm(form);
      const at = this.#tokens++;
      this.tokenStarts[at] = scanner.start;
      this.tokenEnds[at] = scanner.end;
      this.forms[at] = form;
      this.ids[at] = id;
      this.classes[at] = vocabulary.classOf(id);
      if (scanner.kind !== 'sign') this.wordIds[this.#words++] = id;
    }
    this.#close();
  }

  /** Takes the tokens of a paragraph written just alike, so that no word of it is looked up again. */
  copy(from: TokenRows, paragraph: number, shift: number): void {
    const [first, end] = [from.starts[paragraph] ?? 0, from.starts[paragraph + 1] ?? 0];
    const [word, wordEnd] = [from.wordStarts[paragraph] ?? 0, from.wordStarts[paragraph + 1] ?? 0];
    const to = this.#tokens;
    while (to + end - first > this.ids.length) this.#grow();
    this.forms.set(from.forms.subarray(first, end), to);
    this.ids.set(from.ids.subarray(first, end), to);
    this.classes.set(from.classes.subarray(first, end), to);
    this.wordIds.set(from.wordIds.subarray(word, wordEnd), this.#words);
    for (let step = 0; step < end - first; step++) {
      this.tokenStarts[to + step] = (from.tokenStarts[first + step] ?? 0) + shift;
      this.tokenEnds[to + step] = (from.tokenEnds[first + step] ?? 0) + shift;
    }
    this.#tokens += end - first;
    this.#words += wordEnd - word;
    this.#close();
  }

  #close(): void {
    this.#paragraphs++;
    this.starts[this.#paragraphs] = this.#tokens;
    this.wordStarts[this.#paragraphs] = this.#words;
  }

  #grow(): void {
    this.tokenStarts = twice(this.tokenStarts, Int32Array);
    this.tokenEnds = twice(this.tokenEnds, Int32Array);
    this.forms = twice(this.forms, Int32Array);
    this.ids = twice(this.ids, Int32Array);
    this.classes = twice(this.classes, Uint8Array);
    this.wordIds = twice(this.wordIds, Int32Array);
  }
}

function twice<T extends Int32Array | Uint8Array>(list: T, make: new (length: number) => T): T {
  const longer = new make(2 * list.length);
  longer.set(list);
  return longer;
}
