import { useDeferredValue, useMemo } from 'react';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { findInTexts } from '../../frame/find-in-texts.ts';
import type { Mark } from '../../parts/cut-segments.ts';
import { useClauseline } from '../../state/StoreContext.tsx';
import { groupByParagraph } from './group-by-paragraph.ts';

/** Marks of what the find bar finds in a document, and of the place that was opened last. */
export function useFoundMarks(document: Document): ReadonlyMap<string, readonly Mark[]> {
  const finder = useClauseline((s) => s.finder);
  const place = useClauseline((s) => (s.place?.document === document.id ? s.place : null));
  const query = useDeferredValue(finder.open ? finder.query : '');
  const { matchCase, wholeWords } = finder;
  return useMemo(() => {
    const found = findInTexts([document], query, { matchCase, wholeWords });
    const marks = found.map(({ span }): Mark => ({ kind: 'found', span }));
    const opened: Mark[] = place ? [{ kind: 'place', span: place.span }] : [];
    return groupByParagraph(document, [...marks, ...opened]);
  }, [document, query, matchCase, wholeWords, place]);
}
