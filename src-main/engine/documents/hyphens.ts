import { foldWord } from '../text/tokens.ts';
import type { RoughParagraph } from './rough-paragraph.ts';
import type { HyphenJudge } from './unwrap-lines.ts';

const BROKEN_WORD = /[\p{L}\p{M}][-‐]\s*\n/u;

/**
 * A judge for this document: the hyphen of a word broken at a line end goes only when the document
 * writes the joined word elsewhere, and more often than the hyphenated one. In 7 official
 * documents with both a PDF and a Word file every hyphen at a line end belonged to its word, so
 * keeping it is the rule.
 */
export function hyphenJudge(paragraphs: readonly RoughParagraph[]): HyphenJudge {
  if (!paragraphs.some(({ text }) => BROKEN_WORD.test(text))) return () => false;
  const counts = new Map<string, number>();
  for (const { text } of paragraphs) {
    for (const [word] of text.matchAll(/[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu)) {
      const key = foldWord(word);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const count = (word: string): number => counts.get(foldWord(word)) ?? 0;
  return (before, after) => count(before + after) > count(`${before}-${after}`);
}
