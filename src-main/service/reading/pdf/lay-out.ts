import type { Block } from '../../../engine/documents/lines/block.ts';
import type { ParsedRemoval } from '../parsed.ts';
import { markCellTables } from './cell-tables.ts';
import { findColumnBands } from './column-bands.ts';
import { orderBlocks, orderColumns } from './columns.ts';
import { takeFootnotes } from './footnotes.ts';
import type { PrintedNote } from './footnotes.ts';
import { hyphenJudge } from './join-lines.ts';
import { takeMasthead } from './masthead.ts';
import { artifactReason, removedLine, removeFurniture } from './page-furniture.ts';
import { linesOfPages, spaceGapOf } from './page-lines.ts';
import type { PageLines } from './page-lines.ts';
import { bodySizeOf, measurePages } from './page-measures.ts';
import { markTaggedTables } from './page-tables.ts';
import { paragraphBlocks } from './paragraph-blocks.ts';
import { wordsOf } from '../styled/styled-text.ts';
import { tieStars } from '../styled/tie-stars.ts';
import type { LineNumber } from './paragraph-blocks.ts';
import { findParagraphs } from './printed-paragraphs.ts';
import type { RemovedLine } from './removed-line.ts';
import { closeSpacedHyphens } from './spaced-hyphens.ts';
import type { PdfPage } from './text-run.ts';
import { markRuledTables } from './ruled-tables.ts';
import { setFramesApart } from './side-frames.ts';
import { markUntaggedTables } from './untagged-tables.ts';

/** A laid out document: its text in reading order, and what is none of it. */
export interface LaidOut {
  readonly blocks: readonly Block[];
  readonly removed: readonly ParsedRemoval[];
  readonly masthead: readonly string[];
}

/**
 * Turns pages of runs into blocks: lines, then furniture and masthead out, footnotes apart,
 * tables set aside, and what is left joined to paragraphs over lines and pages. Reading order and
 * blocks come from the file's tags, page by page, where they can be trusted; else from geometry.
 */
export function layOut(pages: readonly PdfPage[]): LaidOut {
  const read = closeSpacedHyphens(linesOfPages(pages));
  const lineNumber = lineNumbers(read);
  const clean = removeFurniture(read);
  const [first, ...others] = clean.pages;
  const head = first && takeMasthead(first);
  const withoutHead = head ? [head.page, ...others] : [];
  const bodySize = bodySizeOf(withoutHead);
  const { pages: body, notes, removed: rules } = takeFootnotes(withoutHead, bodySize);
  const spaceGap = spaceGapOf(pages);
  const ordered = body.map((page) => orderPage(page, bodySize, spaceGap));
  const removed = [
    ...clean.removed,
    ...(head?.removed ?? []),
    ...rules,
    ...declaredFurniture(read, head?.removed ?? []),
  ];
  return {
    blocks: blocksOf(ordered, notes, lineNumber),
    removed: listed(removed, lineNumber),
    masthead: head?.masthead ?? [],
  };
}

function orderPage(given: PageLines, bodySize: number, spaceGap: number): PageLines {
  const page = setFramesApart(given, spaceGap);
  if (page !== given) return markRuledTables(markCellTables(page, bodySize));
  const bands = findColumnBands(
    page.lines.flatMap((line) => line.runs),
    page.page,
  );
  const marked = page.tagged
    ? markTaggedTables(orderBlocks(page, bands, spaceGap), bodySize, bands)
    : markUntaggedTables(orderColumns(page, bands, spaceGap), bodySize);
  return markRuledTables(markCellTables(marked, bodySize));
}

/** Artifacts and the words inside pictures, as far as the masthead does not hold them. */
function declaredFurniture(
  pages: readonly PageLines[],
  masthead: readonly RemovedLine[],
): RemovedLine[] {
  const known = new Set(masthead.map(({ page, y, what }) => `${page} ${y} ${what}`));
  const artifacts = pages
    .flatMap((page) => page.artifacts)
    .filter((line) => line.styled.text !== '')
    .map((line) => removedLine(line, artifactReason(line)));
  const pictures = pages
    .flatMap((page) => page.pictures)
    .map((line) => removedLine(line, 'picture'));
  return [
    ...artifacts.filter(({ page, y, what }) => !known.has(`${page} ${y} ${what}`)),
    ...pictures,
  ];
}

function blocksOf(
  pages: readonly PageLines[],
  notes: readonly PrintedNote[],
  lineNumber: LineNumber,
): Block[] {
  const measures = measurePages(pages);
  const paragraphs = findParagraphs(pages, measures);
  const dropsHyphen = hyphenJudge(pages.flatMap((page) => page.lines));
  const groups = paragraphs.map((paragraph) => ({
    blocks: paragraphBlocks(paragraph, dropsHyphen, lineNumber, measures.bodySize),
    pages: new Set(paragraph.lines.map((line) => line.page)),
  }));
  const blocks = groups.map((group) => [...group.blocks]);
  for (const note of notes) {
    const place = placeOfNote(note, groups);
    blocks[place]?.push({
      kind: 'note',
      ...wordsOf(note.styled),
      ...(note.label === '' ? {} : { label: note.label }),
      line: lineNumber(note.page, 0),
      page: note.page,
    });
  }
  return tieStars(blocks.flat());
}

/** A note follows the paragraph that carries its mark on its page, else the page's last one. */
function placeOfNote(
  note: PrintedNote,
  groups: readonly { blocks: readonly Block[]; pages: ReadonlySet<number> }[],
): number {
  const hasMark = (group: { blocks: readonly Block[] }): boolean =>
    group.blocks.some((block) => block.marks?.some((mark) => mark.label === note.label));
  const marked = groups.findIndex((group) => group.pages.has(note.page) && hasMark(group));
  if (marked >= 0) return marked;
  const last = groups.findLastIndex((group) => [...group.pages].some((page) => page <= note.page));
  return Math.max(0, last);
}

/** Lines are numbered through the file: page after page, from top to bottom. */
function lineNumbers(pages: readonly PageLines[]): LineNumber {
  const heights = new Map<number, readonly number[]>();
  const before = new Map<number, number>();
  let count = 0;
  for (const { page, lines, artifacts, pictures } of pages) {
    const all = new Set([...lines, ...artifacts, ...pictures].map((line) => line.y));
    heights.set(page.number, [...all]);
    before.set(page.number, count);
    count += all.size;
  }
  return (page, y) => {
    const above = heights.get(page)?.filter((height) => height >= y).length ?? 0;
    return (before.get(page) ?? 0) + Math.max(1, above);
  };
}

function listed(removed: readonly RemovedLine[], lineNumber: LineNumber): ParsedRemoval[] {
  return removed
    .map(({ what, reason, page, y }) => ({ what, reason, page, line: lineNumber(page, y) }))
    .sort((a, b) => a.line - b.line || (a.what < b.what ? -1 : 1));
}
