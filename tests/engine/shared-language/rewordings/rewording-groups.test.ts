import { describe, expect, test } from 'vitest';
import { defaultSharedSettings } from '../../../../src-main/engine/shared-language/shared-passage.ts';
import { findSharedLanguage } from '../../../../src-main/engine/shared-language/find-shared-language.ts';
import { untangle } from '../../../../src-main/engine/shared-language/rewordings/rewording-groups.ts';
import { documentForTests } from '../../documents-for-tests.ts';

const at = (from: number, length: number) => ({ from, to: from + length });

/** Every word tells in full and is found once in each hundred: word 105 is the same as word 5. */
const repeating = {
  roots: Int32Array.from({ length: 400 }, (_, i) => i % 100),
  weights: new Uint8Array(400).fill(100),
};

/** No word stands twice but in stretches of a hundred each, from 0 up to `common`. */
const sharingOnly = (common: number) => ({
  roots: Int32Array.from({ length: 400 }, (_, i) => (i % 100 < common ? i % 100 : 1_000 + i)),
  weights: new Uint8Array(400).fill(100),
});

describe('untangle', () => {
  test('makes one passage with all places of a rewording and a closer group that share a place', () => {
    const closer = [[at(0, 20), at(100, 20)]];
    const rewordings = [[at(101, 18), at(200, 22)]];
    expect(untangle(repeating, { closer, rewordings })).toEqual({
      closer: [],
      rewordings: [[at(0, 20), at(100, 20), at(200, 22)]],
    });
  });

  test('keeps groups apart that share too little of a place', () => {
    const closer = [[at(0, 20), at(100, 20)]];
    const rewordings = [[at(112, 20), at(200, 20)]];
    expect(untangle(repeating, { closer, rewordings })).toEqual({ closer, rewordings });
  });

  test('leaves out a group inside a joined passage, as it tells nothing besides', () => {
    const closer = [
      [at(0, 20), at(100, 20)],
      [at(5, 8), at(205, 8)],
    ];
    const rewordings = [[at(100, 20), at(200, 20)]];
    expect(untangle(repeating, { closer, rewordings })).toEqual({
      closer: [],
      rewordings: [[at(0, 20), at(100, 20), at(200, 20)]],
    });
  });

  test('leaves out a run of equal words inside a rewording that other words carry', () => {
    const closer = [[at(0, 8), at(100, 8)]];
    const rewordings = [[at(0, 20), at(100, 20)]];
    expect(untangle(sharingOnly(12), { closer, rewordings })).toEqual({ closer: [], rewordings });
  });

  test('tells no rewording where a run of equal words is all that clauses share, however long they are', () => {
    const closer = [[at(0, 8), at(100, 8)]];
    const rewordings = [[at(0, 30), at(100, 30)]];
    expect(untangle(sharingOnly(8), { closer, rewordings })).toEqual({ closer, rewordings: [] });
    expect(untangle(sharingOnly(11), { closer, rewordings })).toEqual({ closer, rewordings: [] });
  });

  test('keeps every run of equal words of a rewording that is carried by nothing beside one of them', () => {
    const closer = [
      [at(0, 4), at(110, 4)],
      [at(10, 12), at(121, 12)],
    ];
    const words = sharingOnly(0);
    for (const [here, there] of [
      [0, 110],
      [10, 121],
    ] as const) {
      for (let i = 0; i < (here ? 12 : 4); i++) words.roots[there + i] = words.roots[here + i]!;
    }
    const rewordings = [[at(0, 30), at(105, 30)]];
    expect(untangle(words, { closer, rewordings })).toEqual({ closer, rewordings: [] });
  });

  test('counts words that tell nothing for nothing', () => {
    const words = sharingOnly(16);
    words.weights.fill(0, 8, 100);
    const closer = [[at(0, 8), at(100, 8)]];
    const rewordings = [[at(0, 20), at(100, 20)]];
    expect(untangle(words, { closer, rewordings })).toEqual({ closer, rewordings: [] });
  });

  test('tells no rewording for a run of equal words that stands elsewhere too', () => {
    const closer = [[at(0, 8), at(100, 8), at(200, 8)]];
    const rewordings = [[at(0, 20), at(100, 20)]];
    expect(untangle(sharingOnly(8), { closer, rewordings })).toEqual({ closer, rewordings: [] });
    expect(untangle(sharingOnly(14), { closer, rewordings })).toEqual({ closer, rewordings });
  });

  test('names the last of places with a run of equal words beside a place that rewords them', () => {
    const closer = [[at(0, 8), at(100, 8)]];
    const rewordings = [[at(0, 14), at(100, 14), at(200, 14)]];
    expect(untangle(sharingOnly(8), { closer, rewordings })).toEqual({
      closer,
      rewordings: [[at(100, 14), at(200, 14)]],
    });
  });
});

describe('a run of equal words inside two different clauses', () => {
  const find = (a: string, b: string) =>
    findSharedLanguage(
      [documentForTests('a', [a]), documentForTests('b', [b])],
      defaultSharedSettings,
    ).passages;

  test('is told as these words, not as a rewording of the clauses', () => {
    const run = 'sheltered moorings for small wooden fishing boats in';
    const passages = find(
      `Parties shall, where funds allow, maintain ${run} winter storms`,
      `The harbour master of the islands sells ${run} exchange for old nets to parties`,
    );
    expect(passages.map(({ kind, words }) => [kind, words])).toEqual([['verbatim', 8]]);
  });

  test('is no rewording either when it is shorter than the shortest phrase', () => {
    const run = 'sheltered moorings for small wooden fishing boats';
    const passages = find(
      `Where funds allow, Parties shall maintain ${run} during storms`,
      `In exchange for nets and ropes the harbour master sells ${run} to parties of tourists`,
    );
    expect(passages).toEqual([]);
  });
});
