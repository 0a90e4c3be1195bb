import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api, WorkspaceState } from '../../../src-main/contract/api.ts';
import type { PolicyService } from '../../../src-main/service/policy-service.ts';
import { applyChanges } from '../../../src-renderer/state/apply-changes.ts';
import { done } from '../../../src-main/contract/problem.ts';
import { createPolicyService } from '../../../src-main/service/policy-service.ts';
import { memoryWorkspace } from '../../../src-main/service/workspace/open-workspace.ts';
import { stateAfter, testHost, valueOf } from '../../hosts/open-test-service.ts';
import { sampleDocument } from '../../renderer/sample-documents.ts';

let service: PolicyService;

beforeEach(() => {
  let ticks = 0;
  service = createPolicyService({
    store: memoryWorkspace(),
    // Reading is not what is tested here, and a parser of its own for each text would take long.
    analyst: {
      run: (_job, _kind, takes) => {
        const { name, text } = takes as { readonly name: string; readonly text: string };
        return Promise.resolve(done(sampleDocument({ title: name }, [text]) as never));
      },
      cancel: () => undefined,
      close: () => undefined,
    },
    host: testHost(),
    now: () => new Date(Date.UTC(2026, 0, 1) + (ticks += 1) * 1000).toISOString(),
    newId: () => `id-${(ticks += 1)}`,
  });
});

afterEach(() => {
  service.close();
});

const whole = async (): Promise<WorkspaceState> => valueOf(await service.api.workspace({}));

/** What a window has after it asked for what changed since `known`. */
async function caughtUp(known: WorkspaceState): Promise<WorkspaceState> {
  const changes = valueOf(await service.api.workspaceChanges({ since: known.revision }));
  if (!changes) throw new Error('the service has forgotten this revision');
  return applyChanges(known, changes);
}

type Step = (api: Api, number: number) => Promise<unknown>;

/** Things a user does, some of which come to nothing when there is nothing to act on. */
const steps: Readonly<Record<string, Step>> = {
  addText: (api, number) =>
    api.addText({ name: `Text ${number}`, text: `1. We decide to build pier ${number}.` }),
  remove: async (api, number) => {
    const { documents } = await whole();
    const id = documents[number % Math.max(1, documents.length)]?.id ?? '';
    return api.removeDocument({ id });
  },
  date: async (api, number) => {
    const { documents } = await whole();
    const id = documents[number % Math.max(1, documents.length)]?.id ?? '';
    return api.editDocument({ id, changes: { date: `${1990 + number}` } });
  },
  note: async (api, number) => {
    const { documents } = await whole();
    const target = { kind: 'document', id: documents[0]?.id ?? '' } as const;
    return api.saveNote({ note: { target, quotes: [], text: `${number}`, tags: [] } });
  },
  deleteNote: async (api) => api.deleteNote({ id: (await whole()).notes[0]?.id ?? '' }),
  settings: async (api, number) => {
    const { settings } = await whole();
    return api.changeSettings({ settings: { ...settings, textSize: 14 + (number % 12) } });
  },
  undo: (api) => api.undo({}),
  redo: (api) => api.redo({}),
};

describe('what has changed since a revision', () => {
  it('gives, put on what a window had, the whole workspace, however late it asks', async () => {
    const step = fc.record({
      name: fc.constantFrom(...Object.keys(steps)),
      number: fc.nat({ max: 9 }),
      asks: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (taken) => {
        let window = await whole();
        for (const { name, number, asks } of taken) {
          await steps[name]?.(service.api, number);
          if (asks) window = await caughtUp(window);
        }
        expect(await caughtUp(window)).toEqual(await whole());
      }),
      { numRuns: 100 },
    );
  });

  it('holds only the documents that changed', async () => {
    await service.api.addText({ name: 'One', text: '1. We decide to dredge the canal.' });
    const before = await whole();
    await service.api.addText({ name: 'Two', text: '1. We decide to light the pier.' });
    const { settings, ...facts } = valueOf(
      await service.api.workspaceChanges({ since: before.revision }),
    )!;
    expect(facts.documents.put.map(({ title }) => title)).toEqual(['Two']);
    expect(facts.documents.gone).toEqual([]);
    expect(settings).toBeUndefined();
  });

  it('is not known for a revision that never was, nor for one before the last thousand', async () => {
    const { revision, settings } = await whole();
    expect(valueOf(await service.api.workspaceChanges({ since: revision + 1 }))).toBeNull();
    for (let change = 0; change <= 1_000; change += 1) {
      const textSize = 14 + (change % 2);
      valueOf(await service.api.changeSettings({ settings: { ...settings, textSize } }));
    }
    expect(valueOf(await service.api.workspaceChanges({ since: revision }))).toBeNull();
    const state = await stateAfter(service.api, service.api.undo({}));
    expect(
      valueOf(await service.api.workspaceChanges({ since: state.revision - 1_000 })),
    ).not.toBeNull();
    expect(
      valueOf(await service.api.workspaceChanges({ since: state.revision - 1_001 })),
    ).toBeNull();
  });
});
