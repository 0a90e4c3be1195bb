import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src-main/engine/documents/lines/block.ts';
import { buildDocument } from '../../../../src-main/engine/documents/build-document.ts';
import type { Document } from '../../../../src-main/engine/documents/document.ts';

const source = { name: 'a.txt', format: 'text', encoding: 'utf-8', bytes: 1 } as const;

function read(texts: readonly (string | Omit<Block, 'line'>)[]): Document {
  const blocks = texts.map((item, index): Block =>
    typeof item === 'string'
      ? { kind: 'paragraph', text: item, line: index + 1 }
      : { ...item, line: index + 1 },
  );
  return buildDocument(blocks, { ...source, decoded: JSON.stringify(texts) });
}

const heading = (text: string, level: number) => ({ kind: 'heading', text, level }) as const;

const REPORT = [
  heading('Report on the rivers', 1),
  heading('A. North', 1),
  '1. At its third session the board sent two drafts to the council.',
  heading('Draft resolution I', 2),
  heading('Boats of the north', 2),
  'The Economic and Social Council,',
  'Noting that boats are few,',
  { kind: 'note', text: 'See the list of boats.', label: '1' },
  'Endorses the decision of the board annexed to the present resolution.',
  heading('Annex', 2),
  heading('Decision of the board', 2),
  'The Board of the Rivers,',
  'Recalling its earlier decisions,',
  '1. Asks for more boats;',
  '2. Decides to meet again.',
  heading('Draft resolution II', 2),
  heading('Nets of the north', 2),
  'The Economic and Social Council,',
  'Recalling its resolution on nets,',
  '1. Asks for more nets.',
  heading('B. South', 1),
  '2. At its fourth session the board sent no draft.',
] as const;

describe('draft resolutions in a report', () => {
  const document = read(REPORT);
  const at = (start: string) =>
    document.paragraphs.find(({ span }) => document.text.slice(span.start).startsWith(start));

  it('have a preamble each, and operative paragraphs without a number', () => {
    expect(at('Noting that boats')?.kind).toBe('preambular');
    expect(at('Recalling its earlier')?.kind).toBe('preambular');
    expect(at('Recalling its resolution')?.kind).toBe('preambular');
    expect(at('Endorses')?.kind).toBe('operative');
    expect(at('The Board of the Rivers')?.label).toMatch(/^formula/u);
  });

  it('are parts of their own with their own annexes, which end where the report goes on', () => {
    expect(at('Endorses')?.part).toBe('draft resolution I');
    expect(at('Asks for more boats')?.part).toBe('draft resolution I, annex');
    expect(at('Asks for more nets')?.part).toBe('draft resolution II');
    expect(at('At its fourth')).toMatchObject({ label: '2' });
    expect(at('At its fourth')?.part).toBeUndefined();
    expect(document.warnings.filter((warning) => /followed|twice/u.test(warning))).toEqual([]);
  });

  it('open no part where there is only one', () => {
    const single = read([
      heading('Draft resolution', 1),
      heading('Boats', 1),
      '1. Asks for boats.',
    ]);
    expect(single.paragraphs.at(-1)?.part).toBeUndefined();
  });
});

describe('lines that only look like something else', () => {
  it('keep a remark in brackets from being a heading, however it is printed', () => {
    const { paragraphs } = read([
      heading('Resolution adopted by the General Assembly on 3 May 2001', 1),
      heading('[without reference to a Main Committee (A/55/L.4)]', 2),
      heading('44/7. Boats', 1),
      heading('[Article 5]', 2),
      '1. Boats are free.',
    ]);
    expect(paragraphs.map(({ kind }) => kind)).toEqual([
      'heading',
      'text',
      'title',
      'heading',
      'operative',
    ]);
  });

  it('take no date of adoption from the rest of a sentence', () => {
    const { date, status } = read([
      heading('Boats', 1),
      'During its session the Assembly considered the',
      'question of boats and adopted resolution 37/30 on 23 November 1982. The text',
      'was sent to all.',
    ]);
    expect(date).toBeUndefined();
    expect(status).toBeUndefined();
  });

  it('do not ask for the mark of a note that stands beside the symbol', () => {
    const blocks: Block[] = [
      { kind: 'paragraph', text: '1. Boats are free.', line: 2 },
      { kind: 'note', text: 'Reissued for technical reasons on 4 May 2001.', label: '*', line: 3 },
    ];
    const masthead = (what: string) => ({
      metadata: {},
      removed: [{ what, reason: 'masthead' as const, line: 1 }],
    });
    const warningsOf = (what: string) =>
      buildDocument(blocks, { ...source, decoded: what }, masthead(what)).warnings;
    expect(warningsOf('United Nations\tA/55/7*').join(' ')).not.toContain('no mark');
    expect(warningsOf('United Nations\tA/55/7').join(' ')).toContain('Footnote * has no mark');
  });
});
