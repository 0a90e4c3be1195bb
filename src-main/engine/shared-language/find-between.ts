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
  const summaries = summariesBetween([a, b], () => found.passages, budget);
  const passages = [...beyond(summaries.passages, found.passages), ...summaries.passages];
  return { passages: passages.sort(byTelling), limits: [...found.limits, ...summaries.limits] };
}

/**
 * What of two documents a set's own findings may lack: where one sums up the other and, unless only
 * summaries are wanted, where it says the same in other words. All passages are reworded ones that
 * stand in both.
 */
export function rewordedBetween(
  a: Document,
  b: Document,
  settings: SharedSettings,
  { summariesOnly }: { readonly summariesOnly: boolean },
): SharedLanguage {
  if (summariesOnly) {
    const closer = { ...defaultSharedBudget, mostRewordingWords: 0 };
    const known = () => findSharedLanguage([a, b], settings, closer).passages;
    return summariesBetween([a, b], known, defaultSharedBudget);
  }
  const { passages, limits } = findBetween(a, b, settings);
  const isReworded = ({ kind, occurrences }: SharedPassage): boolean =>
    kind === 'reworded' && new Set(occurrences.map(({ document }) => document)).size === 2;
  return { passages: passages.filter(isReworded), limits };
}

/** Passages that do not lie within one of the known ones at all of their places. */
export function beyond(
  known: readonly SharedPassage[],
  passages: readonly SharedPassage[],
): SharedPassage[] {
  return passages.filter((passage) => !known.some((outer) => liesWithin(passage, outer)));
}

/**
 * What takes more than this share of its text word for word, or nearly, is no summary but a later
 * form of the other text. Of two declarations each taken up by the next it was 0.56 and 0.66.
 */
const MOST_COPIED = 0.5;

function summariesBetween(
  documents: readonly [Document, Document],
  known: () => readonly SharedPassage[],
  budget: SharedBudget,
): SharedLanguage {
  const table = readWords(documents);
  if (table.length > budget.mostSummaryWords)
    return { passages: [], limits: [summaryLimit(budget.mostSummaryWords)] };
  const weights = weighWords(table);
  const passages = findSummaries(table).map((pair) => describeSummary(table, weights, pair));
  if (passages.length === 0) return { passages, limits: [] };
  const copied = known().filter(({ kind }) => kind !== 'reworded');
  return {
    passages: passages.filter((passage) => copiedShare(passage, copied) <= MOST_COPIED),
    limits: [],
  };
}

/** Share of the summary, the shortest place, that stands in passages that were copied. */
function copiedShare({ occurrences }: SharedPassage, copied: readonly SharedPassage[]): number {
  const [summary] = occurrences.toSorted((x, y) => lengthOf(x) - lengthOf(y));
  if (!summary) return 0;
  const here = copied
    .flatMap((passage) => passage.occurrences)
    .filter(({ document }) => document === summary.document)
    .sort((x, y) => x.span.start - y.span.start);
  let [at, taken] = [summary.span.start, 0];
  for (const { span } of here) {
    const end = Math.min(span.end, summary.span.end);
    taken += Math.max(0, end - Math.max(at, span.start));
    at = Math.max(at, end);
  }
  return taken / lengthOf(summary);
}

function lengthOf({ span }: Occurrence): number {
  return span.end - span.start;
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
  return { ...passage, kind: 'reworded', summary: true, evidence: { ...passage.evidence, rule } };
}

/** Whether all places of a passage lie inside places of another. */
function liesWithin(passage: SharedPassage, outer: SharedPassage): boolean {
  const isIn = (x: Occurrence, y: Occurrence): boolean =>
    x.document === y.document && x.span.start >= y.span.start && x.span.end <= y.span.end;
  return passage.occurrences.every((x) => outer.occurrences.some((y) => isIn(x, y)));
}
