import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { ServiceEvent } from '../../../src-main/contract/api.ts';
import type { PolicyService } from '../../../src-main/service/policy-service.ts';
import {
  codeOf,
  openTestService,
  testHost,
  stateAfter,
  withState,
  valueOf,
} from '../../hosts/open-test-service.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const folder = temporaryFolder();
let service: PolicyService;

afterEach(() => {
  service.close();
});

describe('adding many files', () => {
  it('adds what can be read in one change and lists the others with their reasons', async () => {
    service = openTestService();
    const files = [
      { name: 'harbours/one.md', bytes: bytes('1. We decide to dredge the canal.') },
      { name: 'harbours/empty.md', bytes: new Uint8Array() },
      { name: 'harbours/two.txt', bytes: bytes('1. We decide to light the pier.') },
      { name: 'copies/one.md', bytes: bytes('1. We decide to dredge the canal.') },
    ];
    const stages: string[] = [];
    service.onEvent((event: ServiceEvent) => {
      if (event.type === 'progress') stages.push(`${event.stage} ${event.done}/${event.total}`);
    });
    const added = await withState(
      service.api,
      service.api.addFiles({ job: 'add', files, before: 6, total: 10 }),
    );
    expect(added).toMatchObject({ added: 2, cancelled: false, passedOver: [] });
    expect(added.failures.map(({ file }) => file)).toEqual(['harbours/empty.md', 'copies/one.md']);
    expect(added.failures[1]?.sentence).toContain('already loaded');
    expect(added.state.undo).toBe('add documents');
    expect(stages[0]).toBe('Reading harbours/one.md 6/10');
    expect(stages.at(-1)).toBe('Reading copies/one.md 9/10');
    expect((await stateAfter(service.api, service.api.undo({}))).documents).toEqual([]);
  });

  it('stops when it is cancelled and keeps what was read by then', async () => {
    service = openTestService();
    const files = Array.from({ length: 200 }, (_, index) => ({
      name: `${index}.md`,
      bytes: bytes(`1. We decide to build pier number ${index}.`),
    }));
    service.onEvent((event) => {
      if (event.type === 'progress' && event.done === 3) void service.api.cancel({ job: 'add' });
    });
    const added = await withState(service.api, service.api.addFiles({ job: 'add', files }));
    expect(added.cancelled).toBe(true);
    expect(added.added).toBeLessThanOrEqual(4);
    expect(added.state.documents).toHaveLength(added.added);
  });
});

describe('adding a folder of this machine', () => {
  it('reads the texts at any depth and names the others, with the folders they stand in', async () => {
    const root = join(folder, 'texts');
    mkdirSync(join(root, '2014', '.hidden'), { recursive: true });
    writeFileSync(join(root, 'a.md'), '1. We decide to dredge the canal.');
    writeFileSync(join(root, '2014', 'b.txt'), '1. We decide to light the pier.');
    writeFileSync(join(root, '2014', 'broken.pdf'), '%PDF-1.7\nnothing more');
    writeFileSync(join(root, '2014', 'photo.jpg'), 'not opened');
    writeFileSync(join(root, '2014', '.hidden', 'c.md'), '1. We decide to hide.');
    symlinkSync(root, join(root, 'round'));
    service = openTestService(testHost([], root));
    const added = valueOf(await service.api.chooseFolder({ job: 'folder' }));
    expect(added.added).toBe(2);
    expect(added.failures.map(({ file }) => file)).toEqual(['2014/broken.pdf']);
    expect(added.failures[0]?.sentence).toMatch(/broken\.pdf/u);
    expect(added.passedOver).toEqual(['2014/photo.jpg', 'round']);
  });

  it('adds nothing when no folder is chosen', async () => {
    service = openTestService(testHost());
    expect(valueOf(await service.api.chooseFolder({ job: 'folder' }))).toMatchObject({
      added: 0,
      failures: [],
      cancelled: true,
    });
  });
});

it('asks for well-formed requests', async () => {
  service = openTestService();
  const { callMethod } = await import('../../../src-main/service/check-request.ts');
  const ask = (method: string, request: unknown) =>
    callMethod(service.api, method, request, () => undefined);
  expect(codeOf(await ask('addFiles', { job: 'j', files: [{ name: 'x' }] }))).toBe('bad-request');
  expect(codeOf(await ask('replaceDocument', { id: 'x', name: 'y', bytes: 'z' }))).toBe(
    'bad-request',
  );
});
