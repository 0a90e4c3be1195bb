import { describe, expect, test } from 'vitest';
import { defaultSharedBudget } from '../../../src-main/engine/shared-language/shared-budget.ts';
import { findSharedLanguage } from '../../../src-main/engine/shared-language/find-shared-language.ts';
import {
  defaultSharedSettings,
  type SharedPassage,
  type SharedSettings,
} from '../../../src-main/engine/shared-language/shared-passage.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { textOf } from '../../../src-main/engine/text/span.ts';
import { documentForTests } from '../documents-for-tests.ts';

const FERRIES =
  'Urges port authorities to publish, before the winter, the tide tables that small ferries need to cross the strait safely';
const ORCHARDS =
  'Notes that old orchards along the river shelter more bees than any planted meadow does';

function find(
  documents: Document[],
  settings: Partial<SharedSettings> = {},
): readonly SharedPassage[] {
  return findSharedLanguage(documents, { ...defaultSharedSettings, ...settings }).passages;
}

function quotes(documents: readonly Document[], passage: SharedPassage): string[] {
  return passage.occurrences.map(({ document, span }) =>
    textOf(documents.find(({ id }) => id === document)!.text, span),
  );
}

describe('word for word', () => {
  test('a sentence in three documents is one verbatim passage with three places, oldest first', () => {
    const documents = [
      documentForTests('late', [FERRIES, 'Lamps shine.'], { date: '2019-01-01' }),
      documentForTests('early', ['Something else opens this text.', FERRIES], {
        date: '2001-01-01',
      }),
      documentForTests('undated', [FERRIES]),
    ];
    const passages = find(documents);
    expect(passages).toHaveLength(1);
    const [passage] = passages;
    expect(passage!.kind).toBe('verbatim');
    expect(passage!.occurrences.map(({ document }) => document)).toEqual(
      [documents[1]!, documents[0]!, documents[2]!].map(({ id }) => id),
    );
    expect(passage!.words).toBe(20);
    expect(passage!.evidence).toMatchObject({ matchedWords: 20, changedWords: 0, similarity: 1 });
  });

  test('case, punctuation and line breaks make no difference to verbatim', () => {
    const documents = [
      documentForTests('a', [FERRIES]),
      documentForTests('b', [FERRIES.toUpperCase().replaceAll(',', ' —\n')]),
    ];
    expect(find(documents).map(({ kind }) => kind)).toEqual(['verbatim']);
  });

  test('a sentence that one document has twice is a passage of that document', () => {
    const document = documentForTests('a', [FERRIES, ORCHARDS, FERRIES]);
    const [passage] = find([document]);
    expect(passage!.occurrences.map(({ paragraph }) => paragraph)).toEqual(['p0', 'p2']);
  });

  test('a document given twice is read once', () => {
    const document = documentForTests('a', [FERRIES]);
    expect(find([document, document])).toEqual([]);
  });

  test('wording shorter than the shortest phrase is left alone until the setting is lowered', () => {
    const documents = [
      documentForTests('a', ['Blue herons wade slowly here'], { date: '2001' }),
      documentForTests('b', ['There blue herons wade slowly'], { date: '2002' }),
    ];
    expect(find(documents)).toEqual([]);
    const passages = find(documents, { shortestPhrase: 4 });
    expect(passages.map((passage) => quotes(documents, passage))).toEqual([
      ['Blue herons wade slowly', 'blue herons wade slowly'],
    ]);
  });
});

describe('nearly word for word', () => {
  test.each([
    ['a number', FERRIES.replace('the winter', '2035'), FERRIES.replace('the winter', '2030')],
    ['a dropped negation', `${ORCHARDS} not`, ORCHARDS],
    ['another ending', FERRIES.replace('tables', 'table'), FERRIES],
    ['an added word', FERRIES.replace('small ferries', 'small wooden ferries'), FERRIES],
  ])('%s keeps wording from being verbatim', (_, changed, original) => {
    const passages = find([
      documentForTests('a', [`${original} indeed and in all weathers`]),
      documentForTests('b', [`${changed} indeed and in all weathers`]),
    ]);
    expect(passages.map(({ kind }) => kind)).toEqual(['near-verbatim']);
    expect(passages[0]!.evidence.changedWords).toBeGreaterThan(0);
  });

  test('a phrase of eight words with one changed in its middle is found', () => {
    const passages = find([
      documentForTests('a', ['Herons wade slowly through cold upland peat bogs']),
      documentForTests('b', ['Herons wade slowly through warm upland peat bogs']),
    ]);
    expect(passages[0]).toMatchObject({ kind: 'near-verbatim', words: 8 });
    expect(passages[0]!.evidence.changedWords).toBe(1);
  });

  test('no changed word is tolerated when the setting is 0', () => {
    const documents = [
      documentForTests('a', [FERRIES]),
      documentForTests('b', [FERRIES.replace('tables', 'table')]),
    ];
    for (const passage of find(documents, { changedWordsInTen: 0 })) {
      expect(passage.kind).not.toBe('near-verbatim');
    }
  });

  test('a place says how alike it and the first place are', () => {
    const documents = [
      documentForTests('a', [FERRIES], { date: '2001' }),
      documentForTests('b', [FERRIES], { date: '2002' }),
      documentForTests('c', [FERRIES.replace('publish', 'print')], { date: '2003' }),
    ];
    const [passage] = find(documents);
    expect(passage!.kind).toBe('near-verbatim');
    expect(passage!.occurrences.map(({ kind }) => kind)).toEqual([
      undefined,
      'verbatim',
      'near-verbatim',
    ]);
  });
});

