import type { Document } from '../../documents/document.ts';
import { textOf, type Span } from '../../text/span.ts';
import { paragraphAt } from './cite-span.ts';
import { findNearWords } from './find-near-words.ts';
import type { NoteQuote } from '../note.ts';

/** Code units of context kept on either side, as in Hypothesis' text quote selectors. */
const CONTEXT_LENGTH = 32;

/** Where a quotation was found again and how sure that is. */
export interface FoundQuote {
  readonly span: Span;
  /**
   * `exact`: these very words stand there and nowhere else, or at their old place in the same
   * text. `context`: the words stand in several places and what stands around them decided; or
   * what stood around them is there and the words between were changed. `approximate`: the most
   * similar words, or one of several places that nothing tells apart.
   */
  readonly certainty: 'exact' | 'context' | 'approximate';
  /** How alike the place is to what was noted, 0 to 1. */
  readonly score: number;
}

/** Takes down words at a place so that they can be found again in a newer text. */
export function makeQuote(document: Document, span: Span): NoteQuote {
  const { text } = document;
  return {
    document: document.id,
    paragraph: paragraphAt(document, span.start).id,
    span: { start: span.start, end: span.end },
    exact: textOf(text, span),
    prefix: wholeCharacters(text.slice(Math.max(0, span.start - CONTEXT_LENGTH), span.start)),
    suffix: wholeCharacters(text.slice(span.end, span.end + CONTEXT_LENGTH)),
  };
}

/**
 * Finds a quotation in a document, which may be a newer text than the one it was taken from:
 * the exact words, then the surroundings, then the most similar words. Null when nothing is
 * similar enough: then the note is orphaned, never put on other words without saying so.
 */
export function findQuote(quote: NoteQuote, document: Document): FoundQuote | null {
  if (quote.exact === '') return null;
  if (document.id === quote.document && standsAt(quote, document.text, quote.span.start))
    return { span: quote.span, certainty: 'exact', score: 1 };
  const places = allPlaces(document.text, quote.exact);
  if (places.length > 0) return chooseByContext(quote, document.text, places);
  return findBetweenContext(quote, document.text) ?? findApproximately(quote, document);
}

function standsAt(quote: NoteQuote, text: string, start: number): boolean {
  return text.startsWith(quote.exact, start);
}

function allPlaces(text: string, exact: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) places.push(at);
  return places;
}

function chooseByContext(quote: NoteQuote, text: string, places: readonly number[]): FoundQuote {
  const ranked = places
    .map((start) => ({ start, score: contextScore(quote, text, start) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        Math.abs(a.start - quote.span.start) - Math.abs(b.start - quote.span.start) ||
        a.start - b.start,
    );
  const best = ranked[0];
  if (!best) throw new Error('no place to choose from');
  const span = { start: best.start, end: best.start + quote.exact.length };
  const second = ranked[1];
  if (!second) return { span, certainty: 'exact', score: 1 };
  const certainty = best.score > second.score ? 'context' : 'approximate';
  return { span, certainty, score: best.score };
}

/** Share of the kept context that stands around a place, 0 to 1; 1 when none was kept. */
function contextScore(quote: NoteQuote, text: string, start: number): number {
  const kept = quote.prefix.length + quote.suffix.length;
  if (kept === 0) return 1;
  const before = text.slice(Math.max(0, start - quote.prefix.length), start);
  const end = start + quote.exact.length;
  const after = text.slice(end, end + quote.suffix.length);
  return (commonEnd(before, quote.prefix) + commonStart(after, quote.suffix)) / kept;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (
    length < a.length &&
    length < b.length &&
    a[a.length - 1 - length] === b[b.length - 1 - length]
  )
    length += 1;
  return length;
}

/**
 * So much of the context nearest to the words finds a place: 16 code units are about three words;
 * less is too common.
 */
const NEAR_CONTEXT = 16;

/** Words between known surroundings may have grown to this many times their old length. */
const MOST_GROWTH = 2;

function findBetweenContext(quote: NoteQuote, text: string): FoundQuote | null {
  const before = quote.prefix.slice(-NEAR_CONTEXT);
  const after = quote.suffix.slice(0, NEAR_CONTEXT);
  if (before.length < NEAR_CONTEXT || after.length < NEAR_CONTEXT) return null;
  const [only, ...others] = allPlaces(text, before);
  if (only === undefined || others.length > 0) return null;
  const start = only + before.length;
  const end = text.indexOf(after, start);
  if (end <= start || end - start > quote.exact.length * MOST_GROWTH) return null;
  const score = likenessBetween(text.slice(start, end), quote.exact);
  return { span: { start, end }, certainty: 'context', score };
}

/** Share of characters kept at both ends, the surroundings counted in, 0 to 1. */
function likenessBetween(now: string, then: string): number {
  const start = commonStart(now, then);
  const kept = start + commonEnd(now.slice(start), then.slice(start)) + 2 * NEAR_CONTEXT;
  return (2 * kept) / (now.length + then.length + 4 * NEAR_CONTEXT);
}

function findApproximately(quote: NoteQuote, document: Document): FoundQuote | null {
  const near = findNearWords(quote.exact, document.text, quote.span.start);
  return near && { span: near.span, certainty: 'approximate', score: near.score };
}

/** Half a surrogate pair at either end is left out: it is no character and cannot be saved. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/u, '').replace(/[\uD800-\uDBFF]$/u, '');
}
