import { splitClauses } from './clause-units.ts';
import type { Piece } from '../matches/piece.ts';
import { type RewordingPair, RewordingSearch } from './rewording-pairs.ts';
import { clauseRules } from './rewording-rules.ts';
import { paragraphAt, type WordTable } from '../words/word-table.ts';

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
  telling: Uint8Array,
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
    const [fewer, more] = here.size < there.size ? [here, there] : [there, here];
    for (const [group, places] of fewer) {
      const others = more.get(group);
      if (!others) continue;
      for (const { from, to } of places) marks.fill(round, from, to);
      for (const { from, to } of others) marks.fill(round, from, to);
    }
    pairs.push(...search.amongCandidates(candidates, (word) => marks[word] === round));
  }
  return { pairs, searched, outOf: documents.length, mostClauses };
}

/** For each document the groups that have places in it, with these places. */
function groupsByDocument(
  table: WordTable,
  groups: readonly Piece[][],
): Map<readonly Piece[], Piece[]>[] {
  const byDocument = table.documents.map(() => new Map<readonly Piece[], Piece[]>());
  for (const group of groups) {
    for (const piece of group) {
      const here = byDocument[paragraphAt(table, piece.from).document]!;
      const places = here.get(group);
      if (places) places.push(piece);
      else here.set(group, [piece]);
    }
  }
  return byDocument;
}