describe('parts and wholes', () => {
  test('a part that a third document shares is a passage beside the whole', () => {
    const whole = `${FERRIES}, and further that the harbour lamps stay lit through every night of fog and heavy snow`;
    const documents = [
      documentForTests('a', [whole], { date: '2001' }),
      documentForTests('b', [whole], { date: '2002' }),
      documentForTests('c', [`Remembers well: ${FERRIES}; nothing beyond.`], { date: '2003' }),
    ];
    const counts = find(documents).map(({ occurrences, words }) => [occurrences.length, words]);
    expect(counts.sort()).toEqual([
      [2, 36],
      [3, 20],
    ]);
  });

  test('identical paragraphs with a changed relative are one family', () => {
    const years = Array.from({ length: 12 }, (_, i) => String(2001 + i));
    const documents = years.map((year) =>
      documentForTests(`y${year}`, [FERRIES.replace('the winter', year)], { date: year }),
    );
    const passages = find(documents);
    expect(passages).toHaveLength(1);
    expect(passages[0]!.occurrences).toHaveLength(12);
  });

  test('two sentences of one paragraph in another order are two verbatim passages', () => {
    const documents = [
      documentForTests('a', [`${FERRIES}. ${ORCHARDS}.`]),
      documentForTests('b', [`${ORCHARDS}. ${FERRIES}.`]),
    ];
    expect(find(documents).map(({ kind, words }) => [kind, words])).toEqual([
      ['verbatim', 20],
      ['verbatim', 15],
    ]);
  });

  test('wording does not end in dangling words', () => {
    const documents = [
      documentForTests('a', [`${FERRIES} and the keepers rest`]),
      documentForTests('b', [`${FERRIES} and the gulls sleep`]),
    ];
    expect(quotes(documents, find(documents)[0]!)).toEqual([FERRIES, FERRIES]);
  });
});

describe('reworded', () => {
  const told =
    'Calls upon coastal towns to repair within two years the sea walls broken by the autumn storms, so that fishing families may return to their cottages';
  const retold =
    'Fishing families should be able to return to their cottages once the coastal towns have, within two years, repaired those sea walls which the storms of autumn broke';

  test('the same content in another order is one reworded passage', () => {
    const passages = find([
      documentForTests('a', [told, ORCHARDS]),
      documentForTests('b', ['A short opening stands here.', retold]),
    ]);
    expect(passages).toHaveLength(1);
    expect(passages[0]!.kind).toBe('reworded');
    expect(passages[0]!.evidence.similarity).toBeLessThan(1);
  });

  test('another statement on the same subject is not', () => {
    const other =
      'Welcomes the interest of coastal towns in training young people for work at sea, and thanks the fishing families who lent their boats for lessons in the autumn';
    expect(find([documentForTests('a', [told]), documentForTests('b', [other])])).toEqual([]);
  });
});

describe('set phrases', () => {
  const NAME = 'the Convention on the Elimination of All Forms of Discrimination against Women';

  test("a treaty's name is a formula and comes last", () => {
    const passages = find([
      documentForTests('a', [`Lauds ${NAME} today`, FERRIES]),
      documentForTests('b', [`Quotes ${NAME} often`, FERRIES]),
    ]);
    expect(passages.map(({ formula }) => formula)).toEqual([false, true]);
    expect(passages[1]!.distinctiveness).toBeLessThan(0.2);
  });

  test('rare wording attached to a formula keeps it from being one', () => {
    const attached = `harbour pilots sworn to uphold ${NAME}`;
    const passages = find([
      documentForTests('a', [`Lauds ${attached} today`]),
      documentForTests('b', [`Quotes ${attached} often`]),
    ]);
    expect(passages.map(({ formula }) => formula)).toEqual([false]);
  });

  test('short wording in many different surroundings is a formula without any list', () => {
    const phrase = 'herons wade slowly through cold upland peat bogs';
    const documents = ['Lo', 'Behold', 'Hark', 'See', 'Look'].map((word, i) =>
      documentForTests(word, [`${word} ${phrase} ${['now', 'here', 'again', 'there', 'then'][i]}`]),
    );
    expect(find(documents).map(({ formula }) => formula)).toEqual([true]);
  });
});

test('a met limit is said in a sentence, and family members are still linked', () => {
  const documents = Array.from({ length: 8 }, (_, i) =>
    documentForTests(`d${i}`, [`${'abcdefgh'[i]} ${FERRIES} ${'stuvwxyz'[i]}`]),
  );
  const { passages, limits } = findSharedLanguage(documents, defaultSharedSettings, {
    ...defaultSharedBudget,
    mostPairs: 5,
    mostPairsPerWord: 0,
    mostClausePairs: 0,
  });
  expect(limits.join(' ')).toMatch(/places/u);
  expect(passages[0]!.occurrences).toHaveLength(8);
});

test('scripts without spaces and with other letters are searched like any other', () => {
  const chinese = '各国应在二零三零年之前修复所有被秋季风暴毁坏的海堤以便渔民返回家园';
  const arabic = 'تحث سلطات الموانئ على نشر جداول المد والجزر قبل حلول فصل الشتاء من كل عام';
  const passages = find([
    documentForTests('a', [`甲${chinese}`, arabic]),
    documentForTests('b', [`乙${chinese}`, `ثم ${arabic}`]),
  ]);
  expect(passages.map(({ kind }) => kind)).toEqual(['verbatim', 'verbatim']);
});
