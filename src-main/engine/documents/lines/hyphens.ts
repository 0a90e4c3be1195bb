import { brokenWordJudge } from './broken-words.ts';
import type { BrokenWord, HyphenJudge } from './broken-words.ts';
import type { RoughParagraph } from './rough-paragraph.ts';

/** Begins only where a word does: else a run of letters without end would cost its square. */
const BROKEN_WORD = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+)[-‐]\s*\n\s*([\p{L}\p{M}]+)/gu;
const WORD = /[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu;

/** A judge for the words that the wrapped lines of a text break. */
export function hyphenJudge(paragraphs: readonly RoughParagraph[]): HyphenJudge {
  const broken: BrokenWord[] = [];
  const words: string[] = [];
  for (const { text } of paragraphs) {
    const whole = text.replace(BROKEN_WORD, (_, before: string, after: string) => {
      broken.push({ before, after });
      return ' ';
    });
    for (const [word] of whole.matchAll(WORD)) words.push(word);
  }
  return brokenWordJudge(words, broken);
}
