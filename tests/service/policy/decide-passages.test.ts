import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api, NoteDraft, WorkspaceState } from '../../../src-main/contract/api.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { makeQuote } from '../../../src-main/engine/notes/anchors/anchor-note.ts';
import type { UserVerdict } from '../../../src-main/engine/notes/note.ts';
import type { SharedPassage } from '../../../src-main/engine/shared-language/shared-passage.ts';
import type { PolicyService } from '../../../src-main/service/policy-service.ts';
import { openTestService, stateAfter, valueOf, withState } from '../../hosts/open-test-service.ts';

const KEPT = 'Decides to keep every public harbour open to small boats throughout the year';
const DEPTH = 'Encourages harbour towns to publish the depth of their channels once a year';
const CORK = 'Invites shipowners to mark nets with cork';
const FLOATS = 'Floats should show where fishing gear lies';

const first = `# Harbour charter\n\nAdopted on 2 May 2011\n\n1. ${KEPT};\n2. ${DEPTH};\n3. ${CORK}.\n`;
const second = `# Follow-up\n\nAdopted on 3 June 2015\n\n1. ${KEPT};\n2. ${FLOATS}.\n`;
const third = `# Review\n\nAdopted on 4 July 2019\n\n1. ${KEPT};\n2. ${DEPTH}.\n`;
const newer = `# Review, revised\n\nAdopted on 4 July 2019\n\n1. Thanks all;\n2. ${KEPT};\n3. ${DEPTH}.\n`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

let service: PolicyService;
let api: Api;
let documents: readonly Document[];

beforeEach(async () => {
  service = openTestService();
  api = service.api;
  for (const [name, text] of Object.entries({ first, second, third })) {
    const state = await stateAfter(api, api.addFile({ name: `${name}.md`, bytes: bytes(text) }));
    documents = state.documents;
  }
});

afterEach(() => {
  service.close();
});

describe('a decision on shared wording', () => {
  it('joins two passages, says what it did, and is taken back by undo', async () => {
    const [kept, depth] = [await passageWith(KEPT), await passageWith(DEPTH)];
    const state = await decide('joined', [placeIn('first.md', KEPT), placeIn('third.md', DEPTH)]);
    const [joined, ...others] = (await passages()).filter(({ formula }) => !formula);
    expect(others).toEqual([]);
    expect(joined?.occurrences).toHaveLength(5);
    expect(joined?.decided).toMatchObject({ kind: 'joined', by: state.notes[0]?.id });
    expect([...(joined?.decided?.from ?? [])].sort()).toEqual([kept.id, depth.id].sort());
    valueOf(await api.undo({}));
    expect(await passages()).toHaveLength(2);
  });

  it('adds wording that was not found', async () => {
    await decide('added', [placeIn('first.md', CORK), placeIn('second.md', FLOATS)]);
    const added = await passageWith(CORK);
    expect(added.decided?.kind).toBe('added');
    expect(added.occurrences).toHaveLength(2);
  });

  it('sets a place apart and holds after a newer file came in the place of a document', async () => {
    await decide('split', [placeIn('third.md', KEPT)]);
    expect((await passageWith(KEPT)).occurrences).toHaveLength(2);
    const id = documentCalled('third.md').id;
    const replaced = await withState(
      api,
      api.replaceDocument({ id, name: 'third-rev.md', bytes: bytes(newer) }),
    );
    documents = replaced.state.documents;
    expect((await passageWith(KEPT)).occurrences.map((one) => one.document)).toEqual([
      documentCalled('first.md').id,
      documentCalled('second.md').id,
    ]);
  });

  it('holds whatever the settings find', async () => {
    await decide('joined', [placeIn('first.md', KEPT), placeIn('third.md', DEPTH)]);
    const { settings } = valueOf(await api.workspace({}));
    const shared = { ...settings.shared, shortestPhrase: 12 };
    valueOf(await api.changeSettings({ settings: { ...settings, shared } }));
    expect((await passageWith(KEPT)).decided?.kind).toBe('joined');
  });

  it('is listed with its passage in an export', async () => {
    await decide('split', [placeIn('third.md', KEPT)], 'It speaks of another harbour.');
    const include = { notes: false, shared: true, differences: false, commitments: false };
    const choice = { format: 'markdown', documents: [], include, formulas: false } as const;
    const file = valueOf(await api.exportNotes({ job: 'e', choice }));
    const text = new TextDecoder().decode(file.bytes);
    expect(text).toContain('these places do not belong with the others');
    expect(text).toContain('It speaks of another harbour.');
  });
});

async function passages(): Promise<readonly SharedPassage[]> {
  return valueOf(await api.analyse({ job: 'a' })).passages;
}

/** The passage whose first place has these words. */
async function passageWith(words: string): Promise<SharedPassage> {
  const found = (await passages()).find(({ occurrences: [place] }) => {
    const document = documents.find(({ id }) => id === place?.document);
    return document?.text.slice(place?.span.start, place?.span.end).includes(words);
  });
  if (!found) throw new Error(`no passage with “${words}”`);
  return found;
}

async function decide(
  decision: UserVerdict['decision'],
  quotes: NoteDraft['quotes'],
  reason = '',
): Promise<WorkspaceState> {
  const target = { kind: 'selection', id: quotes[0]?.document ?? '' } as const;
  const note = { target, quotes, text: '', tags: [], verdict: { decision, reason } };
  return await stateAfter(api, api.saveNote({ note }));
}

function placeIn(file: string, words: string): NoteDraft['quotes'][number] {
  const document = documentCalled(file);
  const start = document.text.indexOf(words);
  return makeQuote(document, { start, end: start + words.length });
}

function documentCalled(file: string): Document {
  const found = documents.find(({ source }) => source.name === file);
  if (!found) throw new Error(`no document ${file}`);
  return found;
}
