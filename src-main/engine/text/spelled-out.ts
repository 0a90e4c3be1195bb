import type { ScannedToken } from './token-scanner.ts';

const FIRST_LENGTH = 8192;

/** Spellings end to end, each behind its length, plain capitals made small. */
export class SpelledOut {
  private characters = new Uint16Array(FIRST_LENGTH);
  private length = 0;

  /** Adds a spelling and answers with its place. */
  keep({ text, start, end }: ScannedToken): number {
    const place = this.length;
    const count = end - start;
    if (place + 2 + count > this.characters.length) {
      const longer = new Uint16Array(2 * (place + 2 + count));
      longer.set(this.characters);
      this.characters = longer;
    }
    this.characters[this.length++] = count;
    this.characters[this.length++] = count >>> 16;
    for (let i = start; i < end; i++) this.characters[this.length++] = smallAt(text, i);
    return place;
  }

  /** Whether the spelling of a token is the one at a place. */
  has(place: number, { text, start, end }: ScannedToken): boolean {
    const { characters } = this;
    if (characters[place]! + (characters[place + 1]! << 16) !== end - start) return false;
    let at = place + 2;
    for (let i = start; i < end; i++) if (characters[at++] !== smallAt(text, i)) return false;
    return true;
  }
}

/** The character at a place, a plain capital as its small letter. */
function smallAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
}
