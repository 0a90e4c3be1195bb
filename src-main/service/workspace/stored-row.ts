import { createHash } from 'node:crypto';

/** Tables of a workspace file. Each row is one JSON value with its name and its checksum. */
export const rowTables = ['documents', 'notes', 'settings', 'history', 'meta'] as const;

/** Name of a table. */
export type RowTable = (typeof rowTables)[number];

/** A row as it stands in the file. */
export interface StoredRow {
  readonly id: string;
  readonly json: string;
  /** See `rowSum`. */
  readonly sum: string;
}

/**
 * Checksum of a row: SHA-256 over table, name and JSON, so that a row that was damaged, renamed
 * or moved to another table is known.
 */
export function rowSum(table: RowTable, id: string, json: string): string {
  return createHash('sha256').update(`${table}\0${id}\0${json}`).digest('hex');
}

/** A row made of a name and a value of plain data. */
export function makeRow(table: RowTable, id: string, value: unknown): StoredRow {
  const json = JSON.stringify(value);
  return { id, json, sum: rowSum(table, id, json) };
}

/** Whether a row read from a file is the one that was written. */
export function isIntact(table: RowTable, row: Partial<StoredRow>): row is StoredRow {
  return (
    typeof row.id === 'string' &&
    typeof row.json === 'string' &&
    row.sum === rowSum(table, row.id, row.json)
  );
}

/**
 * One checksum for a set of rows, whatever their order: the exclusive or of their sums. A row that
 * went missing as a whole shows here. Adding and taking away are the same step.
 */
export function toggleInDigest(digest: string, sum: string): string {
  const mixed = BigInt(`0x${digest}`) ^ BigInt(`0x${sum}`);
  return mixed.toString(16).padStart(64, '0');
}

/** The digest of no rows. */
export const emptyDigest = '0'.repeat(64);
