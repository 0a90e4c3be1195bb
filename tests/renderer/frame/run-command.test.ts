import { describe, expect, it, vi } from 'vitest';
import { isEnabled, labelNow } from '../../../src-renderer/frame/command-state.ts';
import { isCommand, runCommand } from '../../../src-renderer/frame/run-command.ts';
import { createClauselineStore } from '../../../src-renderer/state/store.ts';
import { fakeConnection } from '../fake-connection.ts';
import { harbourCharter, harbourReview } from '../sample-documents.ts';

async function startedStore() {
  const store = createClauselineStore(
    fakeConnection({ documents: [harbourCharter, harbourReview] }),
  );
  await store.getState().start();
  return store;
}

describe('commands', () => {
  it('name what undo takes back, and do nothing when there is nothing', async () => {
    const store = await startedStore();
    const undo = { id: 'undo', label: 'Undo' } as const;
    expect(isEnabled('undo', store.getState())).toBe(false);
    await store.getState().removeDocument(harbourReview.id);
    expect(labelNow(undo, store.getState())).toBe('Undo remove document');
    runCommand('undo', store);
    await vi.waitFor(() => {
      expect(store.getState().workspace?.documents).toHaveLength(2);
    });
  });

  it('keep the text size inside its bounds', async () => {
    const store = await startedStore();
    const size = () => store.getState().workspace?.settings.textSize;
    for (let times = 0; times < 20; times += 1) {
      runCommand('text-larger', store);
      await new Promise((resolve) => setTimeout(resolve));
    }
    await vi.waitFor(() => {
      expect(size()).toBe(26);
    });
  });

  it('from a host are run only when they are known', () => {
    expect(isCommand('show-notes')).toBe(true);
    expect(isCommand('constructor')).toBe(false);
  });
});
