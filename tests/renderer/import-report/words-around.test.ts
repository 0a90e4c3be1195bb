import { describe, expect, it } from 'vitest';
import { wordsAround } from '../../../src-renderer/import-report/words-around.ts';

describe('the words around a place of a text', () => {
  const text = `${'harbour '.repeat(40)}end.\n\nNext ${'light '.repeat(40)}`;

  it('are cut at the ends of words, and say where the text goes on', () => {
    const { before, after } = wordsAround(text, text.indexOf('Next'));
    expect(before).toMatch(/^… harbour (?:harbour )+end\.$/u);
    expect(after).toMatch(/^Next light (?:light )+…$/u);
  });

  it('show the ends of paragraphs', () => {
    const { after } = wordsAround('One.\n\nTwo.', 0);
    expect(after).toBe('One. ¶ Two.');
  });

  it('are none before the beginning and behind the end', () => {
    expect(wordsAround('One.', 0)).toEqual({ before: '', after: 'One.' });
    expect(wordsAround('One.', 99)).toEqual({ before: 'One.', after: '' });
  });
});
