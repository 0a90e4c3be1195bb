import { splitClauses } from './clause-units.ts';
import type { Piece } from './piece.ts';
import { type RewordingPair, RewordingSearch } from './rewording-pairs.ts';
import { clauseRules } from './rewording-rules.ts';
import { paragraphAt, type WordTable } from './word-table.ts';

/** Rewordings between pairs of documents, and how many pairs were looked at. */
export interface Rewordings {
  readonly pairs: readonly RewordingPair[];
  readonly searched: number;
  readonly outOf: number;
}

/**
 * Looks for rewordings between all pairs of documents, beside what `known` groups of places say
 * they share already. Stops at the end of the pair in which more than `mostClausePairs` pairs of
 * clauses have been compared.
 */
export function findRewordings(
  table: WordTable,
  telling: Float32Array,
  known: readonly Piece[][],
  shortest: number,
  mostClausePairs: number,
): Rewordings {
  const search = new RewordingSearch(table, telling, splitClauses(table), clauseRules(shortest));
  const groups = groupsByDocument(table, known);
  const marks = new Int32Array(table.stems.length).fill(-1);
  const pairs: RewordingPair[] = [];
  const count = table.documents.length;
  let searched = 0;
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      if (search.touched > mostClausePairs) break;
      const shared = [...groups[a]!].filter((group) => groups[b]!.has(group));
      for (const { from, to } of shared.flat()) marks.fill(searched, from, to);
      const round = searched;
      pairs.push(...search.between(a, b, (word) => marks[word] === round));
      searched++;
    }
  }
  return { pairs, searched, outOf: (count * (count - 1)) / 2 };
}

/** For each document the groups that have a place in it. */
function groupsByDocument(table: WordTable, groups: readonly Piece[][]): Set<Piece[]>[] {
  const sets = table.documents.map(() => new Set<Piece[]>());
  for (const group of groups) {
    for (const piece of group) sets[paragraphAt(table, piece.from).document]!.add(group);
  }
  return sets;
}
