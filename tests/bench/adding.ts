import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { findChromium } from '../find-chromium.ts';
import type { LongestStall } from '../evaluation/reading/watch-stalls.ts';
import { madeParagraphs, randomNumbers } from './made-documents.ts';

const root = resolve(import.meta.dirname, '../..');
const SIZES = [1_000, 5_000];

/** Words of a made text: a page at most. */
const FEWEST_WORDS = 100;
const MOST_WORDS = 400;

/** Longest wait for all texts to be in the window, in milliseconds. */
const PATIENCE = 300_000;

interface Loop {
  /** Longest stall of the host's main thread. */
  readonly stall: LongestStall;
  /** CPU time of the host without its parsers, in milliseconds. */
  readonly cpu: number;
}

/**
 * A folder of small texts added in a browser window, end to end: from the choice of the folder
 * until the window shows them all, with the longest stalls of the host and of the window.
 */
export async function benchAdding(): Promise<void> {
  const path = await findChromium();
  if (path === null || process.platform === 'win32') {
    console.log('skipped: adding a folder (needs Chromium, and a system with signals)');
    return;
  }
  const asked = Number(process.env['FILES']);
  for (const files of asked ? [asked] : SIZES) await addFolder(path, files);
}

async function addFolder(path: string, files: number): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'bench-adding-'));
  const folder = join(place, 'texts');
  makeTexts(folder, files);
  const host = startHost(join(place, 'bench.clauseline'));
  const browser = await chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(await said(host, /http:\/\/127\.0\.0\.1:\d+\/\S*/u));
    await page
      .getByText(/\d shared passages/u)
      .first()
      .waitFor();
    await measure(page, host, folder, files);
  } finally {
    await browser.close();
    host.kill('SIGINT');
    rmSync(place, { recursive: true, force: true });
  }
}

async function measure(page: Page, host: ChildProcess, folder: string, files: number) {
  await loopOf(host);
  await page.getByRole('button', { name: 'More ways to add…' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add a folder…' }).click();
  await (await chooser).setFiles(folder);
  const started = performance.now();
  await page.evaluate(() => performance.setResourceTimingBufferSize(10_000));
  await page.evaluate(watchFrames);
  await page.waitForFunction(
    (wanted) => {
      const counts = document.querySelector('.status-bar .figures')?.textContent ?? '';
      return Number(/^[\d,]+/u.exec(counts)?.[0].replace(',', '')) > wanted;
    },
    files,
    { polling: 50 },
  );
  const took = performance.now() - started;
  const { stall, cpu } = await loopOf(host);
  const frame = await page.evaluate(() => (globalThis as { longestFrame?: number }).longestFrame);
  const received = await page.evaluate(receivedBytes);
  console.log(`\n${files} small texts, added as a folder in the browser`);
  console.log(`  until all are shown: ${(took / 1000).toFixed(1)} s`);
  console.log(`  host without its parsers: ${(cpu / 1000).toFixed(1)} s CPU`);
  console.log(
    `  its main thread at most ${stall.cpu.toFixed(0)} ms CPU at a time (${stall.wall.toFixed(0)} ms on the wall)`,
  );
  console.log(`  window: longest time between two frames ${(frame ?? 0).toFixed(0)} ms`);
  console.log(`  sent to the window: ${(received / 1e6).toFixed(1)} MB`);
  await measureOneChange(page);
}

/** What a small change costs in the full workspace: the text one size larger. */
async function measureOneChange(page: Page): Promise<void> {
  const size = (): string => document.documentElement.style.getPropertyValue('--text-size');
  const before = { size: await page.evaluate(size), bytes: await page.evaluate(receivedBytes) };
  const started = performance.now();
  await page.keyboard.press('Control++');
  await page.waitForFunction(
    (old) => document.documentElement.style.getPropertyValue('--text-size') !== old,
    before.size,
  );
  const took = performance.now() - started;
  const bytes = (await page.evaluate(receivedBytes)) - before.bytes;
  console.log(`  one setting changed then: ${took.toFixed(0)} ms, ${(bytes / 1e3).toFixed(0)} kB`);
}

/** Runs in the page: bytes of all answers of the service so far; events are not among them. */
function receivedBytes(): number {
  return performance
    .getEntriesByType('resource')
    .filter(({ name }) => name.includes('/api/'))
    .reduce(
      (sum, entry) => sum + (entry as unknown as { encodedBodySize: number }).encodedBodySize,
      0,
    );
}

/** Runs in the page. */
function watchFrames(): void {
  const kept = globalThis as { longestFrame?: number };
  kept.longestFrame = 0;
  let last = performance.now();
  const next = (now: number): void => {
    kept.longestFrame = Math.max(kept.longestFrame ?? 0, now - last);
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

function makeTexts(folder: string, files: number): void {
  mkdirSync(folder);
  const random = randomNumbers(2013);
  for (let index = 0; index < files; index += 1) {
    const words = FEWEST_WORDS + Math.floor(random() * (MOST_WORDS - FEWEST_WORDS));
    const text = madeParagraphs(words, random).map((paragraph, at) => `${at + 1}. ${paragraph}`);
    writeFileSync(join(folder, `text-${index}.txt`), text.join('\n\n'));
  }
}

function startHost(workspace: string): ChildProcess {
  const watch = resolve(import.meta.dirname, 'loop-watch.ts');
  const parameters = ['src-main/hosts/start.ts', '--browser', '--no-open', '--workspace'];
  return spawn(process.execPath, ['--import', watch, ...parameters, workspace], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function loopOf(host: ChildProcess): Promise<Loop> {
  const told = said(host, /^loop (.*)$/mu);
  host.kill('SIGUSR2');
  return JSON.parse(await told) as Loop;
}

/** Waits for words of the host; the first group of the pattern, or all that matched. */
function said(host: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((found, lost) => {
    let heard = '';
    const listen = (chunk: Buffer): void => {
      heard += chunk.toString();
      const match = pattern.exec(heard);
      if (!match) return;
      host.stdout?.off('data', listen);
      host.stderr?.off('data', listen);
      found(match[1] ?? match[0]);
    };
    host.stdout?.on('data', listen);
    host.stderr?.on('data', listen);
    host.once('exit', () => lost(new Error(`the host ended: ${heard}`)));
  });
}
