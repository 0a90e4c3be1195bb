import { joinStyled, NO_TEXT, plain, replaceStyled, sliceStyled } from '../styled-text.ts';
import type { StyledText } from '../styled-text.ts';
import type { TextLine } from './text-line.ts';

/** Judges a word broken at a line end: whether its hyphen goes. */
export type HyphenJudge = (before: string, after: string) => boolean;

const KEEPS_HYPHEN: HyphenJudge = () => false;
const SPACELESS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF00-\uFFEF]$/u;
const SPACELESS_START = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/** The lines of one paragraph as running text: single spaces, broken words whole again. */
export function joinLines(
  lines: readonly TextLine[],
  dropsHyphen: HyphenJudge = KEEPS_HYPHEN,
): StyledText {
  const joined = lines.reduce<StyledText>(
    (text, line) => joinLine(text, line.styled, dropsHyphen),
    NO_TEXT,
  );
  return replaceStyled(joined, /\s+/gu, ' ');
}

function joinLine(text: StyledText, line: StyledText, dropsHyphen: HyphenJudge): StyledText {
  if (text.text === '' || line.text === '') return joinStyled(text, line);
  if (/\u00AD$/u.test(text.text))
    return joinStyled(sliceStyled(text, 0, -1 + text.text.length), line);
  const before = /([\p{L}\p{M}\d'’-]+)-$/u.exec(text.text)?.[1];
  const after = /^[\p{L}\p{M}\d'’-]+/u.exec(line.text)?.[0];
  if (before !== undefined && after !== undefined) {
    const drops = /^\p{Ll}/u.test(after) && dropsHyphen(before, after);
    return joinStyled(drops ? sliceStyled(text, 0, text.text.length - 1) : text, line);
  }
  const breaksAfterSign = /[\p{L}\d][/–—]$/u.test(text.text) && /^[\p{L}\d(]/u.test(line.text);
  const spaceless = SPACELESS.test(text.text) && SPACELESS_START.test(line.text);
  return breaksAfterSign || spaceless
    ? joinStyled(text, line)
    : joinStyled(joinStyled(text, plain(' ')), line);
}

/**
 * A judge that drops a hyphen only when the document itself writes the word without one more
 * often than with it: word processors that do not hyphenate end lines at hyphens of the word.
 */
export function hyphenJudge(lines: readonly TextLine[]): HyphenJudge {
  const counts = new Map<string, number>();
  for (const { styled } of lines) {
    for (const [word] of styled.text.matchAll(/[\p{L}\p{M}\d][\p{L}\p{M}\d'’-]*(?![\p{L}\d-])/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const count = (word: string): number => counts.get(word) ?? 0;
  return (before, after) => count(before + after) > count(`${before}-${after}`);
}
