/** The text whose names were last asked for, with what was found: a text asks of one word often. */
let asked = '';
const known = new Map<string, boolean>();

/**
 * Whether a word that opens a sentence is a name and no common noun with the sentence's capital: the
 * same text has it with its capital within a sentence, and never without.
 */
export function isNameIn(text: string, word: string): boolean {
  if (text !== asked) {
    asked = text;
    known.clear();
  }
  const found = known.get(word) ?? (standsWithin(text, word) && !standsSmall(text, word));
  known.set(word, found);
  return found;
}

function standsWithin(text: string, word: string): boolean {
  for (let at = text.indexOf(word, 2); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (/[\p{Ll},]\s$/u.test(text.slice(at - 2, at)) && isWhole(text, at, word)) return true;
  }
  return false;
}

function standsSmall(text: string, word: string): boolean {
  const small = word.toLowerCase();
  for (let at = text.indexOf(small); at >= 0; at = text.indexOf(small, at + small.length)) {
    if (isWhole(text, at, small)) return true;
  }
  return false;
}

function isWhole(text: string, at: number, word: string): boolean {
  const [before = ' ', after = ' '] = [text[at - 1], text[at + word.length]];
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
}
