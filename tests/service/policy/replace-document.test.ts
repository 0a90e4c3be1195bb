import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api, NoteDraft } from '../../../src-main/contract/api.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { makeQuote } from '../../../src-main/engine/notes/anchors/anchor-note.ts';
import { textOf } from '../../../src-main/engine/text/span.ts';
import type { PolicyService } from '../../../src-main/service/policy-service.ts';
import {
  codeOf,
  openTestService,
  stateAfter,
  withState,
  valueOf,
} from '../../hosts/open-test-service.ts';

const KEPT = 'Decides to keep every public harbour open to small boats throughout the year';
const GONE = 'Requests pilots to report drifting cargo without delay to the nearest lighthouse';
const OLD = `# Harbour charter

Adopted by the Harbour Conference on 2 May 2011

1. ${KEPT};
2. Encourages harbour towns to publish the depth of their channels once a year;
3. ${GONE};
4. Invites shipowners to mark their nets with floats of cork.
`;
const NEW = `# Harbour charter, revised

1. Welcomes the work of the keepers of the lights;
2. ${KEPT};
3. Encourages harbour towns to publish the depth of their channels twice a year;
4. Thanks the guild of rope makers for its hospitality.
`;
const COPY = `# Follow-up on harbours

Adopted by the Harbour Conference on 3 June 2015

1. ${KEPT}, and to say so on every pier;
2. Urges harbour towns to publish the depth of their channels once a year.
`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

let service: PolicyService;
let api: Api;
let old: Document;

beforeEach(async () => {
  service = openTestService();
  api = service.api;
  valueOf(await api.addText({ name: 'follow-up', text: COPY }));
  const state = await stateAfter(api, api.addFile({ name: 'charter.md', bytes: bytes(OLD) }));
  old = documentCalled(state.documents, 'charter.md');
});

afterEach(() => {
  service.close();
});

