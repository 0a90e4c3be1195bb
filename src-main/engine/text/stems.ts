import { arabicStem } from './arabic-stems.ts';
import porterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

const known = new Map<string, string>();

/**
 * Stems are kept for so many different words; past that the table starts anew, so that a very
 * large collection cannot grow it without bound. English resolutions of 36 million words hold
 * about 200,000 different words.
 */
const MOST_KEPT = 250_000;

/**
 * The stem of a word; of an English one by Porter's algorithm (M. F. Porter, "An algorithm for suffix
 * stripping", 1980), as `natural` implements it. Expects a folded word (see `foldWord`); a
 * possessive `'s` is taken off first, since Porter's rules do not know it. Arabic words are stemmed by
 * `arabicStem`; words with other letters come back unchanged.
 */
export function stemOf(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= MOST_KEPT) known.clear();
  const stem = computeStem(word);
  known.set(word, stem);
  return stem;
}

const ARABIC = /\p{sc=Arabic}/u;

function computeStem(word: string): string {
  if (ARABIC.test(word)) return arabicStem(word);
  const bare = word.replace(/'s$|'$/u, '');
  return /^[a-z]+(?:-[a-z]+)*$/u.test(bare) ? porterStemmer.stem(bare) : bare;
}
