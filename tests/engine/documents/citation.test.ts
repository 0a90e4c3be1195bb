import { describe, expect, it } from 'vitest';
import { shortNames, toldApartNames } from '../../../src-main/engine/documents/citation.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';

function made(id: string, title: string, date?: string, file = `${id}.md`): Document {
  return {
    id,
    title,
    ...(date ? { date } : {}),
    language: 'en',
    text: '',
    paragraphs: [],
    removed: [],
    warnings: [],
    source: { name: file, format: 'markdown', encoding: 'utf-8', bytes: 0 },
  };
}

const namesOf = (documents: readonly Document[]) => [...shortNames(documents).values()];

describe('short names', () => {
  it('stay as they are where nothing ties', () => {
    const documents = [made('b', 'Harbour rules'), made('a', 'Pier rules')];
    expect(namesOf(documents)).toEqual(['Harbour rules', 'Pier rules']);
  });

  it('have the date where two tie', () => {
    const documents = [made('a', 'Rules', '2018-05'), made('b', 'Rules'), made('c', 'Pier')];
    expect(namesOf(documents)).toEqual(['Rules (May 2018)', 'Rules (undated)', 'Pier']);
  });

  it('have the file name too where the date ties, for those that tie only', () => {
    const documents = [
      made('a', 'Rules', '2018'),
      made('b', 'Rules', '2018'),
      made('c', 'Rules', '2020'),
    ];
    expect(namesOf(documents)).toEqual([
      'Rules (2018, a.md)',
      'Rules (2018, b.md)',
      'Rules (2020)',
    ]);
  });

  it('are numbered where everything ties, whatever the order of the documents', () => {
    const [one, two] = [made('a', 'Rules', '2018', 'x.md'), made('b', 'Rules', '2018', 'x.md')];
    expect(shortNames([one, two]).get('a')).toBe('Rules (2018, x.md, 1)');
    expect(shortNames([two, one]).get('a')).toBe('Rules (2018, x.md, 1)');
  });

  it('keep apart the name and what tells it from others, for places with room for two lines', () => {
    const told = toldApartNames([made('a', 'Rules', '2018'), made('b', 'Rules', '2020')]);
    expect(told.get('a')).toEqual({ name: 'Rules', detail: '2018' });
  });
});
