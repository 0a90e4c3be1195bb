import { isSuspended } from '../../../engine/documents/lines/broken-words.ts';
import type { PageLines } from './page-lines.ts';
import { replaceStyled } from '../styled/styled-text.ts';

/** A word with one hyphen, at which its spaced double would be told. */
const HYPHENATED = /(?<![\p{L}\p{M}\d'’-])([\p{L}\p{M}]+)-([\p{L}\p{M}]+)(?![\p{L}\p{M}\d'’-])/gu;
const SPACED = /(?<![\p{L}\p{M}\d'’-])([\p{L}\p{M}]+)- ([\p{L}\p{M}]+)(?![\p{L}\p{M}\d'’-])/gu;

/** A word that a document hyphenates so often without a space is meant where a space follows too. */
const FEWEST_WITHOUT_SPACE = 2;

/**
 * Takes the space out of "Long- Island" where the document writes "Long-Island" elsewhere: typed
 * hyphens that do not break get one where a line was set anew. "pre- and post-war" stays.
 */
export function closeSpacedHyphens(pages: readonly PageLines[]): readonly PageLines[] {
  const lines = pages.flatMap((page) => page.lines);
  if (!lines.some(({ styled }) => styled.text.includes('- '))) return pages;
  const counts = new Map<string, number>();
  for (const { styled } of lines)
    for (const [word] of styled.text.matchAll(HYPHENATED))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const isOneWord = (before: string, after: string) =>
    !isSuspended(after) && (counts.get(`${before}-${after}`) ?? 0) >= FEWEST_WITHOUT_SPACE;
  return pages.map((page) => ({
    ...page,
    lines: page.lines.map((line) => {
      let { styled } = line;
      for (const [, before = '', after = ''] of styled.text.matchAll(SPACED)) {
        if (!isOneWord(before, after)) continue;
        const space = new RegExp(
          `(?<=(?<![\\p{L}\\p{M}\\d'’-])${before}-) (?=${after}(?![\\p{L}\\p{M}\\d'’-]))`,
          'gu',
        );
        styled = replaceStyled(styled, space, '');
      }
      return styled === line.styled ? line : { ...line, styled };
    }),
  }));
}
