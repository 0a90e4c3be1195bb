import type { Document } from '../../documents/document.ts';
import type { Span } from '../../text/span.ts';
import type { SharedPassage } from '../shared-passage.ts';

/**
 * A document belongs to a family when this share of its text stands in one of the others, or of
 * theirs in it. Measured on the versions of a published policy, drafts of a treaty and unrelated
 * resolutions of one body: versions have 0.4 to 1 in common with the next, the unrelated under 0.1.
 */
const LEAST_IN_COMMON = 0.3;

/** Two versions have a comparison; a history is told from three on. */
const SMALLEST_FAMILY = 3;

/** Wording that stands in more documents than this is of the genre and makes no two of them kin. */
const MOST_DOCUMENTS = 100;

/**
 * The versions that a history is told of unless the user chooses others: the documents shown, and
 * those in the same language that have much of their text in common with one of them. In the order
 * of the documents.
 */
export function versionFamily(
  documents: readonly Document[],
  shown: readonly string[],
  passages: readonly SharedPassage[],
): readonly string[] {
  const isKin = kinship(documents, passages);
  const columns = documents.filter(({ id }) => shown.includes(id));
  return documents
    .filter((one) => columns.some((column) => column === one || isKin(one, column)))
    .map(({ id }) => id);
}

/**
 * All families of three or more versions: documents that are kin, and the kin of their kin. Each in
 * the order of the documents, the families by their first.
 */
export function versionFamilies(
  documents: readonly Document[],
  passages: readonly SharedPassage[],
): readonly (readonly string[])[] {
  const isKin = kinship(documents, passages);
  const left = new Set(documents);
  const families: string[][] = [];
  for (const first of documents) {
    if (!left.delete(first)) continue;
    const family = new Set([first]);
    for (const member of family)
      for (const other of left)
        if (isKin(member, other)) {
          left.delete(other);
          family.add(other);
        }
    const ids = documents.filter((one) => family.has(one)).map(({ id }) => id);
    if (ids.length >= SMALLEST_FAMILY) families.push(ids);
  }
  return families;
}

/** Whether two documents of one language have much of the text of either in common. */
function kinship(documents: readonly Document[], passages: readonly SharedPassage[]) {
  const spans = spansInCommon(passages);
  const lengths = new Map(documents.map(({ id, text }) => [id, text.length]));
  const share = (of: string, withOther: string): number =>
    coveredLength(spans.get(of)?.get(withOther) ?? []) / Math.max(1, lengths.get(of) ?? 0);
  return (one: Document, other: Document): boolean =>
    one.language === other.language &&
    Math.max(share(one.id, other.id), share(other.id, one.id)) >= LEAST_IN_COMMON;
}

/** By document and then by each other one: the places of the first that stand in the other. */
function spansInCommon(passages: readonly SharedPassage[]): Map<string, Map<string, Span[]>> {
  const spans = new Map<string, Map<string, Span[]>>();
  for (const { occurrences } of passages) {
    const documents = new Set(occurrences.map(({ document }) => document));
    if (documents.size > MOST_DOCUMENTS) continue;
    for (const { document, span } of occurrences) {
      const own = spans.get(document) ?? new Map<string, Span[]>();
      spans.set(document, own);
      for (const other of documents) {
        if (other === document) continue;
        const withOther = own.get(other);
        if (withOther) withOther.push(span);
        else own.set(other, [span]);
      }
    }
  }
  return spans;
}

function coveredLength(spans: readonly Span[]): number {
  let covered = 0;
  let end = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    covered += Math.max(0, span.end - Math.max(end, span.start));
    end = Math.max(end, span.end);
  }
  return covered;
}
