import { expect, test } from 'vitest';
import { findSharedLanguage } from '../../../../src-main/engine/shared-language/find-shared-language.ts';
import { defaultSharedSettings } from '../../../../src-main/engine/shared-language/shared-passage.ts';
import { documentForTests } from '../../documents-for-tests.ts';

const CLAUSE = 'harbours to store saline lentils beside the frozen granary of each coastal parish';
const EDITED = 'harbours to store saline lentils beside the sunken granary of each coastal parish';

/** What the first passage of two texts reads in each of them. */
function found(a: string, b: string): string[] {
  const documents = [a, b].map((text, i) => documentForTests(`text ${i}`, [text]));
  const [passage] = findSharedLanguage(documents, defaultSharedSettings).passages;
  return passage!.occurrences.map(({ document, span }) =>
    documents.find(({ id }) => id === document)!.text.slice(span.start, span.end),
  );
}

test('an edited clause is shared from its first word though that was edited too', () => {
  expect(found(`Urges ${CLAUSE}.`, `Invites ${EDITED}.`)).toEqual([
    `Urges ${CLAUSE}`,
    `Invites ${EDITED}`,
  ]);
});

test('an edited clause is shared to its last word though that was edited too', () => {
  expect(found(`${CLAUSE} tomorrow; we agree.`, `${EDITED} nightly; they may.`)).toEqual([
    `${CLAUSE} tomorrow`,
    `${EDITED} nightly`,
  ]);
});

test('the words beside a quotation are no part of it', () => {
  expect(found(`Urges ${CLAUSE} tomorrow.`, `Invites ${CLAUSE} nightly.`)).toEqual([
    CLAUSE,
    CLAUSE,
  ]);
});

test('two words that changed places at an end of a clause are part of it', () => {
  expect(found(`Urges all ${CLAUSE}.`, `All urges ${CLAUSE}.`)).toEqual([
    `Urges all ${CLAUSE}`,
    `All urges ${CLAUSE}`,
  ]);
});

test('an end stays where a clause goes on for more than a word, or begins on one side only', () => {
  const tail = ' and whoever pays for it';
  expect(found(`${CLAUSE} and its old walls.`, `${EDITED}${tail}.`)[0]).not.toMatch(/walls/u);
  expect(found(`Urges ${CLAUSE}.`, `The kind invites ${EDITED}.`)[0]).toBe(CLAUSE);
});

test('no end moves when no changed word is tolerated', () => {
  const documents = [`Urges all ${CLAUSE}.`, `All urges ${CLAUSE}.`].map((text, i) =>
    documentForTests(`text ${i}`, [text]),
  );
  const settings = { ...defaultSharedSettings, changedWordsInTen: 0 };
  const [passage] = findSharedLanguage(documents, settings).passages;
  expect(passage!.words).toBe(CLAUSE.split(' ').length);
});
