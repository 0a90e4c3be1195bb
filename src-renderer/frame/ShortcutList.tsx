import {
  commands,
  menuLabels,
  shortcutText,
  type Command,
  type CommandMenu,
} from '../../src-main/contract/commands.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { useActions } from '../state/StoreContext.tsx';
import { onMac } from './use-commands.ts';

/** All shortcuts, by menu. */
export function ShortcutList() {
  const { closeDialog } = useActions();
  return (
    <DialogFrame title="Keyboard shortcuts" className="shortcuts" onClose={closeDialog}>
      {(Object.keys(menuLabels) as CommandMenu[]).map((menu) => (
        <ShortcutGroup key={menu} menu={menu} />
      ))}
      <button type="button" onClick={closeDialog}>
        Close
      </button>
    </DialogFrame>
  );
}

function ShortcutGroup(props: { readonly menu: CommandMenu }) {
  const table: readonly Command[] = commands;
  const listed = table.filter((c) => c.menu === props.menu && c.shortcuts.length > 0);
  return (
    <section>
      <h3>{menuLabels[props.menu]}</h3>
      <dl>
        {listed.map((command) => (
          <div key={command.id}>
            <dt>{command.label}</dt>
            <dd>
              {command.shortcuts.map((shortcut) => (
                <kbd key={shortcut}>{shortcutText(shortcut, onMac)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
