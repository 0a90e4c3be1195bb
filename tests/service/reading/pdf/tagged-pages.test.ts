import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../src-main/service/reading/pdf/lay-out.ts';
import { fullLine, page, run, tree } from './printed-page.ts';

const texts = (pages: Parameters<typeof layOut>[0]): string[] =>
  layOut(pages).blocks.map(({ text }) => text);

describe('what a tagged page holds beside its text', () => {
  const note = { size: 8, tag: 'n' };
  const starred = (body: string, role: 'P' | 'TD'): ReturnType<typeof layOut> => {
    const first = [
      run(body, 100, 240, { tag: 'a' }),
      fullLine('The keepers of the river count', 200, { tag: 'b' }),
      fullLine('all the boats that pass by their', 188, { tag: 'b' }),
      run('* Counted in spring.', 100, 80, note),
    ];
    const second = [run('lamps at night.', 100, 700, { tag: 'c' })];
    const blocks = tree(['P', 'b'], ['P', 'n']);
    const body1 = { role, children: [{ type: 'content' as const, id: 'a' }] };
    const top = role === 'TD' ? { role: 'Table', children: [body1] } : body1;
    const children = [top, ...(blocks.children ?? [])];
    return layOut([
      page(1, first),
      page(1, first, { role: 'Root', children }),
      page(2, second, tree(['P', 'c'])),
    ]);
  };

  it('reads a small starred line at the foot as the note of the star in its text', () => {
    const { blocks } = starred('They say so.*', 'P');
    const notes = blocks.filter(({ kind }) => kind === 'note');
    expect(notes.at(-1)).toMatchObject({ label: '*', text: 'Counted in spring.' });
    expect(blocks.map(({ text }) => text)).toContain(
      'The keepers of the river count all the boats that pass by their lamps at night.',
    );
  });

  it('leaves the note of a table beside it', () => {
    const own = starred('12*', 'TD').blocks.filter(({ kind }) => kind === 'note');
    expect(own).toHaveLength(1);
  });

  it('puts a column of page numbers beside the titles at their heights', () => {
    const tag = (id: string) => ({ tag: id });
    const runs = [
      run('Piers', 100, 700, tag('a')),
      run('Lamps', 100, 680, tag('b')),
      run('Boats', 100, 660, tag('c')),
      run('3', 500, 700, tag('d')),
      run('5', 500, 680, tag('e')),
      run('9', 500, 660, tag('f')),
      fullLine('The keepers of the river count', 500, tag('g')),
    ];
    const cells = tree(...[...'abcdef'].map((id): [string, string] => ['P', id]), ['P', 'g']);
    expect(texts([page(1, runs, cells)])).toEqual([
      'Piers\t3',
      'Lamps\t5',
      'Boats\t9',
      'The keepers of the river count',
    ]);
  });

  it('reads a tagged table of one column in type of the body as the text in a frame it is', () => {
    const cell = (id: string) => ({ role: 'TR', children: [tree(['P', id])] });
    const framed = (size: number) => {
      const runs = [
        run('Summary', 100, 700, { size, tag: 'a' }),
        fullLine('The keepers count the boats that', 670, { size, tag: 'b' }),
        run('pass.', 100, 658, { size, tag: 'b' }),
        fullLine('Outside of the frame they rest for', 500, { tag: 'c' }),
        fullLine('as long as no boat passes and no', 488, { tag: 'c' }),
        fullLine('lamp goes out before the morning.', 476, { tag: 'c' }),
      ];
      const table = { role: 'Table', children: [cell('a'), cell('b')] };
      const rest = tree(['P', 'c']).children ?? [];
      return layOut([page(1, runs, { role: 'Root', children: [table, ...rest] })]).blocks;
    };
    expect(framed(10).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
    expect(framed(8).map(({ kind }) => kind)).toEqual(['row', 'row', 'paragraph']);
  });
});
