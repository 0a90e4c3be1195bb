import { attributeOf, DEEPEST_HTML, HtmlError, isElement, isText } from './parse-html.ts';
import type { HtmlElement } from './parse-html.ts';

/** How much an element holds. */
export interface Measure {
  /** Characters of words. */
  readonly text: number;
  /** Those of them that are links to other pages or places. */
  readonly linked: number;
  /** Whether a heading of the first rank is in it. */
  readonly titled: boolean;
}

/** Measures of all elements of a page. */
export type Measures = ReadonlyMap<HtmlElement, Measure>;

/** Moving elements about may nest them deeper than they were opened. */
const DEEPEST_WALK = DEEPEST_HTML * 2;

const UNREAD = new Set([
  ...['script', 'style', 'noscript', 'template', 'head', 'iframe', 'object', 'embed', 'canvas'],
  ...['audio', 'video', 'svg', 'select', 'button', 'input', 'textarea', 'datalist', 'dialog'],
  ...['map', 'rt', 'rp', 'annotation', 'annotation-xml', 'frameset'],
]);

/** Whether an element never holds words of the text: programs, styles, pictures, form fields. */
export function isUnread({ tagName }: HtmlElement): boolean {
  return UNREAD.has(tagName);
}

/** Whether the page hides an element from its readers. */
export function isHidden(element: HtmlElement): boolean {
  if (attributeOf(element, 'hidden') !== undefined) return true;
  if (attributeOf(element, 'aria-hidden') === 'true') return true;
  const style = attributeOf(element, 'style');
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style);
}

/** Measures every element below one. Throws `HtmlError` when they are nested too deeply. */
export function measurePage(root: HtmlElement): Measures {
  const measures = new Map<HtmlElement, Measure>();
  measure(root, measures, 0);
  return measures;
}

function measure(
  element: HtmlElement,
  measures: Map<HtmlElement, Measure>,
  depth: number,
): Measure {
  if (depth > DEEPEST_WALK) throw new HtmlError('nested too deeply');
  let text = 0;
  let linked = 0;
  let titled = element.tagName === 'h1';
  for (const node of element.childNodes) {
    if (isText(node)) text += node.value.replace(/\s+/gu, ' ').trim().length;
    if (!isElement(node) || isUnread(node)) continue;
    const inner = measure(node, measures, depth + 1);
    text += inner.text;
    linked += inner.linked;
    titled ||= inner.titled;
  }
  const isLink = element.tagName === 'a' && attributeOf(element, 'href') !== undefined;
  const own = { text, linked: isLink ? text : linked, titled };
  measures.set(element, own);
  return own;
}
