import { describe, expect, it } from 'vitest';
import { paragraphHistory } from '../../../src-main/engine/differences/history.ts';
import type { TextHistory } from '../../../src-main/engine/differences/history.ts';
import { documentForTests } from '../documents-for-tests.ts';

const HARBOUR = 'The harbour authority shall publish the tide tables before the first of March.';
const SCHOOLS = 'Coastal schools shall teach swimming to every child under twelve years of age.';
const LANTERNS = 'Lanterns on the northern pier remain lit throughout the long winter months.';
const BOATS = 'Owners of small boats register their moorings with the municipal office each year.';
const FISH = 'Fishing cooperatives reduce discarded catches and report on them every season.';
const ALL = [HARBOUR, SCHOOLS, LANTERNS, BOATS, FISH];

const historyOf = (...versions: string[][]) =>
  paragraphHistory(versions.map((texts, n) => documentForTests(`version ${n}`, texts)));

const told = ({ paragraphs }: TextHistory) =>
  paragraphs.map(({ steps }) =>
    steps.map(({ version, event, paragraphs: at }) => `${version} ${event} ${at.join('+')}`.trim()),
  );

describe('paragraphHistory', () => {
  it('tells in which version each paragraph was born, changed, moved and gone', () => {
    const later = LANTERNS.replace('winter', 'autumn');
    const history = historyOf(
      [HARBOUR, SCHOOLS, LANTERNS, BOATS],
      [HARBOUR, SCHOOLS, later, BOATS, FISH],
      [FISH, HARBOUR, SCHOOLS, later],
    );
    expect(told(history)).toEqual([
      ['0 born p0', '1 same p0', '2 same p1'],
      ['0 born p1', '1 same p1', '2 same p2'],
      ['0 born p2', '1 changed p2', '2 same p3'],
      ['0 born p3', '1 same p3', '2 gone'],
      ['1 born p4', '2 moved p0'],
    ]);
    expect(history.comparisons).toHaveLength(2);
    expect(history.limits).toEqual([]);
  });

  it('names what kinds of words changed and the difference that shows it', () => {
    const history = historyOf([HARBOUR, FISH], [HARBOUR.replace('shall', 'should'), FISH]);
    const step = history.paragraphs[0]?.steps[1];
    expect(step?.substance).toEqual(['modal']);
    const ids = history.comparisons[0]?.differences.map(({ id }) => id);
    expect(ids).toContain(step?.difference);
  });

  it('goes on with all parts of a split and ends when the last of them is gone', () => {
    const whole = `${SCHOOLS.slice(0, -1)}, and ${BOATS.charAt(0).toLowerCase()}${BOATS.slice(1)}`;
    const history = historyOf(
      [HARBOUR, whole, FISH],
      [HARBOUR, SCHOOLS, BOATS, FISH],
      [HARBOUR, BOATS, FISH],
      [HARBOUR, FISH],
    );
    expect(told(history)[1]).toEqual(['0 born p1', '1 split p1+p2', '2 same p1', '3 gone']);
  });

  it('lets the longer of two merged paragraphs go on and relates the other to it', () => {
    const whole = `${SCHOOLS.slice(0, -1)}, and ${BOATS.charAt(0).toLowerCase()}${BOATS.slice(1)}`;
    const history = historyOf([HARBOUR, SCHOOLS, BOATS, FISH], [HARBOUR, whole, FISH], ALL);
    const [, schools, boats] = history.paragraphs;
    expect(told(history)[1]).toEqual(['0 born p1', '1 merged p1']);
    expect(told(history)[2]?.slice(0, 2)).toEqual(['0 born p2', '1 merged p1']);
    expect(told(history)[2]).toHaveLength(3);
    expect(schools?.related).toEqual([boats?.id]);
    expect(boats?.related).toEqual([schools?.id]);
  });

  it('lets wording used again be born there, related to where it comes from', () => {
    const history = historyOf(ALL, [...ALL, FISH.replace('every', 'each')]);
    const born = history.paragraphs.find(({ steps }) => steps[0]?.version === 1);
    expect(born?.related).toEqual([history.paragraphs[4]?.id]);
  });

  it('leaves no paragraph of any version without a history', () => {
    const versions = [
      ALL,
      [FISH, ...ALL.slice(0, 4)],
      [SCHOOLS, `${HARBOUR} ${LANTERNS}`],
      [],
      ALL,
    ];
    const { paragraphs } = historyOf(...versions);
    versions.forEach((texts, version) => {
      const ids = paragraphs.flatMap(({ steps, id }) =>
        steps
          .filter((step) => step.version === version)
          .flatMap((step) => step.paragraphs.map((one) => `${one} of ${id}`)),
      );
      const places = new Set(ids.map((one) => one.split(' ')[0]));
      expect(places.size).toBe(texts.length);
    });
    expect(paragraphHistory([]).paragraphs).toEqual([]);
  });

  it('is the same each time', () => {
    const versions = [ALL, [FISH, ...ALL.slice(1)], ALL.slice(2)];
    expect(historyOf(...versions)).toEqual(historyOf(...versions));
  });
});
