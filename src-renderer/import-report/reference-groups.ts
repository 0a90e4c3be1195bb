import type { CatalogueEntry } from '../../src-main/contract/api.ts';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { referencesIn, symbolKey } from '../../src-main/engine/documents/references/references.ts';
import type { Span } from '../../src-main/engine/text/span.ts';

/** Another document that a text names, all its places, and where that document can be had. */
export interface ReferenceGroup {
  readonly symbol: string;
  /** In reading order, at least one. */
  readonly places: readonly Span[];
  readonly loaded: Document | undefined;
  readonly catalogued: CatalogueEntry | undefined;
}

/** The documents that a text names, in the order in which it does so first. */
export function referenceGroups(
  document: Document,
  documents: readonly Document[],
  catalogue: readonly CatalogueEntry[],
): ReferenceGroup[] {
  const loaded = bySymbol(documents.filter(({ id }) => id !== document.id));
  const catalogued = bySymbol(catalogue);
  const titled = [
    ...loaded.values(),
    ...catalogue.filter(({ symbol }) => !loaded.has(symbolKey(symbol))),
  ];
  const known = titled.map(({ symbol = '', title }) => ({ symbol, title }));
  const groups = new Map<string, Span[]>();
  const symbols = new Map<string, string>();
  for (const { span, symbol } of referencesIn(document, known)) {
    const key = symbolKey(symbol);
    symbols.set(key, symbols.get(key) ?? symbol);
    groups.set(key, [...(groups.get(key) ?? []), span]);
  }
  return [...groups].map(([key, places]) => ({
    symbol: symbols.get(key) ?? key,
    places,
    loaded: loaded.get(key),
    catalogued: catalogued.get(key),
  }));
}

/** The first of several with one symbol; those without are left out. */
function bySymbol<T extends { readonly symbol?: string }>(all: readonly T[]): Map<string, T> {
  const known = new Map<string, T>();
  for (const one of all) {
    const key = symbolKey(one.symbol ?? '');
    if (key !== '' && !known.has(key)) known.set(key, one);
  }
  return known;
}
