import { describe, expect, it } from 'vitest';
import type { WorkspaceChanges, WorkspaceState } from '../../../src-main/contract/api.ts';
import { done, failed, type Result } from '../../../src-main/contract/problem.ts';
import { applyChanges } from '../../../src-renderer/state/apply-changes.ts';
import { catchingUp, newestWorkspace } from '../../../src-renderer/state/catch-up.ts';
import { fakeConnection } from '../fake-connection.ts';
import { harbourCharter, harbourReview, sampleDocument } from '../sample-documents.ts';

const state = fakeConnection({ documents: [harbourCharter, harbourReview] }).state();
const third = sampleDocument({ title: 'Third', date: '1990-01-01' }, ['Third words.']);
const changes: WorkspaceChanges = {
  name: state.name,
  since: 1,
  revision: 2,
  undo: 'add document',
  redo: null,
  sample: false,
  problems: [],
  documents: { put: [third], gone: [harbourReview.id] },
  notes: { put: [], gone: [] },
};

describe('changes put on a workspace', () => {
  it('bring documents in date order, take others away and leave the rest the same object', () => {
    const after = applyChanges(state, changes);
    expect(after.documents).toEqual([third, harbourCharter]);
    expect(after.documents[1]).toBe(state.documents[0]);
    expect(after.notes).toBe(state.notes);
    expect(after.settings).toBe(state.settings);
    expect(after).toMatchObject({ revision: 2, undo: 'add document' });
    expect(after).not.toHaveProperty('since');
  });

  it('must build on the revision that is there', () => {
    expect(() => applyChanges({ ...state, revision: 2 }, changes)).toThrow(RangeError);
  });
});

describe('asking for the newest workspace', () => {
  const service = (answer: Result<WorkspaceChanges | null>) => {
    const asked: unknown[] = [];
    const api = {
      workspace: () => {
        asked.push('whole');
        return Promise.resolve(done({ ...state, revision: 9 }));
      },
      workspaceChanges: (request: { readonly since: number }) => {
        asked.push(request.since);
        return Promise.resolve(answer);
      },
    };
    return { api, asked };
  };

  it('asks for the whole at the start, and after that for changes', async () => {
    const { api, asked } = service(done(changes));
    await newestWorkspace(api, null);
    expect(await newestWorkspace(api, state)).toEqual(done(applyChanges(state, changes)));
    expect(asked).toEqual(['whole', 1]);
  });

  it('asks for the whole when the service has forgotten the revision', async () => {
    const { api, asked } = service(done(null));
    const newest = await newestWorkspace(api, state);
    expect(newest.ok && newest.value.revision).toBe(9);
    expect(asked).toEqual([1, 'whole']);
  });

  it('passes a failure on', async () => {
    const gone = failed<null>('host-gone', 'Gone.');
    const { api } = service(gone);
    expect(await newestWorkspace(api, state)).toEqual(gone);
  });
});

describe('catching up', () => {
  /** A service at `now`, and answers that come when they are let go. */
  function slowService() {
    const world = { now: 1, known: null as WorkspaceState | null, questions: 0 };
    const waiting: (() => void)[] = [];
    const catchUp = catchingUp(
      () => world.known,
      () => {
        world.questions += 1;
        const answer = { ...state, revision: world.now };
        return new Promise((resolve) => waiting.push(() => resolve(done(answer))));
      },
      (newest) => {
        if (newest.ok) world.known = newest.value;
      },
    );
    const answer = async () => {
      waiting.shift()?.();
      await Promise.resolve();
      await new Promise((resolve) => setTimeout(resolve));
    };
    return { world, catchUp, answer };
  }

  it('asks once for all who wait, and again for a change made after the question', async () => {
    const { world, catchUp, answer } = slowService();
    const first = [catchUp({ revision: 1 }), catchUp({ revision: 0 })];
    world.now = 3;
    const later = [catchUp({ revision: 2 }), catchUp({ revision: 3 })];
    expect(world.questions).toBe(1);
    await answer();
    await Promise.all(first);
    expect(world.known?.revision).toBe(1);
    expect(world.questions).toBe(2);
    await answer();
    await Promise.all(later);
    expect(world.known?.revision).toBe(3);
    expect(world.questions).toBe(2);
  });

  it('does not wait for ever on a revision that does not come', async () => {
    const { world, catchUp, answer } = slowService();
    const asked = catchUp({ revision: 7 });
    await answer();
    await asked;
    expect(world.questions).toBe(1);
  });
});
