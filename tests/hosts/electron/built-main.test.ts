import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { sampleFiles } from '../../../src-main/service/application-files.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const root = resolve(import.meta.dirname, '../../..');
const built = join(root, 'out', 'main', 'electron.js');

describe.skipIf(!existsSync(built))('the built main process', () => {
  const folder = temporaryFolder();

  it('opens its window on the built page, with the samples read by the built worker', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(import.meta.dirname, 'run-built-main.ts'), built],
      { env: { ...process.env, CLAUSELINE_WORKSPACE: join(folder, 'w.clauseline') } },
    );
    const told = JSON.parse(stdout) as Record<string, unknown> & { documents: string[] };
    expect(told).toMatchObject({
      said: [],
      address: 'app://clauseline/index.html',
      page: { status: 200, policy: true },
    });
    expect(told['options']).toMatchObject({
      webPreferences: { preload: join(root, 'out', 'preload', 'preload.cjs'), sandbox: true },
    });
    expect([...told.documents].sort()).toEqual([...sampleFiles].sort());
  });
});
