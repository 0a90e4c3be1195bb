import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { axe, describeWindow } from './opened-window.ts';

/** Three versions of a text written for this test. */
const charter = (date: string, paragraphs: readonly string[]): string =>
  [`# Charter of the river ports`, `Adopted on ${date}`]
    .concat(paragraphs.map((text, index) => `${String(index + 1)}. ${text}`))
    .join('\n\n');

const LOCKS = 'Requests every lock keeper to record the height of the river each morning by 2012;';
const LATER_LOCKS = LOCKS.replace('by 2012', 'by 2016');
const FERRIES = 'Recalls that ferries carry those who own no boat across the water without a fee;';
const BARGES = 'Invites owners of barges to light both ends of the hull from dusk until dawn;';
const TIDES = 'Requests the harbour office to publish tide tables before the first of March;';
const CHARTS = 'Invites all towns to print maps of high water once a year in spring;';
const OPEN = 'Members [shall][should] keep the towpath free of nets [at all times];';
const SETTLED = 'Members should keep the towpath free of nets at all times;';

const VERSIONS = {
  'one.md': charter('2 May 2011', [LOCKS, FERRIES, TIDES, OPEN]),
  'two.md': charter('3 June 2013', [LATER_LOCKS, FERRIES, CHARTS, OPEN, BARGES]),
  'three.md': charter('4 July 2015', [LATER_LOCKS, CHARTS, SETTLED, BARGES]),
};

