import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../src-main/service/reading/pdf/lay-out.ts';
import type { TextRun } from '../../../../src-main/service/reading/pdf/text-run.ts';
import { fullLine, page, run, tree } from './printed-page.ts';

const words = 'The parties shall keep the registers of the river open to all';
const texts = (pages: Parameters<typeof layOut>[0]): string[] =>
  layOut(pages).blocks.map(({ label, text }) => (label ? `${label} ${text}` : text));

describe('laying out a PDF page', () => {
  it('joins the lines of a paragraph and begins a new one after a gap', () => {
    const runs = [fullLine(words, 600), run('who ask.', 100, 588), fullLine(words, 560)];
    expect(texts([page(1, runs)])).toEqual([`${words} who ask.`, words]);
  });

  it('sets a number apart when a wide gap follows it', () => {
    const runs = [run('12. ', 100, 600), fullLine(words, 600, { x: 140 }), run('twice.', 100, 588)];
    const [block] = layOut([page(1, runs)]).blocks;
    expect(block).toMatchObject({ kind: 'item', label: '12.', text: `${words} twice.` });
  });

  it('keeps a letter in brackets that begins a full line by chance in the sentence', () => {
    const runs = [
      run('Words that come before', 130, 612),
      fullLine(words, 600),
      fullLine('(c) of the river and the sea', 588),
      run('and the lake.', 100, 576),
    ];
    runs[0] = { ...runs[0]!, width: 370 };
    expect(texts([page(1, runs)])).toHaveLength(1);
  });

  it('keeps ordinals and units whole and takes raised marks out', () => {
    const small = { size: 6 };
    const runs = [
      fullLine(words, 612),
      run('the 3', 100, 600),
      run('rd', 122.5, 604, small),
      run(' report on 5 km', 128, 600),
      run('2', 195.5, 604, small),
      run(' of land', 198.5, 600),
      run('7', 234.5, 604, small),
    ];
    const [block] = layOut([page(1, runs)]).blocks;
    expect(block?.text).toBe(`${words} the 3rd report on 5 km2 of land`);
    expect(block?.marks).toEqual([{ offset: block?.text.length, label: '7' }]);
  });

  it('writes two words where no space glyph stands but room for one', () => {
    const runs = [run('on', 100, 600), run('land', 114, 600)];
    expect(texts([page(1, runs)])).toEqual(['on land']);
  });

  it('joins a paragraph over the page when its last line is full and no number follows', () => {
    const first = [fullLine(words, 112), fullLine(`${words}.`, 100)];
    const second = [fullLine('The rest of it follows', 700), run('here.', 100, 688)];
    expect(texts([page(1, first), page(2, second)])).toHaveLength(1);
    const numbered = [run('2. ', 100, 700), fullLine('The rest of it follows', 700, { x: 140 })];
    expect(texts([page(1, first), page(2, numbered)])).toHaveLength(2);
  });

  it('keeps a hyphen at a line end unless the document writes the word without', () => {
    const open = [fullLine('all drug-', 600), run('resistant strains', 100, 588)];
    expect(texts([page(1, open)])).toEqual(['all drug-resistant strains']);
    const split = [
      ...open.slice(0, 0),
      fullLine('the regis-', 600),
      run('ters, all registers', 100, 588),
    ];
    expect(texts([page(1, split)])).toEqual(['the registers, all registers']);
  });
});

describe('page furniture', () => {
  const body = (y: number): TextRun[] => [fullLine(words, y), run('of us.', 100, y - 12)];

  it('removes heads that alternate, page numbers and job numbers, and lists them', () => {
    const pages = [1, 2, 3, 4, 5, 6].map((number) =>
      page(number, [
        run(number % 2 ? 'A/99/7' : 'Report on the rivers', number % 2 ? 400 : 100, 760, {
          size: 8,
        }),
        ...body(600 - number),
        run(`${number}/6`, 480, 40),
        run('26-01234', 100, 40),
      ]),
    );
    const { blocks, removed } = layOut(pages);
    expect(blocks.map(({ text }) => text).join(' ')).not.toMatch(/A\/99|Report on|26-01|\/6/u);
    expect(removed.filter(({ reason }) => reason === 'page number')).toHaveLength(6);
    expect(removed.map(({ what }) => what)).toContain('Report on the rivers');
  });

  it('removes a head shown once when it stands beside the symbol', () => {
    const first = page(1, [
      run('On the rivers of the plain', 100, 640, { size: 14 }),
      ...body(600),
    ]);
    const second = page(2, [
      run('On the rivers', 100, 762, { size: 8 }),
      run('A/99/7', 420, 752, { size: 8 }),
      ...body(700),
    ]);
    expect(texts([first, second])).toEqual([
      'On the rivers of the plain',
      `${words} of us.`,
      `${words} of us.`,
    ]);
  });

  it('takes the masthead off the first page and hands it out', () => {
    const head = [
      run('United Nations', 100, 760, { size: 14 }),
      run('A/99/7', 420, 760),
      run('General Assembly', 100, 735, { size: 18 }),
      run('Distr.: General', 420, 735),
      run('3 May 2031', 420, 722),
    ];
    const { blocks, masthead } = layOut([page(1, [...head, ...body(600)])]);
    expect(blocks.map(({ text }) => text)).toEqual([`${words} of us.`]);
    expect(masthead).toEqual([
      'United Nations\tA/99/7',
      'General Assembly\tDistr.: General',
      '3 May 2031',
    ]);
  });

  it('ties a footnote below a rule to its mark and leaves it out of the text', () => {
    const runs = [
      run('The river', 100, 600),
      run('1', 140.5, 604, { size: 6 }),
      run(' is open to all who ask for it.', 143, 600),
      run('____________', 100, 120),
      run('1', 100, 106, { size: 6 }),
      run('See the register of rivers.', 110, 102, { size: 8 }),
    ];
    const { blocks } = layOut([page(1, runs)]);
    expect(blocks[0]).toMatchObject({ marks: [{ offset: 9, label: '1' }] });
    expect(blocks[1]).toMatchObject({
      kind: 'note',
      label: '1',
      text: 'See the register of rivers.',
    });
  });
});

