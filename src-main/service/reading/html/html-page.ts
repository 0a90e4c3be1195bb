import type { Block } from '../../../engine/documents/lines/block.ts';
import type { ParsedRemoval } from '../parsed.ts';
import { HtmlWalker } from './html-walker.ts';
import { chromeJudge } from './main-content.ts';
import { measurePage } from './page-measures.ts';
import type { PageNotes } from './page-notes.ts';
import { readStyles, sheetsIn } from './page-styles.ts';
import type { PageStyles } from './page-styles.ts';
import { attributeOf, findElement, parseHtml } from './parse-html.ts';
import type { HtmlElement } from './parse-html.ts';

/** A parsed page. */
export interface HtmlPage {
  readonly body: HtmlElement;
  readonly styles: PageStyles;
  readonly title?: string;
  readonly language?: string;
}

/** The text of a page and what was taken out of it. */
export interface PageText {
  readonly blocks: readonly Block[];
  readonly removed: readonly ParsedRemoval[];
}

/** BCP 47 allows longer ones; no page has them. */
const LONGEST_LANGUAGE = 35;

/**
 * Parses a page, XHTML too; `sheets` are style sheets it names besides its own. Throws `HtmlError` when it is nested or written as no
 * page is.
 */
export function parsePage(text: string, sheets: readonly string[] = []): HtmlPage | undefined {
  const tree = parseHtml(isXhtml(text) ? closeEmptyElements(text) : text);
  const html = findElement(tree, 'html');
  const body = html && findElement(html, 'body');
  if (!html || !body) return undefined;
  const title = titleOf(html);
  const language = attributeOf(html, 'lang') ?? attributeOf(html, 'xml:lang');
  return {
    body,
    styles: readStyles([...sheets, ...sheetsIn(html.childNodes)]),
    ...(title === undefined ? {} : { title }),
    ...(!language || language.length > LONGEST_LANGUAGE ? {} : { language }),
  };
}

/** Reads a page's text with the notes that were found in it. Throws `HtmlError`. */
export function readPage({ body, styles }: HtmlPage, notes: PageNotes): PageText {
  const walker = new HtmlWalker(chromeJudge(body, measurePage(body)), notes, styles);
  walker.read(body);
  return withoutEdges(walker);
}

/** A block whose words are links for the most part is a menu when it stands at the page's edge. */
const MENU_SHARE = 0.8;

/** Takes menus off both ends of a page that does not name its parts. */
function withoutEdges({ list, linkedShares, removed }: HtmlWalker): PageText {
  const { blocks } = list;
  const isMenu = (index: number): boolean =>
    (linkedShares[index] ?? 0) >= MENU_SHARE && blocks[index]?.kind !== 'heading';
  let start = 0;
  while (start < blocks.length && isMenu(start)) start += 1;
  let end = blocks.length;
  while (end > start && isMenu(end - 1)) end -= 1;
  // A page of links only is a list somebody wants to read.
  if (start === end) return { blocks, removed };
  const menus = [...blocks.slice(0, start), ...blocks.slice(end)].map(({ text, line }) => ({
    what: text,
    reason: 'navigation' as const,
    line,
  }));
  const all = [...removed, ...menus].sort((a, b) => a.line - b.line);
  return { blocks: blocks.slice(start, end), removed: all };
}

function titleOf(html: HtmlElement): string | undefined {
  const title = findElement(html, 'title');
  const words = title?.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
  return words?.replace(/\s+/gu, ' ').trim().slice(0, 1_000) || undefined;
}

function isXhtml(text: string): boolean {
  const head = text.slice(0, 1_000);
  return (
    /^\s*<\?xml\s/u.test(head) || /xmlns\s*=\s*["']http:\/\/www\.w3\.org\/1999\/xhtml/u.test(head)
  );
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/iu;

/** `<title/>` is a whole element in XHTML; the HTML parser would take all that follows into it. */
function closeEmptyElements(text: string): string {
  return text.replace(/<([a-z][\w:.-]*)([^<>]*)\/>/giu, (whole, name: string, rest: string) =>
    VOID.test(name) ? whole : `<${name}${rest}></${name}>`,
  );
}
