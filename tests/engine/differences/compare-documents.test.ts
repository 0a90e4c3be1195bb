import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../../src-main/engine/differences/compare-documents.ts';
import { documentForTests } from '../documents-for-tests.ts';
import { compareParagraphs, markedWords, outline } from './show-words.ts';

const HARBOUR =
  'Request the harbour authority to publish the tide tables before the first of March;';
const SCHOOLS =
  'Encourage coastal schools to teach swimming to every child under twelve years of age;';
const LANTERNS =
  'Decide that lanterns on the northern pier remain lit throughout the winter months;';
const BOATS = 'Invite owners of small boats to register their moorings with the municipal office;';
const FISH = 'Welcome the progress made by fishing cooperatives in reducing discarded catches;';
const ALL = [HARBOUR, SCHOOLS, LANTERNS, BOATS, FISH];

describe('compareDocuments', () => {
  it('finds every paragraph the same in the same document', () => {
    const compared = compareParagraphs(ALL, ALL);
    expect(outline(compared)).toEqual(ALL.map((_, n) => `same ${n + 1}→${n + 1}`));
  });

  it('calls renumbering alone no change but tells it', () => {
    const { comparison } = compareParagraphs(
      ALL,
      ALL.map((text, n) => ({ text, label: String(n + 4) })),
    );
    expect(comparison.differences.map(({ kind }) => kind)).toEqual(ALL.map(() => 'same'));
    expect(comparison.differences.every(({ renumbered }) => renumbered)).toBe(true);
  });

  it('does not call a paragraph renumbered whose label only counts', () => {
    const { comparison } = compareParagraphs(
      [{ text: FISH, label: 'text 1', kind: 'text' }],
      [{ text: FISH, label: 'text 2', kind: 'text' }],
    );
    expect(comparison.differences[0]?.renumbered).toBe(false);
  });

  it('sees no change in line breaks, double spaces and composed letters', () => {
    const { comparison } = compareParagraphs(
      ['The café on the pier\nopens  daily.'],
      ['The cafe\u0301 on the\npier opens daily.'],
    );
    expect(comparison.differences.map(({ kind }) => kind)).toEqual(['same']);
  });

  it('shows a moved paragraph as moved, once, where it now stands', () => {
    const compared = compareParagraphs(ALL, [FISH, HARBOUR, SCHOOLS, LANTERNS, BOATS]);
    expect(outline(compared)[0]).toBe('moved 5→1');
    expect(outline(compared).filter((line) => !line.startsWith('same'))).toHaveLength(1);
  });

  it('shows a paragraph that moved and changed as one finding with its word changes', () => {
    const later = FISH.replace('reducing', 'ending');
    const { a, b, comparison } = compareParagraphs(ALL, [later, HARBOUR, SCHOOLS, LANTERNS, BOATS]);
    const [first] = comparison.differences;
    expect(first?.kind).toBe('moved-changed');
    expect(first && markedWords(first, a, b)).toContain('in [-reducing-]{+ending+} discarded');
  });

  it('finds a paragraph split in two', () => {
    const whole = `${SCHOOLS.slice(0, -1)}, and ${BOATS.charAt(0).toLowerCase()}${BOATS.slice(1)}`;
    const compared = compareParagraphs([HARBOUR, whole, FISH], [HARBOUR, SCHOOLS, BOATS, FISH]);
    expect(outline(compared)).toEqual(['same 1→1', 'split 2→2+3', 'same 3→4']);
  });

  it('finds two paragraphs merged into one', () => {
    const whole = `${SCHOOLS.slice(0, -1)}, and ${BOATS.charAt(0).toLowerCase()}${BOATS.slice(1)}`;
    const compared = compareParagraphs([HARBOUR, SCHOOLS, BOATS, FISH], [HARBOUR, whole, FISH]);
    expect(outline(compared)).toEqual(['same 1→1', 'merged 2+3→2', 'same 4→3']);
  });

  it('places a deletion where it stood and before what replaced it', () => {
    const compared = compareParagraphs([HARBOUR, SCHOOLS, LANTERNS], [HARBOUR, BOATS, LANTERNS]);
    expect(outline(compared)).toEqual(['same 1→1', 'deleted 2→', 'inserted →2', 'same 3→3']);
  });

  it('does not force unrelated paragraphs together', () => {
    const compared = compareParagraphs([HARBOUR, SCHOOLS], [LANTERNS, FISH]);
    expect(outline(compared)).toEqual(['deleted 1→', 'deleted 2→', 'inserted →1', 'inserted →2']);
    expect(compared.comparison.differences.every(({ similarity }) => similarity === 0)).toBe(true);
  });

  it('keeps equal paragraphs apart by where they stand', () => {
    const option = 'Option:';
    const compared = compareParagraphs(
      [option, HARBOUR, option, SCHOOLS, option, LANTERNS],
      [option, HARBOUR, option, LANTERNS],
    );
    const kinds = outline(compared).map((line) => line.split(' ')[0]);
    expect(kinds.sort()).toEqual(['deleted', 'deleted', 'same', 'same', 'same', 'same']);
  });

  it('shows a paragraph with hardly a word kept in place as replaced whole', () => {
    const { a, b, comparison } = compareParagraphs(
      [HARBOUR, 'The parties shall consider the ratification of all relevant conventions.', FISH],
      [HARBOUR, 'Members will speed up relevant protection of coastal conventions workers.', FISH],
    );
    for (const one of comparison.differences.filter(({ kind }) => kind === 'changed'))
      expect(markedWords(one, a, b)).toMatch(/^\[-.*-\]\{\+.*\+\}$/u);
  });

  it('answers for empty documents', () => {
    expect(compareParagraphs([], []).comparison.differences).toEqual([]);
    expect(outline(compareParagraphs([], [FISH]))).toEqual(['inserted →1']);
    expect(outline(compareParagraphs([FISH], []))).toEqual(['deleted 1→']);
  });

  it('gives the mirror image when the sides are exchanged', () => {
    const later = [FISH.replace('Welcome', 'Note'), LANTERNS, `${SCHOOLS} ${BOATS}`];
    const there = outline(compareParagraphs(ALL, later));
    const back = outline(compareParagraphs(later, ALL));
    const mirrored = back.map((line) => {
      const [kind = '', labels = ''] = line.split(' ');
      const [a, b] = labels.split('→');
      const names: Record<string, string> = {
        split: 'merged',
        merged: 'split',
        inserted: 'deleted',
        deleted: 'inserted',
      };
      return `${names[kind] ?? kind} ${b}→${a}`;
    });
    expect(mirrored.sort()).toEqual(there.sort());
  });

  it('gives a difference the same id whatever else changed', () => {
    const { comparison } = compareParagraphs(ALL, ALL);
    const ids = comparison.differences.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(compareParagraphs(ALL, ALL).comparison).toEqual(comparison);
  });

  it('says so when its budget does not let it look everything up', () => {
    const a = documentForTests('before', ALL);
    const b = documentForTests(
      'after',
      ALL.map((text) => text.replace('the', 'a')),
    );
    expect(compareDocuments(a, b, { lookups: 3 }).limits).toHaveLength(1);
    expect(compareDocuments(a, b).limits).toEqual([]);
  });

  it('stays bounded on very many short paragraphs and on one very long one', () => {
    const words = Array.from({ length: 60_000 }, (_, n) => `word${(n * 7919) % 113}`);
    const later = words.filter((_, n) => n % 5000 !== 17);
    expect(compareParagraphs(words, later).comparison.differences.length).toBeGreaterThan(59_000);
    const { comparison } = compareParagraphs([words.join(' ')], [later.join(' ')]);
    expect(comparison.differences).toHaveLength(1);
  });
});

