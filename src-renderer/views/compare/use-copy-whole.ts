import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { Document } from '../../../src-main/engine/documents/document.ts';

/**
 * Select all and copy inside a column mean the whole document, also the part that is not rendered
 * just now.
 */
export function useCopyWhole(document: Document, scroller: HTMLElement | null) {
  const whole = useRef(false);
  return {
    onKeyDown(event: KeyboardEvent) {
      const selectsAll = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
      if (selectsAll && scroller) {
        event.preventDefault();
        window.getSelection()?.selectAllChildren(scroller);
        whole.current = true;
      } else if (!event.ctrlKey && !event.metaKey) {
        whole.current = false;
      }
    },
    onPointerDown() {
      whole.current = false;
    },
    onCopy(event: ClipboardEvent) {
      if (!whole.current) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', document.text);
    },
  };
}
