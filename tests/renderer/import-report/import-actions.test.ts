import { describe, expect, it } from 'vitest';
import { followReplaced } from '../../../src-renderer/import-report/follow-replaced.ts';
import { inPortions } from '../../../src-renderer/import-report/portions.ts';
import { createClauselineStore } from '../../../src-renderer/state/store.ts';
import type { FileToAdd } from '../../../src-renderer/state/store-types.ts';
import { fakeConnection } from '../fake-connection.ts';
import { harbourCharter, harbourReview, sampleDocument } from '../sample-documents.ts';

describe('adding files', () => {
  it('goes on after one that cannot be read, and passes over what is no text in a folder', async () => {
    const connection = fakeConnection();
    const now = createClauselineStore(connection).getState;
    await now().start();
    await now().addFiles([
      file('texts/one.md', 'One text.'),
      { name: 'texts/locked.md', arrayBuffer: () => Promise.reject(new Error('locked')) },
      file('texts/photo.jpg', 'no text'),
      file('texts/two.md', 'Another text.'),
    ]);
    expect(now().added).toMatchObject({ added: 2, passedOver: ['texts/photo.jpg'] });
    expect(now().added?.failures.map(({ file }) => file)).toEqual(['texts/locked.md']);
    expect(now().dialog).toBe('added');
    expect(now().jobs.filter(({ job }) => job.startsWith('add-'))).toEqual([]);
  });

  it('opens no dialog when all went well', async () => {
    const now = createClauselineStore(fakeConnection()).getState;
    await now().start();
    await now().addFiles([file('one.md', 'One text.'), file('two.md', 'Another text.')]);
    expect(now().dialog).toBeNull();
    expect(now().announcement).toBe('2 documents added.');
  });

  it('sends nothing more once it is cancelled', async () => {
    const connection = fakeConnection();
    const now = createClauselineStore(connection).getState;
    await now().start();
    const cancelling: FileToAdd = {
      name: 'one.md',
      arrayBuffer: async () => {
        const job = now().jobs.find((one) => one.job.startsWith('add-'))?.job ?? '';
        await now().cancel(job);
        return new ArrayBuffer(1);
      },
    };
    await now().addFiles([cancelling, file('two.md', 'Another text.')]);
    expect(now().added).toMatchObject({ added: 0, cancelled: true });
    expect(connection.calls.some(({ method }) => method === 'addFiles')).toBe(false);
  });
});

describe('adding in portions', () => {
  it('makes findings once, when the last file is there', async () => {
    const connection = fakeConnection();
    const store = createClauselineStore(connection);
    await store.getState().start();
    const files = ['one', 'two', 'three'].map((name) => ({
      name: `${name}.md`,
      // Each fills a portion of its own.
      size: 30_000_000,
      arrayBuffer: () => Promise.resolve(new TextEncoder().encode(`# ${name}`).buffer),
    }));
    await store.getState().addFiles(files);
    const asked = connection.calls.map(({ method }) => method);
    expect(asked.filter((method) => method === 'addFiles')).toHaveLength(3);
    expect(asked.filter((method) => method === 'analyse')).toHaveLength(1);
    expect(asked.lastIndexOf('analyse')).toBeGreaterThan(asked.lastIndexOf('addFiles'));
  });
});

describe('portions of files', () => {
  it('keep the order, and a huge file is one by itself', () => {
    const sizes = [10, 40_000_000, 20_000_000, 10_000_000, 5_000_000];
    const files = sizes.map((size, index) => ({ ...file(String(index), ''), size }));
    const names = inPortions(files).map((portion) => portion.map(({ name }) => name));
    expect(names).toEqual([['0'], ['1'], ['2', '3'], ['4']]);
  });
});

describe('a replaced document', () => {
  const newer = { ...sampleDocument({ title: 'Newer' }, ['Words.']), replaces: harbourCharter.id };

  it('keeps its column, and gives it back when the replacement is undone', () => {
    const before = [harbourCharter, harbourReview];
    const after = [newer, harbourReview];
    expect(followReplaced(harbourCharter.id, before, after)).toBe(newer.id);
    expect(followReplaced(newer.id, after, before)).toBe(harbourCharter.id);
    expect(followReplaced(harbourReview.id, before, after)).toBe(harbourReview.id);
  });

  it('is followed by the columns of the store', async () => {
    const connection = fakeConnection({ documents: [harbourCharter, harbourReview] });
    const now = createClauselineStore(connection).getState;
    await now().start();
    now().openReport(harbourCharter.id);
    await now().replaceDocument(harbourCharter.id, file('newer.md', 'Words of the newer file.'));
    const replacement = now().workspace?.documents.find(({ replaces }) => replaces !== undefined);
    expect(now().columns).toContain(replacement?.id);
    expect(now().reported).toBe(replacement?.id);
    expect(now().announcement).toContain('The document was replaced');
  });
});

function file(name: string, text: string): FileToAdd {
  return { name, arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer) };
}
