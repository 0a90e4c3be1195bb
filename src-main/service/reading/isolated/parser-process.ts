import { writeSync } from 'node:fs';
import process from 'node:process';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import type { ParseOutcome } from '../parsed.ts';
import { MOCK_FLAG } from './parser-order.ts';
import type { LimitReached, ParserOrder } from './parser-order.ts';

interface Guarded {
  readonly limits: ParserOrder['limits'];
  readonly parent: number;
}

/** How often the guard looks, in milliseconds: memory may grow by about 100 MB in between. */
const GUARD_INTERVAL = 50;

async function parseOne(): Promise<void> {
  closeDoors();
  const { order, bytes } = await readOrder();
  const data: Guarded = { limits: order.limits, parent: process.ppid };
  const watch = new Worker(new URL(import.meta.url), { workerData: data });
  watch.unref();
  const outcome = await parse(order, bytes);
  process.stdout.write(JSON.stringify(outcome), () => process.exit(0));
}

/** A parser has no business with any of these. */
function closeDoors(): void {
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) {
    Reflect.deleteProperty(globalThis, name);
  }
}

async function readOrder(): Promise<{ order: ParserOrder; bytes: Uint8Array }> {
  const pieces: Uint8Array[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Uint8Array);
  const all = Buffer.concat(pieces);
  const end = all.indexOf('\n');
  const order = JSON.parse(all.subarray(0, end).toString()) as ParserOrder;
  return { order, bytes: new Uint8Array(all.subarray(end + 1)) };
}

async function parse(order: ParserOrder, bytes: Uint8Array): Promise<ParseOutcome> {
  switch (order.format) {
    case 'pdf':
      return (await import('../pdf/read-pdf.ts')).readPdf(bytes);
    case 'docx':
      return (await import('../docx/read-docx.ts')).readDocx(bytes, {
        tracked: order.tracked ?? 'accepted',
      });
    case 'html':
      return (await import('../html/read-html.ts')).readHtml(bytes);
    case 'odt':
      return (await import('../odt/read-odt.ts')).readOdt(bytes, {
        tracked: order.tracked ?? 'accepted',
      });
    case 'rtf':
      return (await import('../rtf/read-rtf.ts')).readRtf(bytes, {
        tracked: order.tracked ?? 'accepted',
      });
    case 'akoma-ntoso':
      return (await import('../akoma-ntoso/read-akoma-ntoso.ts')).readAkomaNtoso(bytes);
    case 'epub':
      return (await import('../epub/read-epub.ts')).readEpub(bytes);
    case 'mock':
      if (process.env[MOCK_FLAG] !== '1') throw new Error('the mock format is for tests');
      return (await import('./mock-format.ts')).readMock(bytes);
  }
}

function guard({ limits, parent }: Guarded): void {
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    if ((user + system) / 1_000 > limits.cpu) end('limit: cpu');
    if (process.memoryUsage.rss() > limits.memory) end('limit: memory');
    // Whoever asked is gone: nobody waits for the answer.
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  }, GUARD_INTERVAL);
}

function end(reached: LimitReached): void {
  writeSync(2, reached);
  process.kill(process.pid, 'SIGKILL');
}

/**
 * The process in which one file of a stranger is parsed. It gets the order and the bytes on its
 * standard input, answers with JSON on its standard output, and ends. It reads no file but its
 * own code and uses no network. A second thread guards it: the parser's own thread may hang.
 */
if (isMainThread) await parseOne();
else guard(workerData as Guarded);
