import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { runCli } from './run-cli.ts';

const folder = join(temporaryFolder(), 'texts');
const BRIDGES = 'Requests the Secretary of the rivers to report on the state of the bridges';

mkdirSync(join(folder, 'deep'), { recursive: true });
writeFileSync(join(folder, 'deep', 'rivers.md'), `# Rivers\n\n1. ${BRIDGES};\n`);

it('find in a folder keeps an index, reads no file twice, and says so', async () => {
  const first = await runCli(['find', BRIDGES, folder]);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toContain('Looked in 1 document, 1 of them read now.');
  expect(first.out).toContain('100 % verbatim: Rivers, para. 1');
  const again = await runCli(['find', BRIDGES, folder]);
  expect(again.out).toContain('Looked in 1 document, 0 of them read now.');
});

it('find reads a folder anew and keeps nothing when told so', async () => {
  const anew = await runCli(['find', BRIDGES, folder, '--no-index']);
  expect(anew.out).toContain('100 % verbatim: Rivers, para. 1');
  expect(anew.out).not.toContain('read now');
});

it('find names each time the files that cannot be read, and ends with 1', async () => {
  writeFileSync(join(folder, 'empty.md'), '');
  for (const run of [1, 2]) {
    const { code, err } = await runCli(['find', BRIDGES, folder]);
    expect(code, String(run)).toBe(1);
    expect(err).toContain('empty.md');
  }
});

it('find says when its index cannot be written, and what to do', async () => {
  writeFileSync(join(folder, 'file'), '');
  const cache = { CLAUSELINE_CACHE: join(folder, 'file') };
  const { code, err } = await runCli(['find', BRIDGES, folder], cache);
  expect(code).toBe(1);
  expect(err).toContain('CLAUSELINE_CACHE');
});
