/** Letters of a quotation that name it where there is no room for all of it. */
const LETTERS = 60;

/** The first words of a quotation, with an ellipsis where some are left out. */
export function excerpt(words: string): string {
  if (words.length <= LETTERS) return words;
  const cut = words.slice(0, LETTERS);
  const end = cut.lastIndexOf(' ');
  // Scripts without spaces are cut between letters.
  return `${end > LETTERS / 2 ? cut.slice(0, end) : cut}…`;
}
