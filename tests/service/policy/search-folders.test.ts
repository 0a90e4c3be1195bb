import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PolicyService } from '../../../src-main/service/policy-service.ts';
import { codeOf, openTestService, stateAfter, valueOf } from '../../hosts/open-test-service.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const KEPT = 'keepers of lamps publish the tide tables before winter storms arrive';

let folder: string;
let service: PolicyService;

beforeEach(() => {
  const base = temporaryFolder();
  vi.stubEnv('CLAUSELINE_CACHE', join(base, 'cache'));
  folder = join(base, 'texts');
  mkdirSync(folder);
  writeFileSync(join(folder, 'charter.md'), `# Charter\n\n1. The ${KEPT}.\n`);
  service = openTestService();
});

afterEach(() => {
  service.close();
  vi.unstubAllEnvs();
});

describe('a folder to look for wording in', () => {
  it('is remembered by name and id, never by its path', async () => {
    service.lookIn(folder);
    const folders = valueOf(await service.api.searchFolders({}));
    expect(folders.map(({ name }) => name)).toEqual(['texts']);
    expect(folders[0]?.id).toMatch(/^[0-9a-f]{16}$/u);
    expect(JSON.stringify(folders)).not.toContain(folder);
    service.close();
    service = openTestService();
    expect(valueOf(await service.api.searchFolders({}))).toEqual(folders);
  });

  it('is asked, and a document found there is added once', async () => {
    service.lookIn(folder);
    const [chosen] = valueOf(await service.api.searchFolders({}));
    const id = chosen?.id ?? '';
    const question = { job: 'f', folder: id, wording: KEPT, refresh: true };
    const answer = valueOf(await service.api.findInFolder(question));
    expect(answer).toMatchObject({ count: 1, read: 1, hits: { length: 1 } });
    const document = answer.documents[0]?.id ?? '';
    const add = { job: 'a', folder: id, document };
    const state = await stateAfter(service.api, service.api.addFromFolder(add));
    expect(state.documents.map((one) => one.id)).toContain(document);
    expect(state.undo).toBe('add document');
    expect(codeOf(await service.api.addFromFolder(add))).toBe('already-loaded');
  });

  it('that nobody chose is not looked at', async () => {
    const question = { job: 'f', folder, wording: KEPT, refresh: true };
    expect(codeOf(await service.api.findInFolder(question))).toBe('file-missing');
    const add = { job: 'a', folder, document: 'x' };
    expect(codeOf(await service.api.addFromFolder(add))).toBe('file-missing');
  });
});
