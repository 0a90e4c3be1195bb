import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes } from 'parse5';

/** Element of a parsed page. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;
/** Any node of a parsed page. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

type Parent = DefaultTreeAdapterTypes.ParentNode;

/** As deep as XML may be; browsers flatten what lies deeper than 512 (Chromium's parser). */
export const DEEPEST_HTML = 500;

/** The parser compares each attribute of a tag with all before it: more would cost seconds. */
const MOST_ATTRIBUTES = 10_000;

/** Thrown for pages that are nested or written as none is. */
export class HtmlError extends Error {
  /** @param message what is wrong */
  constructor(message: string) {
    super(message);
    this.name = 'HtmlError';
  }
}

/** The tree of a page by the rules of the HTML Standard. Throws `HtmlError`. */
export function parseHtml(text: string): DefaultTreeAdapterTypes.Document {
  refuseLongTags(text);
  return parse<DefaultTreeAdapterMap>(text, { treeAdapter: depthBoundAdapter() });
}

/** What a page says of an element, e.g. "href"; undefined when it says nothing. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Whether a node is an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** Whether a node is a run of characters. */
export function isText(node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

/** The first element of a name in document order. */
export function findElement(parent: Parent, name: string): HtmlElement | undefined {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    const found = node.tagName === name ? node : findElement(node, name);
    if (found) return found;
  }
  return undefined;
}

function refuseLongTags(text: string): void {
  for (const [tag] of text.matchAll(/<[a-z][^>]*/giu)) {
    if (tag.length < MOST_ATTRIBUTES * 2) continue;
    const attributes = tag.match(/[\s/]+[^\s/=]/gu)?.length ?? 0;
    if (attributes > MOST_ATTRIBUTES) throw new HtmlError('a tag of too many attributes');
  }
}

/** The parser searches its stack of open elements for each tag: depth would cost its square. */
function depthBoundAdapter(): typeof defaultTreeAdapter {
  const depths = new WeakMap<object, number>();
  const enter = (parent: Parent, child: object): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > DEEPEST_HTML) throw new HtmlError('nested too deeply');
    depths.set(child, depth);
  };
  return {
    ...defaultTreeAdapter,
    appendChild: (parent, child) => {
      enter(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore: (parent, child, reference) => {
      enter(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
  };
}
