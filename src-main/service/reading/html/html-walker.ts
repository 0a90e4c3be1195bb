import type { Block } from '../../../engine/documents/lines/block.ts';
import { BlockList } from '../styled/block-list.ts';
import { joinBlocks } from '../styled/join-blocks.ts';
import { isExponent, markLabels, RAISED_MARK } from '../styled/note-marks.ts';
import { readPlainText } from '../text/read-plain-text.ts';
import type { ParsedRemoval } from '../parsed.ts';
import { joinCells, wordsOf } from '../styled/styled-text.ts';
import { WordsPen } from '../styled/words-pen.ts';
import { flatDepth, headingLevel, natureOf } from './block-nature.ts';
import type { Place } from './block-nature.ts';
import { listLabels } from './html-list.ts';
import { labelOf, rowsOf, tableUse } from './html-table.ts';
import type { ChromeJudge } from './main-content.ts';
import { isHidden, isUnread } from './page-measures.ts';
import type { PageNotes } from './page-notes.ts';
import type { PageStyles } from './page-styles.ts';
import { isElement, isText } from './parse-html.ts';
import type { HtmlElement, HtmlNode } from './parse-html.ts';
import { isItalicIn, isWordNumber, wordLabel, wordListDepth } from './styled-element.ts';

/** Outside of everything. */
const OUTSIDE: Place = { depth: -1, italic: false, linked: false, quoted: false };

const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'body', 'caption', 'center', 'dd', 'details', 'div', 'dl'],
  ...['dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'header', 'hgroup', 'legend'],
  ...['li', 'main', 'nav', 'p', 'section', 'summary', 'td', 'th', 'tr', 'tbody', 'thead', 'tfoot'],
]);
const DELETED = new Set(['del', 's', 'strike']);

/** What is taken out is shown to the user; whole pages of it would not be looked at. */
const LONGEST_REMOVAL = 2_000;

/** Follows the elements of a page in order and writes its blocks. */
export class HtmlWalker {
  readonly list = new BlockList();
  readonly removed: ParsedRemoval[] = [];
  /** For each block the share of its words that are links. */
  readonly linkedShares: number[] = [];
  readonly #pen = new WordsPen();
  readonly #isChrome: ChromeJudge;
  readonly #notes: PageNotes;
  readonly #styles: PageStyles;
  #written = 0;
  #linked = 0;
  #label: string | undefined;

  constructor(isChrome: ChromeJudge, notes: PageNotes, styles: PageStyles) {
    this.#isChrome = isChrome;
    this.#notes = notes;
    this.#styles = styles;
  }

  /** Reads an element and all that is in it. */
  read(element: HtmlElement): void {
    this.#readAll(element.childNodes, OUTSIDE);
    this.#flush(OUTSIDE);
  }

