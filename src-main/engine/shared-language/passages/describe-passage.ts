import { fingerprint } from '../../text/fingerprint.ts';
import { type Finding, type GatheredEvidence, gatherEvidence } from './passage-evidence.ts';
import type { Piece } from '../matches/piece.ts';
import { isSetPhrase } from './set-phrases.ts';
import type { Occurrence, SharedKind, SharedPassage } from '../shared-passage.ts';
import { FULL_WEIGHT, LEAST_TELLING, tellingOf } from '../words/telling-words.ts';
import { paragraphAt, spanOfWords, type WordTable } from '../words/word-table.ts';

/** Makes a passage of places that say the same; the places are in reading order of the table. */
export function describePassage(
  table: WordTable,
  weights: Uint8Array,
  pieces: readonly Piece[],
  found: Finding,
): SharedPassage {
  const first = pieces[0]!;
  const gathered = gatherEvidence(table, pieces, found);
  const { kind, kinds, evidence } = gathered;
  const occurrences = pieces.map((piece, i) => occurrenceOf(table, piece, kinds[i - 1]));
  return {
    id: idOf(occurrences),
    kind,
    occurrences,
    words: first.to - first.from,
    distinctiveness: distinctivenessOf(table, weights, pieces),
    formula: isFormula(table, weights, pieces, gathered),
    evidence,
  };
}

function occurrenceOf(table: WordTable, { from, to }: Piece, kind?: SharedKind): Occurrence {
  const { document, paragraph } = paragraphAt(table, from);
  const { id } = table.documents[document]!;
  const span = spanOfWords(table, from, to);
  return kind === undefined
    ? { document: id, paragraph: paragraph.id, span }
    : { document: id, paragraph: paragraph.id, span, kind };
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
  weights: Uint8Array,
  pieces: readonly Piece[],
): number {
  const { from, to } = pieces[0]!;
  // Running English text has a content word for about every second word.
  const share = Math.min(1, tellingOf(weights, from, to) / ((to - from) / 2));
  const spread =
    Math.log2(Math.max(1, countDocuments(table, pieces) / 2)) / Math.log2(DOCUMENTS_THAT_HALVE / 2);
  return share / (1 + spread);
}

function countDocuments(table: WordTable, pieces: readonly Piece[]): number {
  let count = 0;
  let last = -1;
  for (const { from } of pieces) {
    const { document } = paragraphAt(table, from);
    if (document !== last) count++;
    last = document;
  }
  return count;
}

/**
 * Words that must tell something among those that stand in both places when others between them
 * are changed: a frame with two or three rare words in it, filled differently, is met by chance. Of
 * passages in made documents of the genre 1 % were such chances with 3, and 0.2 % with 4.
 */
const LEAST_TELLING_IF_CHANGED = 4;

/**
 * Wording is a set phrase when little is left of it without the phrases and words of the genre, or
 * when it turns up in many different surroundings. Only what stands in more than one place counts.
 */
function isFormula(
  table: WordTable,
  weights: Uint8Array,
  pieces: readonly Piece[],
  { matches, kind }: GatheredEvidence,
): boolean {
  const { from } = pieces[0]!;
  const least = kind === 'verbatim' ? LEAST_TELLING : LEAST_TELLING_IF_CHANGED;
  const most = Math.max(...matches.map((places) => sumAt(weights, from, places)));
  return most < least || isSetPhrase(table, pieces);
}

function sumAt(weights: Uint8Array, from: number, places: readonly number[]): number {
  let sum = 0;
  for (const place of places) sum += weights[from + place]!;
  return sum / FULL_WEIGHT;
}
