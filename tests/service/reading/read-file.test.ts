import { execFileSync } from 'node:child_process';
import { mkdtemp, mkdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFile } from '../../../src-main/service/reading/read-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reading-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function problem(name: string): Promise<string> {
  const result = await readFile(join(folder, name));
  if (result.ok) return 'read';
  expect(result.problem.file).toBe(name);
  expect(result.problem.sentence).toContain(`“${name}”`);
  return result.problem.code;
}

describe('a file', () => {
  it('is read with its bytes', async () => {
    await writeFile(join(folder, 'a.txt'), 'The rule.');
    const result = await readFile(join(folder, 'a.txt'));
    expect(result).toMatchObject({ ok: true, value: { document: { text: 'The rule.' } } });
    expect(result.ok && result.value.bytes).toHaveLength(9);
  });

  it('that is missing, a folder, a pipe or a loop is said to be so', async () => {
    await mkdir(join(folder, 'rules'));
    await symlink('loop.txt', join(folder, 'loop.txt'));
    expect(await problem('nothing.txt')).toBe('file-missing');
    expect(await problem('rules')).toBe('is-a-folder');
    expect(await problem('loop.txt')).toBe('file-missing');
  });

  it.skipIf(process.platform === 'win32')('that is a pipe is not waited for', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    expect(await problem('pipe.txt')).toBe('not-a-regular-file');
  });

  it('that is larger than can be read is refused before reading', async () => {
    await writeFile(join(folder, 'large.txt'), 'x');
    await truncate(join(folder, 'large.txt'), 600 * 1024 * 1024);
    expect(await problem('large.txt')).toBe('file-too-large');
  });

  it('that is one line of 100 million characters is refused with both numbers', async () => {
    await writeFile(join(folder, 'line.txt'), 'word '.repeat(20_000_000));
    const result = await readFile(join(folder, 'line.txt'));
    expect(!result.ok && result.problem.sentence).toMatch(/million characters.*20 million/u);
  });
});

describe.skipIf(process.platform === 'win32')('a link that is turned while it is read', () => {
  const ROUNDS = 60;

  /** Turns the link to each of the places again and again until told to stop. */
  function turning(link: string, places: readonly string[]): () => Promise<void> {
    const going = { stop: false };
    const turn = async (): Promise<void> => {
      for (let round = 0; !going.stop; round += 1) {
        await symlink(places[round % places.length] ?? '', `${link}.next`);
        await rename(`${link}.next`, link);
      }
    };
    const turned = turn();
    return () => {
      going.stop = true;
      return turned;
    };
  }

  it('gives one of the two texts whole, with its own bytes', async () => {
    const texts = ['The first rule.', `The second rule. ${'And more. '.repeat(20_000)}`.trim()];
    await writeFile(join(folder, 'one.txt'), texts[0] ?? '');
    await writeFile(join(folder, 'two.txt'), texts[1] ?? '');
    const link = join(folder, 'link.txt');
    await symlink('one.txt', link);
    const stop = turning(link, ['two.txt', 'one.txt']);
    const seen = new Set<number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const read = await readFile(link);
      if (!read.ok) throw new Error(read.problem.sentence);
      const which = texts.indexOf(read.value.document.text);
      expect(which).not.toBe(-1);
      expect(new TextDecoder().decode(read.value.bytes)).toBe(texts[which]);
      seen.add(which);
    }
    await stop();
    expect(seen.size).toBe(2);
  });

  it('never reads a pipe or a folder that takes the place of a text, nor waits for it', async () => {
    await writeFile(join(folder, 'text.txt'), 'The rule.');
    await mkdir(join(folder, 'rules'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const link = join(folder, 'link.txt');
    await symlink('text.txt', link);
    const stop = turning(link, ['pipe', 'rules', 'text.txt']);
    for (let round = 0; round < ROUNDS; round += 1) {
      const outcome = await problem('link.txt');
      expect(['read', 'not-a-regular-file', 'is-a-folder']).toContain(outcome);
    }
    await stop();
  });
});
