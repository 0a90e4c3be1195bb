import { readableDate } from '../../engine/documents/citation.ts';
import type { Document, DocumentFact } from '../../engine/documents/document.ts';

/**
 * The document of a newer file in the place of an older one. What the user set by hand stays. Of
 * the rest the newer file decides, and where it is silent the older one speaks on: it is another
 * state of the same paper. A date taken over is said, since a newer text may well be of another.
 */
export function standIn(older: Document, newer: Document): Document {
  return {
    ...withFacts(older, newer, older.edited ?? []),
    replaces: older.id,
    warnings: warningsOf(older, newer),
  };
}

/**
 * The other reading of a file beside a document of it. It is the same paper: where it says nothing
 * of its symbol, date, body or status, and where the user has set them, it is as the document. Its
 * title says which reading it is, so that stays its own.
 */
export function withFactsOf(document: Document, other: Document): Document {
  const byHand = (document.edited ?? []).filter((fact) => fact !== 'title');
  const joined = withFacts(document, other, byHand);
  const warnings = other.warnings.filter((one) => !one.startsWith(NO_DATE));
  return { ...joined, warnings: joined.date === undefined ? other.warnings : warnings };
}

/** How the engine says that it found no date. */
const NO_DATE = 'No date of adoption';

function withFacts(known: Document, read: Document, byHand: readonly DocumentFact[]): Document {
  const set = Object.fromEntries(byHand.map((fact) => [fact, known[fact] ?? null]));
  const silent = Object.fromEntries(
    (['symbol', 'date', 'body', 'status'] as const)
      .filter((fact) => read[fact] === undefined && known[fact] !== undefined)
      .map((fact) => [fact, known[fact]]),
  );
  const joined = Object.entries({ ...read, ...silent, ...set });
  const document = Object.fromEntries(joined.filter(([, value]) => value !== null));
  return {
    ...(document as unknown as Document),
    ...(byHand.length > 0 && { edited: byHand }),
  };
}

function warningsOf(older: Document, newer: Document): readonly string[] {
  if (newer.date !== undefined || older.date === undefined) return newer.warnings;
  if (older.edited?.includes('date')) return newer.warnings;
  const kept = `The newer file names no date; ${readableDate(older.date)} is kept from the file before.`;
  return [...newer.warnings, kept];
}
