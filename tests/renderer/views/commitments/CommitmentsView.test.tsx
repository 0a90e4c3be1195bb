// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CommitmentsView } from '../../../../src-renderer/views/commitments/CommitmentsView.tsx';
import type { FakeService } from '../../fake-connection.ts';
import { renderWith } from '../../render-app.tsx';
import { harbourCharter, harbourReview, sampleDocument } from '../../sample-documents.ts';
import { harbourFindings } from '../../sample-findings.ts';
import { layOutBoxes } from '../lay-out-boxes.ts';

beforeAll(layOutBoxes);
afterEach(cleanup);

const depth = harbourFindings.lineages[0]!;
const lost = {
  id: 'lineage-lost',
  topic: 'lighthouses',
  steps: [
    {
      ...depth.steps[0]!,
      to: [],
      verdict: 'dropped' as const,
      facets: [],
      evidence: {
        score: 0.2,
        certainty: 'found' as const,
        nearest: depth.steps[0]!.to[0]!,
        sentence: 'Gone.',
      },
    },
  ],
};
const service = {
  documents: [harbourCharter, harbourReview],
  findings: { ...harbourFindings, lineages: [depth, lost] },
};

const start = async (given: FakeService = service) => ({
  user: userEvent.setup(),
  ...(await renderWith(<CommitmentsView />, given)),
});

const rows = () => screen.getAllByRole('row').slice(1);

describe('the timeline', () => {
  test('has a column for each document, with force as a number and the verdict as a word', async () => {
    await start();
    const heads = screen.getAllByRole('columnheader').map((head) => head.textContent);
    expect(heads).toEqual(['Commitment', 'HC/2011/42 May 2011', 'HR/2019/112 September 2019']);
    const [first] = rows();
    expect(first?.textContent).toContain('depth of channels');
    expect(first?.textContent).toContain('force 2');
    expect(first?.textContent).toContain('strengthened');
    expect(first?.textContent).toContain('force 3');
  });

  test('says “no counterpart” where nothing was found, and shows the nearest when opened', async () => {
    const { user } = await start();
    const [, second] = rows();
    expect(second?.textContent).toContain('no counterpart');
    await user.click(second!);
    const detail = within(screen.getByRole('region', { name: 'Commitment: lighthouses' }));
    expect(detail.getByText('no counterpart found')).toBeTruthy();
    expect(detail.getByText(/The nearest, 20 % alike/u)).toBeTruthy();
    expect(detail.getByRole('button', { name: /HR\/2019\/1, para\. 2/u })).toBeTruthy();
  });

  test('is walked through with the arrow keys and opened with Enter', async () => {
    const { user } = await start();
    const [first, second] = rows();
    first!.focus();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => {
      expect(document.activeElement).toBe(second);
    });
    await user.keyboard('{Enter}');
    expect(screen.getByRole('region', { name: 'Commitment: lighthouses' })).toBeTruthy();
    expect(second?.getAttribute('aria-selected')).toBe('true');
  });

  test('hands its rows to the keys that go from finding to finding', async () => {
    const { store } = await start();
    expect(store.getState().steps.map(({ id }) => id)).toEqual(['lineage-depth', 'lineage-lost']);
  });
});

describe('an opened commitment', () => {
  test('marks the words that decided, on both sides, and says each facet', async () => {
    const { user } = await start();
    await user.click(rows()[0]!);
    const detail = screen.getByRole('region', { name: 'Commitment: depth of channels' });
    const marked = [...detail.querySelectorAll('.mark-decisive')].map((one) => one.textContent);
    expect(marked.join()).toContain('Encourages');
    expect(marked.join()).toContain('Urges');
    expect(within(detail).getByText(/“Encourages” became “Urges”/u)).toBeTruthy();
  });

  test('takes the user’s own verdict with its reason, kept as a note on that step', async () => {
    const { user, connection } = await start();
    await user.click(rows()[0]!);
    await user.click(screen.getByRole('button', { name: 'Your verdict…' }));
    await user.selectOptions(screen.getByLabelText('Your verdict'), 'mixed');
    await user.type(screen.getByLabelText('Reason'), 'a date came too');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/overruled: mixed. Reason: a date came too/u)).toBeTruthy();
    const [note] = connection.state().notes;
    const step = { from: harbourCharter.id, to: harbourReview.id };
    expect(note?.target).toEqual({ kind: 'lineage', id: 'lineage-depth', step });
    expect(note?.quotes.map(({ document }) => document)).toEqual([
      harbourCharter.id,
      harbourReview.id,
    ]);
  });
});

