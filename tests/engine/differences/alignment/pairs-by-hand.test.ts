import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../../../src-main/engine/differences/compare-documents.ts';
import { paragraphHistory } from '../../../../src-main/engine/differences/history.ts';
import type { PairsByHand } from '../../../../src-main/engine/differences/alignment/pairs-by-hand.ts';
import { documentForTests } from '../../documents-for-tests.ts';

const TIDES = 'Request the harbour authority to publish the tide tables before the first of March;';
const SCHOOLS = 'Encourage coastal schools to teach swimming to every child under twelve years;';
const LANTERNS = 'Decide that lanterns on the northern pier remain lit throughout the winter;';
const OTHER_TIDES = 'Invite every port office to print charts of high water once a year in spring;';

const a = documentForTests('earlier', [TIDES, SCHOOLS, LANTERNS]);
const b = documentForTests('later', [SCHOOLS, OTHER_TIDES, LANTERNS]);

function compare(byHand: Partial<PairsByHand>, from = a, to = b) {
  const decided = { together: [], apart: [], ...byHand };
  return compareDocuments(from, to, undefined, decided).differences;
}

function pairs(byHand: Partial<PairsByHand>) {
  return compare(byHand).map((one) => `${one.kind} ${one.a.join()}→${one.b.join()}`);
}

describe('compareDocuments with decisions made by hand', () => {
  it('pairs two paragraphs that nothing in their words would join', () => {
    expect(pairs({})).toContain('deleted p0→');
    const compared = compare({ together: [{ a: 'p0', b: 'p1' }] });
    const made = compared.find(({ byHand }) => byHand === 'paired');
    expect(made).toMatchObject({ a: ['p0'], b: ['p1'], rule: 'paired by hand' });
    expect(compared.filter(({ byHand }) => byHand)).toHaveLength(1);
  });

  it('lets the rest of the alignment follow around a pair', () => {
    const compared = pairs({ together: [{ a: 'p1', b: 'p1' }] });
    expect(compared).toContain('same p2→p2');
    expect(compared.some((one) => one.endsWith('p1→p1'))).toBe(true);
    // The paragraph whose words these were is left without a counterpart.
    expect(compared).toContain('deleted p0→');
    expect(compared).toContain('inserted →p0');
  });

  it('takes two paragraphs apart though their words are the same', () => {
    const compared = compare({ apart: [{ a: 'p2', b: 'p2' }] });
    const gone = compared.find((one) => one.a[0] === 'p2');
    const come = compared.find((one) => one.b[0] === 'p2');
    expect(gone).toMatchObject({ kind: 'deleted', byHand: 'unpaired' });
    expect(come).toMatchObject({ kind: 'inserted', byHand: 'unpaired' });
  });

  it('finds another counterpart for a paragraph taken from its first', () => {
    const twice = documentForTests('twice', [
      SCHOOLS,
      LANTERNS,
      LANTERNS.replace('northern', 'old'),
    ]);
    const compared = compare({ apart: [{ a: 'p2', b: 'p1' }] }, a, twice);
    expect(compared.find((one) => one.a[0] === 'p2')).toMatchObject({ b: ['p2'] });
  });

  it('gives the mirror image when the sides are exchanged', () => {
    const forth = compare({ together: [{ a: 'p0', b: 'p1' }], apart: [{ a: 'p2', b: 'p2' }] });
    const back = compare({ together: [{ a: 'p1', b: 'p0' }], apart: [{ a: 'p2', b: 'p2' }] }, b, a);
    const names = (list: typeof forth, [x, y]: readonly ['a' | 'b', 'a' | 'b']) =>
      list.map((one) => `${one[x].join()}:${one[y].join()}:${one.byHand ?? ''}`).sort();
    expect(names(back, ['b', 'a'])).toEqual(names(forth, ['a', 'b']));
  });

  it('keeps a pair of one that is split by its words', () => {
    const whole = documentForTests('whole', [`${TIDES} ${SCHOOLS}`]);
    const parts = documentForTests('parts', [TIDES, SCHOOLS]);
    expect(compare({}, whole, parts)[0]?.kind).toBe('split');
    const decided = compare({ together: [{ a: 'p0', b: 'p1' }] }, whole, parts);
    expect(decided.find((one) => one.a[0] === 'p0')).toMatchObject({ b: ['p1'], byHand: 'paired' });
  });

  it('passes over decisions about paragraphs that are not there', () => {
    expect(compare({ together: [{ a: 'p9', b: 'p1' }] })).toEqual(compare({}));
  });

  it('makes a split of one paragraph paired with two, and a merge of the mirror image', () => {
    const together = [
      { a: 'p0', b: 'p1' },
      { a: 'p0', b: 'p0' },
    ];
    const split = compare({ together }).find(({ kind }) => kind === 'split');
    expect(split).toMatchObject({ a: ['p0'], b: ['p0', 'p1'], byHand: 'paired' });
    expect(split?.rule).toBe('paired by hand');
    expect(pairs({ together })).toContain('same p2→p2');
    const merged = compare({ together: together.map(({ a: x, b: y }) => ({ a: y, b: x })) }, b, a);
    expect(merged.find(({ kind }) => kind === 'merged')).toMatchObject({ a: ['p0', 'p1'] });
  });

  it('adds parts to what was never found, and leaves what the words alone would split', () => {
    const whole = documentForTests('whole', [`${TIDES} ${SCHOOLS}`, LANTERNS]);
    const parts = documentForTests('parts', [TIDES, SCHOOLS, OTHER_TIDES, LANTERNS]);
    const together = ['p0', 'p1', 'p2'].map((b) => ({ a: 'p0', b }));
    const [made] = compare({ together }, whole, parts);
    expect(made).toMatchObject({ kind: 'split', b: ['p0', 'p1', 'p2'] });
    expect(compare({ together: together.slice(2) }, whole, parts)[0]?.kind).not.toBe('split');
  });

  it('lets later pairs hold where two paragraphs of both sides would hang together', () => {
    const tangled = [
      { a: 'p0', b: 'p0' },
      { a: 'p0', b: 'p1' },
      { a: 'p1', b: 'p1' },
    ];
    expect(compare({ together: tangled })).toEqual(compare({ together: tangled.slice(1) }));
  });
});

describe('paragraphHistory with decisions made by hand', () => {
  it('follows a paragraph through a pair that the user made', () => {
    const decided = { together: [{ a: 'p0', b: 'p1' }], apart: [] };
    const { paragraphs } = paragraphHistory([a, b], undefined, () => decided);
    const followed = paragraphs.find(({ steps }) => steps[0]?.paragraphs[0] === 'p0');
    expect(followed?.steps[1]).toMatchObject({ paragraphs: ['p1'] });
    const { paragraphs: alone } = paragraphHistory([a, b]);
    const gone = alone.find(({ steps }) => steps[0]?.paragraphs[0] === 'p0');
    expect(gone?.steps.at(-1)?.event).toBe('gone');
  });
});
