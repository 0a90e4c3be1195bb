import type { FootnoteMark, ItalicSpan, StyledText } from './styled-text.ts';

/** Control characters that no words hold, and soft hyphens: places to break at, not letters. */
// eslint-disable-next-line no-control-regex -- these are the characters to leave out
const UNWRITTEN = /[\u0000-\u0008\u000E-\u001F\u007F\u00AD]/gu;

/**
 * Writes the words of one paragraph piece by piece. White space runs become one space across the
 * pieces; line breaks and TABs that are characters of their own are kept. Linear in the text.
 */
export class WordsPen {
  #pieces: string[] = [];
  #length = 0;
  #last = '\n';
  #italics: ItalicSpan[] = [];
  #marks: FootnoteMark[] = [];

  /** Whether nothing was written since the words were last taken. */
  get isEmpty(): boolean {
    return this.#length === 0 && this.#marks.length === 0;
  }

  /** The last character written; "\n" when there is none. */
  get last(): string {
    return this.#last;
  }

  /** The last few characters written. */
  get tail(): string {
    return this.#pieces.slice(-8).join('').slice(-8);
  }

  /** Adds words, white space collapsed. */
  write(text: string, italic = false): void {
    const collapsed = text.replace(UNWRITTEN, '').replace(/\s+/gu, ' ');
    const open = /\s/u.test(this.#last);
    this.#append(open && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed, italic);
  }

  /** Adds characters as they are: a line break or a TAB. */
  writeSign(sign: '\n' | '\t'): void {
    if (this.#length > 0 || sign === '\t') this.#append(sign, false);
  }

  /** A raised note mark stands here. */
  mark(label: string): void {
    this.#marks.push({ offset: this.#length, label });
  }

  /** The words so far, without white space at the ends; the pen is empty then. */
  take(): StyledText {
    const written = this.#pieces.join('').toWellFormed();
    const start = written.length - written.trimStart().length;
    const text = written.trim();
    const place = (offset: number): number => Math.min(Math.max(offset - start, 0), text.length);
    const italics = this.#italics
      .map((span) => ({ start: place(span.start), end: place(span.end) }))
      .filter((span) => span.end > span.start);
    const marks = this.#marks.map(({ offset, label }) => ({ offset: place(offset), label }));
    this.#pieces = [];
    this.#length = 0;
    this.#last = '\n';
    this.#italics = [];
    this.#marks = [];
    return { text, italics, marks };
  }

  #append(text: string, italic: boolean): void {
    if (text === '') return;
    const start = this.#length;
    this.#pieces.push(text);
    this.#length += text.length;
    this.#last = text.at(-1) ?? '';
    if (!italic) return;
    const before = this.#italics.at(-1);
    if (before?.end === start) {
      this.#italics[this.#italics.length - 1] = { start: before.start, end: this.#length };
    } else this.#italics.push({ start, end: this.#length });
  }
}
