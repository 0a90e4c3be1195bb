// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Inspector } from '../../../src-renderer/inspector/Inspector.tsx';
import type { SharedPassage } from '../../../src-main/engine/shared-language/shared-passage.ts';
import { renderWith } from '../render-app.tsx';
import { harbourCharter, harbourReview } from '../sample-documents.ts';
import { harbourFindings } from '../sample-findings.ts';

afterEach(cleanup);

const known = harbourFindings.passages.find(({ id }) => id === 'passage-open')!;
/** A third place in the review, so that there is something to split off. */
const thrice: SharedPassage = {
  ...known,
  id: 'thrice',
  occurrences: [
    ...known.occurrences,
    { ...known.occurrences[1]!, span: { start: 2, end: 12 }, kind: 'reworded' },
  ],
};

async function inspect(id: string, extra: readonly SharedPassage[] = []) {
  const rendered = await renderWith(<Inspector />, {
    documents: [harbourReview, harbourCharter],
    findings: { ...harbourFindings, passages: [...harbourFindings.passages, thrice, ...extra] },
  });
  act(() => {
    rendered.store.getState().select({ kind: 'passage', id });
  });
  return rendered;
}

describe('which places are one passage', () => {
  it('is decided by joining another passage to the one chosen first', async () => {
    const { connection, store } = await inspect('passage-open');
    await userEvent.click(screen.getByRole('button', { name: 'Join with another…' }));
    expect(screen.getByRole('status').textContent).toContain('To be joined');
    act(() => {
      store.getState().select({ kind: 'passage', id: 'thrice' });
    });
    await userEvent.click(screen.getByRole('button', { name: /^Join here with/u }));
    const [note] = connection.state().notes;
    expect(note?.verdict?.decision).toBe('joined');
    expect(note?.quotes).toHaveLength(5);
    expect(store.getState().begun).toBeNull();
  });

  it('can be given up half way', async () => {
    const { store, connection } = await inspect('passage-open');
    await userEvent.click(screen.getByRole('button', { name: 'Join with another…' }));
    await userEvent.click(screen.getByRole('button', { name: 'Give up' }));
    expect(store.getState().begun).toBeNull();
    expect(connection.state().notes).toEqual([]);
  });

  it('is decided by setting places apart, but never all of them', async () => {
    const { connection } = await inspect('thrice');
    await userEvent.click(screen.getByRole('button', { name: 'Split…' }));
    const apply = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Set apart' });
    expect(apply().disabled).toBe(true);
    for (const box of screen.getAllByRole('checkbox')) await userEvent.click(box);
    expect(apply().disabled).toBe(true);
    const [first, second] = screen.getAllByRole('checkbox');
    await userEvent.click(first!);
    await userEvent.click(second!);
    await userEvent.click(apply());
    const [note] = connection.state().notes;
    expect(note?.verdict?.decision).toBe('split');
    expect(note?.quotes.map(({ span }) => span)).toEqual([{ start: 2, end: 12 }]);
  });

  it('offers no split of two places, which rejecting already says', async () => {
    await inspect('passage-open');
    expect(screen.queryByRole('button', { name: 'Split…' })).toBeNull();
  });

  it('follows a passage into what a decision made of it, and takes the decision back', async () => {
    const decided = { kind: 'joined', by: 'note-7', from: ['gone-1', 'gone-2'] } as const;
    const { connection } = await inspect('gone-2', [{ ...thrice, id: 'made', decided }]);
    expect(screen.getByText('You have joined these places.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Take back' }));
    expect(connection.calls).toContainEqual({ method: 'deleteNote', request: { id: 'note-7' } });
  });
});
