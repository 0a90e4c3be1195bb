const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
const LETTER = /\p{L}/u;

/** Words of the other direction keep their own order: Latin words, and numbers with their signs. */
const LEFT_TO_RIGHT_PIECE =
  /[\p{sc=Latin}\p{Nd}](?:[\p{sc=Latin}\p{M}\p{Nd} .,:/%'’-]*[\p{sc=Latin}\p{Nd}%])?/gu;

const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '<': '>',
  '>': '<',
};

/** Whether most letters of a line are written from right to left. */
export function isRightToLeft(text: string): boolean {
  const letters = [...text].filter((character) => LETTER.test(character));
  const turned = letters.filter((character) => RIGHT_TO_LEFT.test(character)).length;
  return turned * 2 > letters.length;
}

function closesFirst(characters: readonly string[]): boolean {
  return ')]}»'.includes(characters.find((character) => '()[]{}«»'.includes(character)) ?? '.');
}

/**
 * A right-to-left line as it is read, from its glyphs in the order they stand on paper from left
 * to right. PDF keeps no other order. Letter shapes of Arabic become letters.
 */
export function toLogicalOrder(visual: string): string {
  const reversed = [...visual].reverse();
  const mirrored = reversed.map((character) => MIRRORED[character] ?? character);
  // Some programs name a bracket by the shape on paper, others by its sense.
  const turned = closesFirst(mirrored) && !closesFirst(reversed) ? reversed : mirrored;
  return turned
    .join('')
    .replace(LEFT_TO_RIGHT_PIECE, (piece) => [...piece].reverse().join(''))
    .replace(/[\uFB50-\uFDFF\uFE70-\uFEFC]/gu, (shape) => shape.normalize('NFKC'));
}
