import { readableDate } from '../../engine/documents/citation.ts';
import type { Document } from '../../engine/documents/document.ts';

/**
 * The document of a newer file in the place of an older one. What the user set by hand stays. Of
 * the rest the newer file decides, and where it is silent the older one speaks on: it is another
 * state of the same paper. A date taken over is said, since a newer text may well be of another.
 */
export function standIn(older: Document, newer: Document): Document {
  const byHand = older.edited ?? [];
  const set = Object.fromEntries(byHand.map((fact) => [fact, older[fact] ?? null]));
  const silent = Object.fromEntries(
    (['symbol', 'date', 'body', 'status'] as const)
      .filter((fact) => newer[fact] === undefined && older[fact] !== undefined)
      .map((fact) => [fact, older[fact]]),
  );
  const joined = Object.entries({ ...newer, ...silent, ...set, replaces: older.id });
  const document = Object.fromEntries(joined.filter(([, value]) => value !== null));
  return {
    ...(document as unknown as Document),
    ...(older.edited && { edited: older.edited }),
    warnings: warningsOf(older, newer),
  };
}

function warningsOf(older: Document, newer: Document): readonly string[] {
  if (newer.date !== undefined || older.date === undefined) return newer.warnings;
  if (older.edited?.includes('date')) return newer.warnings;
  const kept = `The newer file names no date; ${readableDate(older.date)} is kept from the file before.`;
  return [...newer.warnings, kept];
}
