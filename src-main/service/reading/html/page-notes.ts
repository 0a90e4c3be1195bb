import { attributeOf, findElement, isElement, isText } from './parse-html.ts';
import type { HtmlElement } from './parse-html.ts';

/** Footnotes of a page, found by the links between marks and notes. */
export interface PageNotes {
  /** Links that are marks, with what they say. */
  readonly marks: ReadonlyMap<HtmlElement, string>;
  /** Elements that hold a note, with the label of its mark. */
  readonly notes: ReadonlyMap<HtmlElement, string>;
  /** Links from a note back to its mark. */
  readonly back: ReadonlySet<HtmlElement>;
}

const MARK = /^[[(]?(\d{1,4}|[*†‡§]{1,4}|[a-z]|[ivx]{1,6})[\])]?$/u;
const BACK = /^(?:[↩↵↑^←⏎⤴]\uFE0E?|back|return|retour)/iu;
const NOTE_BLOCKS = new Set(['li', 'p', 'aside', 'div', 'dd', 'td', 'section', 'blockquote']);

interface Link {
  readonly element: HtmlElement;
  readonly target: string;
  readonly words: string;
  readonly order: number;
}

interface Survey {
  readonly links: Link[];
  readonly places: Map<string, { readonly element: HtmlElement; readonly order: number }>;
}

/**
 * Finds the notes of a page, or of the pages of a book: a short link such as "3" or "[3]" to a place further down is a mark,
 * and the block around that place is its note. Nothing depends on how a page names them.
 */
export function findNotes(bodies: readonly HtmlElement[]): PageNotes {
  const survey: Survey = { links: [], places: new Map() };
  const count = { order: 0 };
  for (const body of bodies) surveyPage(body, survey, count);
  const marks = new Map<HtmlElement, string>();
  const notes = new Map<HtmlElement, string>();
  const holders = new Map<HtmlElement, string>();
  for (const { element, target, words, order } of survey.links) {
    const place = survey.places.get(target);
    const label = MARK.exec(words)?.[1];
    if (!place || label === undefined || place.order < order) continue;
    const holder = blockAround(place.element);
    // Two notes in one block cannot be told apart; two marks of one note can.
    if (!holder || (holders.get(holder) ?? target) !== target) continue;
    if (isBlockAlone(element) || !looksLikeMark(element, words)) continue;
    holders.set(holder, target);
    marks.set(element, label);
    if (!notes.has(holder)) notes.set(holder, label);
  }
  return { marks, notes, back: backLinks(survey, notes) };
}

/** Links in a note to a place before it that say nothing but the mark or an arrow. */
function backLinks(
  { links, places }: Survey,
  notes: ReadonlyMap<HtmlElement, string>,
): Set<HtmlElement> {
  const back = new Set<HtmlElement>();
  for (const { element, target, words, order } of links) {
    const place = places.get(target);
    const says = BACK.test(words) || MARK.test(words) || words === '';
    if (place && place.order < order && says && isInside(element, notes)) back.add(element);
  }
  return back;
}

function surveyPage(element: HtmlElement, survey: Survey, count: { order: number }): void {
  const order = count.order++;
  const isLink = element.tagName === 'a';
  for (const name of [attributeOf(element, 'id'), isLink ? attributeOf(element, 'name') : '']) {
    if (name && !survey.places.has(name)) survey.places.set(name, { element, order });
  }
  const href = isLink ? attributeOf(element, 'href') : undefined;
  if (href?.includes('#')) {
    const target = decoded(href.slice(href.indexOf('#') + 1));
    survey.links.push({ element, target, words: wordsIn(element).trim(), order });
  }
  for (const node of element.childNodes) if (isElement(node)) surveyPage(node, survey, count);
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Longer words are no mark. */
const ENOUGH = 12;

function wordsIn(element: HtmlElement): string {
  let words = '';
  for (const node of element.childNodes) {
    if (isText(node)) words += node.value;
    else if (isElement(node)) words += wordsIn(node);
    if (words.length > ENOUGH) break;
  }
  return words.slice(0, ENOUGH + 1);
}

function blockAround(element: HtmlElement): HtmlElement | undefined {
  let at: unknown = element;
  while (at && typeof at === 'object' && 'tagName' in at) {
    const block = at as HtmlElement;
    if (NOTE_BLOCKS.has(block.tagName)) return block;
    if (block.tagName === 'body' || /^h[1-6]$/u.test(block.tagName)) return undefined;
    at = block.parentNode;
  }
  return undefined;
}

/** What pages name their notes: "fn1", "ftnref2", "footnote-3", "doc-noteref". */
const NAMED_NOTE = /note|(?:^|[^a-z])(?:fn|ftn|edn)/iu;

/** "See article 3" links a number to running text: only a raised, bracketed or named one is a mark. */
function looksLikeMark(element: HtmlElement, words: string): boolean {
  if (!/^[a-z\d]/u.test(words)) return true;
  if (element.attrs.some(({ value }) => NAMED_NOTE.test(value))) return true;
  if (findElement(element, 'sup')) return true;
  let at: unknown = element.parentNode;
  while (at && typeof at === 'object' && 'tagName' in at) {
    const around = at as HtmlElement;
    if (around.tagName === 'sup') return true;
    if (NOTE_BLOCKS.has(around.tagName)) return false;
    at = around.parentNode;
  }
  return false;
}

/** A number that is all of its paragraph leads to a section, as in a table of contents. */
function isBlockAlone(element: HtmlElement): boolean {
  let at = element;
  while (!NOTE_BLOCKS.has(at.tagName)) {
    const others = at.parentNode?.childNodes ?? [];
    const words = others.some(
      (node) => node !== at && (isText(node) ? node.value.trim() !== '' : isElement(node)),
    );
    if (words) return false;
    if (!at.parentNode || !('tagName' in at.parentNode)) return false;
    at = at.parentNode;
  }
  return true;
}

function isInside(element: HtmlElement, notes: ReadonlyMap<HtmlElement, string>): boolean {
  let at: unknown = element;
  while (at && typeof at === 'object' && 'tagName' in at) {
    if (notes.has(at as HtmlElement)) return true;
    at = (at as HtmlElement).parentNode;
  }
  return false;
}
