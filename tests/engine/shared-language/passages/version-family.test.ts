import { describe, expect, it } from 'vitest';
import type { SharedPassage } from '../../../../src-main/engine/shared-language/shared-passage.ts';
import {
  versionFamilies,
  versionFamily,
} from '../../../../src-main/engine/shared-language/passages/version-family.ts';
import { threeVersions } from '../../three-versions.ts';

const ids = threeVersions.map(({ id }) => id);

/** A passage over the first half of each of these documents. */
function passage(...places: readonly number[]): SharedPassage {
  const occurrences = places.map((place) => {
    const { id, text, paragraphs } = threeVersions[place]!;
    const span = { start: 0, end: Math.round(text.length * 0.5) };
    return { document: id, paragraph: paragraphs[0]!.id, span };
  });
  return { id: places.join(), occurrences, formula: false } as unknown as SharedPassage;
}

describe('the family of the documents shown', () => {
  it('takes in what has much of its text in common with one of them', () => {
    expect(versionFamily(threeVersions, [ids[0]!], [passage(0, 2)])).toEqual([ids[0], ids[2]]);
  });

  it('leaves out what has not, and what is in another language', () => {
    expect(versionFamily(threeVersions, [ids[0]!], [])).toEqual([ids[0]]);
    const foreign = threeVersions.map((one, index) =>
      index === 2 ? { ...one, language: 'fr' } : one,
    );
    expect(versionFamily(foreign, [ids[0]!], [passage(0, 2)])).toEqual([ids[0]]);
  });
});

describe('all families', () => {
  it('hold the kin of kin, in the order of the documents', () => {
    expect(versionFamilies(threeVersions, [passage(0, 2), passage(1, 2)])).toEqual([ids]);
  });

  it('are of three versions at least', () => {
    expect(versionFamilies(threeVersions, [passage(0, 2)])).toEqual([]);
  });
});
