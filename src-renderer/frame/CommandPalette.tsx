import { useId, useMemo, useState } from 'react';
import {
  commands,
  shortcutText,
  type Command,
  type CommandId,
} from '../../src-main/contract/commands.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { useActions, useClauselineStore } from '../state/StoreContext.tsx';
import type { ClauselineState } from '../state/store-types.ts';
import { namer } from '../state/use-short-name.ts';
import { isEnabled, labelNow } from './command-state.ts';
import { isCommand, runCommand } from './run-command.ts';
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
  const act = (id: string) => {
    closeDialog();
    if (isCommand(id)) runCommand(id, store);
    else showPlace(id.slice('document:'.length), { start: 0, end: 0 });
  };
  return (
    <DialogFrame title="All commands" className="palette" onClose={closeDialog}>
      <PaletteSearch entries={entriesOf(store.getState())} onChoose={act} />
    </DialogFrame>
  );
}

function PaletteSearch(props: {
  readonly entries: readonly Entry[];
  readonly onChoose: (id: string) => void;
}) {
  const listId = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => matching(props.entries, query), [props.entries, query]);
  const onKey = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length > 0) {
      event.preventDefault();
      setAt((at + step + found.length) % found.length);
    }
    const chosen = found[at];
    if (event.key === 'Enter' && chosen) props.onChoose(chosen.id);
  };
  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-label="Command or document"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found[at] && `${listId}-${String(at)}`}
        placeholder="Type a command or a document’s name"
        autoFocus
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      {found.length === 0 && <p className="quiet">No command of that name.</p>}
      <PaletteList id={listId} entries={found} at={at} onChoose={props.onChoose} />
    </>
  );
}

function PaletteList(props: {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly at: number;
  readonly onChoose: (id: string) => void;
}) {
  return (
    <ul id={props.id} className="menu" role="listbox" aria-label="Commands" tabIndex={-1}>
      {props.entries.map((entry, index) => (
        // The keyboard acts through the field, which names the active option.
        <li
          key={entry.id}
          id={`${props.id}-${String(index)}`}
          ref={(element) => {
            if (index === props.at) element?.scrollIntoView({ block: 'nearest' });
          }}
          role="option"
          aria-selected={index === props.at}
          className="menu-item"
          onClick={() => {
            props.onChoose(entry.id);
          }}
        >
          <span>{entry.label}</span>
          <kbd>{entry.keys}</kbd>
        </li>
      ))}
    </ul>
  );
}

/** Entries that have every typed word somewhere in their label, in their own order. */
function matching(entries: readonly Entry[], query: string): readonly Entry[] {
  const words = query.toLowerCase().split(/\s+/u);
  return entries.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
}

function entriesOf(state: ClauselineState): Entry[] {
  const table: readonly (Command & { readonly id: CommandId })[] = commands;
  const named = table
    .filter((command) => isEnabled(command.id, state) && command.id !== 'command-palette')
    .map((command) => ({
      id: command.id,
      label: labelNow(command, state),
      keys: command.shortcuts.map((shortcut) => shortcutText(shortcut, onMac)).join('  '),
    }));
  const loaded = state.workspace?.documents ?? [];
  const shortName = namer(loaded);
  const documents = loaded.map((document) => ({
    id: `document:${document.id}`,
    label: `Go to ${shortName(document)}: ${document.title}`,
    keys: document.date ?? '',
  }));
  return [...named, ...documents];
}
