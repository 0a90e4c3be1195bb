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

const labels = (document: Document): string[] =>
  document.paragraphs.map(({ part, label }) => (part ? `${part}: ${label}` : label));

describe('parts of a document', () => {
  it('need no part in the main text because those of an annex start again', () => {
    const heading = (text: string, level: number) => ({ kind: 'heading', text, level }) as const;
    const document = read([
      heading('A. Boats', 2),
      '1. First.',
      heading('B. Nets', 2),
      '2. Second.',
      heading('Annex', 1),
      heading('Part I', 2),
      '1. Again.',
      heading('Part II', 2),
      '1. And again.',
    ]);
    expect(labels(document).filter((label) => /\d$/.test(label) && !/heading/.test(label))).toEqual(
      ['1', '2', 'annex, part I: 1', 'annex, part II: 1'],
    );
  });

  it('open no part below a heading whose numbers run on below the next', () => {
    const heading = (text: string, level: number) => ({ kind: 'heading', text, level }) as const;
    const document = read([
      heading('Conclusions', 3),
      '1. First.',
      '2. Second.',
      heading('Report', 3),
      '1. Again.',
      heading('II. Summary', 1),
      '2. And again.',
    ]);
    expect(document.warnings.filter((warning) => warning.includes('start at'))).toEqual([]);
    expect(document.paragraphs.at(-1)?.part).toBe(document.paragraphs.at(-3)?.part);
  });

  it('leave the report without a part that begins its numbers after a text inside it', () => {
    const heading = (text: string, level: number) => ({ kind: 'heading', text, level }) as const;
    const document = read([
      heading('I. Action', 1),
      heading('Conclusions 7 (V)', 3),
      '1. Welcomes boats.',
      '2. Welcomes nets.',
      heading('B. Other action', 2),
      '1. The board met.',
      heading('II. Summary', 1),
      heading('Conclusions 8 (V)', 3),
      '1. Welcomes lakes.',
      heading('III. Procedure', 1),
      '2. The board closed.',
    ]);
    const last = document.paragraphs.at(-1);
    expect(last).toMatchObject({ label: '2' });
    expect(last?.part).toBeUndefined();
    expect(document.paragraphs.some(({ part }) => part?.startsWith('part') ?? false)).toBe(false);
  });

  it('leave an annex where the next numbered heading stands higher', () => {
    const heading = (text: string, level: number) => ({ kind: 'heading', text, level }) as const;
    const document = read([
      heading('A. North', 1),
      '1. The north sends a draft.',
      heading('Annex', 2),
      '1. Of the annex.',
      heading('B. South', 1),
      '2. The south sends none.',
    ]);
    expect(labels(document).filter((label) => /(?:^|: )\d$/.test(label))).toEqual([
      '1',
      'annex: 1',
      '2',
    ]);
    expect(document.warnings.filter((warning) => warning.includes('number'))).toEqual([]);
  });

  it('need no part where outline numbers run on, nor of headings on a title page', () => {
    const heading = (text: string) => ({ kind: 'heading', text, level: 1 }) as const;
    const document = read([
      heading('Part V'),
      heading('The rivers of the north'),
      heading('Section 19'),
      heading('A. Plan'),
      '19.1 The programme shall plan.',
      heading('B. Posts'),
      '19.2 The programme shall grow.',
    ]);
    expect(document.paragraphs.map(({ part }) => part).filter(Boolean)).toEqual([]);
  });
});
