// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
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
      'lanterns2 commitments, 1 without counterpart',
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
});
