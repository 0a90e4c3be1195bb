import { describe, expect, it } from 'vitest';
import { documentOfParsed } from '../../../src-main/service/reading/document-of-parsed.ts';
import type { Parsed } from '../../../src-main/service/reading/parsed.ts';
import { readDocument } from '../../../src-main/service/reading/read-document.ts';

const bytes = new TextEncoder().encode('bytes');
const file = { name: 'a.pdf', bytes, format: 'pdf' } as const;
const parsed: Parsed = {
  blocks: [{ kind: 'paragraph', text: 'We dredge the canal.', line: 1 }],
  removed: [],
  masthead: [],
  warnings: [],
  partial: false,
};

function warnings(given: Partial<Parsed>) {
  const outcome = documentOfParsed(file, { ok: true, value: { ...parsed, ...given } });
  if (!outcome.ok) throw new Error(outcome.complaint);
  return outcome.value.warnings.filter((warning) => /in part/iu.test(warning));
}

describe('a document of a file of which part is missing', () => {
  it('always says so, once', () => {
    expect(warnings({})).toEqual([]);
    expect(warnings({ partial: true })).toHaveLength(1);
    const own = ['Read in part: page 3 could not be read.'];
    expect(warnings({ partial: true, warnings: own })).toEqual(own);
  });

  it('says so to the user when the file breaks off', async () => {
    const cut = new TextEncoder().encode('{\\rtf1 We dredge the canal.\\par We light the pi');
    const read = await readDocument('cut.rtf', cut);
    expect(read.ok && read.value.text).toContain('We dredge the canal.');
    expect(read.ok && read.value.warnings.join(' ')).toMatch(/read in part/u);
  });
});

it('refuses a file without words', () => {
  const outcome = documentOfParsed(file, { ok: true, value: { ...parsed, blocks: [] } });
  expect(outcome).toMatchObject({ ok: false, code: 'no-text' });
});
