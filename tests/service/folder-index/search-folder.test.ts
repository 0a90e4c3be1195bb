import { mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FolderAnswer } from '../../../src-main/contract/folders.ts';
import { defaultSharedSettings } from '../../../src-main/engine/shared-language/shared-passage.ts';
import { textOf } from '../../../src-main/engine/text/span.ts';
import {
  closeFolders,
  searchFolder,
} from '../../../src-main/service/folder-index/search-folder.ts';
import { valueOf } from '../../hosts/open-test-service.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const KEPT = 'keepers of lamps publish the tide tables before winter storms arrive';

let base: string;
let folder: string;

beforeEach(() => {
  closeFolders();
  base = temporaryFolder();
  folder = join(base, 'texts');
  mkdirSync(join(folder, 'old'), { recursive: true });
  vi.stubEnv('CLAUSELINE_CACHE', join(base, 'cache'));
  write('charter.md', `# Charter\n\n1. The ${KEPT};\n2. Orchards bloom late.\n`);
  write('old/report.txt', 'Report\n\nNothing of the kind stands here, only gardens and geese.\n');
});

afterAll(() => {
  closeFolders();
  vi.unstubAllEnvs();
});

describe('wording in a folder', () => {
  it('is found with the document it stands in, and every file is read once only', async () => {
    const first = await ask(KEPT);
    expect(first).toMatchObject({ count: 2, read: 2, problems: [] });
    expect(quoted(first)).toEqual([KEPT]);
    closeFolders();
    const second = await ask(KEPT);
    expect(second).toMatchObject({ count: 2, read: 0 });
    expect(second.hits).toEqual(first.hits);
    expect(second.documents).toEqual(first.documents);
  });

  it('is followed when files come, change and go, without reading the others again', async () => {
    await ask(KEPT);
    write('later.md', `# Later\n\n1. It is said that the ${KEPT}.\n`);
    expect(await ask(KEPT)).toMatchObject({ count: 3, read: 1, hits: { length: 2 } });
    write('charter.md', '# Charter\n\n1. All of it was struck out on a rainy day.\n');
    expect(await ask(KEPT)).toMatchObject({ count: 3, read: 1, hits: { length: 1 } });
    rmSync(join(folder, 'later.md'));
    expect(await ask(KEPT)).toMatchObject({ count: 2, read: 0, hits: { length: 0 } });
    closeFolders();
    expect(await ask('struck out on a rainy day')).toMatchObject({ read: 0, hits: { length: 1 } });
  });

  it('is the same whether the index grew file by file or was made at once', async () => {
    await ask(KEPT);
    write('later.md', `# Later\n\n1. The lamps of keepers; storms arrive, tide tables publish.\n`);
    const grown = await ask(KEPT);
    closeFolders();
    rmSync(join(base, 'cache'), { recursive: true });
    const fresh = await ask(KEPT);
    expect(fresh.read).toBe(3);
    expect(fresh.hits).toEqual(grown.hits);
  });

  it('is asked again at once without looking at the files when that is wanted', async () => {
    await ask(KEPT);
    write('later.md', `# Later\n\n1. The ${KEPT}.\n`);
    expect(await ask(KEPT, false)).toMatchObject({ count: 2, read: 0, hits: { length: 1 } });
  });

  it('counts one text in two files once, and keeps it when one of them goes', async () => {
    write('copy.md', `# Charter\n\n1. The ${KEPT};\n2. Orchards bloom late.\n`);
    expect(await ask(KEPT)).toMatchObject({ count: 2, read: 3, hits: { length: 1 } });
    rmSync(join(folder, 'charter.md'));
    expect(await ask(KEPT)).toMatchObject({ count: 2, read: 0, hits: { length: 1 } });
  });

  it('says each time which files cannot be read, without trying them again', async () => {
    write('empty.md', '');
    expect((await ask(KEPT)).problems.map(({ code }) => code)).toEqual(['file-empty']);
    const again = await ask(KEPT);
    expect(again.problems.map(({ code }) => code)).toEqual(['file-empty']);
    expect(again.read).toBe(0);
  });

  it('is found though the index was damaged or half of it is gone', async () => {
    const whole = await ask(KEPT);
    closeFolders();
    for (const file of kept('.words')) writeFileSync(file, 'no index at all');
    expect((await ask(KEPT)).hits).toEqual(whole.hits);
    closeFolders();
    for (const file of kept('.words')) rmSync(file);
    expect(await ask(KEPT)).toMatchObject({ read: 0, hits: whole.hits });
    closeFolders();
    for (const file of kept('.sqlite')) writeFileSync(file, 'no database at all');
    expect(await ask(KEPT)).toMatchObject({ read: 2, hits: whole.hits });
  });

  it('leaves no segment behind that nothing names', async () => {
    await ask(KEPT);
    for (const day of [1, 2, 3]) {
      write('charter.md', `# Charter\n\n1. On day ${day} the ${KEPT}.\n`);
      await ask(KEPT);
    }
    expect(kept('.words')).toHaveLength(1);
  });

  it('goes on where it was stopped', async () => {
    const stopping = new AbortController();
    stopping.abort();
    const question = { folder, wording: KEPT, settings: defaultSharedSettings, refresh: true };
    const stopped = await searchFolder(question, () => undefined, stopping.signal);
    expect(stopped).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(await ask(KEPT)).toMatchObject({ count: 2, hits: { length: 1 } });
  });

  it('in a folder that is gone is a problem that names it', async () => {
    renameSync(folder, join(base, 'moved'));
    const question = { folder, wording: KEPT, settings: defaultSharedSettings, refresh: true };
    const answer = await searchFolder(question, () => undefined);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'file-missing', file: 'texts' } });
  });
});

/** Each file one second younger than the one before, as clocks of file systems may be coarse. */
let written = 0;

function write(name: string, text: string): void {
  const path = join(folder, name);
  writeFileSync(path, text);
  written += 1;
  const time = new Date(1_700_000_000_000 + 1000 * written);
  utimesSync(path, time, time);
}

async function ask(wording: string, refresh = true): Promise<FolderAnswer> {
  const question = { folder, wording, settings: defaultSharedSettings, refresh };
  return valueOf(await searchFolder(question, () => undefined));
}

function quoted({ hits, documents }: FolderAnswer): string[] {
  return hits.map((hit) =>
    textOf(documents.find(({ id }) => id === hit.document)?.text ?? '', hit.span),
  );
}

/** Files of the index with an ending. */
function kept(ending: string): string[] {
  const folders = join(base, 'cache', 'folders');
  return readdirSync(folders).flatMap((name) =>
    readdirSync(join(folders, name))
      .filter((file) => file.endsWith(ending))
      .map((file) => join(folders, name, file)),
  );
}
