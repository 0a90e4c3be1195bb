import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { opened } from './sample-changes.ts';

const folder = temporaryFolder();
const KILLS = 12;

describe('a process that is killed while it saves', () => {
  it('loses no note that was said to be saved, over many kills of one workspace', async () => {
    const path = join(folder, 'w.clauseline');
    let next = 0;
    for (let round = 0; round < KILLS; round += 1) {
      const saved = await writeUntilKilled(path, next, 3 + round * 5);
      const store = opened(path);
      expect(store.problems).toEqual([]);
      const numbers = [...store.content().notes.keys()].map((id) => Number(id.slice(1)));
      const most = Math.max(-1, ...numbers);
      // The last one may have been saved before its word came through.
      expect(most === saved || most === saved + 1, `${most} after ${saved}`).toBe(true);
      expect(numbers).toHaveLength(most + 1);
      store.close();
      next = most + 1;
    }
    const strays = readdirSync(folder).filter((name) => /-journal|\.tmp|-new$/u.test(name));
    expect(strays).toEqual([]);
  });
});

/** Kills the writer after so many saved notes; answers with the last number it said. */
function writeUntilKilled(path: string, first: number, count: number): Promise<number> {
  const writer = join(import.meta.dirname, 'note-writer.ts');
  const child = spawn(process.execPath, [writer, path, String(first)]);
  let said = '';
  let faults = '';
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString();
    if (said.split('\n').length > count) child.kill('SIGKILL');
  });
  child.stderr.on('data', (part: Buffer) => {
    faults += part.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('close', () => {
      const numbers = said.split('\n').slice(0, -1).map(Number);
      if (numbers.length < count) reject(new Error(`the writer stopped by itself: ${faults}`));
      else resolve(numbers.at(-1) ?? -1);
    });
  });
}
