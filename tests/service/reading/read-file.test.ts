import { execFileSync } from 'node:child_process';
import { mkdtemp, mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
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
