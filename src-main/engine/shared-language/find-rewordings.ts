import { splitClauses } from './clause-units.ts';
import type { Piece } from './piece.ts';
import { type RewordingPair, RewordingSearch } from './rewording-pairs.ts';
import { clauseRules } from './rewording-rules.ts';
import { paragraphAt, type WordTable } from './word-table.ts';

/** Rewordings between pairs of documents, and which limits were met. */
export interface Rewordings {
  readonly pairs: readonly RewordingPair[];
  /** How many of the pairs of documents that have anything to weigh were weighed. */
  readonly searched: number;
  readonly outOf: number;
  /** Words in more clauses than this found no clauses to compare; null for no limit. */
  readonly mostClauses: number | null;
}

/**
 * Looks for rewordings between all pairs of documents, beside what `known` groups of places say
 * they share already. `mostClausePairs` limits the steps in which candidates are found, and again
 * those in which documents are weighed.
 */
export function findRewordings(
  table: WordTable,
  telling: Float32Array,
  known: readonly Piece[][],
  shortest: number,
  mostClausePairs: number,
): Rewordings {
  const search = new RewordingSearch(table, telling, splitClauses(table), clauseRules(shortest));
  const { documents, mostClauses } = search.candidates(mostClausePairs);
  const groups = groupsByDocument(table, known);
  const marks = new Int32Array(table.stems.length).fill(-1);
  const pairs: RewordingPair[] = [];
  let searched = 0;
  for (const candidates of documents) {
    if (search.touched > mostClausePairs) break;
    const [here, there] = [groups[candidates.first]!, groups[candidates.second]!];
    const round = searched++;
    for (const group of here) {
      if (there.has(group)) for (const { from, to } of group) marks.fill(round, from, to);
    }
    pairs.push(...search.amongCandidates(candidates, (word) => marks[word] === round));
  }
  return { pairs, searched, outOf: documents.length, mostClauses };
}

/** For each document the groups that have a place in it. */
function groupsByDocument(table: WordTable, groups: readonly Piece[][]): Set<Piece[]>[] {
  const sets = table.documents.map(() => new Set<Piece[]>());
  for (const group of groups) {
    for (const piece of group) sets[paragraphAt(table, piece.from).document]!.add(group);
  }
  return sets;
}
