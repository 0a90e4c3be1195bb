import { CHARACTER, classesAt } from './character-classes.ts';
import { endOfToken } from './token-ends.ts';

/**
 * What a token is: a word, a number (with its inner separators: `10,000`, `3.5`, `2030`), or a
 * sign (each other visible character alone, such as a comma or a bracket).
 */
export type TokenKind = 'word' | 'number' | 'sign';

/** The spelling of a token but for plain capitals, as numbers; see `SpellingTable`. */
export interface ScannedToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /** Whether all characters are plain (ASCII) ones. */
  readonly plain: boolean;
  /** The last eight characters, seven bits each: two different short plain words never have both alike. */
  readonly high: number;
  readonly low: number;
  /** Made of all characters. */
  readonly hash: number;
}

/**
 * Reads the tokens of a stretch of text one after the other, as if nothing stood around it. Finding
 * the end of a word and summing up its letters are one loop, and it calls nothing: half the time of
 * doing one after the other.
 */
export class TokenScanner implements ScannedToken {
  readonly text: string;
  private readonly to: number;
  start: number;
  end: number;
  kind: TokenKind = 'sign';
  plain = true;
  high = 0;
  low = 0;
  hash = 0;

  constructor(text: string, from: number, to: number) {
    this.text = text;
    this.to = to;
    this.start = from;
    this.end = from;
  }

  /** A scanner that stands at a whole text as if it were one token. */
  static over(text: string): ScannedToken {
    const scanner = new TokenScanner(text, 0, text.length);
    scanner.end = text.length;
    scanner.sumUp();
    return scanner;
  }

  /** Moves on to the next token; false when there is none. */
  next(): boolean {
    const { text, to } = this;
    let at = this.end;
    let code = at < to ? text.charCodeAt(at) : OUTSIDE;
    while (code === SPACE) code = ++at < to ? text.charCodeAt(at) : OUTSIDE;
    let letter = code < PLAIN_CODES ? LETTERS[code]! : 0;
    if (letter === 0) return this.nextOther(at);
    const start = at;
    const capital = code !== letter;
    let [high, low, hash] = [0, 0, 0];
    do {
      high = (high << 7) | (low >>> 21);
      low = ((low << 7) & LOW_BITS) | letter;
      hash = (Math.imul(hash, HASH_FACTOR) + letter) | 0;
      code = ++at < to ? text.charCodeAt(at) : SPACE;
      letter = code < PLAIN_CODES ? LETTERS[code]! : 0;
    } while (letter !== 0);
    // Behind a capital a slash may make it a symbol; all else that may go on a word is not closing.
    if (code >= PLAIN_CODES || CLOSING[code] === 0 || (capital && code === SLASH))
      return this.nextOther(start);
    this.start = start;
    this.end = at;
    this.kind = 'word';
    this.plain = true;
    this.high = high;
    this.low = low;
    this.hash = hash;
    return true;
  }

  /** The next token from a place on, whatever it is made of. */
  private nextOther(from: number): boolean {
    const { text, to } = this;
    let at = from;
    let classes = classesAt(text, at, to);
    while (classes & CHARACTER.blank && (classes & CHARACTER.alone) === 0) {
      if (at >= to) return false;
      at += classes & CHARACTER.wide ? 2 : 1;
      classes = classesAt(text, at, to);
    }
    this.start = at;
    this.end = endOfToken(text, at, to);
    this.kind = kindOf(classes);
    this.sumUp();
    return true;
  }

  private sumUp(): void {
    const { text, start, end } = this;
    let [high, low, hash, all] = [0, 0, 0, 0];
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      const letter = code >= CAPITAL_A && code <= CAPITAL_Z ? code | 0x20 : code;
      high = (high << 7) | (low >>> 21);
      low = ((low << 7) & LOW_BITS) | letter;
      hash = (Math.imul(hash, HASH_FACTOR) + letter) | 0;
      all |= code;
    }
    this.plain = all < PLAIN_CODES;
    this.high = high;
    this.low = low;
    this.hash = hash;
  }
}

function kindOf(classes: number): TokenKind {
  if (classes & CHARACTER.number) return 'number';
  return classes & (CHARACTER.letter | CHARACTER.mark) ? 'word' : 'sign';
}

const PLAIN_CODES = 0x80;
/** Past the end: nothing like a letter. */
const OUTSIDE = 0xffff;
const SPACE = 0x20;
const SLASH = 0x2f;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;

/** Four letters of seven bits. */
const LOW_BITS = 0xfff_ffff;

/** As in the hash of strings of the Java language: small, odd, and cheap to multiply by. */
const HASH_FACTOR = 31;

/** Plain letters as small ones; 0 for every other code. */
const LETTERS = Uint8Array.from({ length: PLAIN_CODES }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z]/iu.test(character) ? character.toLowerCase().charCodeAt(0) : 0;
});

/** 1 for plain characters that end a word of plain letters: all but letters, digits, ' and -. */
const CLOSING = Uint8Array.from({ length: PLAIN_CODES }, (_, code) =>
  /[a-z\d'-]/iu.test(String.fromCharCode(code)) ? 0 : 1,
);
