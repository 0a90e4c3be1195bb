import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { axe, describeWindow } from './opened-window.ts';

const VIEWS = ['Overview', 'Compare', 'Commitments', 'Find wording', 'Notes'] as const;
const NOTE = 'The verb is firmer here: “encourage” gave way to “urge”. <b>Raise</b> it on Monday.';

describeWindow('the app in a browser', { width: 1440, height: 900 }, (opened, folder) => {
  let page: Page;

  beforeAll(() => {
    ({ page } = opened);
  });

  it('opens the samples at the first start, compared already', async () => {
    await page.getByRole('heading', { name: 'Shared wording' }).waitFor();
    await expect
      .poll(() => page.locator('body').innerText(), { timeout: 20_000 })
      .toMatch(/\d+ shared passages/u);
    const text = await page.locator('body').innerText();
    for (const symbol of ['CL/2013/1', 'A/RES/68/4', 'CL/2016/1', 'CL/2022/1']) {
      expect(text).toContain(symbol);
    }
  });

  it('takes the key out of the address bar', () => {
    expect(page.url()).not.toContain('key=');
  });

  it.each([...VIEWS.keys()])('shows view %# by its shortcut', async (index) => {
    await page.keyboard.press(`Control+${String(index + 1)}`);
    const tab = page.getByRole('tab', { name: VIEWS[index]!, exact: true });
    await expect.poll(() => tab.getAttribute('aria-selected')).toBe('true');
  });

  it.each(['light', 'dark'] as const)('gives axe nothing to find in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    for (const index of VIEWS.keys()) {
      await page.keyboard.press(`Control+${String(index + 1)}`);
      await page.waitForTimeout(500);
      expect(await axe(page), VIEWS[index]).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('steps through findings by key and says which of how many', async () => {
    await page.keyboard.press('Control+2');
    await page.keyboard.press('F8');
    await page.keyboard.press('F8');
    const said = page.locator('[role=status], [aria-live]').filter({ hasText: /2 of \d+/u });
    await said.first().waitFor({ state: 'attached' });
  });

  it('keeps a note on the selected finding, by keys alone', async () => {
    await page.keyboard.press('Alt+Shift+N');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Note' }).waitFor();
    await page.keyboard.type(NOTE);
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+5');
    await page.getByText('<b>Raise</b>').first().waitFor();
  });

  it.each(['HTML', 'Markdown', 'JSON'])('exports the note as %s, cited', async (format) => {
    await page.keyboard.press('Control+Shift+E');
    const panel = page.getByRole('region', { name: 'Export comparison notes' });
    await panel.getByRole('radio', { name: new RegExp(format, 'iu') }).check();
    const download = page.waitForEvent('download');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    const file = join(folder, `notes-${format}`);
    await (await download).saveAs(file);
    await expectNote(readFileSync(file, 'utf8'), format, opened.browser);
  });

  it('finds wording while it is typed', async () => {
    await page.keyboard.press('Control+4');
    const box = page.getByRole('textbox', { name: /wording/iu });
    await box.fill('cheaper, faster and safer transfers of remittances');
    await page.getByText('para. 27').first().waitFor();
  });

  it('adds a file, says when it is there already, and takes it back', async () => {
    const file = join(folder, 'letter.md');
    writeFileSync(file, '# A letter\n\n1. We urge States to open a further office by 2031.\n');
    await addFile(page, file);
    await page.getByText('A letter').first().waitFor();
    await addFile(page, file);
    await page
      .getByText(/already/u)
      .first()
      .waitFor();
    await page.getByRole('tab', { name: 'Overview' }).click();
    await page.keyboard.press('Control+Z');
    await page.getByText('A letter').first().waitFor({ state: 'detached' });
  });

  it('refuses a file that is no text in one sentence that names it', async () => {
    const file = join(folder, 'scan.pdf');
    writeFileSync(file, Buffer.from('%PDF-1.7\n\u0000\u0001\u0002binary'));
    await addFile(page, file);
    await page
      .getByText(/scan\.pdf/u)
      .first()
      .waitFor();
  });

  it('has the note again after the app was ended and started anew', async () => {
    await opened.restart();
    await page.keyboard.press('Control+5');
    await page.getByText('<b>Raise</b>').first().waitFor();
  });
});

async function addFile(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+O');
  await (await chooser).setFiles(file);
}

async function expectNote(text: string, format: string, browser: Browser): Promise<void> {
  if (format === 'HTML') {
    const reader = await browser.newPage({ javaScriptEnabled: false, offline: true });
    await reader.setContent(text);
    const body = await reader.locator('body').innerText();
    expect(body).toContain(NOTE);
    expect(body).toMatch(/A\/RES\/68\/4, para\. \d+ \(3 October 2013\)/u);
    await reader.close();
  } else if (format === 'JSON') {
    const parsed = JSON.parse(text) as { schema: number; notes: { text: string }[] };
    expect(parsed.schema).toBe(1);
    expect(parsed.notes.map((note) => note.text)).toEqual([NOTE]);
  } else {
    expect(text).toContain('firmer here');
    expect(text).toContain('A/RES/68/4, para.');
  }
}
