import type { TakenOut } from '../../../engine/documents/lines/clean-paragraphs.ts';

/**
 * Takes HTML comments out of a Markdown text, also those that run over blank lines, and lists those
 * that say something. Line breaks stay, so that lines keep their numbers. A comment that is never
 * closed is text.
 */
export function blankComments(text: string): { text: string; removed: TakenOut[] } {
  const removed: TakenOut[] = [];
  const pieces: string[] = [];
  let from = 0;
  let line = 1;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', at + 4);
    if (close < 0) break;
    const what = text.slice(at, close + 3);
    const before = text.slice(from, at);
    line += countBreaks(before);
    if (/[\p{L}\p{N}]/u.test(what)) removed.push({ what, reason: 'markup', line });
    line += countBreaks(what);
    pieces.push(before, what.replace(/[^\n]/gu, ''));
    from = close + 3;
  }
  return { text: pieces.join('') + text.slice(from), removed };
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}
