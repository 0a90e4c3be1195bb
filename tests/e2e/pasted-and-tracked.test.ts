import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { trackedFile } from '../service/reading/docx/tracked-file.ts';
import { axe, describeWindow } from './opened-window.ts';

/** A step may start a parser process, on a machine that is busy. */
const WINDOW = { width: 1024, height: 700, timeout: 20_000 };

const clipboard = (program: string): string =>
  readFileSync(
    join(import.meta.dirname, '../service/reading/html/clipboard', `${program}.html`),
    'utf8',
  );

describeWindow('pasting and tracked changes', WINDOW, (opened, folder) => {
  let page: Page;

  beforeAll(() => {
    writeFileSync(join(folder, 'charter.docx'), trackedFile());
    ({ page } = opened);
  });

  it('shows rich text as the paragraphs it was read as, and runs nothing of it', async () => {
    const goesOn = await paste(page, clipboard('web-page'), 'plain words of the page');
    expect(goesOn, 'the text would also be pasted into the name, which takes the focus').toBe(
      false,
    );
    const dialog = page.getByRole('dialog', { name: 'Add pasted text' });
    await dialog.getByText('Read as 9 paragraphs').waitFor();
    const read = dialog.getByRole('list', { name: 'What was read' });
    expect(await read.innerText()).toMatch(/4 \(a\)\s+In summer, from dawn to dusk;/u);
    expect(await dialog.getByLabel('Name').inputValue()).toBe('Charter of the small harbours');
    // Of the page's own elements none is in the window, and its script never ran.
    expect(await dialog.locator('img, script, table, h1, a, [onerror], [onclick]').count()).toBe(0);
    expect(await page.evaluate(() => (window as { pasted?: string }).pasted)).toBeUndefined();
    expect(await axe(page)).toEqual([]);
  });

  it('takes the plain text instead when the user wants that', async () => {
    const dialog = page.getByRole('dialog', { name: 'Add pasted text' });
    await dialog.getByLabel('as plain text').check();
    expect(await dialog.locator('textarea').inputValue()).toBe('plain words of the page');
    expect(await axe(page)).toEqual([]);
    await dialog.getByLabel('with headings').check();
  });

  it('adds what it has shown, numbers and all', async () => {
    const dialog = page.getByRole('dialog', { name: 'Add pasted text' });
    await dialog.getByLabel('Name').fill('From the web');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const report = await openReport(page, 'Charter of the small harbours');
    const words = await report.innerText();
    expect(words).toContain('From the web (pasted text');
    expect(words).toContain('4–5, complete');
    await page.keyboard.press('Escape');
    await report.waitFor({ state: 'detached' });
  });

  it('takes rich text pasted into the empty dialog, and leaves the name alone', async () => {
    await page.keyboard.press('Control+Shift+V');
    const dialog = page.getByRole('dialog', { name: 'Add pasted text' });
    await dialog.locator('textarea').focus();
    await paste(page, clipboard('word'), 'plain');
    await dialog.getByText('Read as 9 paragraphs').waitFor();
    await dialog.getByLabel('Name').focus();
    await paste(page, '<h1>Other</h1>', 'Other');
    await dialog.getByText('Read as 9 paragraphs').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('offers the two readings of tracked changes and opens them beside each other', async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Control+o');
    await (await chooser).setFiles(join(folder, 'charter.docx'));
    await page.getByRole('button', { name: '11 tracked changes, read as accepted' }).click();
    const report = page.getByRole('dialog', { name: /^Import report/u });
    await report
      .getByText('11 tracked changes by Ana Roe and Ben Poe, read as accepted.')
      .waitFor();
    expect(await axe(page)).toEqual([]);
    await report.getByRole('button', { name: 'Compare original and accepted' }).click();
    await report.waitFor({ state: 'detached' });
    await page.getByText('Invites fishers to mend the nets;').first().waitFor();
    await page.getByText('Requests pilots to report drifting cargo;').first().waitFor();
    await expect
      .poll(() => page.getByRole('tab', { name: 'Compare' }).getAttribute('aria-selected'))
      .toBe('true');
    await page.getByText('Charter of the small harbours (original)').first().waitFor();
  });

  it('reads a file the other way in its place once its pair is gone, and back', async () => {
    await page
      .getByRole('button', { name: 'What to do with Charter of the small harbours (original)' })
      .click();
    await page.getByRole('menuitem', { name: /^Remove/u }).click();
    await page.getByRole('button', { name: '11 tracked changes, read as accepted' }).click();
    const report = page.getByRole('dialog', { name: /^Import report/u });
    await report.getByRole('button', { name: 'Read as original' }).click();
    await report.getByText('left out: read as the original.').waitFor();
    await report.getByRole('button', { name: 'Read as accepted' }).click();
    await report.getByText('read as accepted.').waitFor();
    await page.keyboard.press('Escape');
  });

  it('takes a folder dropped on the window, and lists what it could not read', async () => {
    const texts = join(folder, 'dropped');
    mkdirSync(join(texts, 'more'), { recursive: true });
    writeFileSync(join(texts, 'one.md'), '1. We decide to ring the bell at noon.');
    writeFileSync(join(texts, 'more', 'two.md'), '1. We decide to paint the gate.');
    writeFileSync(join(texts, 'more', 'bad.pdf'), '%PDF-1.7\nnothing more');
    await drop(page, texts);
    const list = page.getByRole('dialog', { name: '2 documents were added' });
    await list.waitFor();
    expect(await list.innerText()).toContain('dropped/more/bad.pdf');
    await page.keyboard.press('Escape');
  });
});

/** A paste into whatever has the focus, as a browser sends it; whether the browser goes on to insert. */
async function paste(page: Page, html: string, text: string): Promise<boolean> {
  return page.evaluate(
    ([rich, plain]) => {
      const data = new DataTransfer();
      data.setData('text/html', rich ?? '');
      data.setData('text/plain', plain ?? '');
      const init = { clipboardData: data, bubbles: true, cancelable: true };
      const focused = document.activeElement ?? document.body;
      return focused.dispatchEvent(new ClipboardEvent('paste', init));
    },
    [html, text],
  );
}

/** A drop of a real folder, which a page cannot make up by itself. */
async function drop(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 300, data });
  }
}

async function openReport(page: Page, name: string) {
  await page.getByRole('button', { name: `What to do with ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Import report…' }).click();
  const report = page.getByRole('dialog', { name: `Import report: ${name}` });
  await report.waitFor();
  return report;
}
