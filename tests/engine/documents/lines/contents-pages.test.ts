import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src-main/engine/documents/lines/block.ts';
import { takeContentsPages } from '../../../../src-main/engine/documents/lines/contents-pages.ts';
import { roughParagraph } from '../../../../src-main/engine/documents/lines/rough-paragraph.ts';

function take(texts: readonly string[], kind: Block['kind'] = 'row') {
  const rough = texts.map((text, index) =>
    roughParagraph({ kind: index === 0 ? 'heading' : kind, text, line: 10 * index + 1, page: 2 }),
  );
  const { paragraphs, removed } = takeContentsPages(rough);
  return { texts: paragraphs.map(({ text }) => text), removed };
}

describe('page numbers of a list of contents', () => {
  it('go, each listed with its place', () => {
    const { texts, removed } = take(['Contents', 'Piers\t3', 'Lamps\t3', 'Of 2030\t12']);
    expect(texts).toEqual(['Contents', 'Piers', 'Lamps', 'Of 2030']);
    expect(removed).toEqual([
      { what: '3', reason: 'page number', line: 11, page: 2 },
      { what: '3', reason: 'page number', line: 21, page: 2 },
      { what: '12', reason: 'page number', line: 31, page: 2 },
    ]);
  });

  it('go with their dots, line by line, and as roman numbers before the first page', () => {
    const list = 'Preface ......... iv\nPiers . . . . . 1\nLamps …… 7';
    expect(take(['Table of contents', list], 'paragraph').texts[1]).toBe('Preface\nPiers\nLamps');
  });

  it('go where they stand in a row of their own', () => {
    const rows = ['Contents\tPage', 'Piers', '3', 'Lamps', '4', 'Boats', '9'];
    expect(take(rows).texts).toEqual(['Contents\tPage', 'Piers', 'Lamps', 'Boats']);
  });

  it.each(['Table des matières', 'Índice', 'Содержание', 'المحتويات', '目录', 'Sumário'])(
    'go under “%s”',
    (head) => {
      expect(take([head, 'A\t1', 'B\t2', 'C\t2']).texts).toEqual([head, 'A', 'B', 'C']);
    },
  );

  it('end where numbers fall or a paragraph follows', () => {
    const table = ['Contents', 'A\t1', 'B\t2', 'C\t9', 'Boats built\t4', 'Boats lost\t12'];
    expect(take(table).texts.slice(4)).toEqual(table.slice(4));
    const words = 'The keepers of the river count their boats again. '.repeat(7);
    const body = ['Contents', 'A\t1', 'B\t2', 'C\t9', words, 'Boats\t12'];
    expect(take(body).texts.at(-1)).toBe('Boats\t12');
  });

  it('are none where too few are listed, in other tables, and where a number ends a title', () => {
    for (const texts of [
      ['Contents', 'A\t1', 'B\t2', 'The keepers of the river count all of their boats again.'],
      ['Boats', 'A\t1', 'B\t2', 'C\t3'],
      ['Contents', 'Plan for 2030', 'Plan for 2031', 'Plan for 2032'],
    ])
      expect(take(texts)).toEqual({ texts, removed: [] });
  });
});
