import { isWithin, type PairMatch } from './pair-match.ts';

/** An end moves out over at most so many words: "Urges States to …" beside "States urges to …". */
const MOST_WORDS = 2;

/** What is read to move ends: words by number, where clauses begin, and the tolerance (0 to 1). */
export interface ClauseSides {
  readonly words: Int32Array;
  readonly edges: Uint8Array;
  readonly tolerance: number;
}

/**
 * Moves the ends of a match out to where a clause begins or ends on both sides, over two words
 * that only changed places or, when words of the match are changed already, over one more: what
 * was edited inside was edited at its ends too, whereas the words beside a quotation are another's.
 * The match stays within tolerance and its sides apart. Of 5 % edited passages planted in made
 * documents of the genre one missed word in five was such an end.
 */
export function reachWholeClauses(sides: ClauseSides, match: PairMatch): PairMatch {
  const mostChanged = match.changed > 0 ? 1 : 0;
  const { words, edges } = sides;
  let reached = match;
  const before = wordsLeft(edges, match.a, match.b, -1);
  if (before > 0 && changedWords(words, match.a - before, match.b - before, before) <= mostChanged)
    reached = movedOut(sides, reached, before, 0);
  const after = wordsLeft(edges, match.aEnd, match.bEnd, 1);
  if (after > 0 && changedWords(words, match.aEnd, match.bEnd, after) <= mostChanged)
    reached = movedOut(sides, reached, 0, after);
  return reached;
}

/** Words from two places to the edges of their clauses when as many on both sides, else 0. */
function wordsLeft(edges: Uint8Array, a: number, b: number, direction: 1 | -1): number {
  for (let left = 0; left <= MOST_WORDS; left++) {
    const met = edges[a + direction * left]! + edges[b + direction * left]!;
    if (met > 0) return met === 2 ? left : 0;
  }
  return 0;
}

/** How many of one or two words of one side do not stand among as many of the other. */
function changedWords(words: Int32Array, a: number, b: number, length: number): number {
  const first = words[a] === words[b] ? 1 : 0;
  if (length === 1) return 1 - first;
  const straight = first + (words[a + 1] === words[b + 1] ? 1 : 0);
  const crossed = (words[a] === words[b + 1] ? 1 : 0) + (words[a + 1] === words[b] ? 1 : 0);
  return length - Math.max(straight, crossed);
}

/** A match with its ends moved out, which changes one word; the match itself if that is too much. */
function movedOut(
  { tolerance }: ClauseSides,
  match: PairMatch,
  before: number,
  after: number,
): PairMatch {
  const [a, aEnd] = [match.a - before, match.aEnd + after];
  const [b, bEnd] = [match.b - before, match.bEnd + after];
  const moved = { ...match, a, aEnd, b, bEnd, changed: match.changed + 1 };
  return (aEnd <= b || bEnd <= a) && isWithin(moved, tolerance) ? moved : match;
}