describe('replacing a document by a newer file', () => {
  it('finds the words of notes again, says how surely, and leaves orphans as they were', async () => {
    await note(KEPT);
    await note('publish the depth of their channels once a year');
    await note(GONE);
    const replaced = await withState(api, replace(NEW));
    // Newest first.
    expect(replaced.notes.map(({ quotes }) => quotes)).toEqual([
      ['orphaned'],
      [expect.stringMatching(/^(?:context|approximate)$/u)],
      ['exact'],
    ]);
    const newer = documentOf(replaced.state.documents, replaced.document);
    const [orphan, doubtful, sure] = replaced.state.notes.map(({ quotes }) => quotes[0]);
    expect(orphan).toMatchObject({ document: old.id, exact: GONE });
    expect(orphan).not.toHaveProperty('moved');
    expect(doubtful?.document).toBe(newer.id);
    expect(doubtful?.exact).toContain('twice a year');
    expect(doubtful?.moved?.was).toContain('once a year');
    expect(textOf(newer.text, sure?.span ?? { start: 0, end: 0 })).toBe(KEPT);
    expect(sure?.moved).toEqual({ certainty: 'exact', score: 1, was: KEPT });
  });

  it('takes everything back in one step of that name, and makes it again', async () => {
    await note(KEPT);
    const before = valueOf(await api.workspace({}));
    const { state } = await withState(api, replace(NEW));
    expect(state.undo).toBe('replace document');
    const back = await stateAfter(api, api.undo({}));
    expect(back.documents).toEqual(before.documents);
    expect(back.notes).toEqual(before.notes);
    const again = await stateAfter(api, api.redo({}));
    expect(again.documents).toEqual(state.documents);
    expect(again.notes).toEqual(state.notes);
  });

  it('keeps what the user set by hand, and a date where the newer file names none', async () => {
    const changes = { title: 'The charter', symbol: 'HC/1' };
    valueOf(await api.editDocument({ id: old.id, changes }));
    expect(old.date).toBe('2011-05-02');
    const { state, document } = await withState(api, replace(NEW));
    const newer = documentOf(state.documents, document);
    expect(newer).toMatchObject({ ...changes, date: old.date, replaces: old.id });
    expect(newer.edited).toEqual(['title', 'symbol']);
    expect(newer.warnings.join(' ')).toContain('is kept from the file before');
  });

  it('lets decisions on shared wording, commitments and differences follow the text', async () => {
    const found = valueOf(await api.analyse({ job: 'before' }));
    const passage = found.passages.find(({ occurrences }) =>
      occurrences.some((one) => textOf(old.text, one.span).includes('public harbour')),
    );
    const commitment = found.commitments.find(
      (one) => one.document === old.id && textOf(old.text, one.span).includes('public harbour'),
    );
    const other = valueOf(await api.workspace({})).documents.find(({ id }) => id !== old.id);
    const pair = { job: 'pair', a: old.id, b: other?.id ?? '' };
    const [difference] = valueOf(await api.compare(pair)).differences.filter(
      ({ a, b }) => a.length > 0 && b.length > 0,
    );
    await decide('passage', passage?.id);
    await decide('commitment', commitment?.id);
    await decide('difference', difference?.id);
    const { state, notes, document } = await withState(api, replace(NEW));
    expect(notes.map(({ target }) => target)).toEqual(['followed', 'followed', 'followed']);
    const after = valueOf(await api.analyse({ job: 'after' }));
    const compared = valueOf(await api.compare({ ...pair, a: document }));
    const known = [...after.passages, ...after.commitments, ...compared.differences];
    const ids = new Set(known.map(({ id }) => id));
    for (const { target } of state.notes) expect(ids).toContain(target.id);
  });

  it('says so when the finding of a note is gone, and keeps the note', async () => {
    const found = valueOf(await api.analyse({ job: 'before' }));
    const gone = found.commitments.find(
      (one) => one.document === old.id && textOf(old.text, one.span).includes('drifting cargo'),
    );
    await decide('commitment', gone?.id);
    const { state, notes } = await withState(api, replace(NEW));
    expect(notes).toEqual([{ note: state.notes[0]?.id, quotes: ['orphaned'], target: 'lost' }]);
    expect(state.notes).toHaveLength(1);
  });

  it('changes nothing for the same text, an unknown document or an unreadable file', async () => {
    const before = valueOf(await api.workspace({}));
    expect(codeOf(await replace(OLD))).toBe('already-loaded');
    expect(codeOf(await api.replaceDocument({ id: 'none', name: 'x.md', bytes: bytes(NEW) }))).toBe(
      'unknown-document',
    );
    expect(codeOf(await replace(''))).toBe('file-empty');
    expect(valueOf(await api.workspace({}))).toEqual(before);
  });
});

function replace(text: string) {
  return api.replaceDocument({ id: old.id, name: 'charter-2.md', bytes: bytes(text) });
}

async function note(words: string): Promise<void> {
  const start = old.text.indexOf(words);
  const quote = makeQuote(old, { start, end: start + words.length });
  const target = { kind: 'selection', id: old.id } as const;
  valueOf(await api.saveNote({ note: { target, quotes: [quote], text: words, tags: [] } }));
}

async function decide(kind: NoteDraft['target']['kind'], id: string | undefined): Promise<void> {
  if (id === undefined) throw new Error(`no ${kind} was found`);
  const paragraph = old.paragraphs.find(({ span }) => textOf(old.text, span).includes(GONE));
  const quotes = [makeQuote(old, paragraph?.span ?? { start: 0, end: 0 })];
  const verdict = { decision: 'accepted', reason: '' } as const;
  valueOf(
    await api.saveNote({ note: { target: { kind, id }, quotes, text: '', tags: [], verdict } }),
  );
}

function documentCalled(documents: readonly Document[], name: string): Document {
  const found = documents.find(({ source }) => source.name === name);
  if (!found) throw new Error(`no document ${name}`);
  return found;
}

function documentOf(documents: readonly Document[], id: string): Document {
  const found = documents.find((one) => one.id === id);
  if (!found) throw new Error(`no document ${id}`);
  return found;
}