describe('tagged pages', () => {
  const tagged = (id: string): Partial<TextRun> => ({ tag: id });

  it('keeps the order and blocks of the tags', () => {
    const runs = [
      run('Second block.', 100, 600, tagged('m2')),
      run('First block.', 100, 500, tagged('m1')),
    ];
    expect(texts([page(1, runs, tree(['P', 'm1'], ['P', 'm2']))])).toEqual([
      'First block.',
      'Second block.',
    ]);
  });

  it('does not trust tags that leave much of the page out', () => {
    const runs = [
      run('A', 100, 500, tagged('m1')),
      run('Far more words without any tag', 100, 600),
    ];
    expect(texts([page(1, runs, tree(['P', 'm1']))])).toEqual([
      'Far more words without any tag',
      'A',
    ]);
  });

  it('calls blocks that stand side by side the cells of a table', () => {
    const runs = [
      fullLine(words, 640, tagged('m0')),
      run('Rivers', 100, 600, tagged('m1')),
      run('12', 300, 600, tagged('m2')),
      run('Lakes', 100, 588, tagged('m3')),
      run('7', 300, 588, tagged('m4')),
    ];
    const roles = ['m0', 'm1', 'm2', 'm3', 'm4'].map((id): [string, string] => ['P', id]);
    const { blocks } = layOut([page(1, runs, tree(...roles))]);
    expect(blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      `paragraph: ${words}`,
      'row: Rivers\t12',
      'row: Lakes\t7',
    ]);
  });

  it('lists what the file declares to be no content', () => {
    const runs = [
      run('Page head', 100, 770, { artifact: true }),
      run('The text of the page.', 100, 600, tagged('m1')),
    ];
    const { blocks, removed } = layOut([page(1, []), page(2, runs, tree(['P', 'm1']))]);
    expect(blocks.map(({ text }) => text)).toEqual(['The text of the page.']);
    expect(removed).toMatchObject([{ what: 'Page head', reason: 'running head', page: 2 }]);
  });
});

describe('the title of a resolution', () => {
  it('is one paragraph though it is printed as two blocks', () => {
    const title = { size: 12, bold: true, font: 'Bold' };
    const runs = [
      run('99/8. ', 100, 640, { ...title, tag: 'm1' }),
      run('Rivers of the plain, their banks and', 140, 640, { ...title, tag: 'm1' }),
      run('all who live there', 140, 626, { ...title, tag: 'm2' }),
      run('The Assembly, which met in spring and in autumn,', 140, 600, { tag: 'm3' }),
    ];
    const blocks = [
      ['P', 'm1'],
      ['P', 'm2'],
      ['P', 'm3'],
    ] as [string, string][];
    expect(texts([page(1, runs, tree(...blocks))])[0]).toBe(
      '99/8. Rivers of the plain, their banks and all who live there',
    );
  });
});

describe('ruled tables', () => {
  const border = (y: number, ...ends: readonly number[]) =>
    ends.slice(1).map((right, at) => ({ left: ends[at]!, right, bottom: y, top: y + 0.5 }));
  const columns = [100, 300, 400, 500] as const;

  it('hold the rows of one cell between their borders, and end at the last one', () => {
    const runs = [
      run('Kind', 102, 590),
      run('Planned', 302, 590),
      run('Done', 402, 590),
      run('A. Advice to those who ask for it, by letter', 102, 570),
      run('7.', 100, 520),
      fullLine('The table lists what was done', 520, { x: 140 }),
    ];
    const boxes = [
      ...border(600, ...columns),
      ...border(585, ...columns),
      ...border(560, 100, 500),
    ];
    const { blocks } = layOut([{ ...page(1, runs), boxes }]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['row', 'row', 'item']);
  });

  it('never hold a numbered paragraph', () => {
    const runs = [
      run('Kind', 102, 590),
      run('Planned', 302, 590),
      run('7.', 100, 570),
      fullLine('The next table lists what was done', 570, { x: 140 }),
    ];
    const boxes = [
      ...border(600, ...columns),
      ...border(585, ...columns),
      ...border(560, ...columns),
    ];
    const { blocks } = layOut([{ ...page(1, runs), boxes }]);
    expect(blocks.at(-1)).toMatchObject({ kind: 'item', label: '7.' });
  });
});
