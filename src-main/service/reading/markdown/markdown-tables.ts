import type { Block } from '../../../engine/documents/lines/block.ts';
import { parsePage, readPage } from '../html/html-page.ts';
import { findNotes } from '../html/page-notes.ts';
import { HtmlError } from '../html/parse-html.ts';

/** A table that Markdown itself does not know: its cells in Markdown, or its blocks. */
export type ForeignTable =
  { readonly rows: readonly (readonly string[])[] } | { readonly blocks: readonly Block[] };

/** A line of a table drawn with plus signs: "+-----+-----+", "+:====+====:+". */
const GRID_BORDER = /^ {0,3}\+(?:[-=:]+\+)+\s*$/u;
const GRID_LINE = /^ {0,3}[|+]/u;
const GRID_HEAD = /^ {0,3}\+[-=:+]+\+\s*$/u;

/** "-------  -----": the columns of a table without borders. */
const DASHED = /^ {0,3}-{2,}(?: +-{2,})+\s*$/u;
const DASHED_END = /^ {0,3}-{4,}\s*$|^ {0,3}-{2,}(?: +-{2,})+\s*$/u;

/** A longer table is no table. */
const MOST_LINES = 2_000;

/** How tables begin; where so many did not turn out to be any, no more are looked for. */
const STARTS_TABLE = /^ {0,3}(?:\+[-=:]|<table[\s>]|-{2,} +-)/iu;
const MOST_FAILURES = 200;

/** A piece of HTML of more lines is read as words. */
const LONGEST_HTML = 200_000;

/**
 * Takes tables out of Markdown that its standard (CommonMark with GitHub's tables) does not know:
 * HTML tables, and Pandoc's drawn and dashed ones. Each leaves one line of stand-in words and
 * empty lines, so that all other lines keep their numbers.
 */
export function takeTables(text: string): { text: string; tables: Map<number, ForeignTable> } {
  const lines = text.split('\n');
  const tables = new Map<number, ForeignTable>();
  let fenced = false;
  let failures = 0;
  for (let at = 0; at < lines.length; at += 1) {
    if (/^ {0,3}(?:```|~~~)/u.test(lines[at] ?? '')) fenced = !fenced;
    if (fenced || failures > MOST_FAILURES || !STARTS_TABLE.test(lines[at] ?? '')) continue;
    const found = tableAt(lines, at);
    if (!found) {
      failures += 1;
      continue;
    }
    const { start, end, table } = found;
    tables.set(start + 1, table);
    lines.fill('', start, end);
    lines[start] = STAND_IN;
    at = end - 1;
  }
  return { text: lines.join('\n'), tables };
}

/** A paragraph of this word alone, on the line of a table, is the table. */
const STAND_IN = 'table';

interface Found {
  /** First line, counted from 0. */
  readonly start: number;
  /** Line after the last, counted from 0. */
  readonly end: number;
  readonly table: ForeignTable;
}

function tableAt(lines: readonly string[], at: number): Found | undefined {
  const line = lines[at] ?? '';
  if (GRID_BORDER.test(line)) return gridTable(lines, at);
  if (/^ {0,3}<table[\s>]/iu.test(line)) return htmlTable(lines, at);
  return DASHED.test(line) ? dashedTable(lines, at) : undefined;
}

function gridTable(lines: readonly string[], at: number): Found | undefined {
  let end = at + 1;
  while (end < lines.length && end - at < MOST_LINES && GRID_LINE.test(lines[end] ?? '')) end += 1;
  if (!GRID_BORDER.test(lines[end - 1] ?? '') || end - at < 3) return undefined;
  const rows: string[][] = [];
  let open: string[] = [];
  for (const line of lines.slice(at + 1, end)) {
    if (GRID_HEAD.test(line)) {
      rows.push(open);
      open = [];
      continue;
    }
    // Cells over several rows leave borders inside lines.
    line
      .trim()
      .replace(/^[|+]|[|+]$/gu, '')
      .split(/\||\+[-=:]*(?=\+)|\+[-=:]*$/u)
      .forEach((cell, index) => {
        open[index] = joined(open[index], cell.replace(/[-=]{3,}/gu, ''));
      });
  }
  return { start: at, end, table: { rows } };
}

/**
 * Below a line of column names rows go on to an empty line; without one the table is closed by
 * dashes, and empty lines set rows of several lines apart.
 */
function dashedTable(lines: readonly string[], at: number): Found | undefined {
  const columns = [...(lines[at] ?? '').matchAll(/-+/gu)].map(({ index }) => index);
  const cells = (line: string): string[] =>
    columns.map((start, index) => line.slice(index === 0 ? 0 : start, columns[index + 1]).trim());
  const names = lines[at - 1] ?? '';
  const end = endOfDashed(lines, at, names.trim() !== '');
  if (end === undefined) return undefined;
  const body = lines.slice(at + 1, end);
  if (names.trim() !== '') {
    return { start: at - 1, end, table: { rows: [names, ...body].map(cells) } };
  }
  const isSpaced = body.some((line) => line.trim() === '');
  const rows = isSpaced ? spacedRows(body, cells) : body.map(cells);
  return { start: at, end: end + 1, table: { rows } };
}

function endOfDashed(lines: readonly string[], at: number, named: boolean): number | undefined {
  for (let end = at + 1; end <= lines.length && end - at < MOST_LINES; end += 1) {
    const line = lines[end] ?? '';
    const isEnd = named ? line.trim() === '' : DASHED_END.test(line);
    if (isEnd) return end > at + 1 ? end : undefined;
  }
  return undefined;
}

function spacedRows(body: readonly string[], cells: (line: string) => string[]): string[][] {
  const rows: string[][] = [];
  let isOpen = false;
  for (const line of body) {
    const isEmpty = line.trim() === '';
    const last = rows.at(-1);
    if (!isEmpty && isOpen && last) {
      rows[rows.length - 1] = cells(line).map((cell, index) => joined(last[index], cell));
    } else if (!isEmpty) rows.push(cells(line));
    isOpen = !isEmpty;
  }
  return rows;
}

function htmlTable(lines: readonly string[], at: number): Found | undefined {
  let end = at;
  let length = 0;
  while (end < lines.length && !/<\/table>/iu.test(lines[end] ?? '')) {
    length += lines[end]?.length ?? 0;
    end += 1;
    // Without an end it is looked for again from each line: not far, lest that cost a square.
    if (length > LONGEST_HTML || end - at > MOST_LINES) return undefined;
  }
  if (end === lines.length) return undefined;
  const blocks = htmlBlocks(lines.slice(at, end + 1).join('\n'));
  return blocks && { start: at, end: end + 1, table: { blocks } };
}

/** What a piece of HTML holds, read as a page of its own; undefined when it is written as none is. */
function htmlBlocks(html: string): readonly Block[] | undefined {
  try {
    const page = parsePage(html);
    return page && readPage(page, findNotes([page.body])).blocks;
  } catch (error) {
    if (error instanceof HtmlError) return undefined;
    throw error;
  }
}

function joined(before: string | undefined, after: string): string {
  return `${before ?? ''} ${after}`.replace(/\s+/gu, ' ').trim();
}
