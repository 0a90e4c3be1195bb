import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../src-main/service/reading/pdf/lay-out.ts';
import { fullLine, page } from './printed-page.ts';

function read(...lines: readonly string[]): string {
  const runs = lines.map((line, index) => fullLine(line, 700 - 12 * index));
  return layOut([page(1, runs)])
    .blocks.map(({ text }) => text)
    .join(' ');
}

describe('a space behind a hyphen', () => {
  it('goes where the document writes the word without one', () => {
    const text = read('The Al-Marsa pier and', 'the Al-Marsa lamp and the', 'Al- Marsa boats');
    expect(text).toContain('the Al-Marsa boats');
  });

  it('stays in a word that is met once at most without, and before a linking word', () => {
    expect(read('The Al-Marsa pier and', 'Al- Marsa boats')).toContain('Al- Marsa boats');
    const words = ['pre-war and post-war', 'pre-and, pre-and, pre- and post-war'];
    expect(read(...words)).toContain('pre- and post-war');
  });
});
