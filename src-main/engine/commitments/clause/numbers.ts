const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const FRACTIONS = new Map([
  ['half', 0.5],
  ['third', 1 / 3],
  ['quarter', 0.25],
]);

/** Number words to ninety-nine, without zero: asked for every word of every clause. */
const NUMBER_WORDS = new Map<string, number>(SMALL.map((word, value) => [word, value] as const));
NUMBER_WORDS.delete('zero');
TENS.forEach((tens, i) => {
  const value = (i + 2) * 10;
  NUMBER_WORDS.set(tens, value);
  SMALL.slice(1, 10).forEach((ones, less) => NUMBER_WORDS.set(`${tens}-${ones}`, value + less + 1));
});

/** Value of a number in digits ("10,000", "3.5") or in words ("twelve"); null for other words. */
export function numberValue(key: string): number | null {
  const first = key.charCodeAt(0);
  if (first < DIGIT_ZERO || first > DIGIT_NINE) return NUMBER_WORDS.get(key) ?? null;
  return /^\d[\d,]*(?:\.\d+)?$/u.test(key) ? Number(key.replaceAll(',', '')) : null;
}

const DIGIT_ZERO = 48;
const DIGIT_NINE = 57;

/** Value of "half", "third", "quarter"; null for other words. */
export function fractionValue(key: string): number | null {
  return FRACTIONS.get(key) ?? null;
}
