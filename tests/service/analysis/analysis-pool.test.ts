import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { startAnalyst } from '../../../src-main/service/analysis/analysis-pool.ts';
import type { Analyst } from '../../../src-main/service/analysis/analysis-pool.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

/**
 * A worker that does what the path it is given says. It answers as the real one does, so that the
 * pool's own behaviour is tested by itself.
 */
const script = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ order, takes: { path } }) => {
  const answer = (value) => parentPort.postMessage({ order, type: 'result', result: { ok: true, value } });
  if (path === 'loop') for (;;) {}
  if (path === 'throw') throw new Error('on purpose');
  if (path === 'exit') process.exit(3);
  if (path === 'memory') { const all = []; for (;;) all.push(new Array(1e6).fill({})); }
  if (path === 'progress') parentPort.postMessage({ order, type: 'progress', stage: 'Half', done: 1, total: 2 });
  if (path === 'parts') for (const part of [1, 2, 3]) parentPort.postMessage({ order, type: 'part', part });
  if (path === 'no end') return parentPort.postMessage({ order, type: 'part', part: 1 });
  answer(path);
});
`;
const file = join(temporaryFolder(), 'worker.mjs');
writeFileSync(file, script);
const analysts: Analyst[] = [];
afterAll(() => analysts.forEach((analyst) => analyst.close()));

function analyst(): Analyst {
  const started = startAnalyst(pathToFileURL(file), 64);
  analysts.push(started);
  return started;
}

describe('the analyst', () => {
  it('does its work in the order in which it came and tells how far it is', async () => {
    const pool = analyst();
    const stages: string[] = [];
    const ended: string[] = [];
    const run = (path: string) =>
      pool
        .run('job', 'read-file', { path }, (stage) => stages.push(stage))
        .then((result) => {
          ended.push(path);
          return result;
        });
    const results = await Promise.all([run('first'), run('progress'), run('last')]);
    expect(results).toEqual(['first', 'progress', 'last'].map((value) => ({ ok: true, value })));
    expect(ended).toEqual(['first', 'progress', 'last']);
    expect(stages).toEqual(['Half']);
  });

  it('hands on what is done of work in parts, and nothing once it is cancelled', async () => {
    const pool = analyst();
    const parts: unknown[] = [];
    const run = (path: string, take: (part: unknown) => void) =>
      pool.run('job', 'read-file', { path }, undefined, take);
    await run('parts', (part) => parts.push(part));
    expect(parts).toEqual([1, 2, 3]);
    const cancelled = await run('no end', () => pool.cancel('job'));
    expect(cancelled).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  });

  it('ends a job that would never end, and goes on with the others', async () => {
    const pool = analyst();
    const endless = pool.run('endless', 'read-file', { path: 'loop' });
    const waiting = pool.run('waiting', 'read-file', { path: 'waiting' });
    const other = pool.run('other', 'read-file', { path: 'other' });
    await Promise.resolve();
    pool.cancel('waiting');
    pool.cancel('endless');
    pool.cancel('unknown');
    expect(await endless).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(await waiting).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(await other).toEqual({ ok: true, value: 'other' });
  });

  it.each([
    ['a fault', 'throw', /on purpose/u],
    ['a sudden end', 'exit', /exit code 3/u],
    ['too much memory', 'memory', /more memory/u],
  ])('says so after %s, and goes on', async (_name, path, sentence) => {
    const pool = analyst();
    const lost = pool.run('job', 'read-file', { path });
    const next = pool.run('job', 'read-file', { path: 'next' });
    expect(await lost).toMatchObject({ ok: false, problem: { code: 'internal' } });
    const result = await lost;
    if (!result.ok) expect(result.problem.sentence).toMatch(sentence);
    expect(await next).toEqual({ ok: true, value: 'next' });
  });

  it('leaves nobody waiting when it is closed', async () => {
    const pool = analyst();
    const endless = pool.run('job', 'read-file', { path: 'loop' });
    pool.close();
    expect(await endless).toMatchObject({ problem: { code: 'cancelled' } });
    expect(await pool.run('job', 'read-file', { path: 'late' })).toMatchObject({ ok: false });
  });

  it('leaves the main thread free while it works', async () => {
    const pool = analyst();
    const endless = pool.run('job', 'read-file', { path: 'loop' });
    // Timers are answered although the worker never comes to an end.
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
    pool.cancel('job');
    expect(await endless).toMatchObject({ problem: { code: 'cancelled' } });
  });
});