describe('wording used again', () => {
  it('is an insertion that names the paragraph of A it repeats', () => {
    const again = BOATS.replace('Invite', 'Remind');
    const { comparison } = compareParagraphs(ALL, [...ALL, again]);
    const last = comparison.differences.at(-1);
    expect(last).toMatchObject({ kind: 'inserted', usedAgain: 'p3', b: ['p5'] });
    expect(comparison.differences.filter(({ usedAgain }) => usedAgain)).toHaveLength(1);
  });

  it('is found for every further place, word for word as well', () => {
    const { comparison } = compareParagraphs(ALL, [FISH, ...ALL, FISH]);
    const uses = comparison.differences.filter(({ usedAgain }) => usedAgain === 'p4');
    expect(uses.map(({ kind, b }) => `${kind} ${b.join()}`)).toEqual([
      'inserted p0',
      'inserted p6',
    ]);
  });

  it('that was given up is a deletion that names what is left', () => {
    const { comparison } = compareParagraphs([...ALL, FISH], ALL);
    const gone = comparison.differences.find(({ kind }) => kind === 'deleted');
    expect(gone?.usedAgain).toBe('p4');
  });

  it('is not seen in short paragraphs nor between unrelated ones', () => {
    const { comparison } = compareParagraphs(
      ['Option:', FISH],
      ['Option:', FISH, 'Option:', BOATS],
    );
    expect(comparison.differences.filter(({ usedAgain }) => usedAgain)).toEqual([]);
  });
});

describe('long documents of paragraphs nearly alike', () => {
  const pier = (n: number, extra: string) =>
    `The keeper of the pier shall ${extra} count the boats and the nets of section ${n % 7}.`;
  const before = Array.from({ length: 400 }, (_, n) => pier(n, ''));

  it('are compared in place although every word is common', () => {
    const after = before.map((text) => text.replace('count', 'always count'));
    const { comparison } = compareParagraphs(before, after);
    expect(comparison.differences.every(({ kind }) => kind === 'changed')).toBe(true);
  });

  it('say so when paragraphs may have counterparts that were not looked at', () => {
    const after = before
      .slice(0, 200)
      .map((text) => text.replace('pier', 'quay'))
      .concat(
        Array.from({ length: 300 }, (_, n) => `Nets and boats of section ${n % 7} shall be sold.`),
      );
    const { limits } = compareParagraphs(before, after).comparison;
    expect(limits.join()).toMatch(/like so many others/u);
  });
});
