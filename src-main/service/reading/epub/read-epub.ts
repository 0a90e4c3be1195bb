import { BlockList } from '../styled/block-list.ts';
import { decodeHtml } from '../html/decode-html.ts';
import { parsePage, readPage } from '../html/html-page.ts';
import type { HtmlPage } from '../html/html-page.ts';
import { findNotes } from '../html/page-notes.ts';
import { HtmlError, isElement } from '../html/parse-html.ts';
import type { HtmlElement } from '../html/parse-html.ts';
import { refused } from '../parsed.ts';
import type { ParsedRemoval, ParseOutcome } from '../parsed.ts';
import { refuseError } from '../recognising/refuse-error.ts';
import { readXml } from '../xml/read-xml.ts';
import { openZip } from '../zip/open-zip.ts';
import type { OpenedZip } from '../zip/open-zip.ts';
import { readPackage, resolvePath } from './epub-package.ts';
import type { EpubPackage } from './epub-package.ts';

/** Reads an e-book: its pages in the order of its spine, each as a web page is read. */
export function readEpub(bytes: Uint8Array): ParseOutcome {
  try {
    const zip = openZip(bytes);
    const book = readPackage(zip);
    if (!book) return refused('format-unknown', 'is no e-book.');
    const locked = encryptedParts(zip);
    if (book.pages.some(({ path }) => locked.has(path))) {
      return refused('encrypted', 'is protected against copying. Choose a copy that is not.');
    }
    return readBook(zip, book);
  } catch (error) {
    if (error instanceof HtmlError) {
      return refused('file-damaged', `is damaged: a page of it is wrong (${error.message}).`);
    }
    const outcome = refuseError(error, 'e-book');
    if (outcome) return outcome;
    throw error;
  }
}

function readBook(zip: OpenedZip, { pages, title, language }: EpubPackage): ParseOutcome {
  const paths = new Map(pages.map(({ path }, index) => [path, index]));
  const parsed = pages
    .filter(({ isContents }) => !isContents)
    .map(({ path }) => parsePart(zip, path, paths));
  const read = parsed.filter((page) => page !== undefined);
  const notes = findNotes(read.map(({ body }) => body));
  const list = new BlockList();
  const removed: ParsedRemoval[] = [];
  for (const page of read) {
    const text = readPage(page, notes);
    const first = list.line;
    removed.push(...text.removed.map((each) => ({ ...each, line: first + each.line - 1 })));
    for (const block of text.blocks) list.add(block);
  }
  if (list.blocks.length === 0) return refused('no-text', 'holds no text.');
  const missing = parsed.length - read.length;
  return {
    ok: true,
    value: {
      blocks: list.blocks,
      removed,
      masthead: [],
      warnings: missing > 0 ? [`${missing} of its pages are missing: it was read in part.`] : [],
      partial: missing > 0,
      ...(title === undefined ? {} : { title }),
      ...(language === undefined ? {} : { language }),
    },
  };
}

/** Pages of a book by their path, counted. */
type PagePaths = ReadonlyMap<string, number>;

function parsePart(zip: OpenedZip, path: string, paths: PagePaths): HtmlPage | undefined {
  const part = zip.part(path);
  const text = part && decodeHtml(part).text;
  const page = text === undefined ? undefined : parsePage(text, sheetsOf(zip, path, text));
  if (page) nameByBook(page.body, path, paths);
  return page;
}

const SHEET_LINK = /<link\s[^>]{0,300}?href\s*=\s*["']([^"'<>]{1,300}\.css)["']/giu;

/** The style sheets of the book that a page names. */
function sheetsOf(zip: OpenedZip, path: string, text: string): string[] {
  const head = text.slice(0, LONGEST_HEAD);
  return [...head.matchAll(SHEET_LINK)].flatMap(([, href = '']) => {
    const sheet = zip.part(resolvePath(path, href));
    return sheet ? [new TextDecoder().decode(sheet)] : [];
  });
}

/** A page names its style sheets at its head. */
const LONGEST_HEAD = 20_000;

/** Places of all pages get names of their own, so that marks find their notes on other pages. */
function nameByBook(element: HtmlElement, path: string, paths: PagePaths): void {
  for (const attribute of element.attrs) {
    if (attribute.name === 'id' || attribute.name === 'name') {
      attribute.value = bookName(path, attribute.value, paths);
    } else if (attribute.name === 'href' && attribute.value.includes('#')) {
      const at = attribute.value.indexOf('#');
      const file = attribute.value.slice(0, at);
      const target = file === '' ? path : resolvePath(path, file);
      attribute.value = `#${bookName(target, attribute.value.slice(at + 1), paths)}`;
    }
  }
  for (const node of element.childNodes) if (isElement(node)) nameByBook(node, path, paths);
}

/** As a link would write it, since links are decoded before they are followed. */
function bookName(path: string, name: string, paths: PagePaths): string {
  return `${name} ${paths.get(path) ?? ''}`.replace(/[%#]/gu, '_');
}

/** Parts that only a reading program with the key can open; fonts are often among them. */
function encryptedParts(zip: OpenedZip): Set<string> {
  const found = new Set<string>();
  const part = zip.part('META-INF/encryption.xml');
  if (!part) return found;
  readXml(part, {
    open: (name, attributes) => {
      if (name.endsWith('CipherReference')) found.add(resolvePath('', attributes['URI'] ?? ''));
    },
  });
  return found;
}
