import { useCallback, useEffect, useMemo } from 'react';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import type { Mark } from '../../parts/cut-segments.ts';
import { textDirection } from '../../parts/text-direction.ts';
import { useActions, useClauseline } from '../../state/StoreContext.tsx';
import { useShortName } from '../../state/use-short-name.ts';
import { columnHandle, type ColumnHandle } from './column-handle.ts';
import type { MarginSign } from './margin-signs.ts';
import { letterRoom } from './shown-label.ts';
import { TextParagraph } from './TextParagraph.tsx';
import { useCopyWhole } from './use-copy-whole.ts';
import { useFoundMarks } from './use-found-marks.ts';
import { useParagraphRows } from './use-paragraph-rows.ts';

interface ColumnProps {
  readonly document: Document;
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  readonly signs: ReadonlyMap<string, MarginSign>;
  /** The difference each paragraph belongs to; empty while nothing is compared. */
  readonly places: ReadonlyMap<string, string>;
  readonly onMark: (ids: readonly string[], document: string) => void;
  /** Told of the column when it is there, and of null when it goes. */
  readonly onHandle: (document: string, handle: ColumnHandle | null) => void;
}

const none: readonly Mark[] = [];

/** One document in Compare: its own scrolling, its paragraphs with their marks. */
export function TextColumn(props: ColumnProps) {
  const { document, marks, signs, places, onHandle, onMark } = props;
  const { rows, setScroller, scroller } = useParagraphRows(document);
  const shortName = useShortName();
  const found = useFoundMarks(document);
  const selected = useSelectedIn(marks, signs);
  const placeSelected = usePlaceSelected();
  const { selectParagraph } = useActions();
  const choose = useCallback(
    (paragraph: string) => {
      selectParagraph({ document: document.id, paragraph });
    },
    [selectParagraph, document],
  );
  const letters = useMemo(() => letterRoom(document), [document]);
  const copyWhole = useCopyWhole(document, scroller);
  useHandle(document, scroller, rows, onHandle);
  const mark = useCallback(
    (ids: readonly string[]) => {
      onMark(ids, document.id);
    },
    [onMark, document],
  );
  return (
    <div
      ref={setScroller}
      className="text-column reading"
      role="region"
      tabIndex={0}
      aria-label={shortName(document)}
      data-document={document.id}
      dir={textDirection(document.language)}
      style={{ '--label-letters': letters } as React.CSSProperties}
      {...copyWhole}
    >
      <div style={{ blockSize: rows.before }} />
      {document.paragraphs.slice(rows.from, rows.to).map((paragraph, index) => (
        <TextParagraph
          key={paragraph.id}
          document={document}
          paragraph={paragraph}
          index={rows.from + index}
          marks={join(marks.get(paragraph.id), found.get(paragraph.id))}
          sign={signs.get(paragraph.id)}
          selected={selected?.paragraphs.has(paragraph.id) ? selected.id : null}
          isPlace={placeSelected !== null && places.get(paragraph.id) === placeSelected}
          measure={rows.measure}
          onChoose={places.size > 0 ? choose : undefined}
          onMark={mark}
        />
      ))}
      <div style={{ blockSize: rows.after }} />
    </div>
  );
}

/** Hands the column out to whoever scrolls it, for as long as it is there. */
function useHandle(
  document: Document,
  scroller: HTMLElement | null,
  { extentOfRow, remeasure }: Parameters<typeof columnHandle>[2],
  onHandle: (document: string, handle: ColumnHandle | null) => void,
): void {
  useEffect(() => {
    if (scroller)
      onHandle(document.id, columnHandle(document, scroller, { extentOfRow, remeasure }));
    return () => {
      onHandle(document.id, null);
    };
  }, [document, scroller, extentOfRow, remeasure, onHandle]);
}

function usePlaceSelected(): string | null {
  return useClauseline((s) => (s.selection?.kind === 'difference' ? s.selection.id : null));
}

/** The selected mark id and the paragraphs that have it, so that only those render again. */
function useSelectedIn(
  marks: ReadonlyMap<string, readonly Mark[]>,
  signs: ReadonlyMap<string, MarginSign>,
): { readonly id: string; readonly paragraphs: ReadonlySet<string> } | null {
  const selection = useClauseline((s) => s.selection);
  return useMemo(() => {
    if (!selection) return null;
    const id = `${selection.kind}:${selection.id}`;
    const marked = [...marks].filter(([, list]) => list.some((mark) => mark.id === id));
    const signed = [...signs].filter(([, sign]) => `difference:${sign.difference}` === id);
    return { id, paragraphs: new Set([...marked, ...signed].map(([paragraph]) => paragraph)) };
  }, [selection, marks, signs]);
}

/** One list of marks; the same list as before when there is only one, so that nothing renders anew. */
function join(marks = none, found = none): readonly Mark[] {
  if (found.length === 0) return marks;
  return marks.length === 0 ? found : [...marks, ...found];
}
