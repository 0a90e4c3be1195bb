import type { DatabaseSync } from 'node:sqlite';
import { failed, done } from '../../contract/problem.ts';
import type { Problem, Result } from '../../contract/problem.ts';
import { emptyDigest, makeRow, toggleInDigest } from './stored-row.ts';
import type { RowTable, StoredRow } from './stored-row.ts';
import { inverse } from './workspace-change.ts';
import type { WorkspaceChange } from './workspace-change.ts';
import { changedContent, contentOf, valueOf } from './workspace-content.ts';
import type { WorkspaceContent } from './workspace-content.ts';
import { inTransaction } from './workspace-database.ts';
import type { StoredRows } from './workspace-database.ts';
import { savingProblem } from './saving-problem.ts';
import { logTouched, touchedSince } from './touched-rows.ts';
import type { TouchedLog, TouchedRows } from './touched-rows.ts';

/** Changes that can be undone; older ones are forgotten. */
const HISTORY_LENGTH = 200;

/** A workspace file that is open. Each change is on the disk when its method has answered `ok`. */
export interface WorkspaceStore {
  /** Full path; null for a workspace in memory only. */
  readonly path: string | null;
  /** Why nothing can be changed; null when everything can. */
  readonly readOnly: Problem | null;
  /** What was found or mended when the file was opened. */
  readonly problems: readonly Problem[];
  content(): WorkspaceContent;
  /** Counts up with each change, also over restarts. */
  revision(): number;
  /** What changed after a revision; null when that is not known. */
  touchedSince(revision: number): TouchedRows | null;
  /** Whether the workspace was made with the samples at the first start. */
  sample(): boolean;
  /** Names of the changes that undo and redo would act on. */
  undoName(): string | null;
  redoName(): string | null;
  apply(change: WorkspaceChange): Result<WorkspaceChange>;
  /** Fills a new workspace; cannot be undone. */
  fillWithSamples(change: WorkspaceChange): Result<WorkspaceChange>;
  /** The change that was taken back, or null when there was none. */
  undo(): Result<WorkspaceChange | null>;
  redo(): Result<WorkspaceChange | null>;
  close(): void;
}

/** What a store is made of. */
export interface StoreParts {
  readonly path: string | null;
  readonly database: DatabaseSync;
  readonly rows: StoredRows;
  readonly readOnly: Problem | null;
  readonly problems: readonly Problem[];
  /** Called once, after the database was closed. */
  readonly released: () => void;
}

interface Meta {
  readonly revision: number;
  /** Number of the last change that is done; later ones can be redone. */
  readonly cursor: number;
  readonly sample: boolean;
}

interface Session {
  readonly database: DatabaseSync;
  content: WorkspaceContent;
  meta: Meta;
  digest: string;
  /** Names of the kept changes by number. */
  names: Map<number, string>;
  touched: TouchedLog;
}

/** A store over a database whose rows were found intact. */
export function makeStore(parts: StoreParts): WorkspaceStore {
  const session = startSession(parts);
  const guarded = <T>(work: () => T): Result<T> => {
    if (parts.readOnly) return { ok: false, problem: parts.readOnly };
    return attempt(session, parts.path, work);
  };
  return {
    path: parts.path,
    readOnly: parts.readOnly,
    problems: parts.problems,
    content: () => session.content,
    revision: () => session.meta.revision,
    touchedSince: (revision) => touchedSince(session.touched, revision, session.meta.revision),
    sample: () => session.meta.sample,
    undoName: () => session.names.get(session.meta.cursor) ?? null,
    redoName: () => session.names.get(session.meta.cursor + 1) ?? null,
    apply: (change) => guarded(() => applyNew(session, change)),
    fillWithSamples: (change) => guarded(() => applyAsSample(session, change)),
    undo: () => guarded(() => step(session, 'undo')),
    redo: () => guarded(() => step(session, 'redo')),
    close: () => {
      if (!parts.database.isOpen) return;
      parts.database.close();
      parts.released();
    },
  };
}

