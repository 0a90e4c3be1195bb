import { afterEach, expect, it } from 'vitest';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { defaultSharedSettings } from '../../../src-main/engine/shared-language/shared-passage.ts';
import { FolderIndex } from '../../../src-main/service/folder-index/folder-index.ts';
import { documentForTests } from '../../engine/documents-for-tests.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const ASKED = 'keepers of lamps publish the tide tables before winter storms';

/** Long enough for a part of its own: parts of less than 3 million characters are joined. */
const long = documentForTests(
  'long',
  Array.from({ length: 800 }, (_, i) => `Geese ${i} graze ${'by the old river '.repeat(240)}`),
  { date: '2001-01-01' },
);
const older = documentForTests('older', [`The ${ASKED}.`], { date: '2000-01-01' });
const newer = documentForTests('newer', [`Also the ${ASKED} arrive.`], { date: '2002-01-01' });

let index: FolderIndex | undefined;

afterEach(() => index?.close());

function add(to: FolderIndex, document: Document): void {
  const { id } = document;
  to.database.change(() => {
    to.database.putDocument(document);
    to.database.putFile({ path: id, size: 1, modified: 1, document: id, problem: null });
  });
  to.arrange([], () => undefined);
}

it('answers from all its parts, the oldest document first, also when it is opened again', () => {
  const place = temporaryFolder();
  index = new FolderIndex(place, 'test');
  for (const document of [long, newer, older]) add(index, document);
  expect(new Set(index.database.documents().map(({ segment }) => segment)).size).toBe(2);
  const { hits } = index.search(ASKED, defaultSharedSettings);
  expect(hits.map(({ document }) => document)).toEqual([older.id, newer.id]);
  index.close();
  index = new FolderIndex(place, 'test');
  expect(index.search(ASKED, defaultSharedSettings).hits).toEqual(hits);
  const [geese] = index.search('geese 799 graze by the old river', defaultSharedSettings).hits;
  expect(geese).toMatchObject({ document: long.id, kind: 'verbatim' });
});
