import { describe, expect, test } from 'vitest';
import type { WordingHit } from '../../../../src-main/engine/shared-language/shared-passage.ts';
import {
  contextOf,
  firstHits,
  groupHits,
  likenessOf,
  nearestAdopted,
} from '../../../../src-renderer/views/find/hit-groups.ts';
import { harbourCharter, harbourReview, sampleDocument } from '../../sample-documents.ts';

const hit = (document: string, start: number, about: Partial<WordingHit> = {}): WordingHit => ({
  document,
  paragraph: 'p0',
  span: { start, end: start + 5 },
  kind: 'verbatim',
  similarity: 1,
  changed: [],
  ...about,
});
const documents = [harbourCharter, harbourReview];

describe('hits', () => {
  test('are grouped by likeness, then by date of the document, then in reading order', () => {
    const groups = groupHits(
      [
        hit(harbourReview.id, 9),
        hit(harbourReview.id, 2, { kind: 'reworded' }),
        hit(harbourCharter.id, 7),
        hit(harbourCharter.id, 1),
      ],
      documents,
    );
    expect(
      groups.map((group) => [
        group.kind,
        group.documents.map((one) => [one.document.title, one.hits.map(({ span }) => span.start)]),
      ]),
    ).toEqual([
      [
        'verbatim',
        [
          ['Harbour charter', [1, 7]],
          ['Harbour review', [9]],
        ],
      ],
      ['reworded', [['Harbour review', [2]]]],
    ]);
    expect(firstHits(groups[0]!, 1)).toEqual([
      { document: harbourCharter, hits: [expect.objectContaining({ span: { start: 1, end: 6 } })] },
    ]);
  });

  test('in drafts never count as adopted, however alike', () => {
    const best = nearestAdopted(
      [hit(harbourReview.id, 0), hit(harbourCharter.id, 0, { similarity: 0.6 })],
      documents,
    );
    expect(best?.document).toBe(harbourCharter);
    expect(nearestAdopted([hit(harbourReview.id, 0)], documents)).toBeNull();
  });

  test('say what they have of the asked words', () => {
    const place = { start: 0, end: 2 };
    expect(likenessOf(hit('a', 0, { similarity: 0.82 }))).toBe('82 % of your words');
    expect(likenessOf(hit('a', 0, { changed: [place] }))).toBe(
      'all your words, with others in 1 place',
    );
    expect(likenessOf(hit('a', 0))).toBe('all your words');
  });

  test('are shown in their paragraph, a long one cut at spaces around them', () => {
    const short = hit(harbourCharter.id, 3);
    expect(contextOf(harbourCharter, short)).toEqual(harbourCharter.paragraphs[0]!.span);
    const long = sampleDocument({ title: 'Long' }, ['word '.repeat(200).trim()]);
    const { start, end } = contextOf(long, hit(long.id, 500));
    expect([long.text[start - 1], long.text[end]]).toEqual([' ', ' ']);
    expect(end - start).toBeLessThan(340);
    expect(start).toBeLessThanOrEqual(500);
  });
});