describeWindow(
  'comparing versions in a browser',
  { width: 1440, height: 900 },
  (opened, folder) => {
    let page: Page;

    beforeAll(async () => {
      ({ page } = opened);
      for (const [name, text] of Object.entries(VERSIONS)) writeFileSync(join(folder, name), text);
      await addFiles(
        page,
        Object.keys(VERSIONS).map((name) => join(folder, name)),
      );
      await showPair(page, '2 May 2011', '3 June 2013');
    });

    it('names the columns by what tells the versions apart', async () => {
      const head = page.getByRole('combobox', { name: 'Document of column 1' });
      expect(await head.locator('option:checked').innerText()).toMatch(/^2 May 2011 · Charter/u);
    });

    it('shows a paragraph through the versions from Compare, with the words that changed', async () => {
      await choose(page, 1, '1');
      await inspector(page).getByRole('button', { name: 'History' }).click();
      const steps = inspector(page).locator('.history-steps > li');
      await expect.poll(() => steps.count()).toBe(3);
      expect(await steps.nth(1).innerText()).toContain('changed');
      expect(await steps.nth(1).locator('ins').innerText()).toContain('2016');
      expect(await steps.nth(2).innerText()).toContain('same');
    });

    it('lists every paragraph by versions, to be walked through by keys', async () => {
      await page.keyboard.press('Alt+Shift+H');
      const grid = page.getByRole('grid', { name: 'Paragraphs by versions' });
      await grid.getByRole('rowheader', { name: /Recalls that ferries/u }).focus();
      await page.keyboard.press('End');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
        .toBe('gone');
      await page.keyboard.press('Enter');
      await inspector(page)
        .getByRole('heading', { name: /History of 2/u })
        .waitFor();
      await grid
        .getByRole('gridcell', { name: /^new; as 5/u })
        .first()
        .waitFor();
      expect(await axe(page)).toEqual([]);
      await page.keyboard.press('Alt+Shift+H');
    });

    it('compares one alternative by itself with the other text', async () => {
      await showPair(page, '3 June 2013', '4 July 2015');
      const counts = page.getByRole('group', { name: 'Changes by kind' });
      await counts.getByRole('button', { name: /settled on an alternative/u }).waitFor();
      await page.getByRole('button', { name: '4: 3 alternatives' }).click();
      const panel = inspector(page).getByRole('region', { name: 'Alternatives' });
      await panel.getByRole('radio', { name: '[shall]' }).check();
      expect(await panel.locator('del').allInnerTexts()).toContainEqual(
        expect.stringContaining('shall'),
      );
      await panel.getByRole('radio', { name: '[should]' }).check();
      await expect
        .poll(() => panel.locator('del').allInnerTexts())
        .not.toContainEqual(expect.stringContaining('shall'));
      expect(await axe(page)).toEqual([]);
    });

    it('pairs two paragraphs by keyboard, says so, and takes it back by undo', async () => {
      await showPair(page, '2 May 2011', '3 June 2013');
      await choose(page, 1, '3');
      await page.keyboard.press('Alt+Shift+P');
      const dialog = page.getByRole('dialog', { name: /Pair para\. 3/u });
      await dialog.getByRole('combobox').fill('high water');
      await page.keyboard.press('Enter');
      await inspector(page).getByText('✎ Paired by hand').waitFor();
      await page
        .getByRole('status')
        .filter({ hasText: /Paired para\. 3/u })
        .waitFor({ state: 'attached' });
      const counts = page.getByRole('group', { name: 'Changes by kind' });
      await counts.getByRole('button', { name: /1 aligned by hand/u }).waitFor();
      await page.keyboard.press('Control+z');
      await counts.getByRole('button', { name: /aligned by hand/u }).waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Shift+Z');
      await counts.getByRole('button', { name: /1 aligned by hand/u }).waitFor();
    });

    it('walks from paragraph to paragraph and parts a pair by keys', async () => {
      await choose(page, 1, '1');
      await page.keyboard.press('Alt+ArrowDown');
      await inspector(page).getByRole('heading', { name: 'Paragraph unchanged' }).waitFor();
      await page.keyboard.press('Alt+Shift+R');
      await inspector(page).getByText('✎ Parted by hand').waitFor();
      await inspector(page).getByRole('button', { name: 'Take it back' }).click();
      await inspector(page).getByRole('heading', { name: 'Paragraph unchanged' }).waitFor();
    });

    it('has the pair again after the app was ended and started anew', async () => {
      await opened.restart();
      await showPair(page, '2 May 2011', '3 June 2013');
      const counts = page.getByRole('group', { name: 'Changes by kind' });
      await counts.getByRole('button', { name: /1 aligned by hand/u }).waitFor();
    });

    it('hides what is not of the kind of words asked for, with a count', async () => {
      await page.getByRole('button', { name: 'Filter', exact: true }).click();
      await page.getByRole('combobox', { name: 'Show changes that touch' }).selectOption('date');
      expect(await axe(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Filter: \d+ hidden$/u }).click();
      const signs = page.getByRole('region', { name: 'Column 1' }).locator('.margin-sign');
      expect(await signs.allInnerTexts()).toContain('≠');
      await page.getByRole('button', { name: 'Show all changes' }).click();
      await page.getByText('All changes are shown').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Filter', exact: true }).waitFor();
    });
  },
);

function inspector(page: Page): Locator {
  return page.locator('.inspector');
}

/** Chooses a paragraph of a column by the number in its margin. */
async function choose(page: Page, column: number, label: string): Promise<void> {
  const frame = page.getByRole('region', { name: `Column ${String(column)}` });
  await frame.getByRole('button', { name: `Choose ${label}`, exact: true }).click();
}

async function showPair(page: Page, earlier: string, later: string): Promise<void> {
  await page.keyboard.press('Control+2');
  for (const [column, date] of [
    [2, later],
    [1, earlier],
    [2, later],
  ] as const) {
    const head = page.getByRole('combobox', { name: `Document of column ${String(column)}` });
    const label = await head.locator('option', { hasText: `${date} · Charter` }).innerText();
    await head.selectOption({ label });
  }
}

async function addFiles(page: Page, files: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+O');
  await (await chooser).setFiles([...files]);
  await page.getByText('Charter of the river ports').nth(2).waitFor();
}
