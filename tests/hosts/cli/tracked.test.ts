import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { trackedFile } from '../../service/reading/docx/tracked-file.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { runCli } from './run-cli.ts';

const folder = temporaryFolder();
const file = join(folder, 'charter.docx');
const plain = join(folder, 'plain.md');

/** Each run starts Node and a parser or two. */
const SLOW = 30_000;

describe('tracked changes on the command line', { timeout: SLOW }, () => {
  beforeAll(() => {
    writeFileSync(file, trackedFile());
    writeFileSync(plain, '1. We decide to act.');
  });

  it('are read as accepted, or left out on request', async () => {
    const accepted = await runCli(['read', file]);
    expect(accepted.out).toContain('11 tracked changes by Ana Roe and Ben Poe, read as accepted.');
    expect(accepted.out).toContain('northern pier');
    const { code, out } = await runCli(['read', '--json', '--tracked', 'original', file]);
    expect(code).toBe(0);
    const { documents } = JSON.parse(out) as {
      documents: { title: string; tracked: object; paragraphs: { text: string }[] }[];
    };
    expect(documents[0]).toMatchObject({
      title: 'Charter of the small harbours (original)',
      tracked: { reading: 'original', changes: 11, authors: ['Ana Roe', 'Ben Poe'] },
    });
    expect(documents[0]?.paragraphs.map(({ text }) => text)).toContain(
      'Invites fishers to mend the nets;',
    );
  });

  it('are compared with the original of the same file', async () => {
    const { code, out } = await runCli(['differences', '--json', '--tracked', file]);
    expect(code).toBe(0);
    const { documents, differences } = JSON.parse(out) as {
      documents: { title: string }[];
      differences: { kind: string; a: string[]; b: string[] }[];
    };
    expect(documents.map(({ title }) => title)).toEqual([
      'Charter of the small harbours (original)',
      'Charter of the small harbours',
    ]);
    expect(differences.filter(({ kind }) => kind === 'deleted').map(({ a }) => a)).toContainEqual([
      '2',
    ]);
  });

  it('are asked for of one file that has them', async () => {
    const none = await runCli(['differences', '--tracked', plain]);
    expect(none.code).toBe(2);
    expect(none.err).toContain('holds no tracked changes');
    expect((await runCli(['differences', '--tracked', file, plain])).code).toBe(2);
    expect((await runCli(['differences', file])).code).toBe(2);
    expect((await runCli(['read', '--tracked', 'both', file])).code).toBe(2);
  });
});
