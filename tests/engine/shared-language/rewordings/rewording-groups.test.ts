import { expect, test } from 'vitest';
import { untangle } from '../../../../src-main/engine/shared-language/rewordings/rewording-groups.ts';

const at = (from: number, length: number) => ({ from, to: from + length });

test('a rewording and a closer group that share a place are one passage with all places', () => {
  const closer = [[at(0, 20), at(100, 20)]];
  const rewordings = [[at(101, 18), at(200, 22)]];
  expect(untangle({ closer, rewordings })).toEqual({
    closer: [],
    rewordings: [[at(0, 20), at(100, 20), at(200, 22)]],
  });
});

test('groups that share too little of a place stay apart', () => {
  const closer = [[at(0, 20), at(100, 20)]];
  const rewordings = [[at(112, 20), at(200, 20)]];
  expect(untangle({ closer, rewordings })).toEqual({ closer, rewordings });
});

test('a group inside a joined passage tells nothing besides and is left out', () => {
  const closer = [
    [at(0, 20), at(100, 20)],
    [at(5, 8), at(205, 8)],
  ];
  const rewordings = [[at(100, 20), at(200, 20)]];
  expect(untangle({ closer, rewordings })).toEqual({
    closer: [],
    rewordings: [[at(0, 20), at(100, 20), at(200, 20)]],
  });
});
