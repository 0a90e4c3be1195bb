import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../find-chromium.ts';
import {
  launchChromium,
  listenForComplaints,
  startApp,
  takeOverFileDialogs,
} from './started-app.ts';
import type { StartedApp } from './started-app.ts';

/** A window of the app in a browser, with the samples on screen. */
export interface OpenedWindow {
  readonly browser: Browser;
  readonly page: Page;
  /** Ends the app and starts it anew on the same workspace, as a user would. */
  restart(): Promise<void>;
}

/** How a window is opened; sizes in CSS pixels. */
export interface WindowChoice {
  readonly width: number;
  readonly height: number;
  /** Longest time for one test, in milliseconds, where the usual does not do. */
  readonly timeout?: number;
}

const chromium = await findChromium();

/**
 * Tests over one window of the app, which is light at first: opened with a workspace of its own
 * before the first of them and closed after the last, with the folder that `suite` is given. File
 * dialogs are taken over. At the end the page may have complained of nothing.
 */
export function describeWindow(
  title: string,
  { width, height, ...options }: WindowChoice,
  suite: (opened: OpenedWindow, folder: string) => void,
): void {
  describe.skipIf(chromium === null)(`${title} (needs Chromium)`, options, () => {
    const folder = mkdtempSync(join(tmpdir(), 'clauseline-e2e-'));
    const testWindow = new TestWindow(join(folder, 'test.clauseline'));
    beforeAll(() => testWindow.open({ width, height }));
    afterAll(async () => {
      await testWindow.close();
      rmSync(folder, { recursive: true, force: true });
    });
    suite(testWindow, folder);
    it('complains about nothing on the way', () => {
      expect(testWindow.complaints()).toEqual([]);
    });
  });
}

class TestWindow implements OpenedWindow {
  readonly #workspace: string;
  #app: StartedApp | null = null;
  #browser: Browser | null = null;
  #page: Page | null = null;
  #complaints: readonly string[] = [];
  #restarted = false;

  constructor(workspace: string) {
    this.#workspace = workspace;
  }

  get browser(): Browser {
    return there(this.#browser);
  }

  get page(): Page {
    return there(this.#page);
  }

  /** Errors, and requests to anywhere else. */
  complaints(): string[] {
    // The stream of events breaks when the app is ended on purpose; nothing else may.
    const brokenOff = /ERR_(?:CONNECTION|INCOMPLETE|EMPTY)/u;
    return this.#complaints.filter((one) => !(this.#restarted && brokenOff.test(one)));
  }

  async open(viewport: { readonly width: number; readonly height: number }): Promise<void> {
    this.#app = await startApp(this.#workspace);
    this.#browser = await launchChromium(chromium ?? '');
    this.#page = await this.#browser.newPage({ viewport, colorScheme: 'light' });
    this.#page.setDefaultTimeout(20_000);
    takeOverFileDialogs(this.#page);
    this.#complaints = listenForComplaints(this.#page);
    await this.#load();
  }

  async restart(): Promise<void> {
    this.#restarted = true;
    await there(this.#app).stop();
    this.#app = await startApp(this.#workspace);
    await this.#load();
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    await this.#app?.stop();
  }

  async #load(): Promise<void> {
    await this.page.goto(there(this.#app).address);
    await this.page.getByText('A/RES/68/4').first().waitFor();
  }
}

function there<T>(part: T | null): T {
  if (part === null) throw new Error('the window is not open yet');
  return part;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What axe finds on the page as it is, one line for each rule that is broken. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<unknown> } }).axe.run(),
  );
  return (results as AxeResults).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}
