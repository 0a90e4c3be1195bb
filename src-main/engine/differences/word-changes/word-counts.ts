import { WORD_CLASS } from './vocabulary.ts';
import type { WordSequence } from './word-alignment.ts';

/** Counts words by number without making a list for every pair of paragraphs. */
export class WordCounts {
  readonly #counts: Int32Array;

  /** @param vocabularySize - one more than the highest word number. */
  constructor(vocabularySize: number) {
    this.#counts = new Int32Array(vocabularySize);
  }

  /** Twice the words in common by the words of both, repeats counted; 1 for two empty texts. */
  shareInCommon(a: WordSequence, b: WordSequence): number {
    const counts = this.#counts;
    let all = 0;
    let common = 0;
    eachWord(a, (word) => {
      counts[word] = (counts[word] ?? 0) + 1;
      all++;
    });
    eachWord(b, (word) => {
      const left = counts[word] ?? 0;
      if (left > 0) common++;
      counts[word] = left - 1;
      all++;
    });
    eachWord(a, (word) => (counts[word] = 0));
    eachWord(b, (word) => (counts[word] = 0));
    return all === 0 ? 1 : (2 * common) / all;
  }
}

function eachWord({ ids, classes }: WordSequence, visit: (word: number) => void): void {
  for (let position = 0; position < ids.length; position++)
    if (classes[position] !== WORD_CLASS.sign) visit(ids[position] ?? 0);
}
