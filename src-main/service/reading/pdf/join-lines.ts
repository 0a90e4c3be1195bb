import { brokenWordJudge, isSuspended } from '../../../engine/documents/lines/broken-words.ts';
import type { BrokenWord, HyphenJudge } from '../../../engine/documents/lines/broken-words.ts';
import { joinStyled, NO_TEXT, plain, replaceStyled, sliceStyled } from '../styled/styled-text.ts';
import type { StyledText } from '../styled/styled-text.ts';
import type { TextLine } from './text-line.ts';

const WORD = /[\p{L}\p{M}\d][\p{L}\p{M}\d'’-]*(?![\p{L}\d-])/gu;
/** All but the TAB before a page number at the end, which is all that is left of leading dots. */
const ROOM = /(?!\s*\t(?:\d{1,4}|[ivxlc]{1,7})$)\s+/gu;
const KEEPS_HYPHEN: HyphenJudge = () => false;
const SPACELESS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF00-\uFFEF]$/u;
/** UTF-16 code units: a letter, which may be two, and a sign. */
const LONGEST_END = 3;
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
  return replaceStyled(joined, ROOM, ' ');
}

function joinLine(text: StyledText, line: StyledText, dropsHyphen: HyphenJudge): StyledText {
  if (text.text === '' || line.text === '') return joinStyled(text, line);
  if (text.text.endsWith('\u00AD'))
    return joinStyled(sliceStyled(text, 0, -1 + text.text.length), line);
  const broken = brokenWord(text.text, line.text);
  if (broken && !isSuspended(broken.after)) {
    const { before, after } = broken;
    const drops = /^\p{Ll}/u.test(after) && dropsHyphen(before, after);
    return joinStyled(drops ? sliceStyled(text, 0, text.text.length - 1) : text, line);
  }
  // A pattern that ends in "$" walks through all of a text, and this one grows line by line.
  const end = text.text.slice(-LONGEST_END);
  const breaksAfterSign = /[\p{L}\d][/–—]$/u.test(end) && /^[\p{L}\d(]/u.test(line.text);
  const spaceless = SPACELESS.test(end) && SPACELESS_START.test(line.text);
  return breaksAfterSign || spaceless
    ? joinStyled(text, line)
    : joinStyled(joinStyled(text, plain(' ')), line);
}

/** The word that a line breaks at its end; its letters and inner hyphens on both sides. */
function brokenWord(line: string, next: string): BrokenWord | undefined {
  if (!line.endsWith('-')) return undefined;
  const before = /([\p{L}\p{M}\d'’-]+)-$/u.exec(line)?.[1];
  const after = /^[\p{L}\p{M}\d'’-]+/u.exec(next)?.[0];
  return before === undefined || after === undefined ? undefined : { before, after };
}

/** A judge for the words that the printed lines of a document break. */
export function hyphenJudge(lines: readonly TextLine[]): HyphenJudge {
  const broken: BrokenWord[] = [];
  const words: string[] = [];
  lines.forEach(({ styled }, index) => {
    const split = brokenWord(lines[index - 1]?.styled.text ?? '', styled.text);
    if (split) broken.push(split);
    const whole = styled.text.slice(split?.after.length ?? 0);
    for (const [word] of whole.matchAll(WORD)) words.push(word);
  });
  return brokenWordJudge(words, broken);
}
