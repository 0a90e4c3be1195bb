import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';

/** Pids of parser processes that this process started. */
function parsers(): string[] {
  const listed = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return listed
    .split('\n')
    .map((line) => line.trim().split(/\s+/u))
    .filter(([, parent, ...args]) => {
      return parent === String(process.pid) && args.join(' ').includes('parser-process');
    })
    .map(([pid = '']) => pid);
}

async function until(reached: () => boolean): Promise<void> {
  while (!reached()) await wait(20);
}

describe.skipIf(process.platform === 'win32')('a parser whose thread is gone', () => {
  it.each(['hang', 'wait'])(
    'dies at once though it was told to %s',
    async (behaviour) => {
      const before = parsers();
      const address = new URL('./parser-worker.ts', import.meta.url);
      const worker = new Worker(address, { workerData: behaviour });
      await until(() => parsers().length > before.length);
      const [started] = parsers().filter((pid) => !before.includes(pid));
      // Left to itself it would run for 20 seconds of CPU time; the test would end before.
      await worker.terminate();
      await until(() => !parsers().includes(started ?? ''));
      expect(parsers()).not.toContain(started);
    },
    15_000,
  );
});
