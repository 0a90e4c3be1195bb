import type { List, ListItem, Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Block } from '../../../engine/documents/lines/block.ts';
import type { TakenOut } from '../../../engine/documents/lines/clean-paragraphs.ts';
import { inlineWords } from './inline-words.ts';
import type { Words } from './inline-words.ts';
import { joinCells, replaceStyled, trimStyled, wordsOf } from '../styled/styled-text.ts';
import type { StyledText } from '../styled/styled-text.ts';
import { isTooTangled } from './markdown-guard.ts';
import { blankComments } from './markdown-comments.ts';
import { takeTables } from './markdown-tables.ts';
import type { ForeignTable } from './markdown-tables.ts';
import { splitItems } from './split-items.ts';

/** What a Markdown text holds. */
export interface MarkdownText {
  readonly blocks: readonly Block[];
  /** Markup with words of its own that is no part of the text: comments, link targets, commands. */
  readonly removed: readonly TakenOut[];
}

/** Names that say a file is Markdown. */
const MARKDOWN_NAME = /\.(?:md|markdown|mdown|mkd|mkdn)$/iu;

/** A file of another name is Markdown when it has this many headings or links in its markup. */
const SIGNS_OF_MARKDOWN = 2;

/** "{:toc}" and "{: .class}": commands of the kramdown dialect. */
const KRAMDOWN_COMMAND = /\{:[^{}\n]{0,200}\}/gu;

/** Whether a text is to be read as Markdown: by its name, else by headings, links and notes in it. */
export function looksLikeMarkdown(name: string, text: string): boolean {
  if (MARKDOWN_NAME.test(name)) return true;
  const sample = text.slice(0, 200_000);
  const signs = sample.match(
    /^#{1,6} \S|\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)|^\[\^[^\]\n]{1,40}\]: /gmu,
  );
  return (signs?.length ?? 0) >= SIGNS_OF_MARKDOWN;
}

/**
 * The blocks of a Markdown text; undefined when its nesting would cost more time or memory than
 * any real text needs. Line numbers are those of the text given.
 */
export function readMarkdown(text: string): MarkdownText | undefined {
  if (isTooTangled(text)) return undefined;
  const { text: uncommented, removed } = blankComments(text);
  const { text: commanded, removed: commands } = blankCommands(uncommented);
  const { text: source, tables } = takeTables(commanded);
  const tree = parse(source);
  const reading = new MarkdownReading(source, tables);
  reading.readAll(tree.children, { depth: -1 });
  return {
    blocks: reading.blocks,
    removed: [...removed, ...commands, ...reading.removed],
  };
}

function parse(source: string): Root {
  return fromMarkdown(source, {
    // Official texts indent their items by four spaces and more; none of it is program code. HTML
    // blocks are read as paragraphs, so that the words in them are kept.
    extensions: [gfm({ singleTilde: false }), { disable: { null: ['codeIndented', 'htmlFlow'] } }],
    mdastExtensions: [gfmFromMarkdown()],
  });
}

/** Takes kramdown's commands out, with the list line that only holds the word they replace. */
function blankCommands(text: string): { text: string; removed: TakenOut[] } {
  if (!text.includes('{:')) return { text, removed: [] };
  const removed: TakenOut[] = [];
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    for (const [what] of line.matchAll(KRAMDOWN_COMMAND)) {
      const isContents =
        /^\{:\s*toc/u.test(what) &&
        /^\s*(?:[*+-]|\d+\.)\s+\S{1,40}\s*$/u.test(lines[index - 1] ?? '');
      if (isContents) {
        removed.push({ what: (lines[index - 1] ?? '').trim(), reason: 'markup', line: index });
        lines[index - 1] = '';
      }
      removed.push({ what, reason: 'markup', line: index + 1 });
    }
    if (line.includes('{:')) lines[index] = line.replace(KRAMDOWN_COMMAND, '');
  });
  return { text: lines.join('\n'), removed };
}

interface Place {
  /** Nesting depth of the list around, -1 outside lists. */
  readonly depth: number;
  readonly label?: string | undefined;
  readonly quoted?: boolean;
}

/** Walks the tree and collects blocks. Nesting is bounded by the guard. */
class MarkdownReading {
  readonly blocks: Block[] = [];
  readonly removed: TakenOut[] = [];
  readonly #source: string;
  readonly #tables: ReadonlyMap<number, ForeignTable>;

  constructor(source: string, tables: ReadonlyMap<number, ForeignTable>) {
    this.#source = source;
    this.#tables = tables;
  }

  readAll(nodes: readonly RootContent[], place: Place): void {
    for (const node of nodes) this.#read(node, place);
  }

