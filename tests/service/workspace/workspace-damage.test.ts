import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../../src-main/service/workspace/open-workspace.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { addDocument, addNote, noteTexts, opened } from './sample-changes.ts';

const folder = temporaryFolder();
let files = 0;
const freshPath = (): string => join(folder, `w${(files += 1)}.clauseline`);

/** A closed workspace with two notes in its backup and three in itself. */
function threeNotes(): string {
  const path = freshPath();
  const first = opened(path);
  first.apply(addDocument('d1'));
  first.apply(addNote('n1'));
  first.apply(addNote('n2'));
  first.close();
  const second = opened(path);
  second.apply(addNote('n3', 'x'.repeat(9_000)));
  second.close();
  return path;
}

describe('a damaged workspace', () => {
  it('is mended from its newest backup, kept under another name, and reported', () => {
    const path = threeNotes();
    const damaged = readFileSync(path);
    damaged.fill(0, 0, 4_096);
    writeFileSync(path, damaged);
    const store = opened(path);
    expect(Object.keys(noteTexts(store))).toEqual(expect.arrayContaining(['n1', 'n2']));
    expect(store.problems[0]?.code).toBe('workspace-damaged');
    expect(store.problems[0]?.sentence).toContain('.damaged-1');
    expect(readFileSync(`${path}.damaged-1`).equals(damaged)).toBe(true);
    expect(store.apply(addNote('n4')).ok).toBe(true);
    store.close();
    expect(opened(path).problems).toEqual([]);
  });

  it('gives back the notes that are still whole in it, newer than the backup', () => {
    const path = threeNotes();
    const database = new DatabaseSync(path);
    database.exec(`UPDATE notes SET json = replace(json, 'note n1', 'note ??') WHERE id = 'n1'`);
    database.close();
    const store = opened(path);
    expect(noteTexts(store)).toEqual({ n1: 'note n1', n2: 'note n2', n3: 'x'.repeat(9_000) });
    store.close();
  });

  it('is noticed when a whole row is gone', () => {
    const path = threeNotes();
    const database = new DatabaseSync(path);
    database.exec(`DELETE FROM notes WHERE id = 'n2'`);
    database.close();
    const store = opened(path);
    expect(Object.keys(noteTexts(store)).sort()).toEqual(['n1', 'n2', 'n3']);
    store.close();
  });

  it('never loses what the backup has, wherever the file is cut', () => {
    const source = threeNotes();
    const size = readFileSync(source).length;
    for (let length = 0; length < size; length += 512) {
      const path = copyOf(source);
      truncateSync(path, length);
      const store = opened(path);
      const notes = Object.keys(noteTexts(store));
      expect(notes).toEqual(expect.arrayContaining(['n1', 'n2']));
      // A cut in the unused space at the end takes nothing away and needs no word.
      const whole = notes.length === 3 && store.problems.length === 0;
      expect(whole || store.problems[0]?.code === 'workspace-damaged', `cut at ${length}`).toBe(
        true,
      );
      store.close();
    }
  });

  it('never shows other words than were written, whichever byte is changed', () => {
    const whole = threeNotes();
    const bytes = readFileSync(whole);
    const right = noteTexts(openedCopy(whole, bytes));
    // A step that is no divisor of the page size, so that all places of a page come up.
    for (let place = 0; place < bytes.length; place += 97) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 0x15;
      const result = openWorkspace(written(whole, changed));
      if (!result.ok) continue;
      for (const [id, text] of Object.entries(noteTexts(result.value.store))) {
        expect(text, `byte ${place}`).toBe(right[id]);
      }
      expect(Object.keys(noteTexts(result.value.store))).toEqual(
        expect.arrayContaining(['n1', 'n2']),
      );
      result.value.store.close();
    }
  });

  it('starts anew, and says so, when there is no backup either', () => {
    const path = freshPath();
    writeFileSync(path, 'SQLite format 3\0 and nothing else');
    const store = opened(path);
    expect(store.content().notes.size).toBe(0);
    expect(store.problems[0]?.sentence).toContain('no backup');
    expect(existsSync(`${path}.damaged-1`)).toBe(true);
    store.close();
  });
});

describe('a workspace of a newer version', () => {
  it('can be read, says what to do, and is not changed by a byte', () => {
    const path = threeNotes();
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 2');
    database.close();
    const before = readFileSync(path);
    const store = opened(path);
    expect(store.readOnly?.code).toBe('workspace-newer');
    expect(Object.keys(noteTexts(store))).toHaveLength(3);
    expect(store.apply(addNote('n4'))).toMatchObject({ problem: { code: 'workspace-newer' } });
    store.close();
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

function copyOf(whole: string): string {
  return written(whole, readFileSync(whole));
}

function written(whole: string, bytes: Buffer): string {
  const path = freshPath();
  for (const name of readdirSync(folder)) {
    const start = `${whole.slice(folder.length + 1)}.backup-`;
    if (name.startsWith(start)) {
      copyFileSync(join(folder, name), `${path}.backup-${name.slice(start.length)}`);
    }
  }
  writeFileSync(path, bytes);
  return path;
}

function openedCopy(whole: string, bytes: Buffer): ReturnType<typeof opened> {
  return opened(written(whole, bytes));
}
