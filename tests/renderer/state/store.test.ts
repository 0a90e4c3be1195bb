import { describe, expect, it, vi } from 'vitest';
import { done, failed, type Result } from '../../../src-main/contract/problem.ts';
import type { SharedLanguage } from '../../../src-main/engine/shared-language/shared-passage.ts';
import { createClauselineStore } from '../../../src-renderer/state/store.ts';
import { pairKey } from '../../../src-renderer/state/store-types.ts';
import { fakeConnection, type FakeService } from '../fake-connection.ts';
import { harbourCharter, harbourReview, sampleDocument } from '../sample-documents.ts';
import { harbourComparison, harbourFindings, retoldHarbours } from '../sample-findings.ts';

const harbours: FakeService = {
  documents: [harbourReview, harbourCharter],
  findings: harbourFindings,
  compare: () => harbourComparison,
};

async function started(service: FakeService = harbours) {
  const connection = fakeConnection(service);
  const store = createClauselineStore(connection);
  await store.getState().start();
  await vi.waitFor(() => {
    expect(store.getState().jobs).toEqual([]);
  });
  return { store, connection, now: () => store.getState() };
}

describe('the store', () => {
  it('starts with documents in date order, findings, and the two oldest beside each other', async () => {
    const { now } = await started();
    expect(now().columns).toEqual([harbourCharter.id, harbourReview.id]);
    expect(now().findings?.passages).toHaveLength(1);
  });

  it('analyses again when a document comes or goes, not when a note is written', async () => {
    const { now, connection } = await started();
    const analyses = () => connection.calls.filter((call) => call.method === 'analyse').length;
    const note = { target: { kind: 'passage', id: 'x' } as const, quotes: [], text: '', tags: [] };
    await now().saveNote(note);
    expect(analyses()).toBe(1);
    await now().removeDocument(harbourReview.id);
    expect(analyses()).toBe(2);
  });

  it('asks for nothing when it is told of a revision it has', async () => {
    const { now, connection } = await started();
    await now().addText('New text', 'Some words.');
    const asked = connection.calls.length;
    connection.emit({ type: 'workspace', revision: 1 });
    connection.emit({ type: 'workspace', revision: connection.state().revision });
    expect(connection.calls.slice(asked)).toEqual([]);
    expect(now().workspace?.documents).toHaveLength(3);
  });

  it('asks for a comparison once and forgets it when one of its documents goes', async () => {
    const { now, connection } = await started();
    const [a, b] = [harbourCharter.id, harbourReview.id];
    await Promise.all([now().loadComparison(a, b), now().loadComparison(a, b)]);
    expect(connection.calls.filter((call) => call.method === 'compare')).toHaveLength(1);
    expect(now().comparisons[pairKey(a, b)]).toBe(harbourComparison);
    await now().removeDocument(b);
    expect(now().comparisons).toEqual({});
  });

  it('asks for rewordings of two documents once for each findings, all where the set lacks them', async () => {
    const [a, b] = [harbourCharter.id, harbourReview.id];
    for (const lacking of [true, false]) {
      const findings = { ...harbourFindings, ...(lacking && { rewordingsLeftOut: true as const }) };
      const { now, connection } = await started({
        ...harbours,
        findings,
        reworded: retoldHarbours,
      });
      const asked = () => connection.calls.filter((call) => call.method === 'findReworded');
      await Promise.all([now().loadReworded(a, b), now().loadReworded(a, b)]);
      await now().loadReworded(a, b);
      expect(asked().map(({ request }) => request)).toMatchObject([
        { a, b, summariesOnly: !lacking },
      ]);
      expect(now().reworded[pairKey(a, b)]).toBe(retoldHarbours);
      await now().analyse();
      expect(now().reworded).toEqual({});
      await now().loadReworded(a, b);
      expect(asked()).toHaveLength(2);
    }
  });

  it('drops rewordings that were asked for before there were other findings', async () => {
    const answer = Promise.withResolvers<Result<SharedLanguage>>();
    const methods = { findReworded: () => answer.promise };
    const { now } = await started({ ...harbours, methods });
    const asked = now().loadReworded(harbourCharter.id, harbourReview.id);
    await now().analyse();
    answer.resolve(done(retoldHarbours));
    await asked;
    expect(now().reworded).toEqual({});
  });

  it('reads the other files when one cannot be read, and says which one', async () => {
    const { now } = await started();
    const broken = { name: 'broken.md', arrayBuffer: () => Promise.reject(new Error('gone')) };
    const bytes = new TextEncoder().encode('Words of another text.');
    const good = { name: 'good.md', arrayBuffer: () => Promise.resolve(bytes.buffer) };
    await now().addFiles([broken, good]);
    expect(now().dialog).toBe('added');
    expect(now().added?.failures.map(({ file }) => file)).toEqual(['broken.md']);
    expect(now().workspace?.documents.map((d) => d.title)).toContain('good');
  });

  it('walks round the findings in both directions and announces the place', async () => {
    const { now } = await started();
    now().setSteps([
      { kind: 'difference', id: 'one' },
      { kind: 'passage', id: 'two' },
    ]);
    now().step(1);
    expect(now().announcement).toBe('1 of 2');
    now().step(-1);
    expect(now().selection).toEqual({ kind: 'passage', id: 'two' });
    now().step(1);
    expect(now().selection?.id).toBe('one');
  });

  it('brings a document into the columns when one of its places is opened', async () => {
    const third = sampleDocument({ title: 'Third', date: '2020-01-01' }, ['Third words.']);
    const { now } = await started({ documents: [harbourCharter, harbourReview, third] });
    now().showPlace(third.id, { start: 0, end: 5 });
    expect(now().columns).toEqual([harbourCharter.id, third.id]);
    expect(now().view).toBe('compare');
  });

  it('shows a problem of the service, but stays silent about what the user cancelled', async () => {
    const { now } = await started();
    const cancelled = () => Promise.resolve(failed<null>('cancelled', 'Cancelled.'));
    const broken = () => Promise.resolve(failed<null>('cannot-save', 'No space left.'));
    expect(await now().runJob('x', cancelled)).toBeNull();
    expect(await now().runJob('x', broken)).toBeNull();
    expect(now().problems.map((p) => p.sentence)).toEqual(['No space left.']);
  });
});
