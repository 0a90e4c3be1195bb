import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../src-main/service/reading/pdf/lay-out.ts';
import type { PaintedBox, TextRun } from '../../../../src-main/service/reading/pdf/text-run.ts';
import { page, run, tree } from './printed-page.ts';

const whole = (text: string, y: number, more: Partial<TextRun> = {}): TextRun => ({
  ...run(text, 60, y, more),
  width: 480,
});
const left = (text: string, y: number, more: Partial<TextRun> = {}): TextRun => ({
  ...run(text, 60, y, more),
  width: 230,
});
// The gutter of 10 points is narrower than the gap between two cells.
const right = (text: string, y: number, more: Partial<TextRun> = {}): TextRun => ({
  ...run(text, 300, y, more),
  width: 240,
});
const heights = [600, 588, 576, 564, 552, 540, 528, 516];
const columns = heights.flatMap((y, at) => [
  left(`left ${at}`, y, { tag: 'a' }),
  right(`right ${at}`, y, { tag: at < 4 ? 'a' : 'b' }),
]);
const texts = (runs: readonly TextRun[], boxes: readonly PaintedBox[] = []): string[] =>
  layOut([{ ...page(1, runs), boxes }]).blocks.map(({ text }) => text);
const numbers = (side: string, from = 0, to = 7): string =>
  Array.from({ length: to - from + 1 }, (_, at) => `${side} ${from + at}`).join(' ');

describe('two columns of prose', () => {
  it('are read left before right, between the lines that cross them', () => {
    const runs = [whole('Above them all.', 640), ...columns, whole('Below them all.', 470)];
    expect(texts(runs)).toEqual([
      'Above them all.',
      `${numbers('left')} ${numbers('right')}`,
      'Below them all.',
    ]);
  });

  it('are no table in a tagged file, and a block goes on in the next column', () => {
    const runs = columns.map((one) => ({ ...one }));
    const blocks = layOut([page(1, runs, tree(['P', 'a'], ['P', 'b']))]).blocks;
    expect(blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      `paragraph: ${numbers('left')} ${numbers('right', 0, 3)}`,
      `paragraph: ${numbers('right', 4, 7)}`,
    ]);
  });

  it('are a table when a rule crosses them', () => {
    const rule = { left: 60, right: 540, bottom: 570, top: 570.5 };
    expect(texts(columns, [rule])[0]).toContain('right 0');
    expect(texts(columns, [rule])[0]).not.toContain(numbers('left'));
  });

  it('are not seen where the lines on one side are short', () => {
    const names = heights.flatMap((y, at) => [run(`Name ${at}`, 60, y), run(`Seat ${at}`, 300, y)]);
    expect(texts(names)[0]).toContain('Seat 0');
  });
});

describe('the tags of a browser', () => {
  it('put words right into cells and divisions', () => {
    const cell = (id: string) => ({ role: 'TD', children: [{ type: 'content', id }] });
    const root = {
      role: 'Document',
      children: [
        { role: 'Div', children: [{ type: 'content', id: 'd' }] },
        {
          role: 'Table',
          children: [
            { type: 'content', id: 'border' },
            { role: 'TR', children: [cell('t1'), cell('t2')] },
            { role: 'TR', children: [cell('t3'), cell('t4')] },
          ],
        },
      ],
    };
    const runs = [
      whole('A box of words.', 640, { tag: 'd' }),
      run('River', 60, 600, { tag: 't1' }),
      run('Length', 300, 600, { tag: 't2' }),
      run('North', 60, 580, { tag: 't3' }),
      run('412', 300, 580, { tag: 't4' }),
    ];
    expect(
      layOut([page(1, runs, root)]).blocks.map(({ kind, text }) => `${kind}: ${text}`),
    ).toEqual(['paragraph: A box of words.', 'row: River\tLength', 'row: North\t412']);
  });

  it('leave a numbered paragraph beside a box a paragraph', () => {
    const lines = ['4. The meeting shall', 'keep to the rules', 'of the river.'];
    const runs = [
      ...lines.map((text, at) => ({ ...left(text, 600 - 12 * at), tag: 'p' })),
      ...['A box', 'beside it'].map((text, at) => ({ ...run(text, 400, 600 - 12 * at), tag: 'x' })),
    ];
    const { blocks } = layOut([page(1, runs, tree(['P', 'x'], ['P', 'p']))]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });
});
