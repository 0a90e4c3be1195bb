/** A row of words met before, with the number it was given. */
interface KnownContent {
  readonly ids: Int32Array;
  readonly from: number;
  readonly to: number;
  readonly number: number;
}

/** A paragraph read before: its tokens, in the text where it starts at `start`. */
export interface WrittenParagraph {
  readonly start: number;
  readonly tokenStarts: Int32Array;
  readonly tokenEnds: Int32Array;
  readonly forms: Int32Array;
  readonly ids: Int32Array;
  readonly wordIds: Int32Array;
  /** See `ParagraphContents.numberOf`. */
  readonly number: number;
}

/** Numbers the different contents of paragraphs over both sides of a comparison, from 0 up. */
export class ParagraphContents {
  readonly #known = new Map<number, KnownContent[]>();
  readonly #written = new Map<string, WrittenParagraph>();
  #count = 0;

  /** A paragraph met before that is written exactly so. */
  written(text: string): WrittenParagraph | undefined {
    return this.#written.get(text);
  }

  /** Keeps a paragraph for others written exactly so. */
  keep(text: string, paragraph: WrittenParagraph): void {
    this.#written.set(text, paragraph);
  }

  /** The number of the words ids[from, to); the same words always have the same number. */
  numberOf(ids: Int32Array, from: number, to: number): number {
    const hash = hashOf(ids, from, to);
    const known = this.#known.get(hash);
    const same = known?.find((one) => isEqual(one, ids, from, to));
    if (same) return same.number;
    const added = { ids, from, to, number: this.#count++ };
    if (known) known.push(added);
    else this.#known.set(hash, [added]);
    return added.number;
  }
}

function hashOf(ids: Int32Array, from: number, to: number): number {
  let hash = to - from;
  for (let at = from; at < to; at++) {
    hash = Math.imul(hash ^ (ids[at] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

function isEqual(known: KnownContent, ids: Int32Array, from: number, to: number): boolean {
  if (known.to - known.from !== to - from) return false;
  for (let step = 0; step < to - from; step++)
    if (known.ids[known.from + step] !== ids[from + step]) return false;
  return true;
}
