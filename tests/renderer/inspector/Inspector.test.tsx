// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Inspector } from '../../../src-renderer/inspector/Inspector.tsx';
import type { FakeService } from '../fake-connection.ts';
import { renderWith } from '../render-app.tsx';
import { harbourCharter, harbourReview } from '../sample-documents.ts';
import { harbourComparison, harbourFindings, retoldHarbours } from '../sample-findings.ts';

afterEach(cleanup);

const harbours: FakeService = {
  documents: [harbourReview, harbourCharter],
  findings: harbourFindings,
  compare: () => harbourComparison,
  reworded: retoldHarbours,
};

async function inspect(kind: 'passage' | 'difference' | 'commitment' | 'lineage', id: string) {
  const rendered = await renderWith(<Inspector />, harbours);
  await act(async () => {
    await rendered.store.getState().loadComparison(harbourCharter.id, harbourReview.id);
    rendered.store.getState().select({ kind, id });
  });
  return rendered;
}

describe('the inspector', () => {
  it('lists all places of a passage, oldest first, and says that it is reused silently', async () => {
    await inspect('passage', 'passage-open');
    const cited = screen.getAllByRole('button', { name: /para\. 1/u }).map((e) => e.textContent);
    expect(cited).toEqual([
      'HC/2011/4, para. 1 (2 May 2011)',
      'HR/2019/1, para. 1 (12 September 2019)',
    ]);
    expect(screen.getByText(/Reuses it silently/u)).toBeTruthy();
    expect(screen.getByText(/13 words in a row/u)).toBeTruthy();
  });

  it('explains a rewording that only a search between two documents found', async () => {
    const { store } = await inspect('passage', 'passage-retold');
    await act(() => store.getState().loadReworded(harbourCharter.id, harbourReview.id));
    expect(screen.getByText(/^Reworded: 13 words, up to 3 changed/u)).toBeTruthy();
    expect(screen.getByText(/10 words of 13 in any order/u)).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /para\. 2/u })).toHaveLength(2);
  });

  it('says that a passage sums up the other text, without holding word against word', async () => {
    const summary = { ...retoldHarbours.passages[0]!, summary: true as const };
    const { store } = await inspect('passage', 'passage-retold');
    await act(async () => {
      await store.getState().loadReworded(harbourCharter.id, harbourReview.id);
      const key = Object.keys(store.getState().reworded)[0]!;
      store.setState({ reworded: { [key]: { passages: [summary], limits: [] } } });
    });
    expect(screen.getByText(/^Summary of one text in the other/u)).toBeTruthy();
    expect(screen.queryByText(/inserted:/u)).toBeNull();
  });

  it('starts a note that quotes every place', async () => {
    const { store } = await inspect('passage', 'passage-open');
    await userEvent.click(screen.getByRole('button', { name: 'Add note' }));
    expect(store.getState().noteDraft?.quotes.map((quote) => quote.document)).toEqual([
      harbourCharter.id,
      harbourReview.id,
    ]);
  });

  it('remembers a decision, changes it, and takes it back', async () => {
    const { connection } = await inspect('passage', 'passage-open');
    const decisions = () => connection.state().notes.map((note) => note.verdict?.decision);
    await userEvent.click(screen.getByRole('button', { name: 'Accept' }));
    expect(decisions()).toEqual(['accepted']);
    await userEvent.click(screen.getByRole('button', { name: 'Reject' }));
    expect(decisions()).toEqual(['rejected']);
    await userEvent.click(screen.getByRole('button', { name: 'Reject' }));
    expect(decisions()).toEqual([]);
  });

  it('shows the words that changed in a paragraph, and why it is a pair', async () => {
    await inspect('difference', 'd-changed');
    expect(screen.getByText('Encourages').tagName).toBe('DEL');
    expect(screen.getByText(/80 % of the words in common/u)).toBeTruthy();
  });

  it('explains a commitment and leads to its lineage', async () => {
    const { store } = await inspect('commitment', `${harbourReview.id}.p1.1`);
    expect(screen.getByText('3 of 5 (soft ask or soft promise)')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /Follow it/u }));
    expect(store.getState()).toMatchObject({ view: 'commitments', selection: { kind: 'lineage' } });
    expect(screen.getByText(/“Encourages” became “Urges”/u)).toBeTruthy();
  });

  it('says so when the finding is there no more', async () => {
    await inspect('passage', 'gone');
    expect(screen.getByText(/not among the present ones/u)).toBeTruthy();
  });
});