  #read(node: RootContent, place: Place): void {
    const line = lineOf(node);
    switch (node.type) {
      case 'heading':
        return this.#addHeading(node, line);
      case 'paragraph':
        return this.#addParagraph(node, place);
      case 'thematicBreak':
        return void this.blocks.push({ kind: 'rule', text: this.#written(node), line });
      case 'blockquote':
        return this.readAll(node.children, { ...place, quoted: true });
      case 'list':
        return this.#readList(node, place);
      case 'table':
        return node.children.forEach((row) => {
          this.#addRow(
            row.children.map((cell) => this.#words(cell)),
            lineOf(row),
          );
        });
      case 'footnoteDefinition':
        return this.#readFootnote(node.label ?? node.identifier, node.children);
      case 'definition':
        return void this.removed.push({ what: this.#written(node), reason: 'markup', line });
      case 'code':
      case 'html':
        return this.#add({ kind: 'paragraph', text: node.value, line }, place);
      default:
        return;
    }
  }

  #addParagraph(node: Extract<RootContent, { type: 'paragraph' }>, place: Place): void {
    const line = lineOf(node);
    const table = this.#tables.get(line);
    if (table) return this.#addTable(table, line);
    const block = {
      kind: place.quoted ? 'quote' : 'paragraph',
      ...this.#words(node),
      line,
    } as const;
    const [first = block, ...items] = splitItems(block);
    this.#add(first, place);
    for (const item of items) this.#add(item, { ...place, label: undefined });
  }

  #addTable(table: ForeignTable, line: number): void {
    if ('blocks' in table) this.blocks.push(...table.blocks.map((block) => ({ ...block, line })));
    else
      for (const row of table.rows)
        this.#addRow(
          row.map((cell) => this.#words(parse(cell))),
          line,
        );
  }

  #addRow(cells: readonly Words[], line: number): void {
    const row = joinCells(cells.map(styledCell));
    if (row.text.trim() !== '') this.#add({ kind: 'row', ...wordsOf(row), line }, { depth: -1 });
  }

  #words(node: Nodes): Words {
    const struck: string[] = [];
    const words = inlineWords(node, struck);
    for (const what of struck) this.removed.push({ what, reason: 'markup', line: lineOf(node) });
    return words;
  }

  #addHeading(node: Extract<RootContent, { type: 'heading' }>, line: number): void {
    const words = this.#words(node);
    // A line of dashes below running text makes it a heading for Markdown, but not for a reader.
    const underlined = !this.#written(node).startsWith('#');
    if (underlined && (words.text.length > 200 || /[.;,:]$/u.test(words.text))) {
      this.blocks.push({ kind: 'paragraph', ...words, line });
      const rule = this.#written(node).split('\n').at(-1) ?? '';
      this.blocks.push({ kind: 'rule', text: rule.trim(), line: node.position?.end.line ?? line });
      return;
    }
    this.#add({ kind: 'heading', ...words, level: node.depth, line }, { depth: -1 });
  }

  #readList(list: List, place: Place): void {
    const markers = list.children.map((item) => this.#marker(item));
    // Markdown lets all numbers be written "1." and counts itself; then its count is what is read.
    const counts = list.children.length > 1 && markers.every((marker) => marker === markers[0]);
    list.children.forEach((item, index) => {
      const label =
        list.ordered && counts ? `${String((list.start ?? 1) + index)}.` : markers[index];
      const inner = { depth: place.depth + 1, ...(place.quoted ? { quoted: true } : {}) };
      const [first, ...rest] = item.children;
      if (first?.type === 'paragraph') this.#read(first, { ...inner, label: label ?? '-' });
      else if (first) this.#read(first, inner);
      this.readAll(rest, inner);
    });
  }

  /** The marker as written: "17.", "-". */
  #marker(item: ListItem): string {
    const start = item.position?.start.offset ?? 0;
    return /^\s*(\d{1,9}[.)]|[-*+])/u.exec(this.#source.slice(start, start + 20))?.[1] ?? '-';
  }

  #readFootnote(label: string, children: readonly RootContent[]): void {
    const before = this.blocks.length;
    this.readAll(children, { depth: -1 });
    const parts = this.blocks.splice(before);
    const [first] = parts;
    if (!first) return;
    const text = parts.map((part) => part.text).join('\n');
    this.blocks.push({ kind: 'note', text, label, line: first.line });
  }

  #add(block: Block, place: Place): void {
    if (block.text.trim() === '') return;
    if (place.label !== undefined) {
      this.blocks.push({ ...block, kind: 'item', label: place.label, depth: place.depth });
    } else if (place.depth >= 0) this.blocks.push({ ...block, depth: place.depth + 1 });
    else this.blocks.push(block);
  }

  #written(node: Nodes): string {
    const { start, end } = node.position ?? {};
    return this.#source.slice(start?.offset ?? 0, end?.offset ?? 0).trim();
  }
}

/** A cell's words on one line. */
function styledCell({ text, marks = [], italics = [] }: Words): StyledText {
  return trimStyled(replaceStyled({ text, marks, italics }, /\s+/gu, ' '));
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}
