import { citedLabel, listNumber } from '../styled/list-number.ts';
import type { CountingStyle } from '../styled/list-number.ts';
import { attributeOf, isElement } from './parse-html.ts';
import type { ElementStyle, PageStyles } from './page-styles.ts';
import type { HtmlElement } from './parse-html.ts';

type ListStyle = CountingStyle | 'bullet' | 'none';

const STYLES: Readonly<Record<string, ListStyle | undefined>> = {
  decimal: '1',
  'decimal-leading-zero': '1',
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
  disc: 'bullet',
  circle: 'bullet',
  square: 'bullet',
  none: 'none',
};

/** Numbers a page can state; larger ones are an attack on whatever counts. */
const LARGEST = 1_000_000;

/** The labels of a list's items as a browser shows them; undefined for items without. */
export function listLabels(
  list: HtmlElement,
  styles: PageStyles,
): Map<HtmlElement, string | undefined> {
  const items = list.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'li');
  const reversed = attributeOf(list, 'reversed') !== undefined;
  let next = numberOf(attributeOf(list, 'start')) ?? (reversed ? items.length : 1);
  const labels = new Map<HtmlElement, string | undefined>();
  for (const item of items) {
    const sheet = styles(item);
    const style = styleOf(item, sheet) ?? styleOf(list, styles(list)) ?? usualStyle(list);
    next = numberOf(attributeOf(item, 'value')) ?? next;
    labels.set(item, markerOf(next, sheet) ?? labelOf(next, style));
    next += reversed ? -1 : 1;
  }
  return labels;
}

function usualStyle({ tagName }: HtmlElement): ListStyle {
  return tagName === 'ol' ? '1' : 'bullet';
}

/** A number that the style sheet writes itself, as Google Docs has it. */
function markerOf(value: number, { marker }: ElementStyle): string | undefined {
  if (!marker) return undefined;
  const style = STYLES[marker.style];
  if (style === undefined || style === 'bullet' || style === 'none') return undefined;
  return citedLabel(`${marker.before}${listNumber(value, style)}${marker.after}`.trim());
}

function labelOf(value: number, style: ListStyle): string | undefined {
  if (style === 'none') return undefined;
  if (style === 'bullet') return '•';
  return citedLabel(`${listNumber(value, style)}.`);
}

function styleOf(element: HtmlElement, { list }: ElementStyle): ListStyle | undefined {
  const css = /list-style(?:-type)?\s*:\s*([a-z-]+)/iu.exec(
    attributeOf(element, 'style') ?? '',
  )?.[1];
  if (css !== undefined && Object.hasOwn(STYLES, css.toLowerCase()))
    return STYLES[css.toLowerCase()];
  const type = attributeOf(element, 'type');
  if (type === undefined) return list === undefined ? undefined : STYLES[list];
  if (/^[1aAiI]$/u.test(type)) return type as CountingStyle;
  return Object.hasOwn(STYLES, type.toLowerCase()) ? STYLES[type.toLowerCase()] : undefined;
}

function numberOf(value: string | undefined): number | undefined {
  if (value === undefined || !/^\s*-?\d{1,9}\s*$/u.test(value)) return undefined;
  return Math.min(Number(value), LARGEST);
}
