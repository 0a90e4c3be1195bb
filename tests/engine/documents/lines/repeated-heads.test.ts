import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src-main/engine/documents/lines/block.ts';
import { takeRepeatedHeads } from '../../../../src-main/engine/documents/lines/repeated-heads.ts';
import { roughParagraph } from '../../../../src-main/engine/documents/lines/rough-paragraph.ts';

const HEAD = 'Port\tBoats';

function take(rows: readonly (readonly [text: string, page: number, kind?: Block['kind']])[]) {
  const { paragraphs, removed } = takeRepeatedHeads(
    rows.map(([text, page, kind = 'row'], index) =>
      roughParagraph({ kind, text, page, line: index + 1 }),
    ),
  );
  return { texts: paragraphs.map(({ text }) => text), removed };
}

describe('the heading row of a table', () => {
  it('is taken out where a page repeats it, even behind a footnote', () => {
    const { texts, removed } = take([
      [HEAD, 1],
      ['Elm\t4', 1],
      ['Counted in spring.', 1, 'note'],
      [HEAD, 2],
      ['Oak\t7', 2],
    ]);
    expect(texts).toEqual([HEAD, 'Elm\t4', 'Counted in spring.', 'Oak\t7']);
    expect(removed).toEqual([{ what: HEAD, reason: 'running head', line: 4, page: 2 }]);
  });

  it('stays on the same page, in another table, and where it has figures or one cell', () => {
    const all = [
      [HEAD, 1],
      [HEAD, 1],
      ['Words between.', 1, 'paragraph'],
      [HEAD, 2],
    ] as const;
    expect(take(all).removed).toEqual([]);
    for (const row of ['4\t4', 'Boats'])
      expect(
        take([
          [row, 1],
          ['x\t1', 1],
          [row, 2],
        ]).removed,
      ).toEqual([]);
  });
});
