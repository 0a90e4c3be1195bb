import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../src-main/service/reading/pdf/lay-out.ts';
import type { PaintedBox, TextRun } from '../../../../src-main/service/reading/pdf/text-run.ts';
import { fullLine, page, run, tree } from './printed-page.ts';

const FRAME: PaintedBox = { left: 310, bottom: 565, right: 500, top: 640 };

/** A line beside the frame: it ends where the frame begins. */
const beside = (text: string, y: number, more: Partial<TextRun> = {}): TextRun => ({
  ...run(text, 100, y, more),
  width: 200,
});

/** Two paragraphs that flow around a frame with a heading and two items. */
const runs = (tag?: (index: number) => string): TextRun[] =>
  [
    fullLine('11. The boats of the northern river are counted every year by', 644),
    beside('the board of the rivers, and the', 632),
    run('NOTE: Boats of the north', 320, 626, { bold: true }),
    beside('list is open to all who ask.', 620),
    run('- 40 boats on the great river', 320, 614),
    run('- 12 boats on the lakes of the', 320, 602),
    beside('12. Nets are counted in spring', 596),
    run('  northern hills', 320, 590),
    beside('and again in autumn, when the', 584),
    beside('boats have come home to the', 572),
    fullLine('harbours of the river and of the sea, and are hung to dry.', 560),
  ].map((one, index) => (tag ? { ...one, tag: tag(index) } : one));

const EXPECTED = [
  '11. The boats of the northern river are counted every year by the board of the rivers, and the list is open to all who ask.',
  'NOTE: Boats of the north',
  '• 40 boats on the great river',
  '• 12 boats on the lakes of the northern hills',
  '12. Nets are counted in spring and again in autumn, when the boats have come home to the harbours of the river and of the sea, and are hung to dry.',
];

const read = (drawn: readonly TextRun[], given: Parameters<typeof page>[2], boxes: PaintedBox[]) =>
  layOut([{ ...page(1, drawn, given), boxes }]).blocks.map(({ label, text }) => {
    const words = label === undefined ? text : `${label} ${text}`;
    return words.replace(/^[-–—] /u, '• ');
  });

describe('a frame beside the text', () => {
  it('is read before the paragraph that begins beside it, without tags', () => {
    expect(read(runs(), null, [FRAME])).toEqual(EXPECTED);
  });

  it('is read so too where tags mix the words of both', () => {
    const tags = tree(...runs().map((_, index): [string, string] => ['LI', `b${index >> 1}`]));
    expect(
      read(
        runs((index) => `b${index >> 1}`),
        tags,
        [FRAME],
      ),
    ).toEqual(EXPECTED);
  });

  it('is left alone where figures stand in it or beside it', () => {
    const chart = [
      fullLine('The boats of the northern river are counted every year by all', 660),
      ...[632, 620, 608, 596].flatMap((y, row) => [
        run(String(1000 * row), 100, y),
        run('Boats of the northern river', 320, y),
      ]),
    ];
    expect(read(chart, null, [FRAME])).toEqual(read(chart, null, []));
  });
});
