import { describe, expect, test } from 'vitest';
import {
  findWording,
  MOST_HITS,
  searchWording,
} from '../../../../src-main/engine/shared-language/wording/find-wording.ts';
import type { WordingHit } from '../../../../src-main/engine/shared-language/shared-passage.ts';
import { joinWording } from '../../../../src-main/engine/shared-language/wording/joined-wording.ts';
import { indexWording } from '../../../../src-main/engine/shared-language/wording/wording-index.ts';
import { textOf } from '../../../../src-main/engine/text/span.ts';
import { documentForTests } from '../../documents-for-tests.ts';

const early = documentForTests(
  'early',
  [
    'Urges port authorities to publish the tide tables that small ferries need, and thanks the pilots',
    'Herons wade slowly. The heron waits.',
  ],
  { date: '2001' },
);
const late = documentForTests(
  'late',
  [
    'Also urges port authorities to publish at once the tide tables that small ferries need',
    'Ferries that are small need tables of the tide, which the authorities of each port should publish',
  ],
  { date: '2002' },
);
const documents = [late, early];

function quote(hit: WordingHit): string {
  return textOf(documents.find(({ id }) => id === hit.document)!.text, hit.span);
}

describe('finding wording', () => {
  const asked = 'publish the tide tables that small ferries need';

  test('word for word comes before near, and near before reworded', () => {
    const hits = findWording(asked, documents);
    expect(hits.map(({ kind }) => kind)).toEqual(['verbatim', 'near-verbatim', 'reworded']);
    expect(quote(hits[0]!)).toBe(asked);
    expect(hits[0]).toMatchObject({ similarity: 1, changed: [] });
  });

  test('the changed words of a near place are marked', () => {
    const near = findWording(asked, documents)[1]!;
    expect(near.changed.map((span) => textOf(late.text, span))).toEqual(['at', 'once']);
    expect(near.similarity).toBe(1);
  });

  test('one word is found wherever it stands, other endings after it', () => {
    const hits = findWording('heron', documents);
    expect(hits.map(quote)).toEqual(['heron']);
    expect(findWording('Herons', documents).map(({ kind }) => kind)).toContain('verbatim');
  });

  test('several sentences are asked for at once', () => {
    const hits = findWording('Herons wade slowly. The heron waits.', documents);
    expect(hits.map(quote)).toEqual(['Herons wade slowly. The heron waits']);
  });

  test('nothing is found for nothing, signs alone, or words no document has', () => {
    for (const nothing of ['', ' — ', 'zebra quagga okapi']) {
      expect(findWording(nothing, documents)).toEqual([]);
    }
  });

  test('an index answers as the documents do, again and again', () => {
    const index = joinWording([indexWording(documents)]);
    expect(searchWording(index, asked)).toEqual(findWording(asked, documents));
    expect(searchWording(index, asked)).toEqual(searchWording(index, asked));
  });

  test('wording is found inside text without spaces', () => {
    const chinese = documentForTests('zh', ['各国应修复所有被风暴毁坏的海堤']);
    const [hit] = findWording('修复所有海堤', [chinese]);
    expect(textOf(chinese.text, findWording('修复所有', [chinese])[0]!.span)).toBe('修复所有');
    expect(hit?.kind).not.toBe('verbatim');
  });

  test('markup and patterns in the wording are plain words', () => {
    expect(findWording('<b>ferries</b> (.*) [a-z]+', documents)).toEqual([]);
  });

  test('a place that keeps six words in ten in their order is found, whatever they tell', () => {
    const sentence =
      'each of the harbours shall keep a lamp on the pier and a bell in the tower for the night';
    const changed =
      'each of our moorings shall keep some lamp on the jetty and a horn in the tower for foggy mornings';
    const hits = findWording(changed, [documentForTests('harbours', [sentence])]);
    expect(hits.map(({ kind }) => kind)).toEqual(['reworded']);
  });

  test('words that tell nothing are found when nothing else is asked for', () => {
    const hits = findWording('of the', documents);
    expect(hits.map(quote)).toEqual(['of the']);
    expect(findWording('of the zebra', documents)).toEqual([]);
  });

  test('of more places than are returned, those of the oldest documents are', () => {
    const many = (id: string, date: string, count: number) =>
      documentForTests(
        id,
        Array.from({ length: count }, () => 'Lamps burn.'),
        { date },
      );
    const hits = findWording('lamps', [
      many('c', '2003', 600),
      many('a', '2001', 600),
      many('b', '2002', 300),
    ]);
    const counts = Map.groupBy(hits, ({ document }) => document);
    expect([...counts].map(([id, { length }]) => [id, length])).toEqual([
      [many('a', '2001', 600).id, 600],
      [many('b', '2002', 300).id, 300],
      [many('c', '2003', 600).id, MOST_HITS - 900],
    ]);
  });
});
