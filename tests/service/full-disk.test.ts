import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { addNote, noteTexts, opened } from './workspace/sample-changes.ts';

/** A limit on the size of files makes writes end short and then fail, as a full disk does. */
const LIMIT = 200_000;
const canLimit = spawnSync('prlimit', ['--version']).status === 0;
const folder = temporaryFolder();

describe.skipIf(!canLimit)('where a file cannot grow', () => {
  it('an export leaves the old file as it was and says why', () => {
    const path = join(folder, 'notes.md');
    writeFileSync(path, 'the old notes');
    const told = saveUnderLimit('file', path);
    expect(told).toMatchObject({ ok: false, problem: { code: 'cannot-save', file: 'notes.md' } });
    expect(readFileSync(path, 'utf8')).toBe('the old notes');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('a note that cannot be saved is said to be unsaved, and the others stay', () => {
    const path = join(folder, 'w.clauseline');
    const store = opened(path);
    store.apply(addNote('small'));
    store.close();
    const told = saveUnderLimit('workspace', path);
    expect(told).toMatchObject({ ok: false, problem: { code: 'cannot-save' }, notes: ['small'] });
    const again = opened(path);
    expect(again.problems).toEqual([]);
    expect(noteTexts(again)).toEqual({ small: 'note small' });
    again.close();
  });
});

function saveUnderLimit(kind: string, path: string): unknown {
  const script = join(import.meta.dirname, 'save-under-limit.ts');
  const ran = spawnSync('prlimit', [`--fsize=${LIMIT}`, process.execPath, script, kind, path], {
    encoding: 'utf8',
  });
  expect(ran.stderr).toBe('');
  return JSON.parse(ran.stdout);
}
