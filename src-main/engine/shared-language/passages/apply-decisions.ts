import type { Document } from '../../documents/document.ts';
import { describePassage } from './describe-passage.ts';
import type { Piece } from '../matches/piece.ts';
import type { DecidedPlace, SharedDecision } from './shared-decision.ts';
import type { SharedPassage, SharedSettings } from '../shared-passage.ts';
import { weighWords } from '../words/telling-words.ts';
import { readWords } from '../words/read-words.ts';
import type { WordTable } from '../words/word-table.ts';

/**
 * Passages as a user has decided that they are: joined, split or added ones take the place of what
 * was found, and say which decision made them. Decisions are applied in the order given, so a later
 * one may undo an earlier one. A decision finds its places again where a new run has moved their
 * ends a little; one whose documents are not all there, or that has nothing to do, changes nothing.
 */
export function applySharedDecisions(
  documents: readonly Document[],
  passages: readonly SharedPassage[],
  decisions: readonly SharedDecision[],
  settings: SharedSettings,
): readonly SharedPassage[] {
  const known = new Map(documents.map((document) => [document.id, document]));
  let result = passages;
  for (const decision of decisions) {
    if (!decision.places.every(({ document }) => known.has(document))) continue;
    const tell = (places: readonly DecidedPlace[], from: readonly SharedPassage[]) =>
      decidedPassage(known, places, { decision, from }, settings);
    result =
      decision.kind === 'split' ? split(result, decision, tell) : join(result, decision, tell);
  }
  return result;
}

type Tell = (
  places: readonly DecidedPlace[],
  from: readonly SharedPassage[],
) => SharedPassage | undefined;

/** One passage of all passages that stand at the places; places where none stands join too. */
function join(
  passages: readonly SharedPassage[],
  { kind, places }: SharedDecision,
  tell: Tell,
): readonly SharedPassage[] {
  // What a user adds is a passage of its own; only what is at the same places already is replaced.
  const isPart = (passage: SharedPassage): boolean =>
    kind === 'joined'
      ? places.some((place) => standsAt(passage, place))
      : passage.occurrences.every((one) => places.some((place) => isSamePlace(one, place)));
  const parts = passages.filter(isPart);
  const others = places.filter((place) => !parts.some((passage) => standsAt(passage, place)));
  const made = tell([...parts.flatMap(({ occurrences }) => occurrences), ...others], parts);
  return made ? [made, ...passages.filter((passage) => !parts.includes(passage))] : passages;
}

/** The places leave the passages they stand in, and are a passage of their own if two or more. */
function split(
  passages: readonly SharedPassage[],
  { places }: SharedDecision,
  tell: Tell,
): readonly SharedPassage[] {
  const isLeaving = (place: DecidedPlace): boolean =>
    places.some((leaving) => isSamePlace(place, leaving));
  // The passage meant is the one that has most of the places; a shorter one in it is its own.
  const meant = passages.reduce<SharedPassage | undefined>((best, passage) => {
    const count = (one: SharedPassage): number => one.occurrences.filter(isLeaving).length;
    return count(passage) > (best ? count(best) : 0) ? passage : best;
  }, undefined);
  if (!meant) return passages;
  const leaving = meant.occurrences.filter(isLeaving);
  const staying = meant.occurrences.filter((place) => !isLeaving(place));
  const made = [staying, leaving].flatMap((part) => tell(part, [meant]) ?? []);
  return passages.flatMap((passage) => (passage === meant ? made : [passage]));
}

/** Two places are one when more than this share of both together is common to both. */
const SAME_PLACE = 0.5;

function standsAt(passage: SharedPassage, place: DecidedPlace): boolean {
  return passage.occurrences.some((one) => isSamePlace(one, place));
}

function isSamePlace(a: DecidedPlace, b: DecidedPlace): boolean {
  if (a.document !== b.document) return false;
  const common = Math.min(a.span.end, b.span.end) - Math.max(a.span.start, b.span.start);
  const both = Math.max(a.span.end, b.span.end) - Math.min(a.span.start, b.span.start);
  return common > both * SAME_PLACE;
}

/** Undefined when fewer than two places have words. */
function decidedPassage(
  documents: ReadonlyMap<string, Document>,
  places: readonly DecidedPlace[],
  {
    decision,
    from,
  }: { readonly decision: SharedDecision; readonly from: readonly SharedPassage[] },
  { changedWordsInTen }: SharedSettings,
): SharedPassage | undefined {
  const table = readWords(paragraphsAt(documents, places));
  const pieces = piecesAt(table, places);
  if (pieces.length < 2) return undefined;
  const finding = { inOrder: false, tolerance: changedWordsInTen / 10 };
  const described = describePassage(table, weighWords(table), pieces, finding);
  return {
    ...described,
    // Someone who has looked at it holds it to be telling, or would not have decided.
    formula: false,
    decided: { kind: decision.kind, by: decision.id, from: from.map(({ id }) => id) },
  };
}

/** The documents with only the paragraphs that the places touch, as no other words are needed. */
function paragraphsAt(
  documents: ReadonlyMap<string, Document>,
  places: readonly DecidedPlace[],
): Document[] {
  return [...Map.groupBy(places, ({ document }) => document)].flatMap(([id, here]) => {
    const document = documents.get(id);
    if (!document) return [];
    const paragraphs = document.paragraphs.filter(({ span }) =>
      here.some((place) => place.span.start < span.end && place.span.end > span.start),
    );
    return [{ ...document, paragraphs }];
  });
}

/** The words at the places, in reading order of the table, each place once. */
function piecesAt(table: WordTable, places: readonly DecidedPlace[]): Piece[] {
  const pieces = places.flatMap((place) => pieceAt(table, place) ?? []);
  pieces.sort((x, y) => x.from - y.from || x.to - y.to);
  return pieces.filter((piece, i) => i === 0 || piece.from >= pieces[i - 1]!.to);
}

function pieceAt(table: WordTable, { document, span }: DecidedPlace): Piece | undefined {
  const index = table.documents.findIndex(({ id }) => id === document);
  let [from, to] = [-1, -1];
  for (const paragraph of table.paragraphs) {
    if (paragraph.document !== index) continue;
    for (let i = paragraph.from; i < paragraph.to; i++) {
      if (table.ends[i]! <= span.start || table.starts[i]! >= span.end) continue;
      if (from < 0) from = i;
      to = i + 1;
    }
  }
  return from < 0 ? undefined : { from, to };
}
