import words from './adoption-words.json' with { type: 'json' };

/** Longest line that says who adopted a text. The longest of 18 official ones has 104 characters. */
const LONGEST_LINE = 240;

/** The verb stands among so many characters at the start. */
const VERB_WITHIN = 60;

/** Whether a line says who adopted a text or when, e.g. "Resolution adopted by the General Assembly". */
export function isAdoptionLine(text: string): boolean {
  const start = text.slice(0, VERB_WITHIN).toLowerCase();
  if (text.length > LONGEST_LINE) return false;
  // A small letter begins the rest of a sentence that an old file cuts at its line ends.
  const isRest = /^\p{Ll}/u.test(text) && !words.adopted.some((word) => start.startsWith(word));
  return !isRest && words.adopted.some((word) => hasWord(start, word));
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  const letter = /\p{L}/u;
  // Chinese and Arabic attach other words to the verb.
  if (!/^[a-zà-ÿ\p{sc=Cyrillic}]/u.test(word)) return true;
  return !letter.test(text[at - 1] ?? '') && !letter.test(text[at + word.length] ?? '');
}
