// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { makeQuote } from '../../../../src-main/engine/notes/anchors/anchor-note.ts';
import type { Note } from '../../../../src-main/engine/notes/note.ts';
import { NotesView } from '../../../../src-renderer/views/notes/NotesView.tsx';
import type { FakeService } from '../../fake-connection.ts';
import { renderWith } from '../../render-app.tsx';
import { harbourCharter, harbourReview, sampleDocument, spanOf } from '../../sample-documents.ts';
import { harbourFindings } from '../../sample-findings.ts';
import { layOutBoxes } from '../lay-out-boxes.ts';

beforeAll(layOutBoxes);
afterEach(cleanup);

const instants = { created: '2026-01-01T00:00:00Z', changed: '2026-01-01T00:00:00Z' };
const onPassage: Note = {
  id: 'one',
  target: { kind: 'passage', id: 'passage-open' },
  quotes: [makeQuote(harbourCharter, spanOf(harbourCharter, 'every public harbour'))],
  text: 'Hold this line.',
  tags: ['agreed'],
  ...instants,
};
const onLineage: Note = {
  id: 'two',
  target: { kind: 'lineage', id: 'lineage-depth' },
  quotes: [],
  text: 'Ask about the depth.',
  tags: ['ask'],
  ...instants,
};
const service: FakeService = {
  documents: [harbourCharter, harbourReview],
  findings: harbourFindings,
  notes: [onPassage, onLineage],
};
const start = async (given: FakeService = {}) => ({
  ...(await renderWith(<NotesView />, { ...service, ...given })),
  user: userEvent.setup(),
});
const rows = () => screen.getAllByRole('row').slice(1);

