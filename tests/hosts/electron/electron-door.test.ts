import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { done } from '../../../src-main/contract/problem.ts';
import type { HostDoor } from '../../../src-main/service/policy/service-ports.ts';
import { checkLink } from '../../../src-main/service/policy/check-link.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { makeFakeElectron } from './fake-electron.ts';
import type { FakeElectron } from './fake-electron.ts';

const folder = temporaryFolder();
let fake: FakeElectron = makeFakeElectron(folder);
let door: HostDoor;

beforeEach(async () => {
  fake = makeFakeElectron(folder);
  vi.resetModules();
  vi.doMock('electron/main', () => fake.main);
  vi.doMock('electron/common', () => fake.common);
  const { electronDoor } = await import('../../../src-main/hosts/electron/electron-door.ts');
  door = electronDoor(() => ({}) as never);
});

describe('choosing files', () => {
  it('gives the paths chosen and remembers them as recent documents', async () => {
    fake.answers.open = { canceled: false, filePaths: ['/a.md', '/b.txt'] };
    expect(await door.chooseFiles()).toEqual(done(['/a.md', '/b.txt']));
    expect(fake.app.recent).toEqual(['/a.md', '/b.txt']);
    expect(fake.dialogs).toMatchObject([{ properties: ['openFile', 'multiSelections'] }]);
  });

  it('gives nothing when given up', async () => {
    fake.answers.open = { canceled: true, filePaths: ['/a.md'] };
    expect(await door.chooseFiles()).toEqual(done([]));
    expect(fake.app.recent).toEqual([]);
  });
});

describe('choosing a folder', () => {
  it('gives its path and offers folders only', async () => {
    fake.answers.open = { canceled: false, filePaths: ['/texts'] };
    expect(await door.chooseFolder()).toEqual(done('/texts'));
    expect(fake.dialogs).toMatchObject([{ properties: ['openDirectory'] }]);
  });

  it('gives nothing when given up', async () => {
    fake.answers.open = { canceled: true, filePaths: ['/texts'] };
    expect(await door.chooseFolder()).toEqual(done(null));
  });
});

describe('saving an export', () => {
  const file = { name: 'notes.md', mediaType: 'text/markdown', bytes: Buffer.from('# Notes\n') };

  it('asks before a file is replaced and proposes name and ending', async () => {
    fake.answers.save = join(folder, 'mine.md');
    expect(await door.saveFile(file)).toEqual(done('mine.md'));
    expect(readFileSync(join(folder, 'mine.md'), 'utf8')).toBe('# Notes\n');
    expect(fake.dialogs).toMatchObject([
      {
        defaultPath: 'notes.md',
        filters: [{ extensions: ['md'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      },
    ]);
  });

  it('never proposes another folder, whatever the name holds', async () => {
    await door.saveFile({ ...file, name: '../../etc/cron.d/notes.md' });
    expect(fake.dialogs).toMatchObject([{ defaultPath: 'notes.md' }]);
  });

  it('writes nothing when given up', async () => {
    expect(await door.saveFile(file)).toEqual(done(null));
    expect(existsSync(join(folder, 'notes.md'))).toBe(false);
  });

  it('says why when it cannot be written', async () => {
    fake.answers.save = join(folder, 'a-folder');
    mkdirSync(fake.answers.save);
    expect(await door.saveFile(file)).toMatchObject({
      ok: false,
      problem: { code: 'cannot-save' },
    });
  });
});

describe('opening a link', () => {
  const address = 'https://docs.example.org/en/1';

  it('opens it when the user says so, once', async () => {
    expect(await door.openLink(address)).toEqual(done(true));
    expect(fake.opened).toEqual([address]);
    expect(fake.said).toMatchObject([{ message: 'Open docs.example.org in your browser?' }]);
  });

  it('opens nothing when the user says no or closes the question', async () => {
    for (const answer of [1, -1]) {
      fake.answers.message = answer;
      expect(await door.openLink(address)).toEqual(done(false));
    }
    expect(fake.opened).toEqual([]);
  });

  it('says the address when there is no browser', async () => {
    fake.answers.browser = false;
    const result = await door.openLink(address);
    expect(result).toMatchObject({ ok: false });
    expect(JSON.stringify(result)).toContain(address);
  });

  it.each([
    'http://docs.example.org/',
    'mailto:someone@example.org',
    'file:///etc/passwd',
    '\\\\server\\share',
    'javascript:alert(1)',
    'data:text/html,x',
    'https:docs.example.org',
    'https://user:word@example.org/',
    'https://example.org:8443/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://localhost/',
    'https://example.org/\n',
    'https://exa\tmple.org/',
    'https://example.org/\u202egnp.exe',
    'ms-settings:',
    'vscode://file/x',
    `https://example.org/${'a'.repeat(2_048)}`,
    '',
  ])('is never asked about %j', (bad) => {
    expect(checkLink(bad)).toMatchObject({ ok: false });
  });
});
