import { describe, expect, it } from 'vitest';
import { parseText } from '../../../../src-main/service/reading/parse-text.ts';

function parse(text: string) {
  const outcome = parseText('a.txt', new TextEncoder().encode(text));
  if (!outcome.ok) throw new Error(outcome.complaint);
  return outcome.value;
}

const PAGE = (body: string, page: number): string =>
  `${body}\n\n\nMiller                  Informational                  [Page ${page}]\n\f\nRFC 9999             Rules of the Weir             May 2031\n\n\n`;

describe('a plain text with pages', () => {
  it('loses feet and heads, and a paragraph over a page is one', () => {
    const text = `${PAGE('   Every miller keeps the weir open from dusk until\n   dawn and mends it when', 1)}${PAGE('   the ice has gone.', 2)}   o  The reeve looks.`;
    const { blocks, removed } = parse(text);
    expect(blocks).toMatchObject([
      {
        kind: 'paragraph',
        text: 'Every miller keeps the weir open from dusk until\ndawn and mends it when\nthe ice has gone.',
      },
      { kind: 'item', label: '•', text: 'The reeve looks.' },
    ]);
    expect(removed.map(({ reason }) => reason)).toEqual([
      'page number',
      'running head',
      'page number',
      'running head',
    ]);
  });

  it('keeps apart what ends before the page does', () => {
    const text = `${PAGE('   The weir is open.', 1)}${PAGE('   the reeve looks.', 2)}`;
    expect(parse(text).blocks.map((block) => block.text)).toEqual([
      'The weir is open.',
      'the reeve looks.',
    ]);
  });

  it('keeps lines that only quote a page', () => {
    const text = 'As the book says, see the weir  [Page 7]\n\nand the mill  [Page 3]\n\nWords.';
    expect(parse(text).removed).toEqual([]);
    expect(parse(text).blocks).toHaveLength(3);
  });
});
