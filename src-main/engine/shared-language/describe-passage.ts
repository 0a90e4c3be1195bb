import { fingerprint } from '../text/fingerprint.ts';
import { type Finding, gatherEvidence } from './passage-evidence.ts';
import type { Piece } from './piece.ts';
import type { Occurrence, SharedKind, SharedPassage } from './shared-passage.ts';
import { LEAST_TELLING, tellingOf } from './telling-words.ts';
import { paragraphAt, spanOfWords, wordAt, type WordTable } from './word-table.ts';

/** Makes a passage of places that say the same; the places are in reading order of the table. */
export function describePassage(
  table: WordTable,
  weights: Float32Array,
  pieces: readonly Piece[],
  found: Finding,
): SharedPassage {
  const first = pieces[0]!;
  const { kind, kinds, evidence } = gatherEvidence(table, pieces, found);
  const occurrences = pieces.map((piece, i) => occurrenceOf(table, piece, kinds[i - 1]));
  return {
    id: idOf(occurrences),
    kind,
    occurrences,
    words: first.to - first.from,
    distinctiveness: distinctivenessOf(table, weights, pieces),
    formula: isFormula(table, weights, pieces),
    evidence,
  };
}

function occurrenceOf(table: WordTable, { from, to }: Piece, kind?: SharedKind): Occurrence {
  const { document, paragraph } = paragraphAt(table, from);
  return {
    document: table.documents[document]!.id,
    paragraph: paragraph.id,
    span: spanOfWords(table, from, to),
    ...(kind === undefined ? {} : { kind }),
  };
}

function idOf(occurrences: readonly Occurrence[]): string {
  const places = occurrences.map(({ document, span }) => `${document} ${span.start} ${span.end}`);
  return fingerprint(['passage', ...places.sort()]);
}

/**
 * In how many documents wording stands when it has lost half of its power to tell where it comes
 * from. A choice, in absolute numbers, so that loading further documents changes nothing.
 */
const DOCUMENTS_THAT_HALVE = 16;

/**
 * The share of content in the wording (what its words tell, beside what as many ordinary content
 * words would), halved when it stands in `DOCUMENTS_THAT_HALVE` documents.
 */
function distinctivenessOf(
  table: WordTable,
  weights: Float32Array,
  pieces: readonly Piece[],
): number {
  const { from, to } = pieces[0]!;
  // Running English text has a content word for about every second word.
  const share = Math.min(1, tellingOf(weights, from, to) / ((to - from) / 2));
  const documents = new Set(pieces.map((piece) => paragraphAt(table, piece.from).document)).size;
  const spread = Math.log2(Math.max(1, documents / 2)) / Math.log2(DOCUMENTS_THAT_HALVE / 2);
  return share / (1 + spread);
}

/** Longest wording, in words, that its many surroundings alone can show to be a set phrase. */
const LONGEST_SET_PHRASE = 12;

/** So many different words both before and after it show that wording is used as a set phrase. */
const SURROUNDINGS_OF_SET_PHRASE = 4;

/**
 * Wording is a set phrase when little is left of it without the phrases and words of the genre, or
 * when it is short and turns up in many different surroundings, as only a phrase does that people
 * use without quoting anyone.
 */
function isFormula(table: WordTable, weights: Float32Array, pieces: readonly Piece[]): boolean {
  const { from, to } = pieces[0]!;
  if (tellingOf(weights, from, to) < LEAST_TELLING) return true;
  if (to - from > LONGEST_SET_PHRASE) return false;
  const before = new Set(pieces.map((piece) => neighbour(table, piece.from, piece.from - 1)));
  const after = new Set(pieces.map((piece) => neighbour(table, piece.from, piece.to)));
  return Math.min(before.size, after.size) >= SURROUNDINGS_OF_SET_PHRASE;
}

/** The word at a place when it stands in the same paragraph as another, else -1. */
function neighbour(table: WordTable, word: number, place: number): number {
  const paragraph = wordAt(table.paragraphOf, word);
  return table.paragraphOf[place] === paragraph ? (table.keys[place] ?? -1) : -1;
}
