import type { Span } from '../../text/span.ts';
import type { TokenRows } from './token-rows.ts';

/** A paragraph read before: where its tokens are, and where it starts in its text. */
interface ReadParagraph {
  readonly rows: TokenRows;
  readonly paragraph: number;
  readonly start: number;
  /** See `ParagraphContents.read`. */
  readonly content: number;
}

/** Numbers the different contents of paragraphs over both sides of a comparison, from 0 up. */
export class ParagraphContents {
  readonly #written = new Map<string, ReadParagraph>();
  /** For each content a paragraph that has it. */
  readonly #holders: ReadParagraph[] = [];
  /** The last content met with a hash; for each content the one met before with the same hash. */
  readonly #lastWith = new Map<number, number>();
  readonly #before: number[] = [];

  /**
   * Reads the next paragraph of a text into its rows; returns the number of its content: paragraphs
   * with the same tokens have the same number. One written just like an earlier one takes its tokens.
   */
  read(text: string, { start, end }: Span, rows: TokenRows, paragraph: number): number {
    const written = text.slice(start, end);
    const twin = this.#written.get(written);
    if (twin) {
      rows.copy(twin.rows, twin.paragraph, start - twin.start);
      return twin.content;
    }
    rows.read({ start, end });
    const content = this.#numberOf(rows, paragraph);
    const read = { rows, paragraph, start, content };
    this.#written.set(written, read);
    if (content === this.#holders.length) this.#holders.push(read);
    return content;
  }

  #numberOf(rows: TokenRows, paragraph: number): number {
    const hash = hashOf(rows, paragraph);
    const last = this.#lastWith.get(hash) ?? NONE;
    for (let content = last; content !== NONE; content = this.#before[content] ?? NONE) {
      const holder = this.#holders[content];
      if (holder && isEqual(holder, rows, paragraph)) return content;
    }
    this.#lastWith.set(hash, this.#holders.length);
    this.#before.push(last);
    return this.#holders.length;
  }
}

const NONE = -1;

function hashOf({ ids, starts }: TokenRows, paragraph: number): number {
  const [from, to] = [starts[paragraph] ?? 0, starts[paragraph + 1] ?? 0];
  let hash = to - from;
  for (let at = from; at < to; at++) {
    hash = Math.imul(hash ^ (ids[at] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

function isEqual(known: ReadParagraph, rows: TokenRows, paragraph: number): boolean {
  const [from, to] = [rows.starts[paragraph] ?? 0, rows.starts[paragraph + 1] ?? 0];
  const knownFrom = known.rows.starts[known.paragraph] ?? 0;
  if ((known.rows.starts[known.paragraph + 1] ?? 0) - knownFrom !== to - from) return false;
  for (let step = 0; step < to - from; step++)
    if (known.rows.ids[knownFrom + step] !== rows.ids[from + step]) return false;
  return true;
}
