import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOT_NODE } from '../../../src-main/service/reading/isolated/parser-order.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const file = join(root, 'src-main', 'hosts', 'electron', 'end-if-parser.ts');
const code = `const { endIfParser } = await import(${JSON.stringify(file)}); endIfParser(process.env); console.log('goes on');`;

function start(env: Record<string, string>) {
  const parameters = ['--no-warnings', '--input-type=module', '-e', code];
  return spawnSync(process.execPath, parameters, { env, encoding: 'utf8' });
}

describe('the main process that was to start as Node', () => {
  it('says so and ends', () => {
    const { status, stdout, stderr } = start({ ELECTRON_RUN_AS_NODE: '1' });
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: NOT_NODE });
  });

  it('goes on otherwise', () => {
    expect(start({})).toMatchObject({ status: 0, stdout: 'goes on\n' });
  });

  it('is asked before anything else is done', () => {
    const main = readFileSync(join(root, 'src-main', 'hosts', 'electron', 'main.ts'), 'utf8');
    const first = main.split('\n').find((line) => /^(?!import|\}|\s|$)/u.test(line));
    expect(first).toBe('endIfParser(process.env);');
  });
});
