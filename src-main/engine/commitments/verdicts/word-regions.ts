import type { ComparedWord } from '../compared/compared-words.ts';

/** A stretch that differs: words of the earlier text replaced by words of the later one. */
export interface WordRegion {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/** Longest clause, in words, that is compared word by word; longer ones are compared as a whole. */
const LONGEST_COMPARED = 600;

/**
 * Where two clauses differ, by a longest common subsequence of stems. Null when one of them is too
 * long to compare.
 */
export function differingRegions(
  a: readonly ComparedWord[],
  b: readonly ComparedWord[],
): WordRegion[] | null {
  if (a.length > LONGEST_COMPARED || b.length > LONGEST_COMPARED) return null;
  const kept = commonSubsequence(a, b);
  const regions: WordRegion[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...kept, [a.length, b.length] as const]) {
    if (x > i || y > j) regions.push({ aFrom: i, aTo: x, bFrom: j, bTo: y });
    [i, j] = [x + 1, y + 1];
  }
  return regions;
}

/** How far two clauses can be compared word by word. */
export interface KeptWords {
  /** Share of the shorter side's words that the other side has in the same order. */
  readonly ofShorter: number;
  /** … and of the longer side's. */
  readonly ofLonger: number;
}

/** What two clauses share in the same order; nothing when one is too long to compare. */
export function keptWords(a: readonly ComparedWord[], b: readonly ComparedWord[]): KeptWords {
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  if (longer === 0) return { ofShorter: 1, ofLonger: 1 };
  const kept = keptPairs(a, b).length;
  return { ofShorter: kept / (shorter || 1), ofLonger: kept / longer };
}

/** Places of the words that both have in the same order; none when one side is too long to compare. */
export function keptPairs(
  a: readonly ComparedWord[],
  b: readonly ComparedWord[],
): (readonly [number, number])[] {
  if (a.length > LONGEST_COMPARED || b.length > LONGEST_COMPARED) return [];
  return commonSubsequence(a, b);
}

function commonSubsequence(
  a: readonly ComparedWord[],
  b: readonly ComparedWord[],
): (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = sameWord(a[i], b[j])
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const kept: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (sameWord(a[i], b[j])) {
      kept.push([i, j]);
      [i, j] = [i + 1, j + 1];
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}

function sameWord(a: ComparedWord | undefined, b: ComparedWord | undefined): boolean {
  return a !== undefined && a.stem === b?.stem;
}
