import type { ScannedToken } from '../../text/token-scanner.ts';
import type { TokenKind } from '../../text/tokens.ts';
import { foldWord } from '../../text/tokens.ts';
import { stemOf } from '../../text/stems.ts';
import { standardSpelling } from './spelling-variants.ts';

const CAPITAL = /^\p{Lu}/u;

/** A word as it is written; what follows from its letters is worked out once, when asked for. */
export class WordForm {
  /** Exactly as it stands in the text. */
  readonly written: string;
  readonly kind: TokenKind;
  /** What counts as equal, see `Token.key`. */
  readonly key: string;
  /** Whether it is written with a capital first letter. */
  readonly capital: boolean;
  /**
   * Answers of the readers of substance, kept so that each word is asked once and not at every place:
   * whether a listed phrase can start with it, be a number or part of one, or tell anything at all.
   */
  mayLead: boolean | undefined = undefined;
  mayBeNumber: boolean | undefined = undefined;
  mayTell: boolean | undefined = undefined;
  #spelling: string | undefined;
  #stem: string | undefined;

  constructor(written: string, kind: TokenKind) {
    this.written = written;
    this.kind = kind;
    this.key = foldWord(written);
    this.capital = kind === 'word' && startsWithCapital(written);
  }

  /** One spelling for all variants that mean the same, see `standardSpelling`. */
  get spelling(): string {
    return (this.#spelling ??= standardSpelling(this.key));
  }

  /** Stem of the standard spelling. */
  get stem(): string {
    return (this.#stem ??= stemOf(this.spelling));
  }
}

function startsWithCapital(written: string): boolean {
  const code = written.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : CAPITAL.test(written);
}

const FIRST_SLOTS = 4_096;
const FIRST_LETTERS = 32_768;

/**
 * Numbers the different ways in which words are written from 0 up. A hash table over one list of
 * all letters: looking a word up makes no string, which takes half the time of a `Map` of strings.
 */
export class WordForms {
  readonly #forms: WordForm[] = [];
  /** One more than the number of a form, or 0; open addressing, at most half full. */
  #slots = new Int32Array(FIRST_SLOTS);
  #hashes = new Int32Array(FIRST_SLOTS / 2);
  /** Where the letters of each form start in `#letters`, and one entry more for the end. */
  #starts = new Int32Array(FIRST_SLOTS / 2 + 1);
  #letters = new Uint16Array(FIRST_LETTERS);

  /** Number of different forms met so far. */
  get size(): number {
    return this.#forms.length;
  }

  /** The number of the way a token is written. */
  numberOf({ text, start, end, kind, hash: summed }: ScannedToken): number {
    const hash = mixed(summed);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let form = this.#slots[slot] ?? 0; form > 0; form = this.#slots[slot] ?? 0) {
      if (this.#hashes[form - 1] === hash && this.#isWritten(form - 1, text, start, end))
        return form - 1;
      slot = (slot + 1) & mask;
    }
    return this.#add(slot, hash, new WordForm(text.slice(start, end), kind));
  }

  /** What a number of `numberOf` stands for; throws when there is none. */
  at(number: number): WordForm {
    const found = this.#forms[number];
    if (!found) throw new RangeError(`no word is written as ${number}`);
    return found;
  }

  #isWritten(form: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[form] ?? 0;
    if ((this.#starts[form + 1] ?? 0) - from !== end - start) return false;
    for (let step = 0; step < end - start; step++)
      if (this.#letters[from + step] !== text.charCodeAt(start + step)) return false;
    return true;
  }

  #add(slot: number, hash: number, form: WordForm): number {
    const number = this.#forms.length;
    const { written } = form;
    const from = this.#starts[number] ?? 0;
    while (from + written.length > this.#letters.length)
      this.#letters = longer(this.#letters, Uint16Array);
    for (let at = 0; at < written.length; at++) this.#letters[from + at] = written.charCodeAt(at);
    this.#forms.push(form);
    this.#starts[number + 1] = from + written.length;
    this.#hashes[number] = hash;
    this.#slots[slot] = number + 1;
    if (2 * this.#forms.length >= this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (let form = 0; form < this.#forms.length; form++) {
      let slot = (this.#hashes[form] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = form + 1;
    }
    this.#slots = slots;
    this.#hashes = longer(this.#hashes, Int32Array);
    const starts = new Int32Array(slots.length / 2 + 1);
    starts.set(this.#starts);
    this.#starts = starts;
  }
}

/** Spreads a hash over all its bits; the factor is that of Fibonacci hashing. */
function mixed(hash: number): number {
  const product = Math.imul(hash, 0x9e3779b1);
  return product ^ (product >>> 15);
}

function longer<T extends Int32Array | Uint16Array>(list: T, make: new (length: number) => T): T {
  const twice = new make(2 * list.length);
  twice.set(list);
  return twice;
}
