import type { MenuItemConstructorOptions } from 'electron/main';
import { describe, expect, it } from 'vitest';
import { commands, menuLabels } from '../../../src-main/contract/commands.ts';
import { accelerator, menuTemplate } from '../../../src-main/hosts/electron/menu-template.ts';
import type { MenuState } from '../../../src-main/hosts/electron/menu-template.ts';

const rest: MenuState = { mac: false, undo: null, redo: null, theme: 'system' };

function items(menus: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menus.flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []));
}

function item(state: MenuState, id: string): MenuItemConstructorOptions {
  const found = items(menuTemplate(state, () => undefined)).find((one) => one.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
}

describe.each([false, true])('the menu (macOS: %s)', (mac) => {
  const state = { ...rest, mac };

  it('holds every command once, and running an item names its command', () => {
    const ran: string[] = [];
    const all = items(menuTemplate(state, (command) => ran.push(command))).filter(({ id }) => id);
    for (const one of all) (one.click as () => void)();
    expect([...ran].sort()).toEqual(commands.map(({ id }) => id).sort());
    expect(all.map(({ id }) => id)).toEqual(ran);
  });

  it('gives no two items the same keys', () => {
    const keys = items(menuTemplate(state, () => undefined)).flatMap(
      (one) => one.accelerator ?? [],
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(15);
  });

  it('leaves keys to the page', () => {
    const taken = items(menuTemplate(state, () => undefined)).filter(
      (one) => one.accelerator && one.registerAccelerator !== false,
    );
    expect(taken).toEqual([]);
  });

  it('has the system’s own items for the clipboard and for quitting', () => {
    const roles = items(menuTemplate(state, () => undefined)).flatMap((one) => one.role ?? []);
    expect(roles).toEqual(
      expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'togglefullscreen', 'quit']),
    );
    // Tools that show or change the page's inside are not for users.
    expect(roles).not.toContain('toggleDevTools');
    expect(roles).not.toContain('reload');
  });

  it('never begins or ends with a line, and never draws two', () => {
    for (const menu of menuTemplate(state, () => undefined)) {
      const kinds = items([menu]).map((one) => (one.type === 'separator' ? '-' : 'x'));
      expect(kinds.join('')).not.toMatch(/^-|--|-$/u);
    }
  });
});

describe('the menu', () => {
  it('stands in the order of the commands’ menus', () => {
    expect(menuTemplate(rest, () => undefined).map(({ label }) => label)).toEqual(
      Object.values(menuLabels),
    );
  });

  it('puts “About” and “Quit” into the application’s own menu on macOS', () => {
    const [first, ...others] = menuTemplate({ ...rest, mac: true }, () => undefined);
    expect(items([first!]).map(({ id, role }) => id ?? role)).toEqual(
      expect.arrayContaining(['about', 'hide', 'quit']),
    );
    expect(items(others).map(({ id, role }) => id ?? role)).not.toContain('about');
    expect(items(others).map(({ role }) => role)).not.toContain('quit');
  });

  it('names what undo and redo act on, and disables them when there is nothing', () => {
    expect(item(rest, 'undo')).toMatchObject({ label: 'Undo', enabled: false });
    expect(item(rest, 'redo')).toMatchObject({ label: 'Redo', enabled: false });
    const state = { ...rest, undo: 'remove document', redo: 'add note' };
    expect(item(state, 'undo')).toMatchObject({ label: 'Undo remove document', enabled: true });
    expect(item(state, 'redo')).toMatchObject({ label: 'Redo add note', enabled: true });
  });

  it('marks the theme that is set', () => {
    const marked = (theme: MenuState['theme']) =>
      items(menuTemplate({ ...rest, theme }, () => undefined))
        .filter((one) => one.checked)
        .map(({ id }) => id);
    expect(marked('system')).toEqual(['theme-system']);
    expect(marked('dark')).toEqual(['theme-dark']);
  });

  it('shows a name with “&” as it is', () => {
    expect(item({ ...rest, undo: 'rename A & B' }, 'undo').label).toBe('Undo rename A && B');
  });

  it.each([
    ['Mod+O', 'CommandOrControl+O'],
    ['Mod+Shift+E', 'CommandOrControl+Shift+E'],
    ['Mod++', 'CommandOrControl+Plus'],
    ['Mod+-', 'CommandOrControl+-'],
    ['Mod+=', 'CommandOrControl+='],
    ['Alt+1', 'Alt+1'],
    ['F8', 'F8'],
    ['Shift+F6', 'Shift+F6'],
    ['n', null],
    ['?', null],
  ])('writes the shortcut %s as %s', (shortcut, written) => {
    expect(accelerator(shortcut)).toBe(written);
  });
});