  #readAll(nodes: readonly HtmlNode[], place: Place): void {
    for (const node of nodes) {
      if (isText(node)) this.#write(node.value, place);
      else if (isElement(node)) this.#readElement(node, place);
    }
  }

  #readElement(element: HtmlElement, place: Place): void {
    if (isUnread(element)) return;
    const note = this.#notes.notes.get(element);
    if (note !== undefined) return this.#readNote(element, note, place);
    if (this.#isChrome(element)) return this.#takeOut(element, 'navigation');
    if (isHidden(element) || DELETED.has(element.tagName)) return this.#takeOut(element, 'markup');
    if (!this.#readBlock(element, place)) this.#readInline(element, place);
  }

  #readBlock(element: HtmlElement, place: Place): boolean {
    const { tagName, childNodes } = element;
    const rank = headingLevel(element);
    if (rank !== undefined) this.#around(childNodes, place, { ...place, level: rank });
    else if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu')
      this.#readList(element, place);
    else if (tagName === 'table') this.#readTable(element, place);
    else if (tagName === 'pre') this.#readPre(element, place);
    else if (tagName === 'blockquote') this.#around(childNodes, place, { ...place, quoted: true });
    else if (tagName === 'hr') {
      this.#flush(place);
      this.#add({ kind: 'rule', text: '---' }, 0);
    } else if (BLOCKS.has(tagName)) this.#readParagraph(element, place);
    else return false;
    return true;
  }

  #readParagraph(element: HtmlElement, place: Place): void {
    const depth = wordListDepth(element);
    const inner = { ...place, italic: isItalicIn(element, place.italic) };
    this.#around(element.childNodes, place, depth === undefined ? inner : { ...inner, depth });
    if (depth !== undefined) this.#label = undefined;
  }

  #readInline(element: HtmlElement, around: Place): void {
    const { tagName, childNodes } = element;
    const place = { ...around, italic: isItalicIn(element, around.italic) };
    const mark = this.#notes.marks.get(element);
    if (this.#notes.back.has(element)) return;
    if (mark !== undefined) this.#pen.mark(mark);
    else if (tagName === 'br') this.#breakLine(place);
    else if (isWordNumber(element)) this.#label = wordLabel(textOf(element));
    else if (tagName === 'sup') this.#readRaised(element, place);
    else if (tagName === 'q') {
      this.#write('“', place);
      this.#readAll(childNodes, place);
      this.#write('”', place);
    } else if (tagName === 'a') this.#readAll(childNodes, { ...place, linked: true });
    else this.#readStyled(element, place);
  }

  #readStyled(element: HtmlElement, place: Place): void {
    const { raised, italic = place.italic } = this.#styles(element);
    if (raised) this.#readRaised(element, { ...place, italic });
    else this.#readAll(element.childNodes, { ...place, italic });
  }

  /** Two line breaks in a row set paragraphs apart, as old pages do. */
  #breakLine(place: Place): void {
    if (this.#pen.last === '\n' && !this.#pen.isEmpty) this.#flush(place);
    else this.#pen.writeSign('\n');
  }

  #readRaised(element: HtmlElement, place: Place): void {
    const words = textOf(element);
    const holdsLink = element.childNodes.some((node) => isElement(node) && this.#isNoteLink(node));
    if (holdsLink || !RAISED_MARK.test(words) || isExponent(this.#pen.tail, words.trim())) {
      return this.#readAll(element.childNodes, place);
    }
    for (const label of markLabels(words.trim())) this.#pen.mark(label);
  }

  #isNoteLink(element: HtmlElement): boolean {
    return this.#notes.marks.has(element) || this.#notes.back.has(element);
  }

  #readList(list: HtmlElement, place: Place): void {
    this.#flush(place);
    const labels = listLabels(list, this.#styles);
    const inner = { ...place, depth: place.depth + 1 + flatDepth(list) };
    for (const node of list.childNodes) {
      const isItem = isElement(node) && labels.has(node);
      if (isItem && !this.#isChrome(node)) this.#label = labels.get(node);
      if (isText(node)) this.#write(node.value, place);
      else if (isElement(node)) this.#readElement(node, inner);
      this.#flush(inner);
      this.#label = undefined;
    }
  }

  #readTable(table: HtmlElement, place: Place): void {
    this.#flush(place);
    const rows = rowsOf(table);
    const use = tableUse(table, rows);
    const captions = table.childNodes
      .filter(isElement)
      .filter(({ tagName }) => tagName === 'caption');
    for (const caption of captions) this.#around(caption.childNodes, place);
    for (const cells of rows) {
      if (use === 'data') this.#addRow(cells);
      else if (use === 'labels') this.#readLabelledRow(cells, place);
      else for (const cell of cells) this.#around(cell.childNodes, place);
    }
  }

  /** A number in a cell of its own belongs to the paragraph in the next cell. */
  #readLabelledRow(cells: readonly HtmlElement[], place: Place): void {
    this.#label = labelOf(cells);
    const words = cells.filter((cell) => textOf(cell).trim() !== '').slice(1);
    const inner = { ...place, depth: place.depth + 1 };
    for (const cell of words) this.#around(cell.childNodes, inner);
    this.#label = undefined;
  }

  #addRow(cells: readonly HtmlElement[]): void {
    const row = joinCells(cells.map((cell) => joinBlocks(this.#readApart(cell))));
    if (row.text.trim() !== '') this.#add({ kind: 'row', ...wordsOf(row) }, 0);
  }

  #readNote(element: HtmlElement, label: string, place: Place): void {
    this.#flush(place);
    this.#label = undefined;
    const text = this.#readApart(element)
      .map((block) => block.text)
      .join('\n');
    const words = withoutLabel(text, label);
    if (words !== '') this.#add({ kind: 'note', label, text: words }, 0);
  }

  /** The blocks of an element on their own. */
  #readApart(element: HtmlElement): readonly Block[] {
    const apart = new HtmlWalker(this.#isChrome, this.#notes, this.#styles);
    apart.read(element);
    this.removed.push(...apart.removed.map((removal) => ({ ...removal, line: this.list.line })));
    return apart.list.blocks;
  }

  #readPre(element: HtmlElement, place: Place): void {
    this.#flush(place);
    for (const { kind, text } of readPlainText(textOf(element))) {
      this.#add({ kind, text: text.toWellFormed() }, 0);
    }
  }

  #around(nodes: readonly HtmlNode[], outer: Place, inner = outer): void {
    this.#flush(outer);
    this.#readAll(nodes, inner);
    this.#flush(inner);
  }

  #write(text: string, { italic, linked }: Place): void {
    this.#pen.write(text, italic);
    const length = text.trim().length;
    this.#written += length;
    if (linked) this.#linked += length;
  }

  #flush(place: Place): void {
    if (this.#pen.isEmpty) return;
    const words = this.#pen.take();
    const share = this.#written === 0 ? 0 : this.#linked / this.#written;
    this.#written = 0;
    this.#linked = 0;
    if (words.text === '') return;
    const label = this.#label;
    this.#label = undefined;
    this.#add({ ...natureOf(place, label), ...wordsOf(words) }, share);
  }

  #add(block: Omit<Block, 'line'>, linkedShare: number): void {
    this.list.add(block);
    this.linkedShares.push(linkedShare);
  }

  #takeOut(element: HtmlElement, reason: ParsedRemoval['reason']): void {
    const what = textOf(element).replace(/\s+/gu, ' ').trim().slice(0, LONGEST_REMOVAL);
    if (what !== '') this.removed.push({ what, reason, line: this.list.line });
  }
}

/** A note often repeats its mark: "3. See …", "[3] See …", "↑ See …". */
function withoutLabel(text: string, label: string): string {
  const words = text.trim().replace(/^[↑^↩\s]+/u, '');
  const start = [`[${label}]`, `(${label})`, `${label}.`, `${label})`, `${label}:`, `${label} `];
  const found = start.find((written) => words.startsWith(written));
  return (found === undefined ? words : words.slice(found.length))
    .replace(/^[.:)\]\s]+/u, '')
    .trim();
}

/** All characters in an element but those that are never read. */
function textOf(element: HtmlElement): string {
  let text = '';
  for (const node of element.childNodes) {
    if (isText(node)) text += node.value;
    else if (isElement(node) && node.tagName === 'br') text += '\n';
    else if (isElement(node) && !isUnread(node)) {
      text += BLOCKS.has(node.tagName) ? ` ${textOf(node)} ` : textOf(node);
    }
  }
  return text;
}
