import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exitCodes } from '../../../src-main/hosts/cli/exit-codes.ts';
import { runRead } from '../../../src-main/hosts/cli/run-find.ts';
import { processTerminal } from '../../../src-main/hosts/cli/terminal.ts';
import type { Terminal } from '../../../src-main/hosts/cli/terminal.ts';
import { runCli } from './run-cli.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folders-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function fill(files: number): void {
  mkdirSync(join(folder, 'inner'));
  for (let index = 0; index < files; index += 1) {
    const place = index % 2 === 0 ? folder : join(folder, 'inner');
    const text = `Report ${index}\n\nThe harbour board keeps the lights of all harbours burning.`;
    writeFileSync(join(place, `report-${index}.txt`), text);
  }
}

describe('a folder on the command line', () => {
  it('is read at any depth; what failed is listed with its path and makes the exit code 1', async () => {
    fill(6);
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'inner', 'empty.txt'), '');
    writeFileSync(join(folder, 'inner', 'bad.pdf'), '%PDF-1.7\n');
    const { code, out, err } = await runCli(['shared', folder, '--json']);
    expect(code).toBe(1);
    const answer = JSON.parse(out) as { documents: unknown[]; passages: unknown[] };
    expect(answer.documents).toHaveLength(6);
    expect(answer.passages.length).toBeGreaterThan(0);
    expect(err).toContain(`${join(folder, 'inner', 'empty.txt')}: “empty.txt” is empty`);
    expect(err).toContain(`${join(folder, 'inner', 'bad.pdf')}: “bad.pdf”`);
    expect(err).toContain('3 of 9 files could not be read.');
  });

  it('without any document is said to be so', async () => {
    const { code, err } = await runCli(['read', folder]);
    expect(code).toBe(1);
    expect(err).toContain('There is no document');
  });

  it('is left when the user stops it, who is told how far it came', async () => {
    fill(40);
    const stopping = new AbortController();
    const said: string[] = [];
    const terminal: Terminal = {
      print: (text) => said.push(`printed ${text}`),
      say: (text) => said.push(text),
      progress: (text) => {
        if (text.includes('(10 of 40)')) stopping.abort();
      },
      clearProgress: () => undefined,
      stoppable: (work) => work(stopping.signal),
    };
    expect(await runRead(terminal, [folder], {})).toBe(exitCodes.stopped);
    expect(said).toEqual(['Stopped after 9 of 40 files.']);
  });
});

describe.skipIf(process.platform === 'win32')('Ctrl-C', () => {
  it('stops work that can be stopped, and is left alone afterwards', async () => {
    const terminal = processTerminal();
    const before = process.listenerCount('SIGINT');
    const stopped = await terminal.stoppable(async (signal) => {
      process.kill(process.pid, 'SIGINT');
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      return signal.aborted;
    });
    expect(stopped).toBe(true);
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
