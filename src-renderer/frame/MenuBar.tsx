import { Button, Menu, MenuItem, MenuTrigger, Separator } from 'react-aria-components';
import { FloatingPanel } from '../parts/FloatingPanel.tsx';
import {
  commands,
  menuLabels,
  shortcutText,
  type Command,
  type CommandId,
  type CommandMenu,
} from '../../src-main/contract/commands.ts';
import { useClauselineStore } from '../state/StoreContext.tsx';
import { isEnabled, isOn, labelNow } from './command-state.ts';
import { runCommand } from './run-command.ts';
import { onMac } from './use-commands.ts';

type Listed = Command & { readonly id: CommandId };
const table: readonly Listed[] = commands;

/** The menus in the page, for the host that has no menu bar of its own. */
export function MenuBar() {
  return (
    <div className="menu-bar" role="group" aria-label="Menus">
      {(Object.keys(menuLabels) as CommandMenu[]).map((menu) => (
        <MenuTrigger key={menu}>
          <Button className="plain">{menuLabels[menu]}</Button>
          <FloatingPanel placement="bottom start">
            <CommandMenuList menu={menu} />
          </FloatingPanel>
        </MenuTrigger>
      ))}
    </div>
  );
}

/** Made when the menu opens, so labels and ticks are those of that moment. */
function CommandMenuList(props: { readonly menu: CommandMenu }) {
  const store = useClauselineStore();
  const state = store.getState();
  const listed = table.filter((command) => command.menu === props.menu);
  return (
    <Menu
      className="menu"
      aria-label={menuLabels[props.menu]}
      disabledKeys={listed.filter((c) => !isEnabled(c.id, state)).map((c) => c.id)}
      onAction={(key) => {
        runCommand(key as CommandId, store);
      }}
    >
      {listed.flatMap((command) => [
        ...(command.startsGroup
          ? [<Separator key={`${command.id}-line`} className="menu-line" />]
          : []),
        <MenuItem key={command.id} id={command.id} className="menu-item" textValue={command.label}>
          <span className="tick" aria-hidden="true">
            {isOn(command.id, state) ? '✓' : ''}
          </span>
          <span>{labelNow(command, state)}</span>
          <kbd>{command.shortcuts[0] && shortcutText(command.shortcuts[0], onMac)}</kbd>
        </MenuItem>,
      ])}
    </Menu>
  );
}
