import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import process from 'node:process';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { closeDoors, sealPrototypes } from './close-doors.ts';
import { doOrder, loadForTexts } from './do-order.ts';
import { framedAnswer, ordersIn } from './frames.ts';
import { KEPT_ARGUMENT, LIFELINE } from './parser-order.ts';
import type { LimitReached } from './parser-order.ts';

/** How often the guard looks, in milliseconds: memory may grow by about 100 MB in between. */
const GUARD_INTERVAL = 50;

/** A parser that takes many files ends itself when it holds more than so many bytes after one. */
const MOST_KEPT_MEMORY = 300 * 2 ** 20;

/** CPU time of the process at which it is to end, most memory, and memory seen last. */
type Watched = Float64Array<SharedArrayBuffer>;

interface Guarded {
  readonly watched: Watched;
  readonly parent: number;
}

async function parseAll(kept: boolean): Promise<void> {
  const watched: Watched = new Float64Array(new SharedArrayBuffer(24));
  watched.fill(Infinity, 0, 2);
  const data: Guarded = { watched, parent: process.ppid };
  new Worker(new URL(import.meta.url), { workerData: data }).unref();
  closeDoors();
  if (kept) {
    await loadForTexts();
    sealPrototypes();
  }
  for await (const { order, bytes } of ordersIn(process.stdin)) {
    watched[0] = cpuTime() + order.limits.cpu;
    watched[1] = order.limits.memory;
    const answer = JSON.stringify(await doOrder(order, bytes).catch(giveUp));
    watched[0] = Infinity;
    if (!kept) return void process.stdout.write(answer, () => process.exit(0));
    const last = (watched[2] ?? 0) > MOST_KEPT_MEMORY;
    await new Promise((resolve) => process.stdout.write(framedAnswer(answer, last), resolve));
    if (last) break;
  }
  process.exit(0);
}

/** Ends at once: leaving the loop over the input would wait for the end of it. */
function giveUp(error: unknown): never {
  writeSync(2, error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
}

function guard({ watched, parent }: Guarded): void {
  setInterval(() => {
    if (cpuTime() > (watched[0] ?? 0)) end('limit: cpu');
    // Asking for the memory is slow, so the other thread looks here for it.
    watched[2] = process.memoryUsage.rss();
    if (watched[2] > (watched[1] ?? 0)) end('limit: memory');
    // Whoever asked is gone: nobody waits for the answer.
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  }, GUARD_INTERVAL);
  // The lifeline ends when the thread that asked does, though its program may live on.
  // Not a file stream: its read would keep the process from ending by itself.
  const lifeline = new Socket({ fd: LIFELINE, readable: true, writable: false });
  lifeline.on('error', () => undefined);
  lifeline.on('end', () => process.kill(process.pid, 'SIGKILL'));
  lifeline.resume();
}

function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function end(reached: LimitReached): void {
  writeSync(2, reached);
  process.kill(process.pid, 'SIGKILL');
}

/**
 * The process in which files of strangers are parsed: one, or with `--kept` one after another. It
 * gets an order and the bytes on its standard input and answers with JSON on its standard output.
 * It reads no file but its own code and uses no network. A second thread guards it: the parser's
 * own thread may hang.
 */
if (isMainThread) await parseAll(process.argv.includes(KEPT_ARGUMENT));
else guard(workerData as Guarded);
