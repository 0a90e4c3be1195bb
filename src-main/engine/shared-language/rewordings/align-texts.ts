import type { Document } from '../../documents/document.ts';
import { textOf, type Span } from '../../text/span.ts';
import { splitSentences, type TextUnits } from './clause-units.ts';
import { CondensationSearch, withCondensed } from './condensation.ts';
import type { Piece } from '../matches/piece.ts';
import { type RewordingPair, RewordingSearch } from './rewording-pairs.ts';
import { passageRules, type RewordingRules } from './rewording-rules.ts';
import { weighWords } from '../words/telling-words.ts';
import { readWords } from '../words/read-words.ts';
import { spanOfWords, type WordTable } from '../words/word-table.ts';

/** A stretch of one text beside the stretch of another it repeats, rewords or sums up. */
export interface AlignedPassage {
  readonly a: Span;
  readonly b: Span;
  /** Nats by which reuse is likelier than chance. */
  readonly score: number;
}

/**
 * What text `a` repeats, rewords or sums up of text `b`, as whole passages: word for word or not,
 * one passage is told as one. For two long texts of running prose; clauses of resolutions are the
 * matter of `findSharedLanguage`. Strongest first, a summary last.
 */
export function alignTexts(
  a: Document,
  b: Document,
  rules: RewordingRules = passageRules,
): AlignedPassage[] {
  const table = readWords([a, b]);
  const [first, second] = [table.documents.indexOf(a), table.documents.indexOf(b)];
  if (first < 0 || second < 0) return [];
  const units = splitSentences(table);
  const search = new RewordingSearch(table, weighWords(table), units, rules);
  const closer = search.between(first, second, () => false);
  const summaries = new CondensationSearch(table, units);
  const summary = summaries.between(wordsOf(table, first), wordsOf(table, second), closer);
  return withCondensed(closer, summary).map((pair) => ({
    a: spanWithSigns(table, units, a, pair.a),
    b: spanWithSigns(table, units, b, pair.b),
    score: pair.score,
  }));
}

/**
 * Where one of the two documents of a table sums up a part of the other: at most one place each
 * way, as the summary and what it sums up.
 */
export function findSummaries(table: WordTable): RewordingPair[] {
  if (table.documents.length !== 2) return [];
  const units = splitSentences(table);
  const search = new RewordingSearch(table, weighWords(table), units, passageRules);
  const closer = search.between(0, 1, () => false);
  const turned = closer.map(({ a, b, score }) => ({ a: b, b: a, score }));
  const summaries = new CondensationSearch(table, units);
  const [first, second] = [wordsOf(table, 0), wordsOf(table, 1)];
  return [
    summaries.between(first, second, closer),
    summaries.between(second, first, turned),
  ].filter((summary) => summary !== undefined);
}

/** All words of a document. */
function wordsOf(table: WordTable, document: number): Piece {
  const paragraphs = table.paragraphs.filter((paragraph) => paragraph.document === document);
  return { from: paragraphs[0]?.from ?? 0, to: paragraphs.at(-1)?.to ?? 0 };
}

/** The place of words, with the signs that open and close it where it ends with a sentence. */
function spanWithSigns(table: WordTable, units: TextUnits, { text }: Document, piece: Piece): Span {
  const { start, end } = spanOfWords(table, piece.from, piece.to);
  const opening = units.edges[piece.from]
    ? /["'“‘([$]*$/u.exec(text.slice(Math.max(0, start - 3), start))
    : null;
  const closing = units.edges[piece.to]
    ? /^\S*/u.exec(textOf(text, { start: end, end: Math.min(text.length, end + 20) }))
    : null;
  return { start: start - (opening?.[0].length ?? 0), end: end + (closing?.[0].length ?? 0) };
}
