import type { Document } from '../document.ts';
import type { DocumentReference } from './document-reference.ts';
import { symbolInText } from '../lines/furniture.ts';
import { numberedReferences } from './numbered-references.ts';

/** A document that can be named by its title. */
export interface KnownTitle {
  readonly symbol: string;
  readonly title: string;
}

/** A title of fewer words may be a phrase of the language; so in `citesSource`. */
const SHORTEST_TITLE = 4;

/**
 * Where a text names other documents, in reading order, none inside another: symbols, numbers of
 * resolutions and decisions, and titles of known documents, where no two
 * of them share one. Its own symbol is left out. A number
 * without the name of a body is the document's own body's, else the General Assembly's, whose
 * numbers have that form.
 */
export function referencesIn(
  document: Document,
  known: readonly KnownTitle[] = [],
): DocumentReference[] {
  const found = [
    ...bySymbol(document.text),
    ...numberedReferences(document),
    ...namesAmong(known, document).flatMap((one) => byTitle(document.text, one)),
  ];
  const own = symbolKey(document.symbol ?? '');
  return withoutOverlaps(found.filter(({ symbol }) => symbolKey(symbol) !== own));
}

/** A symbol as it is compared: written with or without a space, a revision star or none. */
export function symbolKey(symbol: string): string {
  return symbol.replace(/[\s*]/gu, '').toUpperCase();
}

function bySymbol(text: string): DocumentReference[] {
  return [...text.matchAll(symbolInText)]
    .filter(([symbol]) => /\d/u.test(symbol))
    .map(({ 0: symbol, index }) => ({
      span: { start: index, end: index + symbol.length },
      symbol,
      by: 'symbol' as const,
    }));
}

/** Titles that say which document is meant: not its own, and not one that several share. */
function namesAmong(known: readonly KnownTitle[], { title }: Document): KnownTitle[] {
  const symbols = new Map<string, Set<string>>();
  for (const one of known) {
    const set = symbols.get(one.title) ?? new Set();
    symbols.set(one.title, set.add(symbolKey(one.symbol)));
  }
  return known.filter((one) => one.title !== title && symbols.get(one.title)?.size === 1);
}

function byTitle(text: string, { symbol, title }: KnownTitle): DocumentReference[] {
  const words = title.trim().split(/\s+/u);
  if (words.length < SHORTEST_TITLE) return [];
  // `RegExp.escape` is not in every engine this runs in, and words may hold any sign.
  const escaped = words.map((word) => word.replace(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`));
  const whole = String.raw`(?<![\p{L}\p{N}])${escaped.join(String.raw`\s+`)}(?![\p{L}\p{N}])`;
  return [...text.matchAll(new RegExp(whole, 'gu'))].map(({ 0: match, index }) => ({
    span: { start: index, end: index + match.length },
    symbol,
    by: 'title' as const,
  }));
}

/** Of two that overlap the one that starts first stays, then the longer one. */
function withoutOverlaps(references: readonly DocumentReference[]): DocumentReference[] {
  const ordered = [...references].sort(
    (a, b) =>
      a.span.start - b.span.start ||
      b.span.end - a.span.end ||
      (a.symbol < b.symbol ? -1 : a.symbol > b.symbol ? 1 : 0),
  );
  let end = 0;
  return ordered.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
