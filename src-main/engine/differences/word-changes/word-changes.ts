import { matchSequences } from './match-sequences.ts';
import { inFixedDirection } from './word-alignment.ts';
import type { WordAlignment, WordSequence } from './word-alignment.ts';

/**
 * The exact word changes between two texts: partners are written alike but for typography, every
 * other word is deleted or inserted, nothing is called moved. Exchanging the sides gives the
 * mirror image.
 */
export function exactWordChanges(a: WordSequence, b: WordSequence): WordAlignment {
  const alignment = alignWords(a, b);
  const partners = alignment.partners.slice();
  partners.forEach((partner, position) => {
    if (partner >= 0 && differsInCase(a.written(position), b.written(partner)))
      partners[position] = -1;
  });
  return { ...alignment, partners };
}

/** Partners by words alone, ignoring case: what both the exact and the tidy changes start from. */
export function alignWords(a: WordSequence, b: WordSequence): WordAlignment {
  return inFixedDirection(a, b, (first, second) => {
    const { partners, limited } = matchSequences(first.ids, second.ids);
    return { a: first, b: second, partners, moved: [], limited };
  });
}

/** Whether two spellings of one word differ in capitals, whatever their apostrophes and hyphens. */
export function differsInCase(wordA: string, wordB: string): boolean {
  return wordA !== wordB && lettersOf(wordA) !== lettersOf(wordB);
}

function lettersOf(word: string): string {
  return word.normalize('NFKC').replace(/\P{L}/gu, '');
}
