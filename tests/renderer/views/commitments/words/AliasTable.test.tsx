// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { AliasTable } from '../../../../../src-renderer/views/commitments/words/AliasTable.tsx';
import { renderWith } from '../../../render-app.tsx';
import { sampleDocument } from '../../../sample-documents.ts';

afterEach(cleanup);

const charter = sampleDocument({ title: 'Charter', date: '2011' }, [
  'We ask the Harbour Office to count the lamps.',
]);
const review = sampleDocument({ title: 'Review', date: '2019' }, [
  'We ask the Port Authority (formerly the Quay Board) to count the lamps.',
  'The harbour\noffice thanks the Port Authority.',
]);

const start = async () => ({
  user: userEvent.setup(),
  ...(await renderWith(<AliasTable />, { documents: [charter, review] })),
});

const add = async (user: ReturnType<typeof userEvent.setup>, earlier: string, later: string) => {
  await user.click(screen.getByRole('button', { name: 'Add two names' }));
  await user.type(screen.getByLabelText('Earlier name'), earlier);
  await user.type(screen.getByLabelText('Present name'), later);
  await user.click(screen.getByRole('button', { name: 'Save names' }));
};

const cells = () =>
  screen.getAllByRole('row').map((row) => row.textContent.replace(/\s+/gu, ' ').trim());

describe('renamed bodies', () => {
  test('are read from the documents, which cannot be edited here', async () => {
    await start();
    expect(cells()[1]).toContain('Quay Board in 1 document');
    expect(cells()[1]).toContain('the documents');
    expect(screen.queryByRole('button', { name: /^Edit/u })).toBeNull();
  });

  test('are added, told in how many documents they stand, and kept with the workspace', async () => {
    const { user, connection } = await start();
    await add(user, 'Harbour Office', 'Port Authorty');
    expect(connection.state().settings.aliases).toEqual([
      { earlier: 'Harbour Office', later: 'Port Authorty' },
    ]);
    expect(cells()[2]).toContain('Harbour Office in 2 documents');
    expect(cells()[2]).toContain('Port Authorty in no document');
  });

  test('are corrected and removed, and the focus comes back', async () => {
    const { user, connection } = await start();
    await add(user, 'Harbour Office', 'Port Authorty');
    await user.click(screen.getByRole('button', { name: /^Edit Harbour Office/u }));
    const later = screen.getByLabelText('Present name');
    await user.clear(later);
    await user.type(later, 'Port Authority{Enter}');
    expect(connection.state().settings.aliases[0]?.later).toBe('Port Authority');
    await waitFor(() => {
      expect(document.activeElement?.textContent).toBe('Edit');
    });
    await user.click(screen.getByRole('button', { name: /^Edit Harbour Office/u }));
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(connection.state().settings.aliases).toEqual([]);
  });

  test('are not taken twice, nor one name for itself', async () => {
    const { user, connection } = await start();
    await add(user, 'quay  board', 'Port Authority');
    expect(screen.getByRole('alert').textContent).toContain('in the list already');
    expect(connection.state().settings.aliases).toEqual([]);
    await user.clear(screen.getByLabelText('Present name'));
    await user.type(screen.getByLabelText('Present name'), 'Quay Board');
    expect(screen.getByRole('alert').textContent).toContain('the same name');
  });

  test('axe finds nothing, with the form open too', async () => {
    const { user, container } = await start();
    await user.click(screen.getByRole('button', { name: 'Add two names' }));
    const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(found.violations.map(({ id }) => id)).toEqual([]);
    expect(within(container).getAllByRole('textbox')).toHaveLength(2);
  });
});
