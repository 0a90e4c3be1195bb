import { expect, test } from 'vitest';
import {
  FULL_WEIGHT,
  tellingOf,
  weighWords,
} from '../../../../src-main/engine/shared-language/words/telling-words.ts';
import { readWords } from '../../../../src-main/engine/shared-language/words/read-words.ts';
import { documentForTests } from '../../documents-for-tests.ts';

function weightsIn(language: string, text: string): number[] {
  const document = { ...documentForTests('d', [text]), language };
  return Array.from(weighWords(readWords([document])));
}

test('what a word tells depends on the language of its document', () => {
  expect(weightsIn('fr', 'pays phoquiers')).toEqual([0, FULL_WEIGHT]);
  expect(weightsIn('en', 'pays phoquiers')).toEqual([FULL_WEIGHT, FULL_WEIGHT]);
});

test('a Chinese character tells half of what a word does, and common ones nothing', () => {
  expect(weightsIn('zh', '鯨的')).toEqual([FULL_WEIGHT / 2, 0]);
});

test('what words tell is summed in ordinary content words', () => {
  expect(tellingOf(Uint8Array.from([100, 25, 5, 0]), 0, 3)).toBeCloseTo(1.3);
});
