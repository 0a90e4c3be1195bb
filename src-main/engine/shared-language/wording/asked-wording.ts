import { stemOf } from '../../text/stems.ts';
import { tokeniseWords } from '../../text/tokens.ts';
import type { JoinedWording } from './joined-wording.ts';
import type { WordDirectory } from './word-directory.ts';

/** Wording that is looked for, as numbers; -1 for words no document has. */
export interface AskedWording {
  readonly keys: Int32Array;
  readonly stems: Int32Array;
  /** What each word tells; a word no document has tells as much as the others that tell anything. */
  readonly weights: Float32Array;
}

/** Most words that are looked for at once; what goes beyond is not read. */
const MOST_ASKED = 1_000;

/** Splits asked wording into words and numbers them by the names of all parts. */
export function readAskedWording(joined: JoinedWording, wording: string): AskedWording {
  const words = tokeniseWords(wording)
    .slice(0, MOST_ASKED)
    .map((token) => token.key);
  const stems = Int32Array.from(words, (word) => joined.stems.numberOf(stemOf(word)));
  const known = Array.from(stems, (stem) => (stem < 0 ? undefined : joined.weights[stem]!));
  const telling = known.filter((weight): weight is number => weight !== undefined && weight > 0);
  const usual = telling.length === 0 ? 1 : sumOf(telling) / telling.length;
  // Words such as "of the" are all there is to go by when nothing else is asked for.
  const nothingTells = known.every((weight) => weight === 0);
  return {
    keys: Int32Array.from(words, (word) => joined.keys.numberOf(word)),
    stems,
    weights: Float32Array.from(known, (weight) => (nothingTells ? 1 : (weight ?? usual))),
  };
}

/** The asked wording in the numbers of each part. */
export function askedOfParts(
  { parts, keys, stems }: JoinedWording,
  asked: AskedWording,
): AskedWording[] {
  const keysOfParts = numbersOfParts(parts.length, keys, asked.keys);
  const stemsOfParts = numbersOfParts(parts.length, stems, asked.stems);
  return parts.map((_, part) => ({
    keys: keysOfParts[part]!,
    stems: stemsOfParts[part]!,
    weights: asked.weights,
  }));
}

function numbersOfParts(count: number, directory: WordDirectory, asked: Int32Array): Int32Array[] {
  const numbers = Array.from({ length: count }, () => new Int32Array(asked.length).fill(-1));
  asked.forEach((number, i) => {
    directory.eachPart(number, (part, own) => (numbers[part]![i] = own));
  });
  return numbers;
}

/** Sum of numbers. */
export function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
