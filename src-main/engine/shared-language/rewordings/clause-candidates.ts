import type { ClauseBag, ClauseSeed, DocumentClauses } from './clause-seeds.ts';

/** Pairs of clauses of two documents that may be rewordings of each other. */
export interface DocumentCandidates {
  /** Indexes of the documents, the earlier first. */
  readonly first: number;
  readonly second: number;
  readonly seeds: readonly ClauseSeed[];
}

/** All pairs of documents with candidates, and whether every word was used to find them. */
export interface ClauseCandidates {
  readonly documents: readonly DocumentCandidates[];
  /** Words that stand in more clauses than this were left out at first; null for no limit. */
  readonly mostClauses: number | null;
}

/**
 * A pair of clauses is looked at when so many of its common stems are not left out. The stem of a
 * clause that most clauses hold is always left out: of three common stems two are still found.
 */
const LEAST_RARE = 2;

/**
 * Finds pairs of clauses of different documents that share enough stems, over all documents at
 * once: through lists of the clauses that hold each stem, so that pairs with nothing in common cost
 * nothing. At most `mostSteps` entries of the lists are gone through: where that is not enough, the
 * longest lists are left out, as the words in them are those that tell least.
 */
export function findCandidates(
  documents: readonly DocumentClauses[],
  stemCount: number,
  least: { readonly common: number; readonly dice: number },
  mostSteps: number,
): ClauseCandidates {
  const clauses = documents.flatMap((document) => document.clauses);
  const lists = listClauses(clauses, stemCount);
  const mostClauses = longestList(lists.offsets, mostSteps);
  const walk = new CandidateWalk(clauses, lists, mostClauses ?? Infinity, least);
  const found: DocumentCandidates[] = [];
  let start = 0;
  documents.forEach((document, first) => {
    const end = start + document.clauses.length;
    const seeds: ClauseSeed[] = [];
    for (let a = start; a < end; a++) walk.from(a, end, seeds);
    found.push(...byDocument(first, seeds));
    start = end;
  });
  return { documents: found, mostClauses };
}

/** Clauses that hold stem s: `places[offsets[s]]` up to `places[offsets[s + 1]]`, ascending. */
interface ClauseLists {
  readonly places: Int32Array;
  readonly offsets: Int32Array;
  /** For each clause the stem under which it is not listed, as it is the most frequent one. */
  readonly unlisted: Int32Array;
}

function listClauses(clauses: readonly ClauseBag[], stemCount: number): ClauseLists {
  const counts = new Int32Array(stemCount);
  for (const { stems } of clauses) for (const stem of stems) counts[stem]! += 1;
  const unlisted = Int32Array.from(clauses, ({ stems }) => mostFrequent(stems, counts));
  const offsets = new Int32Array(stemCount + 1);
  for (const stem of unlisted) if (stem >= 0) counts[stem]! -= 1;
  for (let s = 0; s < stemCount; s++) offsets[s + 1] = offsets[s]! + counts[s]!;
  const places = new Int32Array(offsets[stemCount]!);
  const next = offsets.slice();
  clauses.forEach(({ stems }, index) => {
    for (const stem of stems) if (stem !== unlisted[index]) places[next[stem]!++] = index;
  });
  return { places, offsets, unlisted };
}

/** The one of some stems that has the highest count, of several the last one; -1 of none. */
function mostFrequent(stems: readonly number[], counts: Int32Array): number {
  let most = -1;
  for (const stem of stems) {
    const more = most < 0 ? 1 : counts[stem]! - counts[most]!;
    if (more > 0 || (more === 0 && stem > most)) most = stem;
  }
  return most;
}

/** The longest list that is used when lists up to it stay within the limit; null when all do. */
function longestList(offsets: Int32Array, mostSteps: number): number | null {
  const sizes = new Map<number, number>();
  for (let s = 0; s + 1 < offsets.length; s++) {
    const size = offsets[s + 1]! - offsets[s]!;
    sizes.set(size, (sizes.get(size) ?? 0) + 1);
  }
  let steps = 0;
  let longest = 0;
  for (const [size, count] of [...sizes].sort((x, y) => x[0] - y[0])) {
    steps += (count * size * (size - 1)) / 2;
    if (steps > mostSteps) return longest;
    longest = size;
  }
  return null;
}

/** Goes from one clause to all later ones that share stems with it. */
class CandidateWalk {
  private readonly clauses: readonly ClauseBag[];
  private readonly lists: ClauseLists;
  private readonly longest: number;
  private readonly least: { readonly common: number; readonly dice: number };
  private readonly counts: Uint16Array;
  /** For each stem the number of the clause that was last marked with it. */
  private readonly marks: Int32Array;

  constructor(
    clauses: readonly ClauseBag[],
    lists: ClauseLists,
    longest: number,
    least: { readonly common: number; readonly dice: number },
  ) {
    this.clauses = clauses;
    this.lists = lists;
    this.longest = longest;
    this.least = least;
    this.counts = new Uint16Array(clauses.length);
    this.marks = new Int32Array(lists.offsets.length).fill(-1);
  }

  /** Adds the pairs of a clause with clauses from `end` on. */
  from(index: number, end: number, seeds: ClauseSeed[]): void {
    const a = this.clauses[index]!;
    const met: number[] = [];
    let leftOut = 0;
    for (const stem of a.stems) {
      this.marks[stem] = index;
      if (stem === this.lists.unlisted[index] || !this.follow(stem, end, met)) leftOut++;
    }
    for (const other of met) {
      const b = this.clauses[other]!;
      const shared = this.counts[other]!;
      this.counts[other] = 0;
      const wanted = this.wantedOf(a, b);
      if (shared < LEAST_RARE || shared + leftOut < wanted) continue;
      if (leftOut === 0 || this.commonOf(index, b) >= wanted) seeds.push({ a, b });
    }
  }

  /** Counts a stem for all later clauses that hold it, unless too many do. */
  private follow(stem: number, end: number, met: number[]): boolean {
    const { places, offsets } = this.lists;
    const [low, high] = [offsets[stem]!, offsets[stem + 1]!];
    if (high - low > this.longest) return false;
    for (let i = high - 1; i >= low && places[i]! >= end; i--) {
      const other = places[i]!;
      if (this.counts[other]! === 0) met.push(other);
      this.counts[other]! += 1;
    }
    return true;
  }

  /** How many stems two clauses must have in common. */
  private wantedOf(a: ClauseBag, b: ClauseBag): number {
    const { common, dice } = this.least;
    return Math.max(common, (dice * (a.stems.length + b.stems.length)) / 2);
  }

  private commonOf(index: number, b: ClauseBag): number {
    let common = 0;
    for (const stem of b.stems) if (this.marks[stem] === index) common++;
    return common;
  }
}

function byDocument(first: number, seeds: readonly ClauseSeed[]): DocumentCandidates[] {
  const grouped = Map.groupBy(seeds, ({ b }) => b.document);
  return [...grouped]
    .sort((x, y) => x[0] - y[0])
    .map(([second, list]) => ({
      first,
      second,
      seeds: list.sort((x, y) => x.a.from - y.a.from || x.b.from - y.b.from),
    }));
}
