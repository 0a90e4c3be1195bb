// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { done, failed } from '../../../../src-main/contract/problem.ts';
import type { WordingHit } from '../../../../src-main/engine/shared-language/shared-passage.ts';
import { FindView } from '../../../../src-renderer/views/find/FindView.tsx';
import type { FakeService } from '../../fake-connection.ts';
import { renderWith } from '../../render-app.tsx';
import { harbourCharter, harbourReview, spanOf } from '../../sample-documents.ts';

afterEach(cleanup);

const wording = 'keep every public harbour open';
const exact: WordingHit = {
  document: harbourCharter.id,
  paragraph: 'p0',
  span: spanOf(harbourCharter, wording),
  kind: 'verbatim',
  similarity: 1,
  changed: [],
};
const near: WordingHit = {
  document: harbourReview.id,
  paragraph: 'p1',
  span: spanOf(harbourReview, 'publish the depth of their channels twice'),
  kind: 'near-verbatim',
  similarity: 0.86,
  changed: [spanOf(harbourReview, 'twice')],
};
const documents = [harbourCharter, harbourReview];

const start = async (given: FakeService = {}) => ({
  ...(await renderWith(<FindView />, { documents, findWording: () => [near, exact], ...given })),
  user: userEvent.setup(),
});
const type = async (user: ReturnType<typeof userEvent.setup>, words: string) => {
  await user.type(screen.getByLabelText('Wording to look for'), words);
};

describe('finding wording', () => {
  test('says what to do before anything is typed', async () => {
    await start();
    expect(screen.getByText(/Type or paste a sentence\./u)).toBeTruthy();
  });

  test('lists word-for-word places first, each with citation and standing', async () => {
    const { user } = await start();
    await type(user, wording);
    const titles = (await screen.findAllByRole('heading', { level: 2 })).map((h) => h.textContent);
    expect(titles).toEqual(['Word for word 1', 'Nearly the same 1']);
    expect(screen.getByText('Adopted')).toBeTruthy();
    expect(screen.getByText('Draft')).toBeTruthy();
    expect(screen.getByText('86 % of your words')).toBeTruthy();
  });

  test('says at a glance that wording is agreed, and where', async () => {
    const { user } = await start();
    await type(user, wording);
    const line = await screen.findByText(/Agreed language, word for word/u);
    expect(line.textContent).toContain('HC/2011/4, para. 1 (2 May 2011)');
  });

  test('names the nearest adopted wording when none is identical', async () => {
    const hit = { ...exact, kind: 'reworded' as const, similarity: 0.7 };
    const { user } = await start({ findWording: () => [hit] });
    await type(user, wording);
    expect(await screen.findByText(/Nearest adopted wording \(70 % of your words\)/u)).toBeTruthy();
  });

  test('does not call a draft agreed', async () => {
    const { user } = await start({ findWording: () => [near] });
    await type(user, wording);
    expect(await screen.findByText(/in drafts only/u)).toBeTruthy();
  });

  test('marks the words that differ, and says so to screen readers', async () => {
    const { user, container } = await start();
    await type(user, wording);
    await screen.findByText('Nearly the same');
    const marked = container.querySelector('.hit-text ins');
    expect(marked?.textContent).toContain('twice');
  });

  test('asks once typing pauses, not for every letter, and gives up the search before', async () => {
    const { user, connection } = await start();
    await type(user, wording);
    await screen.findByText('Word for word');
    const asked = connection.calls.filter(({ method }) => method === 'findWording');
    expect(asked.length).toBeLessThan(wording.length / 2);
    expect(asked.at(-1)?.request).toMatchObject({ wording });
    await type(user, ' all year');
    await waitFor(() => {
      expect(connection.calls.some(({ method }) => method === 'cancel')).toBe(true);
    });
  });

  test('an answer to wording that is no longer asked is dropped', async () => {
    const answers: ((hits: readonly WordingHit[]) => void)[] = [];
    const findWording = () =>
      new Promise<ReturnType<typeof done<readonly WordingHit[]>>>((resolve) => {
        answers.push((hits) => {
          resolve(done(hits));
        });
      });
    const { user } = await start({ methods: { findWording } });
    await type(user, 'first');
    await waitFor(() => {
      expect(answers).toHaveLength(1);
    });
    await type(user, ' second');
    await waitFor(() => {
      expect(answers).toHaveLength(2);
    });
    answers[1]!([exact]);
    answers[0]!([near]);
    expect(await screen.findByText('Word for word')).toBeTruthy();
    expect(screen.queryByText('Nearly the same')).toBeNull();
  });

  test('nothing found and a problem each get a sentence', async () => {
    const { user } = await start({ findWording: () => [] });
    await type(user, wording);
    expect(await screen.findByText(/Neither this nor similar wording/u)).toBeTruthy();
    cleanup();
    const problem = failed<readonly WordingHit[]>('internal', 'The search stopped.');
    const again = await start({ methods: { findWording: () => Promise.resolve(problem) } });
    await type(again.user, wording);
    expect((await screen.findByRole('alert')).textContent).toBe('The search stopped.');
  });
});

describe('a place that was found', () => {
  test('opens in Compare', async () => {
    const { user, store } = await start();
    await type(user, wording);
    const list = await screen.findAllByRole('button', { name: 'HC/2011/4, para. 1 (2 May 2011)' });
    await user.click(list[0]!);
    expect(store.getState()).toMatchObject({
      view: 'compare',
      place: { document: harbourCharter.id, span: exact.span },
    });
  });

  test('is copied with its citation', async () => {
    const { user, store } = await start();
    const copied = vi.spyOn(navigator.clipboard, 'writeText');
    await type(user, wording);
    await user.click((await screen.findAllByRole('button', { name: 'Copy with citation' }))[0]!);
    expect(copied).toHaveBeenCalledWith(`“${wording}” (HC/2011/4, para. 1 (2 May 2011))`);
    await waitFor(() => {
      expect(store.getState().announcement).toBe('Copied with citation.');
    });
  });

  test('takes a note with the words quoted', async () => {
    const { user, store } = await start();
    await type(user, wording);
    await user.click((await screen.findAllByRole('button', { name: 'Add note' }))[0]!);
    expect(store.getState().noteDraft?.quotes[0]).toMatchObject({ exact: wording });
  });
});

test('axe finds nothing among results', async () => {
  const { user, container } = await start();
  await type(user, wording);
  await screen.findByText('Word for word');
  const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(found.violations.map(({ id }) => id)).toEqual([]);
});