describe('the list of notes', () => {
  test('is narrowed down by words, tag, document and what a note is on', async () => {
    const { user } = await start();
    expect(rows()).toHaveLength(2);
    await user.selectOptions(screen.getByLabelText('Tag'), 'ask');
    expect(rows().map((row) => row.textContent)).toEqual([expect.stringContaining('Ask about')]);
    await user.selectOptions(screen.getByLabelText('Tag'), '');
    await user.selectOptions(screen.getByLabelText('Document'), harbourCharter.id);
    expect(rows()).toHaveLength(1);
    await user.selectOptions(screen.getByLabelText('Document'), '');
    await user.selectOptions(screen.getByLabelText('On'), 'lineage');
    expect(rows()).toHaveLength(1);
    await user.selectOptions(screen.getByLabelText('On'), '');
    await user.type(screen.getByLabelText('Words in notes and quotations'), 'public harbour');
    expect(rows().map((row) => row.textContent)).toEqual([expect.stringContaining('Hold this')]);
    expect(screen.getByRole('status').textContent).toBe('1 of 2 notes');
  });

  test('says what to do when there are no notes', async () => {
    await start({ notes: [] });
    expect(screen.getByText(/choose “Add note”/u)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Export comparison notes…' })).toBeTruthy();
  });
});

describe('an open note', () => {
  test('is saved by itself a moment after the last letter', async () => {
    const { user, connection } = await start();
    await user.type(screen.getByLabelText('Text'), ' Firmly.');
    await waitFor(() => {
      expect(connection.state().notes[0]?.text).toBe('Hold this line. Firmly.');
    });
    const saves = connection.calls.filter(({ method }) => method === 'saveNote');
    expect(saves).toHaveLength(1);
  });

  test('is saved at once when another is opened', async () => {
    const { user, connection } = await start();
    await user.type(screen.getByLabelText('Tags, with commas between'), ', new');
    await user.click(rows()[1]!);
    expect(connection.state().notes.find(({ id }) => id === 'one')?.tags).toEqual([
      'agreed',
      'new',
    ]);
    await waitFor(() => {
      expect(screen.getByLabelText<HTMLTextAreaElement>('Text').value).toBe('Ask about the depth.');
    });
  });

  test('follows undo', async () => {
    const { user, store } = await start();
    await user.type(screen.getByLabelText('Text'), '!');
    await waitFor(() => {
      expect(store.getState().workspace?.undo).toBe('save note');
    });
    await store.getState().undo();
    await waitFor(() => {
      expect(screen.getByLabelText<HTMLTextAreaElement>('Text').value).toBe('Hold this line.');
    });
  });

  test('takes a judgement with its reason, together with what was just typed', async () => {
    const { user, connection } = await start();
    await user.type(screen.getByLabelText('Text'), ' Yes.');
    await user.selectOptions(screen.getByLabelText('Judgement'), 'rejected');
    await user.type(screen.getByLabelText('Reason'), 'a set phrase');
    await user.click(screen.getByRole('button', { name: 'Save judgement' }));
    expect(connection.state().notes.find(({ id }) => id === 'one')).toMatchObject({
      text: 'Hold this line. Yes.',
      verdict: { decision: 'rejected', reason: 'a set phrase' },
    });
  });

  test('leads to what it is on', async () => {
    const { user, store } = await start();
    await user.click(rows()[1]!);
    await user.click(screen.getByRole('button', { name: 'Show it' }));
    expect(store.getState()).toMatchObject({
      view: 'commitments',
      selection: { kind: 'lineage', id: 'lineage-depth' },
    });
  });

  test('is deleted, and undo brings it back', async () => {
    const { user, store, connection } = await start();
    await user.click(screen.getByRole('button', { name: 'Delete note' }));
    expect(connection.state().notes.map(({ id }) => id)).toEqual(['two']);
    await store.getState().undo();
    expect(connection.state().notes).toHaveLength(2);
  });
});

describe('a quotation', () => {
  test('has its citation, which opens the place', async () => {
    const { user, store } = await start();
    await user.click(screen.getByRole('button', { name: 'HC/2011/4, para. 1 (2 May 2011)' }));
    expect(store.getState().view).toBe('compare');
  });

  test('whose document is gone says where the words stand now, and moves only when told', async () => {
    const old = sampleDocument({ title: 'Old charter' }, [harbourCharter.text]);
    const quote = makeQuote(old, spanOf(old, 'publish the depth of their channels once'));
    const { user, connection } = await start({ notes: [{ ...onPassage, quotes: [quote] }] });
    expect(screen.getByText(/document of this quotation is gone/u).textContent).toContain(
      'word for word',
    );
    expect(connection.state().notes[0]?.quotes[0]?.document).toBe(old.id);
    await user.click(screen.getByRole('button', { name: 'Move the note there' }));
    expect(connection.state().notes[0]?.quotes[0]).toMatchObject({
      document: harbourCharter.id,
      exact: quote.exact,
    });
  });

  test('found nowhere is flagged as orphaned', async () => {
    const words = { exact: 'nobody wrote such words', prefix: '', suffix: '' };
    const quote = { ...onPassage.quotes[0]!, document: 'gone', ...words };
    await start({ notes: [{ ...onPassage, quotes: [quote] }] });
    expect(screen.getByText(/^Orphaned/u)).toBeTruthy();
  });
});

describe('the export', () => {
  test('shows exactly what will be saved, and saves what was chosen', async () => {
    const { user, connection, store } = await start();
    store.setState({ capabilities: { host: 'electron', version: '1', saveDialog: true } });
    await user.click(screen.getByRole('button', { name: 'Export comparison notes…' }));
    const panel = within(screen.getByRole('region', { name: 'Export comparison notes' }));
    await user.click(panel.getByLabelText('Markdown (.md)'));
    await user.click(panel.getByLabelText('Differences'));
    await user.click(panel.getByLabelText('HR/2019/1'));
    expect((await panel.findByRole('region', { name: 'Preview' })).textContent).toContain(
      '# Comparison notes',
    );
    await user.click(panel.getByRole('button', { name: 'Save' }));
    expect(connection.calls.find(({ method }) => method === 'saveExport')?.request).toMatchObject({
      choice: {
        format: 'markdown',
        documents: [harbourCharter.id],
        include: { notes: true, shared: true, differences: false, commitments: true },
      },
    });
    expect(store.getState().announcement).toBe('Saved notes.md.');
  });

  test('shows a page in a frame that may run nothing', async () => {
    const file = {
      name: 'notes.html',
      mediaType: 'text/html;charset=utf-8',
      bytes: new TextEncoder().encode('<p>notes</p><script>1</script>'),
    };
    const exportNotes = () => Promise.resolve({ ok: true as const, value: file });
    const { user } = await start({ methods: { exportNotes } });
    await user.click(screen.getByRole('button', { name: 'Export comparison notes…' }));
    const frame = await screen.findByTitle('Preview');
    expect(frame.getAttribute('sandbox')).toBe('');
    expect(frame.getAttribute('srcdoc')).toContain('<p>notes</p>');
  });
});

test('axe finds nothing in the list, the editor and the export', async () => {
  const { user, container } = await start();
  const rules = { 'color-contrast': { enabled: false } };
  expect((await axe.run(container, { rules })).violations.map(({ id }) => id)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Export comparison notes…' }));
  expect((await axe.run(container, { rules })).violations.map(({ id }) => id)).toEqual([]);
});
