import { formatNumber } from '../styled/format-number.ts';

/** Number formats by the end of the command that sets them: `\ftnnrlc` is small romans. */
const FORMATS: Readonly<Record<string, string>> = {
  nar: 'decimal',
  nalc: 'lowerLetter',
  nauc: 'upperLetter',
  nrlc: 'lowerRoman',
  nruc: 'upperRoman',
  nchi: 'chicago',
};

/** Counts the notes of a file. */
export class RtfNotes {
  readonly #formats = { footnote: 'decimal', endnote: 'decimal' };
  readonly #counts = { footnote: 0, endnote: 0 };

  /** A command about the numbers of notes; false for any other. */
  setFormat(name: string): boolean {
    const match = /^(a?)ftn(n[a-z]{2,3})$/u.exec(name);
    const format = FORMATS[match?.[2] ?? ''];
    if (!match || format === undefined) return false;
    this.#formats[match[1] === 'a' ? 'endnote' : 'footnote'] = format;
    return true;
  }

  /** The mark of the next note that is numbered by itself. */
  next(kind: 'footnote' | 'endnote'): string {
    this.#counts[kind] += 1;
    return formatNumber(this.#counts[kind], this.#formats[kind]);
  }
}
