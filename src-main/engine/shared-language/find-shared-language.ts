import type { Document } from '../documents/document.ts';
import { describePassage } from './describe-passage.ts';
import { findPairMatches } from './pair-matches.ts';
import type { PairMatch } from './pair-match.ts';
import { groupCopies, type ParagraphCopies } from './paragraph-copies.ts';
import { findRewordings } from './find-rewordings.ts';
import { groupPieces, type Piece } from './piece-groups.ts';
import { groupRewordings, untangle } from './rewording-groups.ts';
import { defaultSharedBudget, type SharedBudget } from './shared-budget.ts';
import type { SharedLanguage, SharedPassage, SharedSettings } from './shared-passage.ts';
import { LEAST_TELLING, tellingOf, weighWords } from './telling-words.ts';
import { readWords, type WordTable } from './word-table.ts';

/**
 * Finds all wording that stands in more than one place of the documents, between them and within
 * each, as passages with all their occurrences. The result is the same for any order of the
 * documents, and a document that shares nothing with the others changes nothing among them.
 *
 * A passage lies inside one paragraph at each of its places, so that each can be cited. Where
 * a shorter part of a passage stands in further documents, the passage is cut there, so passages
 * found word by word do not overlap. A set phrase cuts nothing; its places inside longer passages
 * belong to those. A rewording may overlap closer wording that its places share with others. No
 * passage lies inside another at all of its places.
 */
export function findSharedLanguage(
  documents: readonly Document[],
  settings: SharedSettings,
  budget: SharedBudget = defaultSharedBudget,
): SharedLanguage {
  const table = readWords(documents);
  const weights = weighWords(table);
  const copies = groupCopies(table);
  const { matches, mostPlaces } = findPairMatches(table, copies, settings, budget.mostPairs);
  const groups = groupByKind(table, weights, copies, matches, settings);
  const { shortestPhrase, changedWordsInTen } = settings;
  const tolerance = changedWordsInTen / 10;
  const found = findRewordings(table, weights, groups, shortestPhrase, budget.mostClausePairs);
  const { closer, rewordings } = untangle(groups, groupRewordings(found.pairs));
  const passages = [
    ...closer.map((pieces) =>
      describePassage(table, weights, pieces, { inOrder: true, tolerance }),
    ),
    ...rewordings.map((pieces) =>
      describePassage(table, weights, pieces, { inOrder: false, tolerance }),
    ),
  ];
  const limits = mostPlaces === null ? [] : [pairLimit(mostPlaces)];
  if (found.searched < found.outOf) limits.push(rewordingLimit(found.searched, found.outOf));
  return { passages: passages.sort(byTelling), limits };
}

function rewordingLimit(searched: number, outOf: number): string {
  return (
    `Rewordings were looked for between ${searched} of ${outOf} pairs of documents, those of the ` +
    'oldest documents first.'
  );
}

function pairLimit(mostPlaces: number): string {
  return (
    `Wording that stands in more than ${Math.max(1, mostPlaces)} places was followed from each ` +
    'place to the next only, so a changed form of it may be missing.'
  );
}

/** Groups telling wording first; set phrases only where they stand outside of it. */
function groupByKind(
  table: WordTable,
  weights: Float32Array,
  copies: ParagraphCopies,
  matches: readonly PairMatch[],
  settings: SharedSettings,
): Piece[][] {
  const tells = (match: PairMatch): boolean =>
    tellingOf(weights, match.a, match.aEnd) >= LEAST_TELLING;
  const telling = groupPieces(table, copies, matches.filter(tells), settings);
  const taken = new Uint8Array(table.keys.length);
  for (const { from, to } of telling.flat()) taken.fill(1, from, to);
  // Identical paragraphs are groups of their own in both rounds.
  const formulas = groupPieces(
    table,
    copies,
    matches.filter((m) => !tells(m)),
    settings,
  )
    .map((pieces) => outsideOf(taken, pieces))
    .filter((pieces) => pieces.length > 1);
  return [...telling, ...formulas];
}

/**
 * The places of a set phrase that lie outside telling wording. Where only one does, the oldest
 * other place stays as its counterpart, so that no set phrase is lost.
 */
function outsideOf(taken: Uint8Array, pieces: readonly Piece[]): Piece[] {
  const free = pieces.filter(({ from, to }) => !taken.subarray(from, to).includes(1));
  if (free.length !== 1) return free;
  const oldest = pieces.find((piece) => piece !== free[0]);
  return oldest ? [free[0]!, oldest].sort((x, y) => x.from - y.from) : [];
}

/** Most telling first: how much of the wording tells, over how many words; set phrases last. */
function byTelling(x: SharedPassage, y: SharedPassage): number {
  if (x.formula !== y.formula) return x.formula ? 1 : -1;
  return y.distinctiveness * y.words - x.distinctiveness * x.words || (x.id < y.id ? -1 : 1);
}
