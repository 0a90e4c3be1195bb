import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { axe, describeWindow } from './opened-window.ts';

/** A change of a verb or a name has everything found anew, on a machine that is busy. */
const WINDOW = { width: 1440, height: 900, timeout: 30_000 };

describeWindow('commitments in the window', WINDOW, (opened) => {
  beforeAll(async () => {
    await opened.page.keyboard.press('Alt+Shift+3');
    await opened.page.getByText(/^\d+ commitments, \d+ without counterpart$/u).waitFor();
  });

  it('groups by themes that are renamed and added by keyboard alone', async () => {
    const { page } = opened;
    await page.getByRole('checkbox', { name: 'Group by theme' }).focus();
    await page.keyboard.press('Space');
    const heading = page.locator('.row-grid-group').first();
    await heading.focus();
    await page.keyboard.press('F2');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('First of all');
    await page.keyboard.press('Enter');
    await page.locator('.row-grid-group', { hasText: 'First of all' }).waitFor();
    await page.getByRole('button', { name: 'Add a theme' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Money sent home');
    await page.keyboard.press('Tab');
    await page.keyboard.type('remittances');
    await page.keyboard.press('Enter');
    await page.locator('.row-grid-group', { hasText: /Money sent home\s*\d/u }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.locator('.row-grid-group').first().focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await page.locator('.row-grid-group', { hasText: 'Money sent home' }).waitFor({
      state: 'detached',
    });
    expect(await page.locator('.row-grid-group', { hasText: 'First of all' }).count()).toBe(1);
  });

  it('takes two names for one body as soon as they are added, and prints that', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'Verbs and names' }).click();
    await page.getByRole('button', { name: 'Add two names' }).click();
    await page.getByLabel('Earlier name').fill('General Assembly');
    await page.getByLabel('Present name').fill('Secretary-General');
    await page.keyboard.press('Enter');
    const row = page.getByRole('row', { name: /General Assembly.*Secretary-General/u });
    await row
      .getByText(/in \d documents/u)
      .first()
      .waitFor();
    expect(await axe(page)).toEqual([]);
    const exported = await exportMarkdown();
    expect(exported).toContain(
      'as the user has set: “General Assembly” is now “Secretary-General”',
    );
    expect(exported).toContain('is called “First of all”');
  });

  it('makes verdicts anew at once when a verb moves, and puts the verb back', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'Verbs and names' }).click();
    const steps = page.getByText(/another verdict/u);
    await page.getByRole('button', { name: 'will', exact: true }).click();
    await page.getByRole('combobox', { name: /^Force/u }).selectOption('1');
    await page.getByRole('button', { name: 'Save verb' }).click();
    await steps.waitFor();
    expect(await steps.innerText()).toMatch(/^(?:One step|\d+ steps)/u);
    await page.getByRole('button', { name: 'will', exact: true }).click();
    await page.getByRole('button', { name: /^Reset to/u }).click();
    await steps.waitFor({ state: 'detached' });
  });

  async function exportMarkdown(): Promise<string> {
    const { page } = opened;
    await page.keyboard.press('Control+Shift+E');
    const panel = page.getByRole('region', { name: 'Export comparison notes' });
    await panel.getByRole('radio', { name: /markdown/iu }).check();
    const download = page.waitForEvent('download');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    await page.keyboard.press('Alt+Shift+3');
    return text;
  }
});
