import { describe, expect, it } from 'vitest';
import { readLabel } from '../../../../src-main/engine/documents/outline/read-labels.ts';
import { roughParagraph } from '../../../../src-main/engine/documents/lines/rough-paragraph.ts';

const item = (label: string) =>
  readLabel(roughParagraph({ kind: 'item', text: 'The board meets monthly.', label, line: 1 }));

describe('labels that a format keeps apart', () => {
  it.each([
    ['7.', 'decimal', '7'],
    ['28.3', 'outline', '28.3'],
    ['1.2.4.', 'outline', '1.2.4'],
    ['(b)', 'letter', '(b)'],
    ['A.', 'letter', 'A'],
    ['(C)', 'letter', 'C'],
    ['IV.', 'roman', 'IV'],
    ['•', 'bullet', '•'],
    ['➢', 'bullet', '•'],
  ])('reads %s as %s', (label, style, name) => {
    expect(item(label).written).toMatchObject({ style, name });
  });

  it('keep the number of a heading in its words, and its marks behind them', () => {
    const words = { text: 'Budget', marks: [{ offset: 6, label: '1' }] };
    const heading = { kind: 'heading', label: 'II.', line: 1, ...words } as const;
    expect(roughParagraph(heading)).toMatchObject({
      text: 'II. Budget',
      marks: [{ offset: 10, label: '1' }],
    });
  });

  it('leave out the bullet of a heading', () => {
    const rough = roughParagraph({ kind: 'heading', text: 'Budget', label: '•', line: 1 });
    expect(rough.text).toBe('Budget');
  });
});