function startSession({ database, rows }: StoreParts): Session {
  const meta = new Map(rows.meta.map((row) => [row.id, row]));
  const state = meta.get('state');
  const digest = meta.get('digest');
  return {
    database,
    content: contentOf(rows),
    meta: state ? valueOf<Meta>(state) : { revision: 0, cursor: 0, sample: false },
    digest: digest ? valueOf<string>(digest) : emptyDigest,
    names: new Map(rows.history.map((row) => [Number(row.id), valueOf<WorkspaceChange>(row).name])),
    touched: [],
  };
}

/** Runs a change in one transaction; memory follows only when the disk has it. */
function attempt<T>(session: Session, path: string | null, work: () => T): Result<T> {
  const before = { ...session, names: new Map(session.names) };
  try {
    return done(inTransaction(session.database, work));
  } catch (error) {
    Object.assign(session, before);
    const problem = savingProblem(error, path);
    if (problem) return failed(problem.code, problem.sentence, problem.file);
    throw error;
  }
}

function applyNew(session: Session, change: WorkspaceChange): WorkspaceChange {
  const number = session.meta.cursor + 1;
  for (const later of session.names.keys()) {
    if (later >= number || later <= number - HISTORY_LENGTH) forget(session, later);
  }
  putRow(session, 'history', makeRow('history', historyId(number), change));
  session.names.set(number, change.name);
  changeRows(session, change, { ...session.meta, cursor: number });
  return change;
}

function applyAsSample(session: Session, change: WorkspaceChange): WorkspaceChange {
  changeRows(session, change, { ...session.meta, sample: true });
  return change;
}

function step(session: Session, direction: 'undo' | 'redo'): WorkspaceChange | null {
  const { cursor } = session.meta;
  const number = direction === 'undo' ? cursor : cursor + 1;
  if (!session.names.has(number)) return null;
  const row = session.database
    .prepare('SELECT id, json, sum FROM history WHERE id = ?')
    .get(historyId(number)) as unknown as StoredRow;
  const kept = valueOf<WorkspaceChange>(row);
  const change = direction === 'undo' ? inverse(kept) : kept;
  changeRows(session, change, {
    ...session.meta,
    cursor: direction === 'undo' ? cursor - 1 : number,
  });
  return change;
}

function changeRows(session: Session, change: WorkspaceChange, meta: Meta): void {
  for (const { table, id, after } of change.rows) {
    if (after === null) dropRow(session, table, id);
    else putRow(session, table, makeRow(table, id, after));
  }
  session.content = changedContent(session.content, change.rows);
  session.meta = { ...meta, revision: meta.revision + 1 };
  session.touched = logTouched(session.touched, session.meta.revision, change.rows);
  putRow(session, 'meta', makeRow('meta', 'state', session.meta));
  putRow(session, 'meta', makeRow('meta', 'digest', session.digest));
}

function forget(session: Session, number: number): void {
  dropRow(session, 'history', historyId(number));
  session.names.delete(number);
}

function putRow(session: Session, table: RowTable, row: StoredRow): void {
  toggleOld(session, table, row.id);
  session.database
    .prepare(`INSERT OR REPLACE INTO ${table} (id, json, sum) VALUES (?, ?, ?)`)
    .run(row.id, row.json, row.sum);
  if (table !== 'meta') session.digest = toggleInDigest(session.digest, row.sum);
}

function dropRow(session: Session, table: RowTable, id: string): void {
  toggleOld(session, table, id);
  session.database.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id);
}

function toggleOld(session: Session, table: RowTable, id: string): void {
  if (table === 'meta') return;
  const old = session.database.prepare(`SELECT sum FROM ${table} WHERE id = ?`).get(id);
  if (old) session.digest = toggleInDigest(session.digest, old['sum'] as string);
}

/** History is ordered by name, so numbers are padded. */
function historyId(number: number): string {
  return String(number).padStart(10, '0');
}
