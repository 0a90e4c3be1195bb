import type { Document } from '../documents/document.ts';
import { byTelling, findSharedLanguage } from './find-shared-language.ts';
import { describePassage } from './passages/describe-passage.ts';
import { findSummaries } from './rewordings/align-texts.ts';
import type { RewordingPair } from './rewordings/rewording-pairs.ts';
import { defaultSharedBudget, type SharedBudget } from './shared-budget.ts';
import type {
  Occurrence,
  SharedLanguage,
  SharedPassage,
  SharedSettings,
} from './shared-passage.ts';
import { readWords } from './words/read-words.ts';
import { weighWords } from './words/telling-words.ts';
import type { WordTable } from './words/word-table.ts';

/**
 * All that two documents share, for a reader who has both before them: what `findSharedLanguage`
 * finds between them and within each, rewordings however large the set is that they come from, and
 * where one sums up the other in its own words. A summary is a reworded passage whose rule says so.
 * It and what it sums up may run over several paragraphs; passages inside it are told by it.
 */
export function findBetween(
  a: Document,
  b: Document,
  settings: SharedSettings,
  budget: SharedBudget = defaultSharedBudget,
): SharedLanguage {
  const found = findSharedLanguage([a, b], settings, { ...budget, mostRewordingWords: Infinity });
  const table = readWords([a, b]);
  if (table.length > budget.mostSummaryWords) {
    return { ...found, limits: [...found.limits, summaryLimit(budget.mostSummaryWords)] };
  }
  const weights = weighWords(table);
  const summaries = findSummaries(table).map((pair) => describeSummary(table, weights, pair));
  const apart = found.passages.filter(
    (passage) => !summaries.some((summary) => liesWithin(passage, summary)),
  );
  return { passages: [...apart, ...summaries].sort(byTelling), limits: found.limits };
}

function summaryLimit(mostWords: number): string {
  return (
    'Summaries of one text in the other were not looked for, as both together have more than ' +
    `${mostWords.toLocaleString('en')} words.`
  );
}

function describeSummary(
  table: WordTable,
  weights: Uint8Array,
  { a: summary, b: source }: RewordingPair,
): SharedPassage {
  const places = [summary, source].sort((x, y) => x.from - y.from);
  const passage = describePassage(table, weights, places, { inOrder: false, tolerance: 0 });
  const { matchedWords } = passage.evidence;
  const [words, outOf] = [summary.to - summary.from, source.to - source.from];
  const rule =
    `a summary of ${words} words: ${matchedWords} of them stand among the ` +
    `${outOf.toLocaleString('en')} it sums up, in any order or form`;
  return { ...passage, kind: 'reworded', evidence: { ...passage.evidence, rule } };
}

/** Whether all places of a passage lie inside places of another. */
function liesWithin(passage: SharedPassage, outer: SharedPassage): boolean {
  const isIn = (x: Occurrence, y: Occurrence): boolean =>
    x.document === y.document && x.span.start >= y.span.start && x.span.end <= y.span.end;
  return passage.occurrences.every((x) => outer.occurrences.some((y) => isIn(x, y)));
}
