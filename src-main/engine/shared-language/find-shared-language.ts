import type { Document } from '../documents/document.ts';
import { describePassage } from './passages/describe-passage.ts';
import { findPairMatches } from './matches/pair-matches.ts';
import { groupCopies } from './matches/paragraph-copies.ts';
import { findRewordings, type Rewordings } from './rewordings/find-rewordings.ts';
import { withoutNested } from './matches/nested-groups.ts';
import { groupPieces } from './matches/piece-groups.ts';
import { groupRewordings } from './rewordings/joined-groups.ts';
import { untangle } from './rewordings/rewording-groups.ts';
import { dimSetPhrases } from './passages/set-phrases.ts';
import { defaultSharedBudget, type SharedBudget } from './shared-budget.ts';
import type { SharedLanguage, SharedPassage, SharedSettings } from './shared-passage.ts';
import { weighWords } from './words/telling-words.ts';
import { readWords } from './words/read-words.ts';

/**
 * Finds all wording that stands in more than one place of the documents, between them and within
 * each, as passages with all their occurrences. The result is the same for any order of the
 * documents, and a document that shares nothing with the others changes nothing among them.
 *
 * A passage lies inside one paragraph at each of its places, so that each can be cited. Where few
 * documents share a long stretch and more of them a part of it, both are passages: the long one
 * with its places and the part with all of its own. No passage lies inside another at all of its
 * places, and no two are the same.
 */
export function findSharedLanguage(
  documents: readonly Document[],
  settings: SharedSettings,
  budget: SharedBudget = defaultSharedBudget,
): SharedLanguage {
  const table = readWords(documents);
  const copies = groupCopies(table);
  const mostPairs = Math.max(budget.mostPairs, budget.mostPairsPerWord * table.length);
  const { matches, mostPlaces } = findPairMatches(table, copies, settings, mostPairs);
  const groups = withoutNested(groupPieces(table, copies, matches, settings));
  const weights = dimSetPhrases(table, weighWords(table), groups);
  const { shortestPhrase, changedWordsInTen } = settings;
  const tolerance = changedWordsInTen / 10;
  const found =
    table.length <= budget.mostRewordingWords
      ? findRewordings(table, weights, groups, shortestPhrase, budget.mostClausePairs)
      : noRewordings;
  const tangled = { closer: groups, rewordings: groupRewordings(found.pairs) };
  const { closer, rewordings } =
    found.pairs.length === 0 ? tangled : untangle({ roots: table.roots, weights }, tangled);
  const passages = [
    ...closer.map((pieces) =>
      describePassage(table, weights, pieces, { inOrder: true, tolerance }),
    ),
    ...rewordings.map((pieces) =>
      describePassage(table, weights, pieces, { inOrder: false, tolerance }),
    ),
  ];
  const limits = mostPlaces === null ? [] : [pairLimit(mostPlaces)];
  const rewordingsLeftOut = found === noRewordings;
  if (rewordingsLeftOut) limits.push(wordLimit(budget.mostRewordingWords));
  limits.push(...rewordingLimits(found));
  passages.sort(byTelling);
  return { passages, limits, ...(rewordingsLeftOut && { rewordingsLeftOut }) };
}

const noRewordings: Rewordings = { pairs: [], searched: 0, outOf: 0, mostClauses: null };

function wordLimit(mostWords: number): string {
  return (
    'Wording said again in other words was not looked for, as the documents have more than ' +
    `${mostWords.toLocaleString('en')} words in all. It is looked for between two of them at a time.`
  );
}

function rewordingLimits({ searched, outOf, mostClauses }: Rewordings): string[] {
  const limits: string[] = [];
  if (searched < outOf) {
    limits.push(
      `Rewordings were looked for between ${searched} of ${outOf} pairs of documents, those of ` +
        'the oldest documents first.',
    );
  }
  if (mostClauses !== null) {
    limits.push(
      'Rewordings were looked for where clauses share two words that stand in at most ' +
        `${mostClauses} clauses.`,
    );
  }
  return limits;
}

function pairLimit(mostPlaces: number): string {
  return (
    `Wording that stands in more than ${Math.max(1, mostPlaces)} places was followed from each ` +
    'place to the next only, so a changed form of it may be missing.'
  );
}

/** Most telling first: how much of the wording tells, over how many words; set phrases last. */
export function byTelling(x: SharedPassage, y: SharedPassage): number {
  if (x.formula !== y.formula) return x.formula ? 1 : -1;
  return y.distinctiveness * y.words - x.distinctiveness * x.words || (x.id < y.id ? -1 : 1);
}
