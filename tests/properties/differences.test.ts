import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../src-main/engine/differences/compare-documents.ts';
import type { Difference, WordChange } from '../../src-main/engine/differences/difference.ts';
import { changesOnly } from '../../src-main/engine/differences/list-changes.ts';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { tokenise } from '../../src-main/engine/text/tokens.ts';
import { documentForTests } from '../engine/documents-for-tests.ts';

const SEED = Number(process.env['PROPERTY_SEED'] ?? 20_131_003);
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 300);
console.log(`differences properties: seed ${SEED}, ${RUNS} runs (PROPERTY_SEED, PROPERTY_RUNS)`);
const settings = { seed: SEED, numRuns: RUNS };

const WORDS =
  'the of and to shall not may States pier harbour keeper lantern 10,000 2030 net women’s tide child-free school teach, report; boat: (a) mooring [winter] Océan 移民 “quoted” 3.5% A/RES/68/4 …'.split(
    ' ',
  );
const word = fc.constantFrom(...WORDS);
const space = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '');
const paragraph = fc
  .array(fc.tuple(word, space), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));
const paragraphs = fc.array(paragraph, { maxLength: 14 });

/** One random edit of a list of paragraphs. */
const edit = fc.record({
  kind: fc.constantFrom('delete', 'insert', 'move', 'replace', 'drop', 'split', 'merge', 'copy'),
  at: fc.nat(),
  to: fc.nat(),
  text: paragraph,
  word,
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function applyEdit(list: readonly string[], { kind, at, to, text, word: replacement }: Edit) {
  const place = list.length === 0 ? 0 : at % list.length;
  const chosen = list[place];
  if (chosen === undefined || kind === 'insert') return list.toSpliced(place, 0, text);
  const words = chosen.split(' ');
  const cut = to % words.length;
  switch (kind) {
    case 'delete':
      return list.toSpliced(place, 1);
    case 'move':
      return list.toSpliced(place, 1).toSpliced(to % list.length, 0, chosen);
    case 'replace':
      return list.with(place, words.with(cut, replacement).join(' '));
    case 'drop':
      return list.with(place, words.toSpliced(cut, 1).join(' '));
    case 'split':
      return list.toSpliced(place, 1, words.slice(0, cut).join(' '), words.slice(cut).join(' '));
    case 'merge':
      return list.toSpliced(place, 2, list.slice(place, place + 2).join(' '));
    default:
      return list.toSpliced(to % list.length, 0, chosen);
  }
}

const pair = fc
  .tuple(paragraphs, fc.array(edit, { maxLength: 8 }))
  .map(
    ([before, edits]) =>
      [
        documentForTests('before', before),
        documentForTests('after', edits.reduce(applyEdit, before as readonly string[])),
      ] as const,
  );

function spansOf(differences: readonly Difference[], side: 'a' | 'b') {
  return differences.flatMap((one) => one.words.flatMap((change) => change[side] ?? []));
}

/** What the spans of one side cover, paragraph by paragraph, must be the paragraphs themselves. */
function coveredText(document: Document, differences: readonly Difference[], side: 'a' | 'b') {
  const spans = spansOf(differences, side).sort((x, y) => x.start - y.start || x.end - y.end);
  return document.paragraphs.map(({ span }) =>
    spans
      .filter(({ start, end }) => span.start <= start && end <= span.end)
      .map(({ start, end }) => document.text.slice(start, end))
      .join(''),
  );
}

/** Keys of the tokens of B as they follow from A: kept words taken from A, new ones from B. */
function appliedTo(
  from: Document,
  to: Document,
  differences: readonly Difference[],
  side: 'a' | 'b',
) {
  const target = side === 'a' ? 'b' : 'a';
  const pieces = differences.flatMap((one) =>
    one.words.flatMap((change: WordChange) => {
      const place = change[target];
      if (!place) return [];
      const kept = change[side];
      const keys = kept ? tokenise(from.text, kept) : tokenise(to.text, place);
      return [{ at: place.start, keys: keys.map(({ key }) => key) }];
    }),
  );
  return pieces.sort((x, y) => x.at - y.at).flatMap(({ keys }) => keys);
}

const keysOf = (document: Document) =>
  document.paragraphs.flatMap(({ span }) => tokenise(document.text, span).map(({ key }) => key));

const MIRRORED: Record<string, string> = {
  split: 'merged',
  merged: 'split',
  inserted: 'deleted',
  deleted: 'inserted',
};

function outline(differences: readonly Difference[], mirror: boolean): string[] {
  return differences
    .map(({ kind, a, b, words }) => {
      const runs = words.map(({ kind: own, a: inA, b: inB }) => {
        const [first, second] = mirror ? [inB, inA] : [inA, inB];
        const name = mirror ? (MIRRORED[own] ?? own) : own;
        return `${name} ${first?.start}-${first?.end} ${second?.start}-${second?.end}`;
      });
      const [from, to] = mirror ? [b, a] : [a, b];
      return [mirror ? (MIRRORED[kind] ?? kind) : kind, from, to, ...runs.sort()].join(' | ');
    })
    .sort();
}

describe('differences of any two documents', () => {
  it('list every paragraph of both documents exactly once', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const { differences } = compareDocuments(a, b);
        const ids = (document: Document) => document.paragraphs.map(({ id }) => id).sort();
        expect(differences.flatMap((one) => one.a).sort()).toEqual(ids(a));
        expect(differences.flatMap((one) => one.b).sort()).toEqual(ids(b));
      }),
      settings,
    );
  });

  it('cover both texts without gap or overlap', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const { differences } = compareDocuments(a, b);
        const texts = ({ paragraphs: all, text }: Document) =>
          all.map(({ span }) => text.slice(span.start, span.end));
        expect(coveredText(a, differences, 'a')).toEqual(texts(a));
        expect(coveredText(b, differences, 'b')).toEqual(texts(b));
      }),
      settings,
    );
  });

  it('turn A into B and B into A', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const { differences } = compareDocuments(a, b);
        expect(appliedTo(a, b, differences, 'a')).toEqual(keysOf(b));
        expect(appliedTo(b, a, differences, 'b')).toEqual(keysOf(a));
      }),
      settings,
    );
  });

  it('are the mirror image when the sides are exchanged', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const there = compareDocuments(a, b).differences;
        const back = compareDocuments(b, a).differences;
        expect(outline(back, true)).toEqual(outline(there, false));
      }),
      settings,
    );
  });

  it('are none between a document and itself, renumbered or with other white space', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(9), (texts, shift) => {
        const a = documentForTests('before', texts);
        const spaced = texts.map((text, index) => ({
          text: text.replace(/ /gu, index % 2 ? '\n' : '  '),
          label: String(index + 1 + shift),
        }));
        expect(changesOnly(compareDocuments(a, a))).toEqual([]);
        expect(changesOnly(compareDocuments(a, documentForTests('after', spaced)))).toEqual([]);
      }),
      settings,
    );
  });

  it('never say that nothing changed when a word did', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const comparison = compareDocuments(a, b);
        if (changesOnly(comparison).length === 0) expect(keysOf(b)).toEqual(keysOf(a));
      }),
      settings,
    );
  });
});
