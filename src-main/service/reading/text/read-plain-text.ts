import type { Block } from '../../../engine/documents/lines/block.ts';
import { PAGE_GAP } from './text-pages.ts';

/** Lines of a hard-wrapped text are at most this long; longer ones are paragraphs of their own. */
const LONGEST_WRAPPED = 140;

/** Lines shorter than this tell nothing about where a text wraps. */
const SHORTEST_WRAP = 40;

/** Share of lines inside paragraphs that are at most as long as the wrapping width. */
const WIDTH_QUANTILE = 0.9;

/** A drawn line of signs. */
const RULE_LINE = /^\s*(?:[-–—_=*~─━═#]\s?){3,}\s*$/u;

/** A small o set apart by two spaces, as RFCs write bullets. */
const TYPED_BULLET = /^o\s{2,}(?=\S)/u;

interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/**
 * The blocks of a plain text. A blank line or a drawn line ends a paragraph. Where a text is hard
 * wrapped, a line goes on with the one before when that had no room for its first word or when it
 * starts with a small letter; other lines are paragraphs of their own.
 */
export function readPlainText(text: string): Block[] {
  const groups = groupLines(text);
  const width = wrappingWidth(groups);
  return groups.flatMap((group) => splitGroup(group, width)).map(blockOf);
}

function groupLines(text: string): Line[][] {
  const groups: Line[][] = [];
  let open: Line[] = [];
  const close = (): void => {
    if (open.length > 0) groups.push(open);
    open = [];
  };
  text.split('\n').forEach((line, index) => {
    const here = { text: line, number: index + 1 };
    if (line === PAGE_GAP) return;
    if (line.trim() === '') return close();
    if (!RULE_LINE.test(line)) return void open.push(here);
    close();
    groups.push([here]);
  });
  close();
  return groups;
}

/** Where the text wraps, in code units; 0 when its lines are whole paragraphs. */
function wrappingWidth(groups: readonly (readonly Line[])[]): number {
  const lengths = groups
    .flatMap((group) => group.slice(0, -1).map(({ text }) => text.trim().length))
    .filter((length) => length >= SHORTEST_WRAP)
    .sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * WIDTH_QUANTILE)] ?? 0;
  return width > LONGEST_WRAPPED ? 0 : width;
}

function splitGroup(group: readonly Line[], width: number): Line[][] {
  const paragraphs: Line[][] = [];
  for (const [index, line] of group.entries()) {
    const before = group[index - 1];
    if (before && width > 0 && goesOn(before.text.trim(), line.text.trim(), width)) {
      paragraphs.at(-1)?.push(line);
    } else paragraphs.push([line]);
  }
  return paragraphs;
}

function goesOn(before: string, line: string, width: number): boolean {
  const firstWord = /^\S+/u.exec(line)?.[0] ?? '';
  const hadNoRoom = before.length + 1 + firstWord.length > width;
  const unfinished = !/[.;:!?。；：]["”’)\]]*$/u.test(before);
  // "… as set out in paragraph" / "12. of the rules": a number before a small letter is no label.
  return hadNoRoom || (unfinished && /^(?:\d{1,4}[.)]?\s+)?\p{Ll}/u.test(line));
}

function blockOf(lines: readonly Line[]): Block {
  const text = lines.map((line) => line.text.trim()).join('\n');
  const isRule = lines.length === 1 && RULE_LINE.test(text);
  const bullet = TYPED_BULLET.exec(text)?.[0];
  if (bullet !== undefined) {
    return {
      kind: 'item',
      label: '•',
      text: text.slice(bullet.length),
      line: lines[0]?.number ?? 1,
    };
  }
  return { kind: isRule ? 'rule' : 'paragraph', text, line: lines[0]?.number ?? 1 };
}
