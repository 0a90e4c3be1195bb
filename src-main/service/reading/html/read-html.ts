import type { Block } from '../../../engine/documents/block.ts';
import { refused } from '../parsed.ts';
import type { ParsedRemoval, ParseOutcome } from '../parsed.ts';
import { decodeHtml } from './decode-html.ts';
import type { DecodedHtml } from './decode-html.ts';
import { HtmlWalker } from './html-walker.ts';
import { chromeJudge } from './main-content.ts';
import { measurePage } from './page-measures.ts';
import { findNotes } from './page-notes.ts';
import { attributeOf, findElement, HtmlError, parseHtml } from './parse-html.ts';
import type { HtmlElement } from './parse-html.ts';

/** What a page holds. */
export interface HtmlText {
  readonly blocks: readonly Block[];
  readonly removed: readonly ParsedRemoval[];
  readonly title?: string;
  readonly language?: string;
}

/** Reads a web page: its text without navigation, programs and styles. Nothing is fetched or run. */
export function readHtml(bytes: Uint8Array): ParseOutcome {
  try {
    const decoded = decodeHtml(bytes);
    return outcomeOf(readHtmlText(decoded.text), decoded);
  } catch (error) {
    if (!(error instanceof HtmlError)) throw error;
    return refused('file-damaged', `is damaged: ${error.message}.`);
  }
}

/** The blocks of a page's text. Throws `HtmlError` when it is nested or written as no page is. */
export function readHtmlText(text: string): HtmlText {
  const tree = parseHtml(isXhtml(text) ? closeEmptyElements(text) : text);
  const html = findElement(tree, 'html');
  const body = html && findElement(html, 'body');
  if (!html || !body) return { blocks: [], removed: [] };
  const measures = measurePage(body);
  const walker = new HtmlWalker(chromeJudge(body, measures), findNotes(body));
  walker.read(body);
  const { blocks, removed } = withoutEdges(walker);
  const title = titleOf(html);
  const language = attributeOf(html, 'lang') ?? attributeOf(html, 'xml:lang');
  return {
    blocks,
    removed,
    ...(title === undefined ? {} : { title }),
    ...(language === undefined || language.length > 35 ? {} : { language }),
  };
}

function outcomeOf({ blocks, removed, ...facts }: HtmlText, decoded: DecodedHtml): ParseOutcome {
  if (!blocks.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) {
    return refused('no-text', 'is a web page without words of its own.');
  }
  const { encoding, replaced, guessed } = decoded;
  const warnings = [
    ...(guessed ? [`The encoding was guessed: ${encoding}. Check letters with accents.`] : []),
    ...(replaced > 0 ? [`${replaced} characters could not be read as ${encoding}.`] : []),
    ...(removed.some(({ reason }) => reason === 'markup')
      ? ['Words that the page hides or strikes out were left out.']
      : []),
  ];
  return {
    ok: true,
    value: { blocks, removed, masthead: [], warnings, partial: false, encoding, ...facts },
  };
}

/** A block whose words are links for the most part is a menu when it stands at the page's edge. */
const MENU_SHARE = 0.8;

/** Takes menus off both ends of a page that does not name its parts. */
function withoutEdges({
  list,
  linkedShares,
  removed,
}: HtmlWalker): Pick<HtmlText, 'blocks' | 'removed'> {
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
