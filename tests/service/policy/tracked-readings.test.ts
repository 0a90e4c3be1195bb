import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { PolicyService } from '../../../src-main/service/policy-service.ts';
import { callMethod } from '../../../src-main/service/check-request.ts';
import { createPolicyService } from '../../../src-main/service/policy-service.ts';
import { startAnalyst } from '../../../src-main/service/analysis/analysis-pool.ts';
import { openWorkspace } from '../../../src-main/service/workspace/open-workspace.ts';
import { workerAddress } from '../../../src-main/hosts/worker-address.ts';
import {
  codeOf,
  openTestService,
  testHost,
  stateAfter,
  withState,
  valueOf,
} from '../../hosts/open-test-service.ts';
import { trackedFile } from '../reading/docx/tracked-file.ts';
import { paragraph, wordFile } from '../reading/docx/word-file.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const folder = temporaryFolder();
let service: PolicyService;

afterEach(() => {
  service.close();
});

async function addTracked(): Promise<string> {
  const file = { name: 'charter.docx', bytes: trackedFile() };
  const { documents } = await stateAfter(service.api, service.api.addFile(file));
  const [document] = documents;
  if (!document) throw new Error('nothing was added');
  return document.id;
}

it('says how many changes there are, and sends no window the other reading', async () => {
  service = openTestService();
  await addTracked();
  const [document] = valueOf(await service.api.workspace({})).documents;
  expect(document?.warnings[0]).toBe(
    '11 tracked changes by Ana Roe and Ben Poe, read as accepted.',
  );
  expect(document?.tracked).toMatchObject({ reading: 'accepted', changes: 11 });
  expect(document?.tracked?.other).toMatch(/^[0-9a-f]+$/u);
  expect(document?.tracked).not.toHaveProperty('otherReading');
});

it('adds the original beside the accepted text, named and dated as the same paper', async () => {
  service = openTestService();
  const id = await addTracked();
  const changes = { date: '2031-05-01', status: 'draft', symbol: 'H/1' } as const;
  valueOf(await service.api.editDocument({ id, changes }));
  const added = await withState(service.api, service.api.addOtherReading({ id }));
  expect(added.accepted).toBe(id);
  expect(added.state.undo).toBe('add the original');
  // The original comes first, as the older text does everywhere.
  expect(added.state.documents.map((one) => one.id)).toEqual([added.original, id]);
  expect(added.state.documents[0]).toMatchObject({
    title: 'Charter of the small harbours (original)',
    date: '2031-05-01',
    status: 'draft',
    symbol: 'H/1',
    tracked: { reading: 'original', other: id },
  });
  expect(added.state.documents[0]?.text).toContain('Invites fishers to mend the nets');
  const again = await withState(service.api, service.api.addOtherReading({ id: added.original }));
  expect(again).toMatchObject({ original: added.original, accepted: id });
  expect(again.state.documents).toHaveLength(2);
});

it('brings either reading back after the other was removed', async () => {
  service = openTestService();
  const id = await addTracked();
  const { original } = valueOf(await service.api.addOtherReading({ id }));
  valueOf(await service.api.removeDocument({ id }));
  const back = await withState(service.api, service.api.addOtherReading({ id: original }));
  expect(back.accepted).toBe(id);
  expect(back.state.documents.at(-1)?.title).toBe('Charter of the small harbours');
});

it('reads a document the other way in its place, with its notes, and back', async () => {
  service = openTestService();
  const id = await addTracked();
  const text = valueOf(await service.api.workspace({})).documents[0]?.text ?? '';
  const exact = 'Urges owners to mark their buoys';
  const start = text.indexOf('rges owners') - 1;
  const span = { start, end: start + exact.length };
  const quote = { document: id, paragraph: '8', span, exact, prefix: '', suffix: '' };
  const note = {
    target: { kind: 'document', id } as const,
    quotes: [quote],
    text: 'Buoys.',
    tags: [],
  };
  valueOf(await service.api.saveNote({ note }));
  const job = 'read';
  const read = await withState(
    service.api,
    service.api.readTracked({ id, reading: 'original', job }),
  );
  expect(read.state.undo).toBe('read as the original');
  expect(read.notes).toMatchObject([{ quotes: ['exact'], target: 'followed' }]);
  expect(read.state.documents).toMatchObject([
    { title: 'Charter of the small harbours (original)', tracked: { other: id } },
  ]);
  const { document } = read;
  const back = await withState(
    service.api,
    service.api.readTracked({ id: document, reading: 'accepted', job }),
  );
  expect(back.document).toBe(id);
  expect(back.state.documents[0]).toMatchObject({ text, title: 'Charter of the small harbours' });
});

it('keeps the other reading over a restart', async () => {
  const path = join(folder, 'kept.clauseline');
  const open = () =>
    createPolicyService({
      store: valueOf(openWorkspace(path)).store,
      analyst: startAnalyst(workerAddress()),
      host: testHost(),
      now: () => '2031-01-01T00:00:00.000Z',
      newId: () => 'id',
    });
  service = open();
  const id = await addTracked();
  service.close();
  service = open();
  const added = await withState(service.api, service.api.addOtherReading({ id }));
  expect(added.state.documents[0]?.text).toContain('Invites fishers to mend the nets');
});

it('tells the readings of one file apart from the file itself', async () => {
  service = openTestService();
  const id = await addTracked();
  const { original } = valueOf(await service.api.addOtherReading({ id }));
  expect(original).not.toBe(id);
  const job = 'read';
  expect(codeOf(await service.api.readTracked({ id, reading: 'original', job }))).toBe(
    'already-loaded',
  );
});

it('has no other reading where there are no changes or no words', async () => {
  service = openTestService();
  const plain = wordFile(paragraph('1. We decide to act.'));
  const fresh = wordFile(
    '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>All new.</w:t></w:r></w:ins></w:p>',
  );
  for (const [name, bytes] of [
    ['plain.docx', plain],
    ['fresh.docx', fresh],
  ] as const) {
    const added = await stateAfter(service.api, service.api.addFile({ name, bytes }));
    const id = added.documents.find(({ source }) => source.name === name)?.id ?? '';
    expect(codeOf(await service.api.addOtherReading({ id }))).toBe('unknown-document');
  }
});

it('asks for well-formed requests', async () => {
  service = openTestService();
  const ask = (method: string, request: unknown) =>
    callMethod(service.api, method, request, () => undefined);
  expect(codeOf(await ask('readTracked', { id: 'x', reading: 'both', job: 'j' }))).toBe(
    'bad-request',
  );
  expect(codeOf(await ask('addText', { name: 'x', text: 'y', html: 1 }))).toBe('bad-request');
});
