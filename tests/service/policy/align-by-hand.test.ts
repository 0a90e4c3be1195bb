import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../src-main/contract/api.ts';
import type { Comparison } from '../../../src-main/engine/differences/difference.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { textOf } from '../../../src-main/engine/text/span.ts';
import type { PolicyService } from '../../../src-main/service/policy-service.ts';
import { openTestService, stateAfter, valueOf } from '../../hosts/open-test-service.ts';

const TIDES = 'Requests the harbour office to publish tide tables before the first of March';
const CHARTS = 'Invites every port to print charts of high water once a year in spring';
const NETS = 'Urges fishers to mark all nets with cork floats that can be seen by day';

const first = `# Harbour charter\n\nAdopted on 2 May 2011\n\n1. ${TIDES};\n2. ${NETS}.\n`;
const second = `# Harbour charter\n\nAdopted on 3 June 2015\n\n1. ${CHARTS};\n2. ${NETS}.\n`;
const newer = `# Harbour charter\n\nAdopted on 3 June 2015\n\n1. Thanks all ports;\n2. ${CHARTS};\n3. ${NETS}.\n`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

let service: PolicyService;
let api: Api;

beforeEach(async () => {
  service = openTestService();
  api = service.api;
  for (const [name, text] of Object.entries({ first, second }))
    valueOf(await api.addFile({ name: `${name}.md`, bytes: bytes(text) }));
});

afterEach(() => {
  service.close();
});

async function documents(): Promise<readonly Document[]> {
  return valueOf(await api.workspace({})).documents;
}

async function place(index: number, words: string) {
  const document = (await documents())[index]!;
  const paragraph = document.paragraphs.find(({ span }) =>
    textOf(document.text, span).startsWith(words),
  );
  return { document: document.id, paragraph: paragraph!.id };
}

async function compare(): Promise<Comparison> {
  const [a, b] = await documents();
  return valueOf(await api.compare({ job: 'compare', a: a!.id, b: b!.id }));
}

async function pair(decision: 'paired' | 'unpaired' | null, from = TIDES, to = CHARTS) {
  const request = { a: await place(0, from), b: await place(1, to), decision };
  return await stateAfter(api, api.alignByHand(request));
}

const byHand = ({ differences }: Comparison) => differences.filter((one) => one.byHand);

describe('alignment by hand', () => {
  it('pairs two paragraphs in every later comparison, and undo takes it back', async () => {
    const before = await compare();
    expect(byHand(before)).toEqual([]);
    const state = await pair('paired');
    expect(state.undo).toBe('pair paragraphs');
    const [made] = byHand(await compare());
    expect([made?.a, made?.b]).toEqual([
      [(await place(0, TIDES)).paragraph],
      [(await place(1, CHARTS)).paragraph],
    ]);
    valueOf(await api.undo({}));
    expect(await compare()).toEqual(before);
  });

  it('holds for the two documents the other way round', async () => {
    await pair('paired');
    const [a, b] = await documents();
    const back = valueOf(await api.compare({ job: 'compare', a: b!.id, b: a!.id }));
    expect(byHand(back)[0]?.byHand).toBe('paired');
  });

  it('parts two paragraphs of the same words', async () => {
    await pair('unpaired', NETS, NETS);
    expect(
      byHand(await compare())
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['deleted', 'inserted']);
  });

  it('keeps one decision about two paragraphs and none that it contradicts', async () => {
    await pair('paired');
    await pair('paired', NETS, CHARTS);
    const { notes } = await pair('unpaired', NETS, CHARTS);
    expect(notes.map(({ verdict }) => verdict?.decision)).toEqual(['unpaired']);
    const { notes: none } = await pair(null, NETS, CHARTS);
    expect(none).toEqual([]);
  });

  it('changes nothing when the same is decided again', async () => {
    const { revision } = await pair('paired');
    expect((await pair('paired')).revision).toBe(revision);
  });

  it('follows the words when a newer file comes in the place of a document', async () => {
    await pair('paired');
    const [, b] = await documents();
    valueOf(await api.replaceDocument({ id: b!.id, name: 'newer.md', bytes: bytes(newer) }));
    const [made] = byHand(await compare());
    expect(made?.b).toEqual([(await place(1, CHARTS)).paragraph]);
    expect(made?.a).toEqual([(await place(0, TIDES)).paragraph]);
  });

  it('decides nothing once the words are gone, and says so of the note', async () => {
    await pair('paired');
    const [, b] = await documents();
    const other = newer.replace(CHARTS, 'Thanks the lighthouse keepers').replace(NETS, 'Adjourns');
    const replaced = valueOf(
      await api.replaceDocument({ id: b!.id, name: 'newer.md', bytes: bytes(other) }),
    );
    expect(replaced.notes[0]?.quotes).toEqual(['orphaned']);
    expect(byHand(await compare())).toEqual([]);
  });

  it('is part of the history of three versions and of exports', async () => {
    await pair('paired');
    const third = second.replace('2015', '2019').replace('spring', 'autumn');
    valueOf(await api.addFile({ name: 'third.md', bytes: bytes(third) }));
    const ids = (await documents()).map(({ id }) => id);
    const { paragraphs } = valueOf(await api.history({ job: 'history', documents: ids }));
    const { paragraph } = await place(0, TIDES);
    const followed = paragraphs.find(({ steps }) => steps[0]?.paragraphs[0] === paragraph);
    expect(followed?.steps.map(({ event }) => event)).toEqual(['born', 'changed', 'changed']);
    const choice = {
      format: 'markdown' as const,
      documents: [],
      include: { notes: true, shared: false, differences: true, commitments: false },
      formulas: false,
    };
    const file = valueOf(await api.exportNotes({ job: 'export', choice }));
    const text = new TextDecoder().decode(file.bytes);
    expect(text).toContain('these paragraphs were paired by hand');
    expect(text).toContain('these two paragraphs are counterparts');
  });

  it('makes a split of further pairs at once, keeps it as one change, and ends it by a new pair', async () => {
    const [a, b, other] = [await place(0, TIDES), await place(1, CHARTS), await place(1, NETS)];
    const before = await compare();
    const request = { a, b, decision: 'paired', also: [{ a, b: other }] } as const;
    await stateAfter(api, api.alignByHand(request));
    const [made] = byHand(await compare());
    expect(made).toMatchObject({ kind: 'split', a: [a.paragraph] });
    expect(made?.b.toSorted()).toEqual([b.paragraph, other.paragraph].toSorted());
    valueOf(await api.undo({}));
    expect(await compare()).toEqual(before);
    await stateAfter(api, api.alignByHand(request));
    await pair('paired');
    await pair('paired', NETS, CHARTS);
    expect(byHand(await compare()).map(({ kind }) => kind)).not.toContain('split');
  });

  it('refuses a paragraph that is not there', async () => {
    const b = await place(1, CHARTS);
    const refused = await api.alignByHand({ a: { ...b, paragraph: 'p99' }, b, decision: 'paired' });
    expect(refused.ok).toBe(false);
  });
});
