import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src-main/engine/documents/lines/block.ts';
import { buildDocument } from '../../../src-main/engine/documents/build-document.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { textOf } from '../../../src-main/engine/text/span.ts';

const source = { name: 'a.txt', format: 'text', encoding: 'utf-8', bytes: 1 } as const;

function read(texts: readonly (string | Omit<Block, 'line'>)[]): Document {
  const blocks = texts.map((item, index): Block =>
    typeof item === 'string'
      ? { kind: 'paragraph', text: item, line: index * 10 + 1 }
      : { ...item, line: index * 10 + 1 },
  );
  return buildDocument(blocks, { ...source, decoded: JSON.stringify(texts) });
}

const labels = (document: Document): string[] =>
  document.paragraphs.map(({ part, label }) => (part ? `${part}: ${label}` : label));
const kinds = (document: Document): string[] => document.paragraphs.map(({ kind }) => kind);
const words = (document: Document, index: number): string =>
  textOf(document.text, document.paragraphs[index]!.span);

describe('labels', () => {
  it('are read behind a note in braces on the line before', () => {
    expect(labels(read(['1. It meets.', '{see option 1}\n2. It ends.']))).toEqual([
      '1',
      'text 1',
      '2',
    ]);
  });

  it('nest letters and roman numerals under their number', () => {
    const document = read([
      '12. The board shall:',
      '(a) meet;',
      '(i) in spring;',
      '(ii) in autumn;',
      '(b) report.',
      '13. It ends.',
    ]);
    expect(labels(document)).toEqual(['12', '12 (a)', '12 (a) (i)', '12 (a) (ii)', '12 (b)', '13']);
    expect(document.paragraphs.map(({ parent }) => parent)).toEqual([
      undefined,
      'p0',
      'p1',
      'p1',
      'p0',
      undefined,
    ]);
  });

  it('read (i) after (h) as a letter', () => {
    const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
    const document = read(['1. Lists:', ...letters.map((letter) => `(${letter}) thing;`)]);
    expect(labels(document).slice(-3)).toEqual(['1 (h)', '1 (i)', '1 (j)']);
  });

  it('keep a number inside a list from breaking the outer numbers', () => {
    const document = read(['4. Before.', '5. The following:', '1. one;', '2. two;', '6. After.']);
    expect(labels(document)).toEqual(['4', '5', '5 (1)', '5 (2)', '6']);
    expect(document.warnings.filter((warning) => warning.includes('followed'))).toEqual([]);
  });

  it('name an inserted number below its own as it is cited', () => {
    const document = read([
      '3. First.',
      { kind: 'item', text: 'Second.', label: '3bis.', depth: 1 },
      '4. Third.',
    ]);
    expect(labels(document)).toEqual(['3', '3 bis', '4']);
  });

  it('of a list under an outline number are those of its items', () => {
    const document = read(['2.4 The following:', '1. one;', '2. two.', '2.5 After.']);
    expect(labels(document)).toEqual(['2.4', '2.4 (1)', '2.4 (2)', '2.5']);
  });

  it('carry their annex where numbers restart', () => {
    const document = read(['1. First.', '2. Second.', 'Annex II', '1. Again.', '2. And again.']);
    expect(labels(document).slice(2)).toEqual([
      'annex II: heading 1',
      'annex II: 1',
      'annex II: 2',
    ]);
  });

  it('open a part where numbers restart without a heading', () => {
    expect(labels(read(['1. One.', '2. Two.', '1. One.', '2. Two.']))).toEqual([
      '1',
      '2',
      'part 2: 1',
      'part 2: 2',
    ]);
  });

  it('need no part where numbers run on across headings', () => {
    const heading = (text: string) => ({ kind: 'heading', level: 2, text }) as const;
    const document = read([heading('I. Past'), '1. One.', heading('II. Future'), '2. Two.']);
    expect(labels(document)).toEqual(['heading 1', '1', 'heading 2', '2']);
  });

  it('take articles as parts', () => {
    const document = read(['Article 1', '1. One.', '2. Two.', 'Article 2', '1. One.']);
    expect(labels(document).at(-1)).toBe('Article 2: 1');
  });
});

describe('warnings', () => {
  it('say which numbers are missing or come twice', () => {
    expect(read(['17. A.', '19. B.', '19. C.']).warnings).toEqual([
      'The numbers start at 17.',
      'Paragraph 17 is followed by 19: one number is missing.',
      'Number 19 appears twice.',
      'No date of adoption was found in the text.',
    ]);
  });
});

describe('page furniture', () => {
  it('is removed with reason, line and place, and the broken paragraph made whole', () => {
    const document = read(['1. The board meets in', '24-01234', '2/3', 'spring and autumn.']);
    expect(document.text).toBe('The board meets in spring and autumn.');
    expect(document.removed).toEqual([
      { what: '24-01234', reason: 'job number', where: { line: 11, offset: 19 } },
      { what: '2/3', reason: 'page number', where: { line: 21, offset: 19 } },
    ]);
  });

  it('is not seen in lines of a plain policy', () => {
    const lines = [
      'United Nations',
      'General Assembly',
      '3 October 2013',
      'These are the places where I met her.',
    ];
    expect(read(lines).removed).toEqual([]);
  });

  it('does not join what stands apart without furniture', () => {
    expect(read(['the first of', 'the second of']).paragraphs).toHaveLength(2);
  });
});

