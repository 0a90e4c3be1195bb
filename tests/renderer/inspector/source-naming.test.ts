import { describe, expect, it } from 'vitest';
import { sourceNaming } from '../../../src-renderer/inspector/source-naming.ts';
import { sampleDocument } from '../sample-documents.ts';

const source = sampleDocument({ title: 'Pier declaration', symbol: 'A/RES/12/3' }, ['Old words.']);
const naming = (...paragraphs: string[]) => {
  const later = sampleDocument({ title: 'Later' }, paragraphs);
  return sourceNaming(later, later.paragraphs[0]!.span, source);
};

describe('sourceNaming', () => {
  it('knows a source by its symbol, by its number as a resolution, and by its title', () => {
    expect(naming('Recalls A/RES/12/3 and its words.')).toBe('here');
    expect(naming('Recalls its resolution 12/3 of 1957.')).toBe('here');
    expect(naming('In the spirit of the Pier\nDeclaration.')).toBe('here');
  });

  it('does not take a longer symbol for a shorter one', () => {
    expect(naming('Recalls A/RES/12/34.')).toBe('nowhere');
    expect(naming('Recalls resolution 12/34.')).toBe('nowhere');
  });

  it('tells the same paragraph from elsewhere in the text', () => {
    expect(naming('Reuses words.', 'Recalls A/RES/12/3.')).toBe('elsewhere');
  });
});
