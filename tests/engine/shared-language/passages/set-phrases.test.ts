import { describe, expect, test } from 'vitest';
import { findSharedLanguage } from '../../../../src-main/engine/shared-language/find-shared-language.ts';
import { defaultSharedSettings } from '../../../../src-main/engine/shared-language/shared-passage.ts';
import { documentForTests } from '../../documents-for-tests.ts';

const PHRASE =
  'having heard the oarsmen sing their old ballads beneath the lanterns of the harbour wall';
const BEFORE = 'lo behold hark see look listen mark heed watch'.split(' ');
const AFTER = 'now here again there then soon anew twice often'.split(' ');

const find = (texts: readonly string[]) =>
  findSharedLanguage(
    texts.map((text, i) => documentForTests(`d${i}`, [text])),
    defaultSharedSettings,
  ).passages;

describe('set phrases', () => {
  test('a long one shows by standing in many different surroundings', () => {
    const texts = BEFORE.map((word, i) => `${word} ${PHRASE} ${AFTER[i]}`);
    expect(find(texts).map(({ formula }) => formula)).toEqual([true]);
    expect(find(texts.slice(0, 3)).map(({ formula }) => formula)).toEqual([false]);
  });

  test('wording around one is judged by the rest of it', () => {
    const texts = BEFORE.map((word, i) => `${word} ${PHRASE} ${AFTER[i]}`);
    const own = 'surgeons mended seventeen wooden flutes';
    const [telling, ...others] = find([...texts, `one ${PHRASE} ${own}`, `two ${PHRASE} ${own}`]);
    expect(telling).toMatchObject({ formula: false });
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ formula }) => formula)).toBe(true);
  });

  test('a frame that is filled differently is one, however rare its fillings', () => {
    const passages = find([
      'so that cooperatives may rescue alphabets before the drought',
      'so that archivists may rescue balconies before the drought',
    ]);
    expect(passages.filter(({ formula }) => !formula)).toEqual([]);
  });
});