describe('words broken at line ends', () => {
  it('lose their hyphen only when the document writes them without', () => {
    expect(read(['The wet-\nlands are wide. Wetlands matter.']).text).toContain('The wetlands are');
    expect(read(['All non-\ngovernmental bodies.']).text).toBe('All non-governmental bodies.');
    expect(read(['On policy-\nand decision-making.']).text).toBe('On policy- and decision-making.');
  });
});

describe('footnotes', () => {
  it('leave the text and are tied to the place of their mark', () => {
    const document = read([
      '1. By the rules of the guild,1 all are paid;',
      { kind: 'rule', text: '---' },
      '1 Rules of the guild, vol. 2.',
      '2. It ends.',
    ]);
    expect(kinds(document)).toEqual(['operative', 'footnote', 'operative']);
    expect(words(document, 0)).toBe('By the rules of the guild, all are paid;');
    expect(document.paragraphs[1]).toMatchObject({ label: 'note 1', parent: 'p0', mark: 26 });
  });

  it('are not seen in a paragraph that starts with a number after a rule', () => {
    const document = read([
      'Text of old.',
      { kind: 'rule', text: '---' },
      '1 January is a holiday here.',
    ]);
    expect(kinds(document)).not.toContain('footnote');
    expect(document.text).toContain('1 January');
  });

  it('leave square metres alone', () => {
    expect(read(['A room of 20 m² for each.']).text).toBe('A room of 20 m² for each.');
  });
});

describe('metadata', () => {
  it('takes the date of adoption, not of distribution', () => {
    const document = read([
      'General Assembly',
      'Distr.: General\n21 January 2030',
      'Resolution adopted by the General Assembly on 4 November 2029',
      '90/7. Care of harbours',
      'The General Assembly,',
      'Recalling the storm,',
      '1. Decides to build walls.',
    ]);
    expect(document).toMatchObject({
      date: '2029-11-04',
      symbol: 'A/RES/90/7',
      title: 'Care of harbours',
      body: 'General Assembly',
      status: 'adopted',
    });
    expect(kinds(document).slice(2)).toEqual(['text', 'preambular', 'operative']);
    expect(textOf(document.text, document.enactingFormula!)).toBe('The General Assembly,');
  });

  it('takes the date that ends the title of a draft, but not the date of an event it names', () => {
    const text = ['1. The board meets.', '2. It ends.'];
    const dated = (title: string) =>
      buildDocument(
        text.map((line, index): Block => ({ kind: 'paragraph', text: line, line: index + 1 })),
        { ...source, decoded: title },
        { metadata: { title } },
      ).date;
    expect(dated('Draft Harbour Agreement 9 Dec 2029')).toBe('2029-12-09');
    expect(dated('Draft Report of the Board held on 9 December 2029')).toBeUndefined();
    expect(dated('Harbour Agreement 9 December 2029')).toBeUndefined();
  });

  it('knows an unnumbered operative paragraph by its verb', () => {
    const document = read([
      'The Security Council,',
      'Noting the calm,',
      'Decides to extend the watch until 31 July 2031.',
    ]);
    expect(kinds(document)).toEqual(['text', 'preambular', 'operative']);
  });

  it('forces no structure on plain prose', () => {
    const document = read(['Once there was a ship.', 'It sank in the bay.']);
    expect(kinds(document)).toEqual(['text', 'text']);
    expect(document.enactingFormula).toBeUndefined();
  });
});

describe('any blocks', () => {
  it('give a text that is exactly its paragraphs, each with a label of its own', () => {
    const seed = 68_04;
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        '1. One:',
        '(a) x;',
        '(i) y',
        'Annex',
        'Article 3',
        '---',
        '2/3',
        'and so\non-\nward',
        'A/1/L.2',
        '1 note',
        'word,1 end',
        '¹ n',
        'The General Assembly,',
        'We, people,',
      ),
    );
    const kind = fc.constantFrom('paragraph', 'heading', 'item', 'note', 'rule', 'row', 'quote');
    const block = fc.record({
      kind,
      text,
      depth: fc.option(fc.nat(3), { nil: undefined }),
      label: fc.option(fc.constantFrom('1.', '-', '9.', '*'), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 25 }), (blocks) => {
        const document = read(blocks as Block[]);
        const { paragraphs } = document;
        expect(
          paragraphs.map((paragraph) => textOf(document.text, paragraph.span)).join('\n\n'),
        ).toBe(document.text);
        const names = paragraphs.map(({ part, label }) => JSON.stringify([part, label]));
        expect(new Set(names).size).toBe(names.length);
        expect(paragraphs.every(({ label }) => label.trim() !== '')).toBe(true);
        expect(document.removed.every(({ where }) => where.offset <= document.text.length)).toBe(
          true,
        );
        expect(paragraphs.filter(({ kind: found }) => found === 'title').length).toBeLessThan(2);
      }),
      { seed, numRuns: 1000 },
    );
  });
});
