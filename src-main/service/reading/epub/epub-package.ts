import { readXml } from '../xml/read-xml.ts';
import type { OpenedZip } from '../zip/open-zip.ts';

/** A page of a book, in reading order. */
export interface SpinePage {
  /** Its place in the zip. */
  readonly path: string;
  /** Whether it is the book's table of contents. */
  readonly isContents: boolean;
}

/** What a book's package file says. */
export interface EpubPackage {
  readonly pages: readonly SpinePage[];
  readonly title?: string;
  readonly language?: string;
}

interface Item {
  readonly path: string;
  readonly type: string;
  readonly properties: string;
}

const PAGE_TYPE = /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document)$/iu;

/** Reads the package of a book; undefined when it names none. Throws `ZipError` and `XmlError`. */
export function readPackage(zip: OpenedZip): EpubPackage | undefined {
  const path = packagePath(zip);
  const part = path === undefined ? undefined : zip.part(path);
  if (path === undefined || !part) return undefined;
  const items = new Map<string, Item>();
  const order: string[] = [];
  const facts: { title?: string; language?: string } = {};
  let inside = '';
  readXml(part, {
    open: (qualified, attributes) => {
      inside = localName(qualified);
      if (inside === 'item') items.set(attributes['id'] ?? '', itemOf(path, attributes));
      else if (inside === 'itemref') order.push(attributes['idref'] ?? '');
    },
    close: () => (inside = ''),
    text: (text) => {
      const words = text.trim();
      if (words !== '' && inside === 'title') facts.title ??= words.slice(0, 1_000);
      if (words !== '' && inside === 'language') facts.language ??= words.slice(0, 35);
    },
  });
  return { pages: pagesOf(order, items), ...facts };
}

/** A page named twice is read once. */
function pagesOf(order: readonly string[], items: ReadonlyMap<string, Item>): SpinePage[] {
  const pages = new Map<string, SpinePage>();
  for (const id of order) {
    const item = items.get(id);
    if (!item || !PAGE_TYPE.test(item.type) || pages.has(item.path)) continue;
    const isContents = item.properties.split(/\s+/u).includes('nav');
    pages.set(item.path, { path: item.path, isContents });
  }
  return [...pages.values()];
}

function packagePath(zip: OpenedZip): string | undefined {
  const container = zip.part('META-INF/container.xml');
  let path: string | undefined;
  if (!container) return undefined;
  readXml(container, {
    open: (name, attributes) => {
      if (localName(name) === 'rootfile') path ??= attributes['full-path'];
    },
  });
  return path;
}

function itemOf(base: string, attributes: Readonly<Record<string, string>>): Item {
  return {
    path: resolvePath(base, attributes['href'] ?? ''),
    type: attributes['media-type'] ?? '',
    properties: attributes['properties'] ?? '',
  };
}

/** Where a link inside a book leads, as a name in its zip; never outside of it. */
export function resolvePath(base: string, href: string): string {
  const parts = base.split('/').slice(0, -1);
  for (const part of decoded(href).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1);
}
