import { describe, expect, test } from 'vitest';
import { searchWording } from '../../../../src-main/engine/shared-language/wording/find-wording.ts';
import { joinWording } from '../../../../src-main/engine/shared-language/wording/joined-wording.ts';
import {
  openWordingIndex,
  packWording,
} from '../../../../src-main/engine/shared-language/wording/packed-wording.ts';
import { indexWording } from '../../../../src-main/engine/shared-language/wording/wording-index.ts';
import { documentForTests } from '../../documents-for-tests.ts';

const documents = [
  documentForTests('a', [
    'Urges port authorities to publish the tide tables that small ferries need before the winter',
    '',
    'Notes that old orchards along the river shelter more bees than any planted meadow does',
  ]),
  documentForTests('b', [
    'Port authorities are urged to publish, before winter, tide tables needed by small ferries',
    'L’état des vergers “anciens” préoccupe les apiculteurs – 3,5 % des ruches sont vides',
  ]),
];

const ASKED = [
  'port authorities to publish the tide tables that small ferries need',
  'old orchards along the river shelter fewer bees',
  "L'état des vergers anciens",
  'nothing of the kind',
];

describe('a packed index of wording', () => {
  const index = indexWording(documents);

  test('finds the same when it is opened again', () => {
    const opened = openWordingIndex(packWording(index))!;
    for (const wording of ASKED) {
      expect(searchWording(joinWording([opened]), wording)).toEqual(
        searchWording(joinWording([index]), wording),
      );
    }
    expect(searchWording(joinWording([opened]), ASKED[0]!)).not.toEqual([]);
  });

  test('survives being kept as bytes', () => {
    const packed = packWording(index);
    const kept = structuredClone(packed);
    expect(packWording(openWordingIndex(kept)!)).toEqual(packed);
  });

  test.each([
    ['its names are cut off', { names: packWording(index).names.slice(0, -9) }],
    ['it is of another version', { names: packWording(index).names.replace(/:\d+,/u, ':99,') }],
    ['places are missing', { places: packWording(index).places.slice(1) }],
    ['a word has no name', { keys: packWording(index).keys.map((key) => key + 1_000) }],
    ['its lists are out of order', { offsets: packWording(index).offsets.toReversed() }],
  ])('is not opened when %s', (_, damage) => {
    expect(openWordingIndex({ ...packWording(index), ...damage })).toBeUndefined();
  });
});
