import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { offsetInText } from './offset-in-text.ts';
import { isRenderedInPart } from './use-paragraph-rows.ts';

/** Ends of what the user selected, as offsets in the text; null while not known. */
interface SelectedEnds {
  anchor: number | null;
  focus: number | null;
}

/**
 * Select all and copy inside a column mean the whole document, and a selection means all its words,
 * also those that are not rendered just now.
 */
export function useCopyWhole(document: Document, scroller: HTMLElement | null) {
  const ends = useRef<SelectedEnds>({ anchor: null, focus: null });
  const whole = { anchor: 0, focus: document.text.length };
  useSelectedEnds(document, scroller, ends);
  return {
    onKeyDown(event: KeyboardEvent) {
      const selectsAll = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
      if (!selectsAll || !scroller) return;
      event.preventDefault();
      window.getSelection()?.selectAllChildren(scroller);
      ends.current = whole;
    },
    onCopy(event: ClipboardEvent) {
      const { anchor, focus } = ends.current;
      if (anchor === null || focus === null || anchor === focus) return;
      const [start, end] = [Math.min(anchor, focus), Math.max(anchor, focus)];
      const isAll = start === 0 && end === document.text.length;
      // What is rendered whole the browser copies itself, with its looks.
      if (!isAll && !isRenderedInPart(document)) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', document.text.slice(start, end));
    },
  };
}

/**
 * Follows the selection while it grows. The page forgets where it began once that paragraph has
 * scrolled out of view and is no longer rendered; this does not.
 */
function useSelectedEnds(
  document: Document,
  scroller: HTMLElement | null,
  ends: React.RefObject<SelectedEnds>,
): void {
  useEffect(() => {
    if (!scroller) return undefined;
    const page = scroller.ownerDocument;
    const onPress = (event: PointerEvent) => {
      // With Shift the selection that is there grows.
      if (!event.shiftKey) ends.current = { anchor: null, focus: null };
    };
    const onChange = () => {
      const selection = window.getSelection();
      const { anchor, focus } = ends.current;
      const place = (node: Node | null | undefined, offset = 0) =>
        node && scroller.contains(node) ? offsetInText(document, node, offset) : null;
      ends.current = {
        anchor: anchor ?? place(selection?.anchorNode, selection?.anchorOffset),
        focus: place(selection?.focusNode, selection?.focusOffset) ?? focus,
      };
    };
    page.addEventListener('pointerdown', onPress, true);
    page.addEventListener('selectionchange', onChange);
    return () => {
      page.removeEventListener('pointerdown', onPress, true);
      page.removeEventListener('selectionchange', onChange);
    };
  }, [document, scroller, ends]);
}
