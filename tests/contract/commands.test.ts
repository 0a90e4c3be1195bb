import { describe, expect, it } from 'vitest';
import { commandForKey, commands, shortcutText } from '../../src-main/contract/commands.ts';
import type { KeyPress } from '../../src-main/contract/commands.ts';

describe('the table of commands', () => {
  it('gives each command its own name and each key to one command', () => {
    const ids = commands.map(({ id }) => id);
    const keys = commands.flatMap(({ shortcuts }) => shortcuts as readonly string[]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['Ctrl+K', press('k', { ctrlKey: true }), false, 'command-palette'],
    ['⌘K', press('k', { metaKey: true }), true, 'command-palette'],
    ['Ctrl+K on a Mac', press('k', { ctrlKey: true }), true, null],
    ['Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), false, 'redo'],
    ['Ctrl+Z', press('z', { ctrlKey: true }), false, 'undo'],
    ['Ctrl+Alt+Z', press('z', { ctrlKey: true, altKey: true }), false, null],
    ['F8', press('F8'), false, 'next-finding'],
    ['Shift+F8', press('F8', { shiftKey: true }), false, 'previous-finding'],
    ['n', press('n'), false, 'next-finding'],
    ['? with Shift, as on most keyboards', press('?', { shiftKey: true }), false, 'list-shortcuts'],
    ['Ctrl and +', press('+', { ctrlKey: true, shiftKey: true }), false, 'text-larger'],
    ['Ctrl+4', press('4', { ctrlKey: true }), false, 'find-wording'],
    [
      'Alt+Shift+2',
      press('@', { altKey: true, shiftKey: true, code: 'Digit2' }),
      false,
      'show-compare',
    ],
    ['⌥1', press('¡', { altKey: true, code: 'Digit1' }), true, 'toggle-shared'],
    ['the 1 of AltGr', press('1', { altKey: true, ctrlKey: true, code: 'Digit1' }), false, null],
    ['Ctrl+§', press('§', { ctrlKey: true }), false, null],
  ])('knows %s', (_name, key, mac, command) => {
    expect(commandForKey(key, mac, false)).toBe(command);
  });

  it('leaves single signs to text fields, but not keys with Ctrl', () => {
    expect(commandForKey(press('n'), false, true)).toBeNull();
    expect(commandForKey(press('Escape'), false, true)).toBeNull();
    expect(commandForKey(press('?', { shiftKey: true }), false, true)).toBeNull();
    expect(commandForKey(press('k', { ctrlKey: true }), false, true)).toBe('command-palette');
  });

  it('writes shortcuts as each system does', () => {
    expect(shortcutText('Mod+Shift+E', false)).toBe('Ctrl+Shift+E');
    expect(shortcutText('Mod+Shift+E', true)).toBe('⇧⌘E');
    expect(shortcutText('Mod++', false)).toBe('Ctrl++');
    expect(shortcutText('F8', false)).toBe('F8');
  });
});

function press(key: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers };
}
