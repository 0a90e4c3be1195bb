// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CommitmentsView } from '../../../../src-renderer/views/commitments/CommitmentsView.tsx';
import { renderWith } from '../../render-app.tsx';
import { harbourCharter, harbourReview } from '../../sample-documents.ts';
import { harbourFindings } from '../../sample-findings.ts';
import { layOutBoxes } from '../lay-out-boxes.ts';

beforeAll(layOutBoxes);
afterEach(cleanup);

const rows = () => screen.getAllByRole('row').slice(1);

describe('grouped by theme', () => {
  const depth = harbourFindings.lineages[0]!;
  const [earlier] = harbourFindings.commitments;
  const about = (id: string, text: string) => ({
    ...earlier!,
    id,
    content: { ...earlier!.content, text },
  });
  const gone = (id: string, topic: string, from: string) => ({
    id,
    topic,
    steps: [{ ...depth.steps[0]!, from: [from], to: [], verdict: 'dropped' as const, facets: [] }],
  });
  const findings = {
    ...harbourFindings,
    commitments: [
      ...harbourFindings.commitments.map((one) => ({
        ...one,
        content: about('', 'lanterns').content,
      })),
      about('c-buoys', 'paint buoys'),
      about('c-piers', 'hang lanterns'),
    ],
    lineages: [
      depth,
      gone('lineage-lost', 'buoys', 'c-buoys'),
      gone('lineage-third', 'piers', 'c-piers'),
    ],
  };
  const group = async (form: 'Timeline' | 'Table' = 'Timeline') => {
    const documents = [harbourCharter, harbourReview];
    const screenAndStore = await renderWith(<CommitmentsView />, { documents, findings });
    const started = { user: userEvent.setup(), ...screenAndStore };
    await started.user.click(screen.getByRole('button', { name: form }));
    await started.user.click(screen.getByRole('checkbox', { name: 'Group by theme' }));
    return started;
  };
  const headings = () => rows().filter((row) => row.hasAttribute('aria-expanded'));

  test.each(['Timeline', 'Table'] as const)('%s has headings in the texts’ words', async (form) => {
    await group(form);
    expect(headings().map((row) => row.textContent?.slice(1))).toEqual([
      'lanterns2 commitments, 1 without counterpartEdit',
      'Other commitments1 commitment, 1 without counterpart',
    ]);
    expect(rows()).toHaveLength(5);
    expect(rows()[1]?.getAttribute('aria-level')).toBe('2');
  });

  test('closes and opens a theme by key and by click', async () => {
    const { user } = await group();
    rows()[1]!.focus();
    await user.keyboard('{ArrowLeft}');
    await waitFor(() => {
      expect(document.activeElement).toBe(rows()[0]);
    });
    await user.keyboard('{ArrowLeft}');
    expect(headings()[0]?.getAttribute('aria-expanded')).toBe('false');
    expect(rows()).toHaveLength(3);
    await user.keyboard('{ArrowRight}');
    expect(rows()).toHaveLength(5);
    await user.click(headings()[0]!);
    expect(rows()).toHaveLength(3);
    await user.keyboard('{Enter}');
    expect(rows()).toHaveLength(5);
  });

  test('goes from commitment to commitment in the order shown, opening a closed theme', async () => {
    const { user, store } = await group();
    expect(store.getState().steps.map(({ id }) => id)).toEqual([
      'lineage-depth',
      'lineage-third',
      'lineage-lost',
    ]);
    await user.click(headings()[0]!);
    act(() => {
      store.getState().select({ kind: 'lineage', id: 'lineage-third' });
    });
    expect(headings()[0]?.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('region', { name: 'Commitment: piers' })).toBeTruthy();
  });

  test('renames a theme, at once and undoably', async () => {
    const { user, connection, store } = await group();
    await user.click(screen.getByRole('button', { name: 'Edit the theme lanterns' }));
    const field = screen.getByLabelText('Name of the theme');
    await user.clear(field);
    await user.type(field, 'Lights{Enter}');
    expect(headings()[0]?.textContent).toContain('Lights2 commitments');
    expect(connection.state().settings.themeEdits.renamed?.[0]?.name).toBe('Lights');
    expect(screen.getByText(/“lanterns” is called “Lights”/u)).toBeTruthy();
    await act(() => store.getState().undo());
    expect(headings()[0]?.textContent).toContain('lanterns');
  });

  test('adds a theme by its words, and says when the name is taken', async () => {
    const { user } = await group();
    await user.click(screen.getByRole('button', { name: 'Edit themes' }));
    await user.click(screen.getByRole('button', { name: 'Add a theme' }));
    await user.type(screen.getByLabelText('Name of the theme'), 'lanterns');
    expect(screen.getByRole('alert').textContent).toContain('merge the two instead');
    await user.clear(screen.getByLabelText('Name of the theme'));
    await user.type(screen.getByLabelText('Name of the theme'), 'Seamarks');
    await user.type(screen.getByLabelText(/^Words or phrases/u), 'buoy{Enter}');
    expect(headings()[0]?.textContent).toContain('Seamarks1 commitment');
    await waitFor(() => {
      expect(document.activeElement?.textContent).toBe('Add a theme');
    });
  });

  test('merges themes and removes them, and takes that back', async () => {
    const { user, connection } = await group();
    await user.click(screen.getByRole('button', { name: 'Edit themes' }));
    await user.click(screen.getByRole('button', { name: 'Add a theme' }));
    await user.type(screen.getByLabelText('Name of the theme'), 'Seamarks');
    await user.type(screen.getByLabelText(/^Words or phrases/u), 'buoys{Enter}');
    await user.click(screen.getByRole('button', { name: /^lanterns 2/u }));
    await user.selectOptions(screen.getByLabelText('Merge into'), 'Seamarks');
    await user.click(screen.getByRole('button', { name: 'Merge' }));
    expect(headings()).toHaveLength(1);
    expect(headings()[0]?.textContent).toContain('Seamarks3 commitments');
    await user.click(screen.getByRole('button', { name: /^Take back/u }));
    await user.click(screen.getByRole('button', { name: /^lanterns 2/u }));
    await user.click(screen.getByRole('button', { name: 'Remove this theme' }));
    expect(headings().map((row) => row.textContent?.slice(1, 9))).toEqual(['Seamarks', 'Other co']);
    await user.click(screen.getByRole('button', { name: 'Use the themes as found again' }));
    expect(connection.state().settings.themeEdits).toEqual({});
    expect(headings()[0]?.textContent).toContain('lanterns');
  });

  test('opens the editor from a heading by F2 and gives way to an opened commitment', async () => {
    const { user, container } = await group();
    headings()[0]!.focus();
    await user.keyboard('{F2}');
    expect(document.activeElement).toBe(screen.getByLabelText('Name of the theme'));
    const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(found.violations.map(({ id }) => id)).toEqual([]);
    await user.click(rows()[1]!);
    expect(screen.queryByRole('region', { name: 'Themes' })).toBeNull();
    expect(screen.getByRole('region', { name: 'Commitment: depth of channels' })).toBeTruthy();
  });
});
