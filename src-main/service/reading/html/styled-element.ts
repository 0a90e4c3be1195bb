import { attributeOf } from './parse-html.ts';
import type { HtmlElement } from './parse-html.ts';

const ITALIC = new Set(['i', 'em', 'cite', 'dfn', 'var']);

/** Whether words are in italics inside the element, by its style, its name or what is around. */
export function isItalicIn(element: HtmlElement, around: boolean): boolean {
  const style = /(?:^|;)\s*font-style\s*:\s*(\w+)/iu.exec(styleOf(element))?.[1];
  if (style !== undefined && !/^inherit$/iu.test(style)) return !/^normal$/iu.test(style);
  return around || ITALIC.has(element.tagName);
}

/**
 * Nesting depth, from 0, of a paragraph that Word writes as an item of a list: its pages and its
 * clipboard know no list elements, but say `mso-list:l0 level2 lfo1`.
 */
export function wordListDepth(element: HtmlElement): number | undefined {
  const level = /(?:^|;)\s*mso-list\s*:[^;]*\blevel(\d)\b/iu.exec(styleOf(element))?.[1];
  return level === undefined ? undefined : Math.max(0, Number(level) - 1);
}

/** Whether the element holds the number or bullet that Word shows, and no words. */
export function isWordNumber(element: HtmlElement): boolean {
  return /(?:^|;)\s*mso-list\s*:\s*ignore\b/iu.test(styleOf(element));
}

/** The label that Word shows: signs of symbol fonts are bullets, whatever letter stands there. */
export function wordLabel(shown: string): string | undefined {
  const label = shown
    .replace(/[\s\u00A0]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_LABEL);
  if (label === '') return undefined;
  return /^[^\p{N}]$/u.test(label) ? '•' : label;
}

/** As for the labels of other formats. */
const LONGEST_LABEL = 200;

function styleOf(element: HtmlElement): string {
  return attributeOf(element, 'style') ?? '';
}
