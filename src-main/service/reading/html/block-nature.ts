import type { Block } from '../../../engine/documents/lines/block.ts';
import { attributeOf } from './parse-html.ts';
import type { HtmlElement } from './parse-html.ts';

/** Where in the page the walk is. */
export interface Place {
  /** Nesting depth of the list around, -1 outside lists. */
  readonly depth: number;
  readonly italic: boolean;
  readonly linked: boolean;
  readonly quoted: boolean;
  readonly level?: number;
}

/** Google Docs writes the lists of all depths side by side and names the depth in a class. */
export function flatDepth(list: HtmlElement): number {
  const depth = /(?:^|\s)lst-kix_\w{1,40}-(\d)(?:\s|$)/u.exec(
    attributeOf(list, 'class') ?? '',
  )?.[1];
  return Number(depth ?? 0);
}

/** What a run of words becomes by where it stands and the number before it. */
export function natureOf(
  place: Place,
  label: string | undefined,
): Pick<Block, 'kind'> & Partial<Block> {
  const { depth, level, quoted } = place;
  if (level !== undefined)
    return { kind: 'heading', level, ...(label && label !== '•' ? { label } : {}) };
  if (label !== undefined) return { kind: 'item', label, depth: Math.max(0, depth) };
  const kind = quoted ? 'quote' : 'paragraph';
  return depth < 0 ? { kind } : { kind, depth: depth + 1 };
}

/** Depth of a heading, 1 for the highest; undefined for other elements. */
export function headingLevel(element: HtmlElement): number | undefined {
  const rank = /^h([1-6])$/u.exec(element.tagName)?.[1];
  if (rank !== undefined) return Number(rank);
  if (attributeOf(element, 'role') !== 'heading') return undefined;
  const level = Number(attributeOf(element, 'aria-level') ?? 2);
  return Number.isInteger(level) && level >= 1 && level <= 9 ? level : 2;
}
