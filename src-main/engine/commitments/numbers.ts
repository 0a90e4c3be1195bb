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
const TENS: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const FRACTIONS: Readonly<Record<string, number>> = { half: 0.5, third: 1 / 3, quarter: 0.25 };

/** Value of a number in digits ("10,000", "3.5") or in words ("twelve"); null for other words. */
export function numberValue(key: string): number | null {
  if (/^\d[\d,]*(?:\.\d+)?$/u.test(key)) return Number(key.replaceAll(',', ''));
  const small = SMALL.indexOf(key);
  if (small > 0) return small;
  const [tens, ones] = key.split('-');
  const ten = tens === 'twenty' ? 20 : TENS[tens ?? ''];
  if (ten === undefined) return null;
  return ones === undefined ? ten : SMALL.indexOf(ones) > 0 ? ten + SMALL.indexOf(ones) : null;
}

/** Value of "half", "third", "quarter"; null for other words. */
export function fractionValue(key: string): number | null {
  return FRACTIONS[key] ?? null;
}
