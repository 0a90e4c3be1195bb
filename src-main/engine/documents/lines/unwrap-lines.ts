import { isSuspended } from './broken-words.ts';
import type { HyphenJudge } from './broken-words.ts';
import { replaceStretches, sliceRough } from './rough-paragraph.ts';
import type { RoughParagraph } from './rough-paragraph.ts';
import { writtenLabel } from './written-label.ts';

/** Signs after which a new numbered line is a new item and not running text; drafts put notes in braces. */
const END_MARK = /(?:[.;:!?…。；：][”"’)\]]*|\}|[;,]\s*(?:and|or|et|ou|y|o))$/u;

/** White space with a line break in it, other runs of white space, and invisible signs. */
const UNTIDY = /\s*\n\s*|[^\S\n]{2,}|[\t\f\v\u2028\u2029]|[\u00AD\u200B\uFEFF]+/gu;

const SPACELESS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF00-\uFFEF]$/u;
const SPACELESS_START = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/**
 * Cuts a paragraph before every line that starts a new item: a line with a label, after a line
 * that has come to an end.
 */
export function splitAtLabels(rough: RoughParagraph): RoughParagraph[] {
  if (rough.lines.length === 1 || rough.kind === 'row') return [rough];
  const cuts: number[] = [];
  rough.lines.forEach(({ offset }, index) => {
    if (index === 0) return;
    const before = lineText(rough, index - 1).trim();
    const label = writtenLabel(lineText(rough, index).trimStart());
    if (label && END_MARK.test(before)) cuts.push(offset);
  });
  const bounds = [0, ...cuts, rough.text.length];
  return bounds.slice(1).map((end, index) => {
    const piece = sliceRough(rough, bounds[index] ?? 0, end);
    return index === 0 ? piece : loose(piece);
  });
}

/** The words of a paragraph on one line, single spaces between them, invisible signs left out. */
export function tidy(rough: RoughParagraph, dropsHyphen: HyphenJudge): RoughParagraph {
  const stretches = [...rough.text.matchAll(UNTIDY)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    return tidyStretch(rough.text, start, end, dropsHyphen);
  });
  return trimmed(replaceStretches(rough, stretches));
}

function lineText(rough: RoughParagraph, index: number): string {
  const { offset = 0 } = rough.lines[index] ?? {};
  return rough.text.slice(offset, rough.lines[index + 1]?.offset ?? rough.text.length);
}

/** The later pieces of a split paragraph carry their own labels. */
function loose(piece: RoughParagraph): RoughParagraph {
  const { text, marks, lines } = piece;
  return { kind: 'paragraph', text, marks, lines, gap: false };
}

function tidyStretch(text: string, start: number, end: number, dropsHyphen: HyphenJudge) {
  const found = text.slice(start, end);
  if (/^[\u00AD\u200B\uFEFF]+$/u.test(found)) return { start, end, by: '' };
  if (!found.includes('\n')) return { start, end, by: ' ' };
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  if (/\u00AD$/u.test(before)) return { start, end, by: '' };
  if (SPACELESS.test(before) && SPACELESS_START.test(after)) return { start, end, by: '' };
  return hyphenStretch(start, end, before, after, dropsHyphen);
}

function hyphenStretch(
  start: number,
  end: number,
  before: string,
  after: string,
  dropsHyphen: HyphenJudge,
) {
  const left = /([\p{L}\p{M}]+)[-‐]$/u.exec(before)?.[1];
  const right = /^[\p{L}\p{M}]+/u.exec(after)?.[0];
  if (left === undefined || right === undefined) return { start, end, by: ' ' };
  if (isSuspended(right)) return { start, end, by: ' ' };
  return dropsHyphen(left, right) ? { start: start - 1, end, by: '' } : { start, end, by: '' };
}

function trimmed(rough: RoughParagraph): RoughParagraph {
  const end = rough.text.trimEnd().length;
  const start = rough.text.length - rough.text.trimStart().length;
  if (start >= end) return sliceRough(rough, 0, 0);
  if (start === 0 && end === rough.text.length) return rough;
  return sliceRough(rough, start, end);
}
