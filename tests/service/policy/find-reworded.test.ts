import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../src-main/contract/api.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { textOf } from '../../../src-main/engine/text/span.ts';
import type { PolicyService } from '../../../src-main/service/policy-service.ts';
import { codeOf, openTestService, stateAfter, valueOf } from '../../hosts/open-test-service.ts';

const TOLD =
  'Port authorities shall publish tide tables for small wooden ferries before winter storms';
const RETOLD =
  'Before the storms of winter, tide tables for small ferries of wood shall be published by the authorities of ports';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

let service: PolicyService;
let api: Api;
let documents: readonly Document[];

beforeEach(async () => {
  service = openTestService();
  api = service.api;
  for (const [date, words] of [
    ['2 May 2011', TOLD],
    ['3 June 2015', RETOLD],
  ] as const) {
    const text = `# Harbour charter\n\nAdopted on ${date}\n\n1. ${words}.\n`;
    const state = await stateAfter(api, api.addFile({ name: `${date}.md`, bytes: bytes(text) }));
    documents = state.documents;
  }
});

afterEach(() => {
  service.close();
});

const between = (summariesOnly: boolean) => ({
  job: 'reworded',
  a: documents[0]!.id,
  b: documents[1]!.id,
  summariesOnly,
});

describe('what two documents say in other words', () => {
  it('is found where the two stand beside each other, with the rule that accepted it', async () => {
    const { passages } = valueOf(await api.findReworded(between(false)));
    const reworded = passages.find(({ occurrences }) =>
      occurrences.every(({ document, span }) => {
        const { text } = documents.find(({ id }) => id === document)!;
        return textOf(text, span).includes('tables for small');
      }),
    );
    expect(reworded?.kind).toBe('reworded');
    expect(reworded?.occurrences.map(({ document }) => document)).toEqual(
      documents.map(({ id }) => id),
    );
    expect(reworded?.evidence.rule).toMatch(/words/u);
  });

  it('is summaries alone where only they are wanted, and the answer is kept for each of both', async () => {
    expect(valueOf(await api.findReworded(between(true))).passages).toEqual([]);
    const first = valueOf(await api.findReworded(between(false)));
    expect(valueOf(await api.findReworded(between(false)))).toBe(first);
    expect(first.passages).not.toEqual([]);
  });

  it('is not found between documents that are not there', async () => {
    const request = { ...between(true), b: 'nowhere' };
    expect(codeOf(await api.findReworded(request))).toBe('unknown-document');
  });
});
