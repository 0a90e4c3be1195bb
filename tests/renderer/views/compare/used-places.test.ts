import { describe, expect, it } from 'vitest';
import { columnLinks } from '../../../../src-renderer/views/compare/column-links.ts';
import { marginSigns } from '../../../../src-renderer/views/compare/margin-signs.ts';
import { usedPlaces, usedPlacesOf } from '../../../../src-renderer/views/compare/used-places.ts';
import { compareParagraphs } from '../../../engine/differences/show-words.ts';

const REST = 'Decide that lanterns on the northern pier remain lit throughout the winter months;';
const BOATS = 'Invite owners of small boats to register their moorings with the municipal office;';
const { a, b, comparison } = compareParagraphs([REST, BOATS], [REST, BOATS, REST, REST]);

describe('usedPlaces', () => {
  it('names all places of wording that one side has once', () => {
    const used = usedPlaces(comparison).get('a:p0');
    expect(used).toMatchObject({ once: 'a', source: 'p0', places: ['p0', 'p2', 'p3'] });
    expect(used?.further).toHaveLength(2);
  });

  it('belongs to the counterpart and to each further use, and to nothing else', () => {
    const all = usedPlaces(comparison);
    const concerned = comparison.differences.filter((one) => usedPlacesOf(one, all));
    expect(concerned.map((one) => one.b[0])).toEqual(['p0', 'p2', 'p3']);
  });

  it('speaks of the other side where uses were given up', () => {
    const fewer = compareParagraphs([REST, REST, BOATS], [REST, BOATS]).comparison;
    expect([...usedPlaces(fewer).values()]).toMatchObject([{ once: 'b', source: 'p0' }]);
  });
});

describe('wording used again in the texts', () => {
  it('has a sign in the margin of the source and of each use, with the places', () => {
    const left = marginSigns(comparison, 'a', b).get('p0');
    expect(left).toMatchObject({
      sign: '⇉',
      label: 'unchanged, see para. 1; used also in para. 3, para. 4',
    });
    const right = marginSigns(comparison, 'b', a).get('p2');
    expect(right).toMatchObject({ sign: '⇉ 1', label: 'used again; as in para. 1' });
  });

  it('has a ribbon from the source to each further use', () => {
    const layers = { shared: false, differences: true, commitments: false };
    const again = columnLinks(a, b, [], comparison, layers).filter(({ kind }) => kind === 'again');
    expect(again.map(({ a: span }) => span.start)).toEqual([0, 0]);
    expect(new Set(again.map(({ b: span }) => span.start)).size).toBe(2);
  });
});
