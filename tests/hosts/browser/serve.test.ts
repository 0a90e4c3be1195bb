import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { valueOf } from '../open-test-service.ts';
import { connectOverHttp } from './http-connection.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const folder = temporaryFolder();
const isBuilt = existsSync(join(root, 'out', 'renderer', 'index.html'));

describe.skipIf(!isBuilt)('clauseline serve (needs the built window)', () => {
  it('prints one address, serves the window, and ends cleanly when asked', async () => {
    const { child, address } = await serve('one.clauseline');
    const connection = await connectOverHttp(address);
    const page = await fetch(connection.origin, { headers: { cookie: connection.cookie } });
    expect(await page.text()).toContain('<div id="root">');
    const state = valueOf(await connection.api.workspace({}));
    expect(state).toMatchObject({ name: 'one', sample: true });
    expect(valueOf(await connection.api.capabilities({}))).toMatchObject({ host: 'browser' });
    // A window that is open, with its stream of events, does not hold up the end.
    child.kill('SIGINT');
    expect(await ended(child)).toBe(0);
    connection.close();
  });

  it('has saved a note as soon as it has answered, even when it is killed at once', async () => {
    const first = await serve('two.clauseline');
    const window = await connectOverHttp(first.address);
    const { documents } = valueOf(await window.api.workspace({}));
    const target = { kind: 'document', id: documents[0]?.id ?? '' } as const;
    valueOf(await window.api.saveNote({ note: { target, quotes: [], text: 'kept', tags: [] } }));
    first.child.kill('SIGKILL');
    await ended(first.child);
    window.close();
    const second = await serve('two.clauseline');
    const again = await connectOverHttp(second.address);
    const state = valueOf(await again.api.workspace({}));
    expect(state.notes.map(({ text }) => text)).toEqual(['kept']);
    expect(state.problems).toEqual([]);
    second.child.kill('SIGINT');
    await ended(second.child);
    again.close();
  });

  it('says which port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    const child = start('three.clauseline', ['--port', String(port)]);
    let said = '';
    child.stderr?.on('data', (part: Buffer) => (said += part.toString()));
    expect(await ended(child)).toBe(1);
    expect(said).toContain(`Port ${port} is taken`);
    taken.close();
  });
});

function start(workspace: string, more: readonly string[] = []): ChildProcess {
  const main = join(root, 'src-main', 'hosts', 'cli', 'main.ts');
  const parameters = ['serve', '--no-open', '--workspace', join(folder, workspace), ...more];
  return spawn(process.execPath, [main, ...parameters], { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function serve(workspace: string): Promise<{ child: ChildProcess; address: string }> {
  const child = start(workspace);
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?key=\S+/u.exec(said)?.[0];
      if (found) resolve(found);
    });
    child.on('close', () => reject(new Error('it ended before it had an address')));
  });
  return { child, address };
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('close', resolve));
}
