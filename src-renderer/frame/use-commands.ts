import { useEffect } from 'react';
import { commandForKey, type CommandId } from '../../src-main/contract/commands.ts';
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
      if (event.type !== 'command' || !isCommand(event.command)) return;
      const own = isTextField(document.activeElement) ? ownOfFields[event.command] : undefined;
      if (own) own();
      else runCommand(event.command, store);
    });
    return () => {
      window.removeEventListener('keydown', onKey);
      stop();
    };
  }, [store]);
}

/**
 * What a text field does itself, for a command from the host's menu: keys leave it to the field, a
 * menu cannot know where the focus is.
 */
const ownOfFields: Partial<Record<CommandId, () => void>> = {
  undo: () => {
    changeField('undo');
  },
  redo: () => {
    changeField('redo');
  },
  'clear-selection': () => undefined,
};

function changeField(step: 'undo' | 'redo'): void {
  // Outdated, and still the only way to a field's own undo from outside of it.
  document.execCommand(step);
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
