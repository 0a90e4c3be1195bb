import { writtenLabel } from '../../../engine/documents/lines/written-label.ts';
import { attributeOf, isElement, isText } from './parse-html.ts';
import type { HtmlElement } from './parse-html.ts';

/** A table's rows, each with its cells; a table inside a cell belongs to the cell. */
export function rowsOf(table: HtmlElement): HtmlElement[][] {
  const rows: HtmlElement[][] = [];
  for (const node of table.childNodes.filter(isElement)) {
    if (node.tagName === 'tr') {
      rows.push(
        node.childNodes.filter(isElement).filter(({ tagName }) => /^t[dh]$/u.test(tagName)),
      );
    } else if (/^t(?:head|body|foot)$/u.test(node.tagName)) rows.push(...rowsOf(node));
  }
  return rows;
}

/** What a table is for: data in rows, numbers set before their paragraphs, or a page's layout. */
export type TableUse = 'data' | 'labels' | 'layout';

/** A cell with so many paragraphs is a column of running text. */
const PARAGRAPHS_OF_TEXT = 3;

/** More than this share of a layout's cells are columns of running text. */
const TEXT_SHARE = 0.1;

const STRUCTURE = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'article', 'main', 'section', 'hr']);

/** How a table is used, by what its cells hold. */
export function tableUse(table: HtmlElement, rows: readonly (readonly HtmlElement[])[]): TableUse {
  const role = attributeOf(table, 'role');
  if (rows.length > 0 && rows.every((cells) => labelOf(cells) !== undefined)) return 'labels';
  if (role === 'presentation' || role === 'none') return 'layout';
  if (rows.every((cells) => cells.length < 2)) return 'layout';
  return isLayout(rows.flat()) ? 'layout' : 'data';
}

/** A table of data may have a cell of notes; columns of running text fill a good part of a layout. */
function isLayout(cells: readonly HtmlElement[]): boolean {
  if (cells.some(holdsStructure)) return true;
  const filled = cells.filter((cell) => wordsOf(cell, 1) !== '');
  return filled.filter(holdsText).length > filled.length * TEXT_SHARE;
}

/** The number or bullet that is all of a row's first cells, when one cell with words follows. */
export function labelOf(cells: readonly HtmlElement[]): string | undefined {
  const filled = cells.filter((cell) => wordsOf(cell, 1) !== '');
  const [first] = filled;
  if (!first || filled.length !== 2) return undefined;
  const words = wordsOf(first, LONGEST_LABEL);
  const written = writtenLabel(words);
  return written?.length === words.length && words.length <= LONGEST_LABEL ? words : undefined;
}

const LONGEST_LABEL = 12;

function holdsText(cell: HtmlElement): boolean {
  const paragraphs = cell.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'p');
  return paragraphs.filter((each) => wordsOf(each, 1) !== '').length >= PARAGRAPHS_OF_TEXT;
}

function holdsStructure(element: HtmlElement): boolean {
  return element.childNodes
    .filter(isElement)
    .some(
      (node) => node.tagName === 'table' || STRUCTURE.has(node.tagName) || holdsStructure(node),
    );
}

/** Words of a cell, at least `enough` characters of them where there are so many. */
function wordsOf(element: HtmlElement, enough: number): string {
  let words = '';
  for (const node of element.childNodes) {
    if (words.trim().length > enough) break;
    if (isText(node)) words += node.value;
    else if (isElement(node)) words += wordsOf(node, enough);
  }
  return words.replace(/\s+/gu, ' ').trim();
}
