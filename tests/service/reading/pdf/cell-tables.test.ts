import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../src-main/service/reading/pdf/lay-out.ts';
import type { PaintedBox, TextRun } from '../../../../src-main/service/reading/pdf/text-run.ts';
import { fullLine, page, run } from './printed-page.ts';

const words = 'The parties shall keep the registers of the river open to all';
const whole: PaintedBox = { left: 0, bottom: 0, right: 600, top: 800 };
const box = (left: number, bottom: number, right: number, top: number): PaintedBox => ({
  left,
  bottom,
  right,
  top,
});
const body: TextRun[] = [700, 688, 676, 664, 652].map((y) => fullLine(words, y, { clip: whole }));
const kinds = (runs: readonly TextRun[]): string[] =>
  layOut([page(1, [...body, ...runs])]).blocks.map(({ kind, text }) => `${kind}: ${text}`);

describe('words clipped to cells', () => {
  it('are a table when rows of small type touch, though no column gives it away', () => {
    const size = 8;
    const runs = [
      run('Outreach', 100, 590, { size, clip: box(90, 580, 510, 600) }),
      run('Ten meetings by the river', 110, 565, { size, clip: box(90, 555, 510, 577) }),
    ];
    expect(kinds(runs).slice(1)).toEqual(['row: Outreach', 'row: Ten meetings by the river']);
  });

  it('are a text in a frame when they are set like the text', () => {
    const runs = [
      run('Summary', 100, 590, { clip: box(90, 580, 510, 600) }),
      fullLine('The present report tells of the river.', 565, { clip: box(90, 555, 510, 577) }),
    ];
    expect(kinds(runs).slice(1)).toEqual([
      'paragraph: Summary',
      'paragraph: The present report tells of the river.',
    ]);
  });

  it('are a table when cells stand side by side, whatever their type', () => {
    const runs = [
      run('River', 100, 590, { clip: box(90, 580, 300, 600) }),
      run('Length', 310, 590, { clip: box(300, 580, 510, 600) }),
      run('Note', 100, 568, { clip: box(90, 560, 510, 578) }),
    ];
    expect(kinds(runs).slice(1)).toEqual(['row: River\tLength', 'row: Note']);
  });

  it('are text when they begin with the number of a paragraph', () => {
    const size = 8;
    const runs = [
      run('The states have met', 100, 590, { size, clip: box(90, 580, 510, 600) }),
      run('12.', 100, 565, { size, clip: box(90, 555, 510, 577) }),
      run('They shall meet again.', 130, 565, { size, clip: box(90, 555, 510, 577) }),
    ];
    expect(kinds(runs).at(-1)).toBe('item: They shall meet again.');
  });
});
