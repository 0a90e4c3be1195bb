import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api, Connection, ExportChoice, NoteDraft } from '../../src-main/contract/api.ts';
import { codeOf, nextEvent, stateAfter, valueOf } from './open-test-service.ts';

const corpus = join(import.meta.dirname, '..', '..', 'corpus');
const bytesOf = (name: string): Uint8Array => Uint8Array.from(readFileSync(join(corpus, name)));

const everything: ExportChoice = {
  format: 'markdown',
  documents: [],
  include: { notes: true, shared: true, differences: true, commitments: true },
  formulas: false,
};

/** One way to the service, opened for a suite and closed after it. */
export interface OpenedDoor {
  readonly connection: Connection;
  readonly close: () => Promise<void>;
}

/** The whole contract, told once and run over every door there is. */
export function describeApi(name: string, open: () => Promise<OpenedDoor>): void {
  describe(`the contract ${name}`, () => {
    let door: OpenedDoor;
    let api: Api;
    beforeAll(async () => {
      door = await open();
      api = door.connection.api;
    });
    afterAll(() => door.close());

    it('adds documents from bytes and from pasted text, in date order', async () => {
      valueOf(await api.addFile({ name: 'folder/A-RES-68-4.md', bytes: bytesOf('A-RES-68-4.md') }));
      const draft = bytesOf('2013-draft-declaration.md');
      const state = await stateAfter(api, api.addFile({ name: 'draft.md', bytes: draft }));
      expect(state.documents.map(({ symbol }) => symbol)).toEqual(['CL/2013/1', 'A/RES/68/4']);
      expect(state.documents.at(-1)?.source.name).toBe('A-RES-68-4.md');
      const pasted = await stateAfter(
        api,
        api.addText({ name: 'Pasted', text: '1. We decide to act.' }),
      );
      expect(pasted.documents.map(({ source }) => source.format)).toContain('pasted');
      expect(pasted.undo).toBe('add document');
    });

    it('names a text that is loaded already and a file without words', async () => {
      const bytes = bytesOf('A-RES-68-4.md');
      const twice = await api.addFile({ name: 'again.md', bytes });
      expect(codeOf(twice)).toBe('already-loaded');
      if (!twice.ok) expect(twice.problem.sentence).toMatch(/again\.md.*A-RES-68-4\.md/u);
      const empty = await api.addFile({ name: 'empty.md', bytes: new Uint8Array() });
      expect(codeOf(empty)).toBe('file-empty');
    });

    it('takes a change back and makes it again, by name, and tells every window', async () => {
      const before = valueOf(await api.workspace({}));
      const [id = ''] = before.documents.map((document) => document.id);
      const told = nextEvent(door.connection, 'workspace');
      const removed = await stateAfter(api, api.removeDocument({ id }));
      expect((await told).revision).toBe(removed.revision);
      expect(removed.documents).toHaveLength(before.documents.length - 1);
      expect(removed.undo).toBe('remove document');
      const back = await stateAfter(api, api.undo({}));
      expect(back.documents).toEqual(before.documents);
      expect(back.redo).toBe('remove document');
      valueOf(await api.redo({}));
      valueOf(await api.undo({}));
    });

    it('corrects what a document says about itself', async () => {
      const { documents } = valueOf(await api.workspace({}));
      const pasted = documents.find(({ source }) => source.format === 'pasted');
      const id = pasted?.id ?? '';
      const changes = { title: 'A decision', date: '2015-02', status: 'draft' as const };
      const edited = await stateAfter(api, api.editDocument({ id, changes }));
      expect(edited.documents.find((document) => document.id === id)).toMatchObject(changes);
      expect(edited.undo).toBe('edit document');
      const cleared = await stateAfter(api, api.editDocument({ id, changes: { status: null } }));
      expect(cleared.documents.find((document) => document.id === id)).not.toHaveProperty('status');
      expect(codeOf(await api.editDocument({ id, changes: { date: '3 May' } }))).toBe(
        'bad-request',
      );
      expect(codeOf(await api.editDocument({ id: 'none', changes }))).toBe('unknown-document');
    });

    it('keeps, edits and deletes notes, newest first', async () => {
      const note = await draftNote(api);
      const first = await stateAfter(api, api.saveNote({ note }));
      const second = await stateAfter(api, api.saveNote({ note: { ...note, text: 'second' } }));
      expect(second.notes.map(({ text }) => text)).toEqual(['second', 'first']);
      const id = first.notes[0]?.id ?? '';
      const edited = await stateAfter(
        api,
        api.saveNote({ note: { ...note, id, text: 'first, edited' } }),
      );
      const kept = edited.notes.find((one) => one.id === id);
      expect(kept?.text).toBe('first, edited');
      expect(kept?.created).toBe(first.notes[0]?.created);
      expect((kept?.changed ?? '') > (kept?.created ?? '')).toBe(true);
      const deleted = await stateAfter(api, api.deleteNote({ id }));
      expect(deleted.undo).toBe('delete note');
      expect((await stateAfter(api, api.undo({}))).notes).toHaveLength(2);
      expect(codeOf(await api.deleteNote({ id: 'none' }))).toBe('unknown-note');
    });

    it('finds everything, tells how far it is, and answers the second time from memory', async () => {
      const progress = nextEvent(door.connection, 'progress');
      const findings = valueOf(await api.analyse({ job: 'j1' }));
      expect((await progress).job).toBe('j1');
      expect(findings.passages.length).toBeGreaterThan(10);
      expect(findings.commitments.length).toBeGreaterThan(50);
      expect(findings.lineages.length).toBeGreaterThan(10);
      const state = await stateAfter(api, api.saveNote({ note: await draftNote(api) }));
      const again = valueOf(await api.analyse({ job: 'j2' }));
      expect(again.revision).toBe(state.revision);
      expect(again.passages).toEqual(findings.passages);
    });

    it('compares two documents and finds wording', async () => {
      const { documents } = valueOf(await api.workspace({}));
      const [a = '', b = ''] = documents.map(({ id }) => id);
      const comparison = valueOf(await api.compare({ job: 'j', a, b }));
      expect(comparison).toMatchObject({ a, b });
      expect(comparison.differences.length).toBeGreaterThan(10);
      const wording = 'respect and promote international labour standards';
      const hits = valueOf(await api.findWording({ job: 'j', wording }));
      expect(hits[0]?.similarity).toBe(1);
      expect(codeOf(await api.compare({ job: 'j', a, b: 'none' }))).toBe('unknown-document');
    });

    it.each(['markdown', 'html', 'json', 'csv', 'docx'] as const)('exports %s', async (format) => {
      const choice = { ...everything, format };
      const file = valueOf(await api.exportNotes({ job: 'e', choice }));
      expect(file.bytes).toBeInstanceOf(Uint8Array);
      expect(file.bytes.length).toBeGreaterThan(1_000);
      if (format === 'docx') expect(Buffer.from(file.bytes.subarray(0, 2)).toString()).toBe('PK');
      else expect(new TextDecoder().decode(file.bytes)).toContain('A/RES/68/4');
    });

    it('keeps settings and refuses senseless ones', async () => {
      const { settings } = valueOf(await api.workspace({}));
      const dark = { ...settings, theme: 'dark' as const };
      expect((await stateAfter(api, api.changeSettings({ settings: dark }))).settings.theme).toBe(
        'dark',
      );
      const tiny = { ...settings, textSize: 2 };
      expect(codeOf(await api.changeSettings({ settings: tiny }))).toBe('bad-request');
    });

    it('adds the samples that are missing, and none twice', async () => {
      const state = await stateAfter(api, api.addSamples({}));
      expect(state.documents).toHaveLength(5);
      expect((await stateAfter(api, api.addSamples({}))).revision).toBe(state.revision);
    });

    it('lists related instruments and opens nothing but https', async () => {
      const catalogue = valueOf(await api.catalogue({}));
      expect(catalogue.length).toBeGreaterThan(20);
      expect(codeOf(await api.openLink({ address: 'file:///etc/passwd' }))).toBe('bad-request');
    });

    it('answers a request of the wrong form with a sentence', async () => {
      const wrong = await api.removeDocument({} as { id: string });
      expect(codeOf(wrong)).toBe('bad-request');
      expect(codeOf(await api.undo(null as unknown as Record<string, never>))).toBe('bad-request');
    });
  });
}

async function draftNote(api: Api): Promise<NoteDraft> {
  const { documents } = valueOf(await api.workspace({}));
  const document = documents[0]?.id ?? '';
  return {
    target: { kind: 'document', id: document },
    quotes: [
      {
        document,
        paragraph: 'p0',
        span: { start: 0, end: 5 },
        exact: documents[0]?.text.slice(0, 5) ?? '',
        prefix: '',
        suffix: '',
      },
    ],
    text: 'first',
    tags: ['tag'],
  };
}
