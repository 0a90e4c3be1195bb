import { useEffect, useState } from 'react';
import { useClauselineStore } from '../state/StoreContext.tsx';
import { pastedIn } from './clipboard-text.ts';
import { filesOfDrop } from './pick-files.ts';
import { isTextField } from './use-commands.ts';

/** Takes files dropped anywhere and text pasted anywhere outside a field. */
export function DropZone() {
  const store = useClauselineStore();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer || !hasFiles(event)) return;
      event.preventDefault();
      void filesOfDrop(event.dataTransfer).then(store.getState().addFiles);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isTextField(event.target) || document.querySelector('.modal-overlay')) return;
      // The dialog puts the focus into its name; without this the text would be pasted there too.
      event.preventDefault();
      const files = [...(event.clipboardData?.files ?? [])];
      const pasted = pastedIn(event.clipboardData);
      const hasText = pasted.html !== undefined || pasted.text.trim() !== '';
      // A word processor puts a picture of a text beside the text.
      const isText = hasText && files.every(({ type }) => type.startsWith('image/'));
      if (isText) store.getState().openAdd(pasted);
      else if (files.length > 0) void store.getState().addFiles(files);
    };
    const listeners = { dragover: onDrag, dragleave: onLeave, drop: onDrop, paste: onPaste };
    const entries = Object.entries(listeners) as [string, EventListener][];
    entries.forEach(([type, listener]) => {
      window.addEventListener(type, listener);
    });
    return () => {
      entries.forEach(([type, listener]) => {
        window.removeEventListener(type, listener);
      });
    };
  }, [store]);
  return over ? <div className="drop-zone">Drop to add these documents</div> : null;
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
