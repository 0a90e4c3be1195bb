import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Problem } from '../../contract/problem.ts';
import type { Document } from '../../engine/documents/document.ts';

/** Changes whenever what is kept does, or when files come to be read otherwise. */
const SCHEMA_VERSION = 1;

/** How long to wait for another process that brings the same index up to date, in milliseconds. */
const BUSY_WAIT = 60_000;

/** A file of the folder as it was when it was read. */
export interface KnownFile {
  /** Below the folder, with the separators of the system. */
  readonly path: string;
  readonly size: number;
  readonly modified: number;
  /** Id of the document in it; null when it could not be read. */
  readonly document: string | null;
  readonly problem: Problem | null;
}

/** A document that is kept, without its text. */
export interface KeptDocument {
  readonly id: string;
  /** In code units. */
  readonly length: number;
  /** Name of the segment that has its words; null while none has. */
  readonly segment: string | null;
}

/**
 * The table of files and documents of one index. It belongs to a cache: a file that is damaged, of
 * another version or of another program's making is thrown away and begun again.
 */
export class IndexDatabase {
  readonly #database: DatabaseSync;

  /** `reading` names how files are read; with another name everything is read again. */
  constructor(path: string, reading: string) {
    this.#database = openOrBegin(path, `${SCHEMA_VERSION} ${reading}`);
  }

  /** All or nothing of what `work` writes. */
  change(work: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#database.exec('COMMIT');
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  files(): KnownFile[] {
    const rows = this.#database.prepare('SELECT * FROM files ORDER BY path').all();
    return rows.map((row) => ({
      path: String(row['path']),
      size: Number(row['size']),
      modified: Number(row['modified']),
      document: row['document'] as string | null,
      problem: row['problem'] === null ? null : (JSON.parse(String(row['problem'])) as Problem),
    }));
  }

  putFile({ path, size, modified, document, problem }: KnownFile): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)')
      .run(path, size, modified, document, problem && JSON.stringify(problem));
  }

  removeFile(path: string): void {
    this.#database.prepare('DELETE FROM files WHERE path = ?').run(path);
  }

  putDocument(document: Document): void {
    const { text, paragraphs, removed, ...facts } = document;
    this.#database
      .prepare('INSERT OR IGNORE INTO documents VALUES (?, ?, ?, ?, NULL)')
      .run(
        document.id,
        JSON.stringify(facts),
        JSON.stringify({ text, paragraphs, removed }),
        text.length,
      );
  }

  /** Documents that no file has any more are left out from here on; answers with their segments. */
  removeUnused(): string[] {
    const unused = 'id NOT IN (SELECT document FROM files WHERE document IS NOT NULL)';
    const rows = this.#database
      .prepare(`SELECT DISTINCT segment FROM documents WHERE segment IS NOT NULL AND ${unused}`)
      .all();
    this.#database.exec(`DELETE FROM documents WHERE ${unused}`);
    return rows.map(({ segment }) => String(segment));
  }

  documents(): KeptDocument[] {
    const rows = this.#database
      .prepare('SELECT id, length, segment FROM documents ORDER BY id')
      .all();
    return rows as unknown as KeptDocument[];
  }

  /** All documents without their texts, in no order. */
  facts(): Document[] {
    const rows = this.#database.prepare('SELECT facts FROM documents').all();
    return rows.map(({ facts }) => {
      const known = JSON.parse(String(facts)) as Omit<Document, 'text' | 'paragraphs' | 'removed'>;
      return { ...known, text: '', paragraphs: [], removed: [] };
    });
  }

  /** The document of an id, whole. */
  document(id: string): Document | undefined {
    const row = this.#database.prepare('SELECT facts, body FROM documents WHERE id = ?').get(id);
    if (!row) return undefined;
    const facts = JSON.parse(String(row['facts'])) as object;
    return { ...facts, ...(JSON.parse(String(row['body'])) as object) } as Document;
  }

  setSegment(ids: readonly string[], segment: string | null): void {
    const update = this.#database.prepare('UPDATE documents SET segment = ? WHERE id = ?');
    for (const id of ids) update.run(segment, id);
  }

  close(): void {
    this.#database.close();
  }
}

function openOrBegin(path: string, version: string): DatabaseSync {
  try {
    const database = open(path);
    if (versionOf(database) === version) return database;
    database.close();
  } catch (error) {
    // Another process that is at work is no reason to throw its work away.
    if (error instanceof Error && /\b(?:locked|busy)\b/u.test(error.message)) throw error;
  }
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
  const database = open(path);
  database.exec(`
    BEGIN IMMEDIATE;
    CREATE TABLE version (version TEXT NOT NULL);
    CREATE TABLE files (
      path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified REAL NOT NULL,
      document TEXT, problem TEXT
    ) WITHOUT ROWID;
    CREATE TABLE documents (
      id TEXT PRIMARY KEY, facts TEXT NOT NULL, body TEXT NOT NULL,
      length INTEGER NOT NULL, segment TEXT
    );
    CREATE INDEX documents_of_files ON files (document);
  `);
  database.prepare('INSERT INTO version VALUES (?)').run(version);
  database.exec('COMMIT');
  return database;
}

function open(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: BUSY_WAIT });
  // A cache may lose its last changes in a power cut, but never mixes old and new.
  database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA trusted_schema=OFF;');
  return database;
}

function versionOf(database: DatabaseSync): string | undefined {
  const table = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'version'").get();
  return table && String(database.prepare('SELECT version FROM version').get()?.['version']);
}
