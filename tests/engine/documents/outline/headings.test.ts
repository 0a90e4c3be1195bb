import { describe, expect, it } from 'vitest';
import { guessHeadings } from '../../../../src-main/engine/documents/outline/headings.ts';
import { roughParagraph } from '../../../../src-main/engine/documents/lines/rough-paragraph.ts';

const item = (label: string, text: string) =>
  roughParagraph({ kind: 'item', label, text, line: 1 });

describe('items with capital numbers', () => {
  it('are headings above running text, with their number', () => {
    const [first, second] = guessHeadings(
      [item('IV.', 'Duties of millers'), item('1.', 'Every miller keeps the weir open.')],
      false,
    );
    expect(first).toMatchObject({ kind: 'heading', text: 'IV. Duties of millers', level: 2 });
    expect(first?.label).toBeUndefined();
    expect(second).toMatchObject({ kind: 'item', label: '1.' });
  });

  it('stay items in a list, as sentences, and where the format marks its headings', () => {
    const list = [item('A.', 'Upper mills'), item('B.', 'Lower mills')];
    expect(guessHeadings(list, false)[0]).toBe(list[0]);
    const sentences = [item('A.', 'Mills are open.'), item('1.', 'Weirs are closed.')];
    expect(guessHeadings(sentences, false)[0]).toBe(sentences[0]);
    const marked = [item('A.', 'Upper mills'), item('1.', 'Weirs are closed.')];
    expect(guessHeadings(marked, true)[0]).toBe(marked[0]);
  });
});
