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

describe('the title', () => {
  const heading = (text: string, level = 1) => ({ kind: 'heading', text, level }) as const;
  const row = (text: string) => ({ kind: 'row', text }) as const;
  const body = '1. The board met twice and reports on what it found in the rivers of the north.';

  it('comes after the name of the body, the days of its session and the item of its agenda', () => {
    for (const days of ['Oslo, 28 April–2 May 2025', '2 to 5 June 2025, Oslo']) {
      const document = read([
        heading('Board of the Rivers'),
        days,
        'Item 7 (a) of the provisional agenda',
        heading('Matters arising', 2),
        heading('State of the northern rivers'),
        heading('Report of the board'),
        body,
      ]);
      expect(document.title).toBe('State of the northern rivers');
    }
  });

  it('stands below the name of the body, where a masthead was', () => {
    const blocks = [
      heading('Special Committee on the Rivers of the North'),
      heading('Draft resolution submitted by the Chair'),
      heading('Boats for all'),
      { kind: 'paragraph', text: body } as const,
    ].map((block, index): Block => ({ ...block, line: index + 2 }));
    const titleWith = (reason: 'masthead' | 'running head') =>
      buildDocument(
        blocks,
        { ...source, decoded: reason },
        { removed: [{ what: 'United Nations\tA/55/7', reason, line: 1 }] },
      ).title;
    expect(titleWith('masthead')).toBe('Boats for all');
    expect(titleWith('running head')).toBe('Special Committee on the Rivers of the North');
  });

  it('is the highest heading before the text', () => {
    const document = read([heading('Rivers and lakes', 2), heading('Letter from Oslo', 1), body]);
    expect(document.title).toBe('Letter from Oslo');
  });

  it('stays when the days of the session come below it', () => {
    const document = read([
      heading('Report of the board'),
      'Oslo, 15 and 16 April 2025',
      'The board met. It found the rivers in order.',
      heading('Action by the board'),
      body,
    ]);
    expect(document.title).toBe('Report of the board');
  });

  it('comes below the mastheads of two bodies, which are removed', () => {
    const document = read([
      row('General Assembly\tSecurity Council'),
      row('Seventy-ninth session\tEightieth year'),
      row('Agenda items 14, 32 and 60'),
      heading('Letter from Oslo'),
      body,
      row('General Assembly\tSecurity Council'),
    ]);
    expect(document.title).toBe('Letter from Oslo');
    expect(document.removed.map(({ reason }) => reason)).toEqual(Array(3).fill('masthead'));
    expect(document.text).toContain('General Assembly');
  });
});
