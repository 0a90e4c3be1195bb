import { Autocomplete, Input, Menu, MenuItem, SearchField, useFilter } from 'react-aria-components';
import {
  commands,
  shortcutText,
  type Command,
  type CommandId,
} from '../../src-main/contract/commands.ts';
import { shortName } from '../../src-main/engine/documents/citation.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { useActions, useClauselineStore } from '../state/store-context.tsx';
import type { ClauselineState } from '../state/store-types.ts';
import { isEnabled, labelNow } from './command-state.ts';
import { runCommand, isCommand } from './run-command.ts';
import { onMac } from './use-commands.ts';

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly keys: string;
}

/** Every command and every document, found by typing part of its name. */
export function CommandPalette() {
  const store = useClauselineStore();
  const { closeDialog, showPlace } = useActions();
  const { contains } = useFilter({ sensitivity: 'base' });
  const entries = entriesOf(store.getState());
  const act = (id: string) => {
    closeDialog();
    if (isCommand(id)) runCommand(id, store);
    else showPlace(id.slice('document:'.length), { start: 0, end: 0 });
  };
  return (
    <DialogFrame title="All commands" className="palette" onClose={closeDialog}>
      <Autocomplete filter={contains}>
        <SearchField aria-label="Command or document" autoFocus>
          <Input placeholder="Type a command or a document’s name" />
        </SearchField>
        <Menu
          className="menu"
          aria-label="Commands"
          items={entries}
          onAction={(key) => {
            act(String(key));
          }}
          renderEmptyState={() => <p className="quiet">No command of that name.</p>}
        >
          {(entry) => (
            <MenuItem id={entry.id} className="menu-item" textValue={entry.label}>
              <span>{entry.label}</span>
              <kbd>{entry.keys}</kbd>
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </DialogFrame>
  );
}

function entriesOf(state: ClauselineState): Entry[] {
  const table: readonly (Command & { readonly id: CommandId })[] = commands;
  const named = table
    .filter((command) => isEnabled(command.id, state) && command.id !== 'command-palette')
    .map((command) => ({
      id: command.id,
      label: labelNow(command, state),
      keys: command.shortcuts.map((s) => shortcutText(s, onMac)).join('  '),
    }));
  const documents = (state.workspace?.documents ?? []).map((document) => ({
    id: `document:${document.id}`,
    label: `Go to ${shortName(document)}: ${document.title}`,
    keys: document.date ?? '',
  }));
  return [...named, ...documents];
}
