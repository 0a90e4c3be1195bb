import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { axe, describeWindow } from './opened-window.ts';

const CHARTER = `# Harbour charter

Recalling resolution 68/4 and Security Council resolution 1325 (2000),

1. Decides to keep every public harbour open to small boats throughout the year;
3. Requests pilots to report drifting cargo without delay to the nearest lighthouse.
`;

describeWindow('the import report', { width: 1024, height: 700 }, (opened, folder) => {
  const texts = join(folder, 'harbours');
  let page: Page;

  beforeAll(() => {
    mkdirSync(join(texts, 'drafts'), { recursive: true });
    writeFileSync(join(texts, 'charter.md'), CHARTER);
    writeFileSync(join(texts, 'drafts', 'empty.md'), '');
    writeFileSync(join(texts, 'drafts', 'photo.jpg'), 'not opened');
    writeFileSync(
      join(folder, 'newer.md'),
      CHARTER.replace('3. Requests', '2. Welcomes the keepers of the lights;\n3. Requests'),
    );
    ({ page } = opened);
  });

  it('adds a folder and lists at the end what was not added and why', async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Add a folder');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(texts);
    const list = page.getByRole('dialog', { name: '1 document was added' });
    await list.waitFor();
    const words = await list.innerText();
    expect(words).toContain('harbours/drafts/empty.md');
    expect(words).toContain('1 file is of a kind that is not read');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
  });

  it.each(['light', 'dark'] as const)(
    'reports what was recognised and doubtful, in %s',
    async (scheme) => {
      await page.emulateMedia({ colorScheme: scheme });
      const report = await openReport(page);
      const words = await report.innerText();
      expect(words).toContain('1–3, without 2');
      expect(words).toContain('A/RES/68/4');
      expect(words).toContain('S/RES/1325 (2000)');
      expect(await axe(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await report.waitFor({ state: 'detached' });
    },
  );

  it('lists what was taken out of a text and shows its place', async () => {
    await page.getByRole('button', { name: 'What to do with A/RES/68/4' }).click();
    await page.getByRole('menuitem', { name: 'Import report…' }).click();
    const report = page.getByRole('dialog', { name: 'Import report: A/RES/68/4' });
    expect(await report.innerText()).toContain('1–34, complete');
    const row = report.getByRole('row', { name: /13-43969/u });
    await row.getByRole('button', { name: /13-43969/u }).click();
    // What was taken out stands between the words around it.
    expect(await row.locator('del').innerText()).toContain('13-43969');
    await row.getByRole('button', { name: /^Show at/u }).click();
    await report.waitFor({ state: 'detached' });
    await expect
      .poll(() => page.getByRole('tab', { name: 'Compare' }).getAttribute('aria-selected'))
      .toBe('true');
  });

  it('keeps what is edited in it, and the focus', async () => {
    const report = await openReport(page);
    await report.getByRole('button', { name: /^Edit title/u }).click();
    await page.keyboard.press('Escape');
    await report.getByRole('button', { name: /^Edit title/u }).click();
    await report.getByLabel('Date').fill('2011-05');
    await page.keyboard.press('Enter');
    await report.getByText('May 2011').waitFor();
    expect(await report.innerText()).toContain('set by you');
    await page.keyboard.press('Escape');
    await report.waitFor({ state: 'detached' });
  });

  it('puts a newer file in the place of the document, and takes it back', async () => {
    const report = await openReport(page);
    const chooser = page.waitForEvent('filechooser');
    await report.getByRole('button', { name: /^Replace/u }).click();
    await (await chooser).setFiles(join(folder, 'newer.md'));
    await report.getByText('1–3, complete').waitFor();
    expect(await report.innerText()).toContain('The document was replaced.');
    await page.keyboard.press('Escape');
    await report.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('menuitem', { name: /Undo replace document/u }).click();
    const again = await openReport(page);
    await again.getByText('1–3, without 2').waitFor();
    await page.keyboard.press('Escape');
  });
});

async function openReport(page: Page) {
  await page.getByRole('button', { name: 'What to do with Harbour charter' }).click();
  await page.getByRole('menuitem', { name: 'Import report…' }).click();
  const report = page.getByRole('dialog', { name: 'Import report: Harbour charter' });
  await report.waitFor();
  return report;
}
