import { isRightToLeft, toLogicalOrder } from './logical-order.ts';
import { joinStyled, NO_TEXT, plain, replaceStyled, trimStyled } from '../styled/styled-text.ts';
import type { StyledText } from '../styled/styled-text.ts';
import { isExponent, markLabels } from '../styled/note-marks.ts';
import { rightOf } from './text-run.ts';
import type { TextRun } from './text-run.ts';

/** What a tagged PDF says about the block a line belongs to. */
export interface TagBlock {
  /** Unique within the page, ascending in reading order. */
  readonly id: number;
  /** "P", "H2", "LI", "Note" … */
  readonly role: string;
  /** Whether the block stands in a table. */
  readonly table: boolean;
  /** Whether the block is a footnote. */
  readonly note: boolean;
  /** Whether the block belongs to a picture or chart. */
  readonly figure: boolean;
}

/** An empty stretch inside a line, too wide for a space: between cells, or after a label. */
export interface LineGap {
  readonly left: number;
  readonly right: number;
}

/** One line of print. */
export interface TextLine {
  /** Page, from 1. */
  readonly page: number;
  readonly runs: readonly TextRun[];
  /** Baseline. */
  readonly y: number;
  readonly left: number;
  readonly right: number;
  /** Size most characters have. */
  readonly size: number;
  /** All fonts used. */
  readonly fonts: ReadonlySet<string>;
  /** The words; wide gaps are TABs, raised marks are taken out and listed. */
  readonly styled: StyledText;
  readonly gaps: readonly LineGap[];
  /** A raised mark before the first word: the start of a footnote. */
  readonly leadingMark?: string;
  /** Room between a first word drawn on its own and the rest, in em; 0 when there is none. */
  readonly labelGap: number;
  readonly block?: TagBlock;
  /** Where full lines end, when that is the end of a column and not of the page. */
  readonly edge?: number;
  /** Id of the table or chart the line belongs to. */
  readonly table?: string;
  /** Id of the frame beside the text that the line stands in. */
  readonly frame?: string;
}

/** A run in its line; `raised` runs stand above the baseline and are smaller. */
export interface PlacedRun {
  readonly run: TextRun;
  readonly raised: boolean;
}

/**
 * A gap over this many em is a border between cells or after a label, written as a TAB. Measured
 * on seven official documents; justified lines stay under it.
 */
const TAB_GAP = 1.2;

/** Dots that lead the eye to a page number. */
const LEADERS = /[.…](?:[ \t]*[.…]){3,}[ \t]*/gu;

interface Assembly {
  styled: StyledText;
  right: number;
  previous: TextRun | undefined;
  leadingMark: string | undefined;
  readonly gaps: LineGap[];
}

/**
 * Puts the runs of one baseline together.
 *
 * @param spaceGap gap in em over which two runs are two words though no space glyph stands there
 */
export function assembleLine(
  placed: readonly PlacedRun[],
  { page, spaceGap, block }: { page: number; spaceGap: number; block?: TagBlock },
): TextLine {
  const sorted = [...placed].sort((a, b) => a.run.x - b.run.x);
  const runs = sorted.map(({ run }) => run);
  const assembly: Assembly = {
    styled: NO_TEXT,
    right: 0,
    previous: undefined,
    leadingMark: undefined,
    gaps: [],
  };
  for (const item of sorted) appendRun(assembly, item, spaceGap);
  const body = sorted.filter(({ raised }) => !raised).map(({ run }) => run);
  return {
    page,
    runs,
    y: mostCommon(body.length > 0 ? body : runs, (run) => run.y),
    left: runs[0]?.x ?? 0,
    right: Math.max(...runs.map(inkRight)),
    size: mostCommon(runs, (run) => run.size),
    fonts: new Set(runs.map((run) => run.font)),
    styled: tidyLine(assembly.styled),
    gaps: assembly.gaps,
    ...(assembly.leadingMark === undefined ? {} : { leadingMark: assembly.leadingMark }),
    labelGap: labelGap(runs, assembly.styled.text),
    ...(block === undefined ? {} : { block }),
  };
}

function appendRun(assembly: Assembly, { run, raised }: PlacedRun, spaceGap: number): void {
  const { previous, styled } = assembly;
  const label = run.text.trim();
  const isMark = raised && !isExponent(styled.text, label);
  if (isMark && styled.text === '') {
    assembly.leadingMark = label;
  } else if (isMark) {
    const offset = styled.text.trimEnd().length;
    const marks = markLabels(label).map((one) => ({ offset, label: one }));
    assembly.styled = { ...styled, marks: [...styled.marks, ...marks] };
  } else {
    const glue = previous && !raised ? glueBetween(assembly, run, spaceGap) : '';
    const italics = run.italic ? [{ start: 0, end: run.text.length }] : [];
    const glued = glue === '' ? styled : joinStyled(trimEndFor(styled, glue), plain(glue));
    assembly.styled = joinStyled(glued, { text: run.text, italics, marks: [] });
  }
  // A mark leaves no room of its own: the gap after it is measured from its right edge.
  assembly.right = rightOf(run);
  assembly.previous = run;
}

function glueBetween(assembly: Assembly, run: TextRun, spaceGap: number): string {
  const gap = run.x - assembly.right;
  const em = Math.min(assembly.previous?.size ?? run.size, run.size);
  if (gap > TAB_GAP * em && assembly.styled.text !== '') {
    assembly.gaps.push({ left: assembly.right, right: run.x });
    return '\t';
  }
  const spaced = /\s$/u.test(assembly.styled.text) || /^\s/u.test(run.text);
  return gap > spaceGap * em && !spaced ? ' ' : '';
}

function trimEndFor(styled: StyledText, glue: string): StyledText {
  return glue === '\t' ? replaceStyled(styled, / +$/gu, '') : styled;
}

function tidyLine(styled: StyledText): StyledText {
  const turned = isRightToLeft(styled.text) ? logical(styled) : styled;
  const leaders = replaceStyled(turned, LEADERS, '\t');
  return trimStyled(replaceStyled(leaders, / {2,}/gu, ' '));
}

/** Italics of a right-to-left line are given up: its scripts use none. */
function logical({ text, marks }: StyledText): StyledText {
  return {
    text: toLogicalOrder(text),
    italics: [],
    marks: marks.map((mark) => ({ ...mark, offset: text.length - mark.offset })).reverse(),
  };
}

function labelGap(runs: readonly TextRun[], text: string): number {
  const [first, second] = runs;
  const word = /^\s*(\S+)/u.exec(text)?.[1];
  if (!first || !second || first.text.trim() !== word) return 0;
  return (second.x - inkRight(first)) / first.size;
}

/** Right edge without a trailing space, which is about a quarter of an em wide. */
function inkRight(run: TextRun): number {
  return rightOf(run) - (/\s$/u.test(run.text) ? run.size / 4 : 0);
}

/** The value that most characters have. */
function mostCommon(runs: readonly TextRun[], valueOf: (run: TextRun) => number): number {
  const weights = new Map<number, number>();
  for (const run of runs) {
    const value = valueOf(run);
    weights.set(value, (weights.get(value) ?? 0) + run.text.length);
  }
  return [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
