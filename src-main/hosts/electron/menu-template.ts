import type { MenuItemConstructorOptions } from 'electron/main';
import type { Settings } from '../../contract/api.ts';
import { commands, menuLabels } from '../../contract/commands.ts';
import type { Command, CommandId, CommandMenu } from '../../contract/commands.ts';

/** What a menu must know of the moment. */
export interface MenuState {
  readonly mac: boolean;
  /** Names of the changes undo and redo would act on; null when there are none. */
  readonly undo: string | null;
  readonly redo: string | null;
  readonly theme: Settings['theme'];
}

type ListedCommand = Command & { readonly id: CommandId };

const MENUS: readonly CommandMenu[] = ['file', 'edit', 'view', 'go', 'help'];

/**
 * The menu bar, from the one table of commands, with the system's own items where people of each
 * system look for them. The page handles all keys itself, so that keys work alike in every host
 * and a text field keeps its own; the menu only shows them.
 */
export function menuTemplate(
  state: MenuState,
  run: (command: CommandId) => void,
): MenuItemConstructorOptions[] {
  const listed: readonly ListedCommand[] = commands;
  const shown = listed.filter(({ id }) => !(state.mac && id === 'about'));
  const menus = MENUS.map((menu) => ({
    label: menuLabels[menu],
    submenu: [
      ...shown
        .filter((command) => command.menu === menu)
        .flatMap((command) => commandItems(command, state, run)),
      ...systemItems(menu, state.mac),
    ],
  }));
  return state.mac ? [macApplicationMenu(run), ...menus, { role: 'windowMenu' }] : menus;
}

/** A shortcut as Electron writes it; null for a single sign, which a menu must not take. */
export function accelerator(shortcut: string): string | null {
  if (shortcut.length === 1) return null;
  return shortcut
    .replace(/^Mod\+/u, 'CommandOrControl+')
    .replace(/\+\+$/u, '+Plus')
    .replace(/Arrow(?=Up$|Down$)/u, '');
}

function commandItems(
  command: ListedCommand,
  state: MenuState,
  run: (command: CommandId) => void,
): MenuItemConstructorOptions[] {
  const keys = command.shortcuts.map(accelerator).find((key) => key !== null);
  const item: MenuItemConstructorOptions = {
    id: command.id,
    label: labelOf(command, state),
    enabled: isPossible(command.id, state),
    click: () => run(command.id),
    ...(keys ? { accelerator: keys, registerAccelerator: false } : {}),
    ...themeMark(command.id, state),
  };
  return command.startsGroup ? [{ type: 'separator' }, item] : [item];
}

function labelOf({ id, label }: ListedCommand, state: MenuState): string {
  const name = id === 'undo' ? state.undo : id === 'redo' ? state.redo : null;
  // A single "&" would mark the letter after it as the item's key.
  return (name === null ? label : `${label} ${name}`).replaceAll('&', '&&');
}

function isPossible(id: CommandId, { undo, redo }: MenuState): boolean {
  if (id === 'undo') return undo !== null;
  return id !== 'redo' || redo !== null;
}

function themeMark(id: CommandId, { theme }: MenuState): MenuItemConstructorOptions {
  return id.startsWith('theme-') ? { type: 'radio', checked: id === `theme-${theme}` } : {};
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

/** On macOS the first menu is the application's: about, services, hiding, quitting. */
function macApplicationMenu(run: (command: CommandId) => void): MenuItemConstructorOptions {
  return {
    label: 'Clauseline',
    submenu: [
      { id: 'about', label: 'About Clauseline', click: () => run('about') },
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  };
}
