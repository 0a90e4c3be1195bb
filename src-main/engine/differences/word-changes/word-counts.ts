import { WORD_CLASS } from './vocabulary.ts';
import type { WordAlignment, WordSequence } from './word-alignment.ts';

/** Counts words by number without making a list for every pair of paragraphs. */
export class WordCounts {
  readonly #counts: Int32Array;

  /** @param vocabularySize - one more than the highest word number. */
  constructor(vocabularySize: number) {
    this.#counts = new Int32Array(vocabularySize);
  }

  /**
   * Twice the words in common, wherever they stand, by the words of both; repeats counted, 1 for two
   * texts without words. Partners are in common anyway, so that only the others are counted.
   */
  shareInCommon({ a, b, partners }: WordAlignment): number {
    const all = countWords(a) + countWords(b);
    if (all === 0) return 1;
    const kept = this.#countOthers(a, partners);
    const others = this.#takeOthers(b, partners);
    for (let position = 0; position < partners.length; position++)
      if ((partners[position] ?? -1) < 0) this.#counts[a.ids[position] ?? 0] = 0;
    return (2 * (kept + others)) / all;
  }

  /** Counts the words of A without a partner; returns how many have one. */
  #countOthers({ ids, classes }: WordSequence, partners: Int32Array): number {
    let kept = 0;
    for (let position = 0; position < partners.length; position++) {
      if (classes[position] === WORD_CLASS.sign) continue;
      const word = ids[position] ?? 0;
      if ((partners[position] ?? -1) >= 0) kept++;
      else this.#counts[word] = (this.#counts[word] ?? 0) + 1;
    }
    return kept;
  }

  /** How many words of B without a partner have an equal among those counted. */
  #takeOthers({ ids }: WordSequence, partners: Int32Array): number {
    let common = 0;
    let inB = 0;
    for (let position = 0; position <= partners.length; position++) {
      const partner = position < partners.length ? (partners[position] ?? -1) : ids.length;
      if (partner < 0) continue;
      for (; inB < partner; inB++) {
        const left = this.#counts[ids[inB] ?? 0] ?? 0;
        if (left <= 0) continue;
        this.#counts[ids[inB] ?? 0] = left - 1;
        common++;
      }
      inB = partner + 1;
    }
    return common;
  }
}

/** Words of a sequence, without signs. */
export function countWords({ ids, classes }: WordSequence): number {
  let count = 0;
  for (let position = 0; position < ids.length; position++)
    if (classes[position] !== WORD_CLASS.sign) count++;
  return count;
}
