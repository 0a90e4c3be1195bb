import type { PageLines } from './page-lines.ts';
import type { PageMeasures } from './page-measures.ts';
import type { TextLine } from './text-line.ts';

/** Lines that belong together: a paragraph, or one table. */
export interface PrintedParagraph {
  readonly lines: readonly TextLine[];
  readonly table: boolean;
  /** The rule that began it, for whoever wants to know why. */
  readonly why: string;
}

type OpenParagraph = { lines: TextLine[]; table: boolean; why: string };

/** Thresholds of the layout, in em of the body or in parts of the usual pitch; all measured. */
const PARAGRAPH_GAP = 1.32;
const SLIGHT_GAP = 1.15;
const SIZE_CHANGE = 0.08;
const FULL_WITHIN = 1.6;
const SURELY_FULL_WITHIN = 0.8;
const LABEL_GAP = 0.85;
const LABEL_INDENT = 0.6;
const SHORT_BY = 4;

const LABEL =
  /^(?:\d{1,3}\.|\d{1,2}[A-F]?\.(?:[IVX]+\.)?\d{1,3}\b|\(?[a-z]\)|\([ivxl]+\)|[IVX]{1,5}\.|[A-Z]\.|[•–—▪●]|Article\s+\d+|\d{1,2}\/\d{1,3}\.|\d{4} \(\d{4}\)\.)(?=\s|$)/u;
