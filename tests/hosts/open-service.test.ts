import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeComplaint } from '../../src-main/hosts/node-version.ts';
import { openService } from '../../src-main/hosts/open-service.ts';
import { sampleFiles } from '../../src-main/service/application-files.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { codeOf, testHost, stateAfter, withState, valueOf } from './open-test-service.ts';

const folder = temporaryFolder();

describe('the service over a workspace file', () => {
  it('holds the samples at the first start, is no longer a sample with a text of one’s own, and keeps everything', async () => {
    const path = join(folder, 'first.clauseline');
    const first = valueOf(await openService(testHost(), path));
    const start = valueOf(await first.api.workspace({}));
    expect(start).toMatchObject({ name: 'first', sample: true, undo: null, problems: [] });
    expect(start.documents.map(({ source }) => source.name)).toEqual([...sampleFiles]);
    const added = await stateAfter(
      first.api,
      first.api.addText({ name: 'Mine', text: '1. We urge all to act.' }),
    );
    expect(added.sample).toBe(false);
    first.close();
    const second = valueOf(await openService(testHost(), path));
    const again = valueOf(await second.api.workspace({}));
    expect(again.documents).toEqual(added.documents);
    expect(again.undo).toBe('add document');
    second.close();
  });

  it('can be looked at, but not changed, while another one has the workspace', async () => {
    const path = join(folder, 'shared.clauseline');
    const first = valueOf(await openService(testHost(), path));
    const second = valueOf(await openService(testHost(), path));
    const seen = valueOf(await second.api.workspace({}));
    expect(seen.documents).toHaveLength(sampleFiles.length);
    expect(seen.problems.map(({ code }) => code)).toEqual(['workspace-locked']);
    expect(codeOf(await second.api.removeDocument({ id: seen.documents[0]?.id ?? '' }))).toBe(
      'workspace-locked',
    );
    expect(codeOf(await second.api.undo({}))).toBe('workspace-locked');
    expect(valueOf(await second.api.analyse({ job: 'j' })).passages.length).toBeGreaterThan(0);
    first.close();
    second.close();
  });

  it('refuses a file that is no workspace and leaves it alone', async () => {
    const path = join(folder, 'letter.txt');
    writeFileSync(path, 'Dear Sir');
    expect(codeOf(await openService(testHost(), path))).toBe('bad-request');
    expect(readFileSync(path, 'utf8')).toBe('Dear Sir');
  });

  it('adds files that were named, each by itself', async () => {
    const service = valueOf(await openService(testHost(), join(folder, 'paths.clauseline')));
    const good = join(folder, 'good.md');
    writeFileSync(good, '1. We decide to meet again.');
    const { failures } = valueOf(await service.addPaths([join(folder, 'none.md'), folder, good]));
    expect(failures.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('There is no file “none.md” here.'),
      expect.stringMatching(/is a folder/u),
    ]);
    const { documents } = valueOf(await service.api.workspace({}));
    expect(documents.map(({ source }) => source.name)).toContain('good.md');
    service.close();
  });

  it('asks the host for files, links and a place to save', async () => {
    const chosen = join(folder, 'chosen.md');
    writeFileSync(chosen, '1. We agree to differ.');
    const host = testHost([chosen]);
    const service = valueOf(await openService(host, join(folder, 'host.clauseline')));
    const choosing = service.api.chooseFiles({ job: 'choose' });
    const { state, failures } = await withState(service.api, choosing);
    expect(failures).toEqual([]);
    expect(state.documents.map(({ source }) => source.name)).toContain('chosen.md');
    valueOf(await service.api.openLink({ address: 'https://docs.un.org/en/A/RES/68/4' }));
    expect(host.opened).toEqual(['https://docs.un.org/en/A/RES/68/4']);
    service.close();
  });
});

describe('the version of Node', () => {
  it.each([
    ['24.0.0', true],
    ['25.1.2', true],
    ['22.18.0', false],
    ['20.20.2', false],
  ])('%s will do: %s', (version, good) => {
    expect(nodeComplaint(version) === null).toBe(good);
  });
});
