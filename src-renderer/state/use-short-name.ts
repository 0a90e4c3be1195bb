import { useMemo } from 'react';
import {
  shortName,
  shortNames,
  toldApartNames,
  type ToldApartName,
} from '../../src-main/engine/documents/citation.ts';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { useDocuments } from './use-documents.ts';

/** The short name of a document by which it is told apart from all others that are loaded. */
export function useShortName(): (document: Document) => string {
  const documents = useDocuments();
  return useMemo(() => namer(documents), [documents]);
}

const namers = new WeakMap<readonly Document[], (document: Document) => string>();

/** Names for one state of the list; made once, however many parts of the window ask. */
export function namer(documents: readonly Document[]): (document: Document) => string {
  const known = namers.get(documents);
  if (known) return known;
  const names = shortNames(documents);
  const made = (document: Document) => names.get(document.id) ?? shortName(document);
  namers.set(documents, made);
  return made;
}

/** The name of a document and, where others bear it too, what tells it apart, for two lines. */
export function useToldApartName(): (document: Document) => ToldApartName {
  const documents = useDocuments();
  return useMemo(() => apartNamer(documents), [documents]);
}

const apartNamers = new WeakMap<readonly Document[], (document: Document) => ToldApartName>();

/** As `namer`: each cell of a matrix asks. */
function apartNamer(documents: readonly Document[]): (document: Document) => ToldApartName {
  const known = apartNamers.get(documents);
  if (known) return known;
  const names = toldApartNames(documents);
  const made = (document: Document) => names.get(document.id) ?? { name: shortName(document) };
  apartNamers.set(documents, made);
  return made;
}
