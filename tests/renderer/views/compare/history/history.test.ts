import { describe, expect, it } from 'vitest';
import { paragraphHistory } from '../../../../../src-main/engine/differences/history.ts';
import {
  cellName,
  hasHistory,
  historyCells,
  rowName,
} from '../../../../../src-renderer/views/compare/history/history-cells.ts';
import { documentForTests } from '../../../../engine/documents-for-tests.ts';

const TIDES = 'Request the harbour authority to publish the tide tables before the first of March;';
const SCHOOLS = 'Encourage coastal schools to teach swimming to every child under twelve years;';
const LANTERNS = 'Decide that lanterns on the northern pier remain lit throughout the winter;';
const BOATS = 'Invite owners of small boats to register their moorings with the town office;';

const versions = [
  documentForTests('one', [TIDES, SCHOOLS, LANTERNS]),
  documentForTests('two', [TIDES, LANTERNS]),
  documentForTests('three', [BOATS, TIDES.replace('March', 'April'), LANTERNS]),
];
const histories = paragraphHistory(versions).paragraphs;
const cellsOf = (words: string) => {
  const history = histories.find((one) => rowName(one, versions).words.startsWith(words))!;
  return historyCells(history, versions.length);
};

describe('historyCells', () => {
  it('stands for every version once', () => {
    for (const history of histories) {
      const cells = historyCells(history, versions.length);
      expect(cells.reduce((sum, { length }) => sum + length, 0)).toBe(versions.length);
      expect(cells.map(({ from }) => from)).toEqual(
        cells.map((_, index) => cells.slice(0, index).reduce((sum, { length }) => sum + length, 0)),
      );
    }
  });

  it('joins versions in which nothing happened, and those before the first', () => {
    expect(cellsOf('Decide').map(({ event, length }) => [event, length])).toEqual([
      ['there', 1],
      ['same', 2],
    ]);
    expect(cellsOf('Invite').map(({ event, length }) => [event, length])).toEqual([
      ['absent', 2],
      ['born', 1],
    ]);
  });

  it('tells the version in which a paragraph is gone, and nothing after it', () => {
    expect(cellsOf('Encourage').map(({ event }) => event)).toEqual(['there', 'gone', 'absent']);
  });
});

describe('hasHistory', () => {
  it('is false only for what stayed from the first version to the last', () => {
    const without = histories.filter((one) => !hasHistory(one));
    expect(without.map((one) => rowName(one, versions).words)).toEqual([LANTERNS]);
  });
});

describe('cellName', () => {
  it('says the event, the number there and the kinds of words', () => {
    const changed = cellsOf('Request').find(({ event }) => event === 'changed')!;
    expect(cellName(changed, versions[2])).toMatch(/^changed; as 2; date/u);
    expect(cellName(cellsOf('Encourage')[2]!, versions[2])).toBe('not there');
  });
});
