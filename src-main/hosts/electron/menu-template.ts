import type { MenuItemConstructorOptions } from 'electron/main';
import { commands, menuLabels } from '../../contract/commands.ts';
import type { Command, CommandId, CommandMenu } from '../../contract/commands.ts';

/** What a menu must know of the moment. */
export interface MenuState {
  readonly mac: boolean;
  /** Names of the changes undo and redo would act on; null when there are none. */
  readonly undo: string | null;
  readonly redo: string | null;
}

const MENUS: readonly CommandMenu[] = ['file', 'edit', 'view', 'go', 'help'];

/**
 * The menu bar, from the one table of commands. The page handles all keys itself, so that keys
 * work alike in every host and a text field keeps its own; the menu only shows them.
 */
export function menuTemplate(
  state: MenuState,
  run: (command: CommandId) => void,
): MenuItemConstructorOptions[] {
  const menus = MENUS.map((menu) => ({
    label: menuLabels[menu],
    submenu: [
      ...commands
        .filter((command) => command.menu === menu)
        .flatMap((command) => commandItems(command, state, run)),
      ...systemItems(menu, state.mac),
    ],
  }));
  return state.mac ? [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }] : menus;
}

/** A shortcut as Electron writes it; null for a single sign, which a menu must not take. */
export function accelerator(shortcut: string): string | null {
  const single = shortcut.length === 1;
  if (single) return null;
  return shortcut
    .replace(/^Mod\+/u, 'CommandOrControl+')
    .replace(/\+\+$/u, '+Plus')
    .replace(/\+=$/u, '+=');
}

function commandItems(
  command: Command & { readonly id: CommandId },
  state: MenuState,
  run: (command: CommandId) => void,
): MenuItemConstructorOptions[] {
  const shown = command.shortcuts.map(accelerator).find((key) => key !== null);
  const item: MenuItemConstructorOptions = {
    id: command.id,
    label: labelOf(command, state),
    enabled: isPossible(command.id, state),
    click: () => run(command.id),
    ...(shown ? { accelerator: shown, registerAccelerator: false } : {}),
  };
  return command.startsGroup ? [{ type: 'separator' }, item] : [item];
}

function labelOf({ id, label }: { id: CommandId; label: string }, state: MenuState): string {
  const name = id === 'undo' ? state.undo : id === 'redo' ? state.redo : null;
  return name === null ? label : `${label} ${name}`;
}

function isPossible(id: CommandId, { undo, redo }: MenuState): boolean {
  if (id === 'undo') return undo !== null;
  return id !== 'redo' || redo !== null;
}

/** What the system itself knows how to do. */
function systemItems(menu: CommandMenu, mac: boolean): MenuItemConstructorOptions[] {
  if (menu === 'file') return [{ type: 'separator' }, { role: mac ? 'close' : 'quit' }];
  if (menu === 'view') return [{ type: 'separator' }, { role: 'togglefullscreen' }];
  if (menu !== 'edit') return [];
  return [
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ];
}
