import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../../src-main/service/reading/markdown/front-matter.ts';
import { readMarkdown } from '../../../../src-main/service/reading/markdown/read-markdown.ts';

function read(text: string) {
  const markdown = readMarkdown(text);
  if (!markdown) throw new Error('not read as Markdown');
  return markdown;
}

const texts = (text: string): string[] =>
  read(text).blocks.map(({ label, text: words }) => (label ? `${label} ${words}` : words));

describe('tables that only some Markdown has', () => {
  it('are read by rows when drawn with plus signs, cells over several lines too', () => {
    const table =
      '+-------+-------+\n| Town  | Weirs |\n+=======+=======+\n| upper | **1** |\n| town  |       |\n+-------+-------+\n| lower | 2\\*   |\n+-------+-------+';
    expect(texts(`Before.\n\n${table}\n\nAfter.`)).toEqual([
      'Before.',
      'Town\tWeirs',
      'upper town\t1',
      'lower\t2*',
      'After.',
    ]);
  });

  it('are read by rows when their columns are dashed', () => {
    const named = '  Town   Weirs\n------ -------\nupper        1\nlower        2\n';
    const spaced = '------ -------\nupper        1\ntown\n\nlower        2\n------ -------\n';
    expect(texts(`${named}\n${spaced}\nAfter.`)).toEqual([
      'Town\tWeirs',
      'upper\t1',
      'lower\t2',
      'upper town\t1',
      'lower\t2',
      'After.',
    ]);
  });

  it('are read by rows when written in HTML, with the marks in them', () => {
    const table =
      '<table>\n<tr><th>Town</th><th>Weirs</th></tr>\n\n<tr><td><p>upper</p></td><td>1<sup>a</sup></td></tr>\n</table>';
    expect(read(`${table}\n\nAfter.`).blocks).toMatchObject([
      { kind: 'row', text: 'Town\tWeirs', line: 1 },
      { kind: 'row', text: 'upper\t1', marks: [{ offset: 7, label: 'a' }], line: 1 },
      { kind: 'paragraph', text: 'After.', line: 7 },
    ]);
  });

  it('are none in examples of code, in drawn lines and in words about tables', () => {
    expect(texts('```\n+---+---+\n| a | b |\n+---+---+\n```')).toHaveLength(1);
    expect(texts('table\n\n-- --\n\nWords.\n')).toEqual(['table', '-- --', 'Words.']);
    expect(texts('<table> is how a page begins a table.')).toHaveLength(1);
  });
});

describe('items that Markdown runs together', () => {
  it('are paragraphs of their own where typed letters follow each other', () => {
    expect(
      read('It shall:\n(a) keep *the*\nweir;\n(b) mend it.[^1]\n\n[^1]: Now.').blocks,
    ).toMatchObject([
      { kind: 'paragraph', text: 'It shall:', line: 1 },
      {
        kind: 'item',
        label: '(a)',
        text: 'keep the\nweir;',
        italics: [{ start: 5, end: 8 }],
        line: 2,
      },
      { kind: 'item', label: '(b)', text: 'mend it.', marks: [{ offset: 8 }], line: 4 },
      { kind: 'note', label: '1', text: 'Now.' },
    ]);
    expect(texts('1. It shall:\n   a. keep it;\n   b. mend it.')).toEqual([
      '1. It shall:',
      '(a) keep it;',
      '(b) mend it.',
    ]);
  });

  it('are paragraphs of their own where a number begins a line below a closed one', () => {
    expect(
      read('{Overlaps with option 1}\n2. Keepers *log*\nboats.\n3. They rest.').blocks,
    ).toMatchObject([
      { kind: 'paragraph', text: '{Overlaps with option 1}', line: 1 },
      { kind: 'item', label: '2.', text: 'Keepers log\nboats.', line: 2 },
      { kind: 'item', label: '3.', text: 'They rest.', line: 4 },
    ]);
    expect(texts('Boats are kept under article\n12. Keepers rest.')).toHaveLength(1);
  });

  it('are words where they do not', () => {
    expect(
      texts('as set out in paragraph\n(b) of the rules and in\n(d) of the annex'),
    ).toHaveLength(1);
  });
});

describe('words that look unlike others', () => {
  it('are left out when struck, and listed', () => {
    const { blocks, removed } = read('The fee is ~~ten~~ twelve.');
    expect(blocks[0]?.text).toBe('The fee is  twelve.');
    expect(removed).toMatchObject([{ what: 'ten', reason: 'markup', line: 1 }]);
  });

  it('are raised or lowered between carets or tildes', () => {
    expect(read('The 2^nd^ mill^3^ has H~2~O.').blocks).toMatchObject([
      { text: 'The 2nd mill has H2O.', marks: [{ offset: 12, label: '3' }] },
    ]);
  });
});

describe('a record in TOML at the head of a text', () => {
  it('gives title and date and is taken out', () => {
    const front = readFrontMatter(
      '+++\ntitle = "Rules: of the guild"\ndate = 2031-05-04T10:00:00Z\ntags = ["a"]\n[more]\ntitle = "No"\n+++\nWords.',
    );
    expect(front.metadata).toMatchObject({ title: 'Rules: of the guild', date: '2031-05-04' });
    expect(front.rest.trim()).toBe('Words.');
    expect(front.removed).toMatchObject([{ reason: 'front matter', line: 1 }]);
  });

  it('is text when it holds no keys', () => {
    expect(readFrontMatter('+++\nwords\n+++\nmore').removed).toEqual([]);
  });
});