const RESOLUTION_TITLE = /^\d{1,3}\/\d{1,4}(?: [A-Z])?\.\s/u;
const BULLET = /^[•–—▪●]/u;
/** In running text a line may begin with a dash by chance; the short lines of a frame do not. */
const FRAMED_ITEM = /^[-–—]\s/u;
const PARAGRAPH_NUMBER = /^(?:\d{1,3}\.\t|\d{1,2}[A-F]?\.\d)/u;
const ENDS_CLAUSE = /[.;:,]$|\b(?:and|or)$/u;
const ENDS_CLAUSE_MARK = /[.;:,!?]$/u;
const ENDS_ITEM = /[.;:]$|[;,] (?:and|or)$/u;
const ENDS_SENTENCE = /[.;:!?。；：][”"’')\]]*$/u;

/** Longest line that can be a caption and so no paragraph a table interrupts. */
const SHORT_LINE = 40;

/** Groups the lines of all pages into paragraphs, in reading order. */
export function findParagraphs(
  pages: readonly PageLines[],
  measures: PageMeasures,
): PrintedParagraph[] {
  const paragraphs: OpenParagraph[] = [];
  for (const line of pages.flatMap((page) => page.lines)) {
    const open = paragraphs.at(-1);
    const why = reasonToStart(open, line, measures);
    if (why === undefined) open?.lines.push(line);
    else paragraphs.push({ lines: [line], table: line.table !== undefined, why });
  }
  return joinAroundTables(paragraphs);
}

function reasonToStart(
  open: OpenParagraph | undefined,
  line: TextLine,
  measures: PageMeasures,
): string | undefined {
  const last = open?.lines.at(-1);
  if (!open || !last) return 'first';
  if (line.table !== undefined || last.table !== undefined) {
    return line.table === last.table && line.page === last.page ? undefined : 'table';
  }
  if (line.frame !== last.frame) return 'frame';
  if (line.page !== last.page) return continuesOverPage(open, line, measures) ? undefined : 'page';
  if (continuesTitle(open, line, measures)) return undefined;
  if (line.block && last.block) return line.block.id === last.block.id ? undefined : 'tag';
  return reasonOnPage(open, last, line, measures);
}

function reasonOnPage(
  open: OpenParagraph,
  last: TextLine,
  line: TextLine,
  measures: PageMeasures,
): string | undefined {
  const { bodySize, pitch } = measures;
  const drop = last.y - line.y;
  const full = isFull(last, measures, FULL_WITHIN);
  const indent = line.left - last.left;
  const isFirst = open.lines.length === 1;
  const text = last.styled.text;
  if (drop < -bodySize) return full && !hasLabel(line) ? undefined : 'column';
  if (drop > pitch * PARAGRAPH_GAP) return 'gap';
  if (changesType(last, line)) return 'type';
  if (startsItem({ last, line, full, isFirst, indent, drop }, measures)) return 'label';
  if (indent > bodySize && (!full || (!isFirst && ENDS_CLAUSE.test(text)))) return 'indent';
  const endsShort = last.right < measures.rightEdge(last) - SHORT_BY * bodySize;
  const begins = /^[\p{Lu}\p{Lo}“"(\d]/u.test(line.styled.text);
  return endsShort && begins && /[.;:。；：]$/u.test(text) ? 'short' : undefined;
}

/**
 * A title may be two blocks: bold type of one size, close together. It is that of a resolution, or
 * breaks off in the middle of its sentence.
 */
function continuesTitle(open: OpenParagraph, line: TextLine, measures: PageMeasures): boolean {
  const [first] = open.lines;
  const last = open.lines.at(-1);
  if (!first || !last) return false;
  const breaksOff =
    isBold(last) && !ENDS_CLAUSE_MARK.test(last.styled.text) && /^\p{Ll}/u.test(line.styled.text);
  if (!breaksOff && !RESOLUTION_TITLE.test(first.styled.text)) return false;
  const drop = last.y - line.y;
  return (
    isBold(line) &&
    Math.abs(first.size - line.size) < 0.1 &&
    drop > 0 &&
    drop < (measures.pitch * PARAGRAPH_GAP * line.size) / measures.bodySize
  );
}

interface LabelPlace {
  readonly last: TextLine;
  readonly line: TextLine;
  readonly full: boolean;
  readonly isFirst: boolean;
  readonly indent: number;
  readonly drop: number;
}

/** In running text "(c) targeting …" begins a line by chance: a label also needs its room. */
function startsItem(place: LabelPlace, { bodySize, pitch }: PageMeasures): boolean {
  const { last, line, full, isFirst, indent, drop } = place;
  if (line.frame !== undefined && FRAMED_ITEM.test(line.styled.text)) return true;
  if (!hasLabel(line)) return false;
  const words = line.styled.text;
  const hasRoom =
    line.labelGap > LABEL_GAP || indent > LABEL_INDENT * bodySize || BULLET.test(words) || !full;
  const afterEnd = !full || drop > pitch * SLIGHT_GAP || ENDS_CLAUSE.test(last.styled.text);
  const runsOn =
    line.left <= last.left + 1 && !isFirst && full && !ENDS_ITEM.test(last.styled.text);
  return hasRoom && afterEnd && !runsOn;
}

/** Whether a line at the top of a page goes on with the paragraph at the foot of the last. */
function continuesOverPage(open: OpenParagraph, line: TextLine, measures: PageMeasures): boolean {
  const last = open.lines.at(-1);
  if (!last || isHeading(last) || isHeading(line) || changesType(last, line)) return false;
  const full = isFull(last, measures, FULL_WITHIN);
  const ended = ENDS_SENTENCE.test(last.styled.text);
  const atMargin = Math.abs(line.left - last.left) < 1.5 && open.lines.length > 1;
  if (hasLabel(line)) return !ended && full && atMargin && labelByChance(last, line);
  const lowerCase = /^\p{Ll}/u.test(line.styled.text);
  if (!ended) return lowerCase || full;
  return (lowerCase && full) || (atMargin && isFull(last, measures, SURELY_FULL_WITHIN));
}

/** After a comma or semicolon the next item begins, and a paragraph's number is never chance. */
function labelByChance(last: TextLine, line: TextLine): boolean {
  return !PARAGRAPH_NUMBER.test(line.styled.text) && !/[,;]$/u.test(last.styled.text);
}

/** A paragraph a table cuts in two is one paragraph when its first half is unfinished. */
function joinAroundTables(paragraphs: readonly OpenParagraph[]): OpenParagraph[] {
  const joined: OpenParagraph[] = [];
  for (const paragraph of paragraphs) {
    const before = joined.findLast((other) => !other.table);
    const interrupted = joined.at(-1)?.table === true && !paragraph.table;
    if (interrupted && before && goesOnAfterTable(before, paragraph)) {
      before.lines.push(...paragraph.lines);
    } else {
      joined.push(paragraph);
    }
  }
  return joined;
}

function goesOnAfterTable(before: OpenParagraph, after: OpenParagraph): boolean {
  const last = before.lines.at(-1);
  const next = after.lines[0];
  if (!last || !next || last.page === next.page) return false;
  return (
    !ENDS_SENTENCE.test(last.styled.text) &&
    /^\p{Ll}/u.test(next.styled.text) &&
    Math.abs(last.size - next.size) < 0.5 &&
    last.styled.text.length > SHORT_LINE
  );
}

function isFull(line: TextLine, { bodySize, rightEdge }: PageMeasures, within: number): boolean {
  return line.right >= rightEdge(line) - within * bodySize;
}

function isBold(line: TextLine): boolean {
  return line.runs.every((run) => run.bold);
}

function hasLabel(line: TextLine): boolean {
  return LABEL.test(line.styled.text);
}

function isHeading(line: TextLine): boolean {
  return /^H\d?$/u.test(line.block?.role ?? '');
}

function changesType(a: TextLine, b: TextLine): boolean {
  const ratio = b.size / a.size;
  return ratio > 1 + SIZE_CHANGE || ratio < 1 - SIZE_CHANGE || !shareFont(a, b);
}

function shareFont(a: TextLine, b: TextLine): boolean {
  return [...b.fonts].some((font) => a.fonts.has(font));
}
