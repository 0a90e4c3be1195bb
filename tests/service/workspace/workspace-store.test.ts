import fc from 'fast-check';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../../src-main/service/workspace/open-workspace.ts';
import type { WorkspaceStore } from '../../../src-main/service/workspace/workspace-store.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { addDocument, addNote, noteTexts, opened, sampleNote } from './sample-changes.ts';

const folder = temporaryFolder();
let files = 0;
const freshPath = (): string => join(folder, `w${(files += 1)}.clauseline`);

describe('a workspace file', () => {
  it('keeps every change over closing and opening, with its revision and its undo', () => {
    const path = freshPath();
    const first = opened(path);
    first.apply(addDocument('d1'));
    first.apply(addNote('n1', 'a “note” with 💬, \u0000 and a lone \uD800'));
    first.close();
    const second = opened(path);
    expect(noteTexts(second)).toEqual({ n1: 'a “note” with 💬, \u0000 and a lone \uD800' });
    expect([...second.content().documents.keys()]).toEqual(['d1']);
    expect(second.revision()).toBe(2);
    expect(second.undoName()).toBe('add note');
    second.undo();
    expect(second.undoName()).toBe('add document');
    expect(second.redoName()).toBe('add note');
    second.close();
  });

  it('takes back and repeats any run of changes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('add', 'edit', 'delete', 'undo', 'redo'), { maxLength: 30 }),
        (steps) => {
          const store = opened(freshPath());
          const states = [noteTexts(store)];
          let at = 0;
          for (const [index, step] of steps.entries()) {
            at = take(store, step, index, states, at);
            expect(noteTexts(store)).toEqual(states[at]);
          }
          store.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is readable by its owner only', () => {
    const path = freshPath();
    opened(path).close();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('keeps its state in memory as it was when a change cannot be written', () => {
    const path = freshPath();
    const store = opened(path);
    store.apply(addNote('n1'));
    renameSync(path, `${path}.elsewhere`);
    const lost = store.apply(addNote('n2'));
    expect(lost).toMatchObject({
      ok: false,
      problem: { code: 'cannot-save', sentence: expect.stringContaining('moved') as string },
    });
    expect(noteTexts(store)).toEqual({ n1: 'note n1' });
    renameSync(`${path}.elsewhere`, path);
    expect(store.apply(addNote('n3')).ok).toBe(true);
    store.close();
    expect(Object.keys(noteTexts(opened(path)))).toEqual(['n1', 'n3']);
  });

  it('stays as it was when the last step of saving fails, and can be changed afterwards', () => {
    const path = freshPath();
    const store = opened(path);
    store.apply(addNote('n1'));
    // A reader that does not let go keeps SQLite from finishing, when all is written already.
    const reader = new DatabaseSync(path);
    reader.exec('BEGIN; SELECT count(*) FROM notes;');
    const refused = store.apply(addNote('n2'));
    expect(refused).toMatchObject({ ok: false, problem: { code: 'cannot-save' } });
    expect(noteTexts(store)).toEqual({ n1: 'note n1' });
    expect([store.revision(), store.undoName()]).toEqual([1, 'add note']);
    reader.close();
    expect(store.apply(addNote('n3')).ok).toBe(true);
    store.close();
    const again = opened(path);
    expect(again.problems).toEqual([]);
    expect(Object.keys(noteTexts(again))).toEqual(['n1', 'n3']);
    again.close();
  });

  it('can only be read by a second one, which says so, until the first is closed', () => {
    const path = freshPath();
    const first = opened(path);
    first.apply(addNote('n1'));
    const second = opened(path);
    expect(second.readOnly?.code).toBe('workspace-locked');
    expect(noteTexts(second)).toEqual({ n1: 'note n1' });
    expect(second.apply(addNote('n2'))).toMatchObject({
      ok: false,
      problem: { code: 'workspace-locked' },
    });
    first.close();
    second.close();
    const third = opened(path);
    expect(third.readOnly).toBeNull();
    third.close();
  });

  it('is left as it is when it belongs to another program', () => {
    const text = join(folder, 'report.docx');
    writeFileSync(text, 'not a workspace');
    expect(openWorkspace(text)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
    expect(readFileSync(text, 'utf8')).toBe('not a workspace');
    expect(openWorkspace(folder)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
  });

  it('lives in memory, and says so, where no file can be kept', () => {
    const file = join(folder, 'in-the-way');
    writeFileSync(file, '');
    const result = openWorkspace(join(file, 'w.clauseline'));
    if (!result.ok) throw new Error(result.problem.sentence);
    const { store, fresh } = result.value;
    expect(fresh).toBe(true);
    expect(store.path).toBeNull();
    expect(store.problems[0]).toMatchObject({ code: 'cannot-save' });
    expect(store.apply(addNote('n1')).ok).toBe(true);
    store.close();
  });

  it('keeps a few earlier states, made when it is opened, and no more', () => {
    const path = freshPath();
    for (let number = 0; number < 9; number += 1) {
      const store = opened(path);
      store.apply(addNote(`n${number}`));
      store.close();
    }
    expect(existsSync(`${path}.backup-5`)).toBe(true);
    expect(existsSync(`${path}.backup-6`)).toBe(false);
    const backup = opened(`${path}.backup-1`);
    expect(Object.keys(noteTexts(backup))).toHaveLength(8);
    backup.close();
  });
});

/** Takes a step in the store and in the model; answers where in the model's states it stands. */
function take(
  store: WorkspaceStore,
  step: string,
  index: number,
  states: Record<string, string>[],
  at: number,
): number {
  if (step === 'undo') return store.undo().ok && at > 0 ? at - 1 : at;
  if (step === 'redo') return store.redo().ok && at < states.length - 1 ? at + 1 : at;
  const now = states[at] ?? {};
  const [known] = Object.keys(now);
  const id = step === 'add' || known === undefined ? `n${index}` : known;
  const before = now[id] === undefined ? null : sampleNote(id, now[id]);
  const after = step === 'delete' && before ? null : sampleNote(id, `text ${index}`);
  store.apply({ name: step, rows: [{ table: 'notes', id, before, after }] });
  const others = { ...now };
  delete others[id];
  states.length = at + 1;
  states.push(after ? { ...others, [id]: after.text } : others);
  return at + 1;
}