describe('the table', () => {
  test('sorts by a column, down, and back to the order of the texts', async () => {
    const { user } = await start();
    await user.click(screen.getByRole('button', { name: 'Table' }));
    const topics = () => rows().map((row) => row.textContent?.slice(0, 5));
    expect(topics()).toEqual(['depth', 'light']);
    const sort = screen.getByRole('button', { name: /^Verdict/u });
    await user.click(sort);
    expect(topics()).toEqual(['light', 'depth']);
    expect(sort.closest('[role=columnheader]')?.getAttribute('aria-sort')).toBe('ascending');
    await user.click(sort);
    expect(topics()).toEqual(['depth', 'light']);
  });

  test('shows only what the filters let through, and counts it', async () => {
    const { user } = await start();
    await user.selectOptions(screen.getByLabelText('Verdict'), 'dropped');
    expect(rows()).toHaveLength(1);
    expect(screen.getByRole('status').textContent).toContain('1 of 2 commitments');
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(rows()).toHaveLength(2);
    await user.type(screen.getByLabelText('Words in the commitment'), 'lighthouse');
    expect(rows()).toHaveLength(1);
  });
});

describe('the verb ladder', () => {
  const openLadder = async () => {
    const started = await start();
    await started.user.click(screen.getByRole('button', { name: 'Verbs and names' }));
    return started;
  };

  test('shows of each verb what it does and who says so', async () => {
    await openLadder();
    const row = screen.getByRole('button', { name: 'urge' }).closest('li');
    expect(row?.textContent).toMatch(/urge.*call on others.*\d{4}/u);
  });

  test('finds a verb by any of its forms, and says when there is none', async () => {
    const { user } = await openLadder();
    await user.type(screen.getByLabelText('Find a verb'), 'urging');
    expect(screen.getByText('1 verb found')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'decide' })).toBeNull();
    await user.type(screen.getByLabelText('Find a verb'), 'x');
    expect(screen.getByText('No such verb on the ladder')).toBeTruthy();
  });

  test('puts one verb back to where the tool has it, and is the tool’s own again', async () => {
    const { user, connection } = await openLadder();
    for (const [verb, force] of [
      ['urge', '2'],
      ['decide', '1'],
    ] as const) {
      await user.click(screen.getByRole('button', { name: verb }));
      fireEvent.change(screen.getByLabelText('Force'), { target: { value: force } });
      await user.click(screen.getByRole('button', { name: 'Save verb' }));
    }
    expect(screen.getByText('2 verbs changed by you')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'urge' }));
    await user.click(screen.getByRole('button', { name: /^Reset to/u }));
    expect(screen.getByText('1 verb changed by you')).toBeTruthy();
    expect(connection.state().settings.ladder).not.toBeNull();
    await user.click(screen.getByRole('button', { name: 'decide' }));
    await user.click(screen.getByRole('button', { name: /^Reset to/u }));
    expect(connection.state().settings.ladder).toBeNull();
  });

  test('keeps a removed verb at hand, and puts it back where it stood', async () => {
    const { user, connection } = await openLadder();
    await user.click(screen.getByRole('button', { name: 'urge' }));
    await user.click(screen.getByRole('button', { name: 'Remove from the ladder' }));
    expect(screen.queryByRole('button', { name: 'urge' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Put urge back' }));
    expect(connection.state().settings.ladder).toBeNull();
  });

  test('gives the focus back to the verb when its form closes', async () => {
    const { user } = await openLadder();
    await user.click(screen.getByRole('button', { name: 'urge' }));
    await user.click(screen.getByRole('button', { name: 'Save verb' }));
    await waitFor(() => {
      expect(document.activeElement?.textContent).toBe('urge');
    });
  });

  test('moves a verb to another level and can be put back', async () => {
    const { user, connection } = await start();
    await user.click(screen.getByRole('button', { name: 'Verbs and names' }));
    await user.click(screen.getByRole('button', { name: 'urge' }));
    fireEvent.change(screen.getByLabelText('Force'), { target: { value: '2' } });
    await user.click(screen.getByRole('button', { name: 'Save verb' }));
    const level = screen.getByRole('region', { name: 'Force 2' });
    expect(within(level).getByRole('button', { name: 'urge' })).toBeTruthy();
    const own = connection.state().settings.ladder?.find(({ lemma }) => lemma === 'urge');
    expect(own).toMatchObject({ force: 2, source: 'placed by the user' });
    await user.click(screen.getByRole('button', { name: 'Use the tool’s own ladder again' }));
    expect(connection.state().settings.ladder).toBeNull();
  });

  test('takes a new verb once, not twice', async () => {
    const { user, connection } = await start();
    await user.click(screen.getByRole('button', { name: 'Verbs and names' }));
    await user.click(screen.getByRole('button', { name: 'Add a verb' }));
    const field = within(screen.getByRole('button', { name: 'Save verb' }).closest('form')!);
    await user.type(field.getByLabelText('Verb'), 'urge');
    expect(screen.getByRole('alert').textContent).toContain('already');
    await user.clear(field.getByLabelText('Verb'));
    await user.type(field.getByLabelText('Verb'), 'implore');
    await user.click(screen.getByRole('button', { name: 'Save verb' }));
    expect(connection.state().settings.ladder?.at(-1)).toMatchObject({
      lemma: 'implore',
      forms: ['implore', 'implores', 'imploring'],
    });
  });
});

test('documents that take no part are named above, in every form but the ladder', async () => {
  const arabic = sampleDocument({ title: 'Ports', language: 'ar', date: '2015' }, ['نص']);
  const { user } = await start({ ...service, documents: [...service.documents, arabic] });
  for (const form of ['Timeline', 'Qualifiers', 'Profiles']) {
    await user.click(screen.getByRole('button', { name: form }));
    expect(screen.getByText('Commitments are not read in Arabic: Ports.')).toBeTruthy();
  }
  await user.click(screen.getByRole('button', { name: 'Verbs and names' }));
  expect(screen.queryByText(/not read in Arabic/u)).toBeNull();
});

test('profiles show what share of a document’s clauses is of each kind, and how many', async () => {
  const { user } = await start();
  await user.click(screen.getByRole('button', { name: 'Profiles' }));
  const row = screen.getByRole('rowheader', { name: 'call on others' }).closest('tr');
  expect([...row!.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual([
    '100 %',
    '100 %',
  ]);
  await user.click(screen.getByRole('button', { name: 'Counts' }));
  expect([...row!.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['1', '1']);
});

test('without documents the view says what to do', async () => {
  await start({ ...service, documents: [], findings: { ...harbourFindings, lineages: [] } });
  expect(screen.getByText(/Add two dated documents/u)).toBeTruthy();
});

test.each(['Timeline', 'Table', 'Profiles', 'Verbs and names'])(
  'axe finds nothing in %s',
  async (form) => {
    const { user, container } = await start();
    await user.click(screen.getByRole('button', { name: form }));
    expect(await violations(container)).toEqual([]);
    if (form !== 'Timeline' && form !== 'Table') return;
    await user.click(screen.getByRole('checkbox', { name: 'Group by theme' }));
    expect(await violations(container)).toEqual([]);
  },
);

async function violations(container: HTMLElement): Promise<string[]> {
  const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return found.violations.map(({ id }) => id);
}
