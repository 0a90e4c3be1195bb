import { useEffect } from 'react';
import { commandForKey } from '../../src-main/contract/commands.ts';
import { useClauselineStore } from '../state/StoreContext.tsx';
import { isCommand, runCommand } from './run-command.ts';

/** Whether this is a Mac, where shortcuts use ⌘. */
export const onMac = /Mac/u.test(navigator.userAgent);

/** Listens for shortcuts and for commands from the host's menu. Once per window. */
export function useCommands(): void {
  const store = useClauselineStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const field = isTextField(event.target);
      if (event.isComposing || event.defaultPrevented || isModalOpen()) return;
      const id = commandForKey(event, onMac, field);
      // Inside a field, undo is about its letters.
      if (!id || (field && (id === 'undo' || id === 'redo'))) return;
      event.preventDefault();
      runCommand(id, store);
    };
    window.addEventListener('keydown', onKey);
    const stop = store.getState().connection.onEvent((event) => {
      if (event.type === 'command' && isCommand(event.command)) runCommand(event.command, store);
    });
    return () => {
      window.removeEventListener('keydown', onKey);
      stop();
    };
  }, [store]);
}

/** Whether letters typed there are text. */
export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
  );
}

function isModalOpen(): boolean {
  return document.querySelector('.modal-overlay') !== null;
}
