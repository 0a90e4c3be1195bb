/** Vowel marks and the like, which are written or left out at will, and the stroke that only widens a word. */
const UNREAD = /[\u064b-\u065f\u0670\u0640]/gu;

/** Articles, prepositions and "and" as they are written to a word, the first that fits being taken off. */
const PREFIXES = ['ال', 'وال', 'بال', 'كال', 'فال', 'لل', 'و'];
/** Endings of number, gender and possession, each taken off in this order when it fits. */
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

/** Letters that must be left; more of them after the one letter for "and", which may belong to the word. */
const LEAST_LEFT = 2;
const LEAST_LEFT_AFTER_AND = 3;

/**
 * The stem of an Arabic word by the light stemmer light10 (Larkey, Ballesteros and Connell, "Light
 * Stemming for Arabic Information Retrieval", 2007), letters of several forms being made one first.
 */
export function arabicStem(word: string): string {
  let stem = withOneForm(word);
  const prefix = PREFIXES.find((one) => stem.startsWith(one) && leavesEnough(stem, one));
  if (prefix !== undefined) stem = stem.slice(prefix.length);
  for (const suffix of SUFFIXES) {
    const left = stem.length - suffix.length;
    if (stem.endsWith(suffix) && left >= LEAST_LEFT) stem = stem.slice(0, left);
  }
  return stem;
}

function leavesEnough(stem: string, prefix: string): boolean {
  const least = prefix.length === 1 ? LEAST_LEFT_AFTER_AND : LEAST_LEFT;
  return stem.length - prefix.length >= least;
}

function withOneForm(word: string): string {
  return word.replace(UNREAD, '').replace(/[أإآ]/gu, 'ا').replace(/ى/gu, 'ي').replace(/ة/gu, 'ه');
}
