import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import {
  launchChromium,
  listenForComplaints,
  startApp,
  takeOverFileDialogs,
} from './started-app.ts';
import type { StartedApp } from './started-app.ts';

/** A window of the app in a browser, with the samples on screen. */
export interface OpenedWindow {
  readonly app: StartedApp;
  readonly browser: Browser;
  readonly page: Page;
  /** What the page complained of so far: errors, and requests to anywhere else. */
  readonly complaints: string[];
}

/** How a window is opened; sizes in CSS pixels. */
export interface WindowChoice {
  readonly chromium: string | null;
  readonly workspace: string;
  readonly width: number;
  readonly height: number;
}

/** Starts the app on a workspace and opens a light window on it; file dialogs are taken over. */
export async function openWindow(choice: WindowChoice): Promise<OpenedWindow> {
  const { chromium, workspace, ...viewport } = choice;
  const app = await startApp(workspace);
  const browser = await launchChromium(chromium ?? '');
  const page = await browser.newPage({ viewport, colorScheme: 'light' });
  page.setDefaultTimeout(20_000);
  takeOverFileDialogs(page);
  const complaints = listenForComplaints(page);
  await page.goto(app.address);
  await page.getByText('A/RES/68/4').first().waitFor();
  return { app, browser, page, complaints };
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
