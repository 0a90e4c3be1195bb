/** Menus of the window, in the order in which they stand in the bar. */
export type CommandMenu = 'file' | 'edit' | 'view' | 'go' | 'help';

/** Something the user can do, listed once for menu, palette, shortcuts and the list of shortcuts. */
export interface Command {
  readonly id: string;
  /** As menu and palette say it; an ellipsis when a dialog or a field follows. */
  readonly label: string;
  readonly menu: CommandMenu;
  /**
   * Keys that run it, the one to show first: "Mod+Shift+E", "F8", "n". `Mod` is Ctrl, on macOS ⌘.
   * A single sign or Escape works only outside text fields.
   */
  readonly shortcuts: readonly string[];
  /** Whether a line is drawn above it in the menu. */
  readonly startsGroup?: boolean;
}

/** Every command of the window. The renderer runs them; menus and hosts only name them. */
export const commands = [
  { id: 'open-files', label: 'Open files…', menu: 'file', shortcuts: ['Mod+O'] },
  { id: 'open-folder', label: 'Add a folder…', menu: 'file', shortcuts: [] },
  { id: 'paste-text', label: 'Paste text as document…', menu: 'file', shortcuts: ['Mod+Shift+V'] },
  { id: 'add-samples', label: 'Add sample documents', menu: 'file', shortcuts: [] },
  {
    id: 'export-notes',
    label: 'Export comparison notes…',
    menu: 'file',
    shortcuts: ['Mod+Shift+E'],
    startsGroup: true,
  },
  { id: 'undo', label: 'Undo', menu: 'edit', shortcuts: ['Mod+Z'] },
  { id: 'redo', label: 'Redo', menu: 'edit', shortcuts: ['Mod+Shift+Z', 'Mod+Y'] },
  {
    id: 'find-in-texts',
    label: 'Find in all texts…',
    menu: 'edit',
    shortcuts: ['Mod+F'],
    startsGroup: true,
  },
  {
    id: 'add-note',
    label: 'Add a note to the finding…',
    menu: 'edit',
    shortcuts: ['Alt+Shift+N'],
    startsGroup: true,
  },
  {
    id: 'pair-paragraph',
    label: 'Pair the paragraph with…',
    menu: 'edit',
    shortcuts: ['Alt+Shift+P'],
  },
  {
    id: 'unpair-paragraph',
    label: 'Unpair the paragraphs',
    menu: 'edit',
    shortcuts: ['Alt+Shift+R'],
  },
  { id: 'clear-selection', label: 'Clear selection', menu: 'edit', shortcuts: ['Escape'] },
  // Some browsers keep Ctrl or Alt with a digit for their own tabs; Alt+Shift is free in all.
  { id: 'show-overview', label: 'Overview', menu: 'view', shortcuts: ['Mod+1', 'Alt+Shift+1'] },
  { id: 'show-compare', label: 'Compare', menu: 'view', shortcuts: ['Mod+2', 'Alt+Shift+2'] },
  {
    id: 'show-commitments',
    label: 'Commitments',
    menu: 'view',
    shortcuts: ['Mod+3', 'Alt+Shift+3'],
  },
  {
    id: 'find-wording',
    label: 'Find wording',
    menu: 'view',
    shortcuts: ['Mod+4', 'Alt+Shift+4', 'Mod+Shift+F'],
  },
  { id: 'show-notes', label: 'Notes', menu: 'view', shortcuts: ['Mod+5', 'Alt+Shift+5'] },
  {
    id: 'toggle-shared',
    label: 'Show or hide shared language',
    menu: 'view',
    shortcuts: ['Alt+1'],
    startsGroup: true,
  },
  {
    id: 'toggle-differences',
    label: 'Show or hide differences',
    menu: 'view',
    shortcuts: ['Alt+2'],
  },
  {
    id: 'toggle-commitments',
    label: 'Show or hide commitments',
    menu: 'view',
    shortcuts: ['Alt+3'],
  },
  { id: 'toggle-formulas', label: 'Show or hide formulas', menu: 'view', shortcuts: ['Alt+4'] },
  { id: 'toggle-unified', label: 'One column or two', menu: 'view', shortcuts: ['Alt+Shift+U'] },
  {
    id: 'toggle-editorial',
    label: 'Show or hide editorial changes',
    menu: 'view',
    shortcuts: ['Alt+5'],
  },
  {
    id: 'toggle-history',
    label: 'History of paragraphs',
    menu: 'view',
    shortcuts: ['Alt+Shift+H'],
  },
  {
    id: 'toggle-linked-scrolling',
    label: 'Link or unlink scrolling',
    menu: 'view',
    shortcuts: ['Mod+L'],
  },
  {
    id: 'toggle-documents',
    label: 'Show or hide the documents',
    menu: 'view',
    shortcuts: ['Alt+Shift+D'],
    startsGroup: true,
  },
  {
    id: 'toggle-inspector',
    label: 'Show or hide the inspector',
    menu: 'view',
    shortcuts: ['Alt+Shift+X'],
  },
  {
    id: 'theme-system',
    label: 'Theme: as the system',
    menu: 'view',
    shortcuts: [],
    startsGroup: true,
  },
  { id: 'theme-light', label: 'Theme: light', menu: 'view', shortcuts: [] },
  { id: 'theme-dark', label: 'Theme: dark', menu: 'view', shortcuts: [] },
  {
    id: 'text-larger',
    label: 'Larger text',
    menu: 'view',
    shortcuts: ['Mod++', 'Mod+='],
    startsGroup: true,
  },
  { id: 'text-smaller', label: 'Smaller text', menu: 'view', shortcuts: ['Mod+-'] },
  { id: 'text-standard', label: 'Standard text size', menu: 'view', shortcuts: ['Mod+0'] },
  { id: 'next-finding', label: 'Next finding', menu: 'go', shortcuts: ['F8', 'n'] },
  {
    id: 'previous-finding',
    label: 'Previous finding',
    menu: 'go',
    shortcuts: ['Shift+F8', 'p'],
  },
  {
    id: 'next-paragraph',
    label: 'Next paragraph',
    menu: 'go',
    shortcuts: ['Alt+ArrowDown'],
    startsGroup: true,
  },
  {
    id: 'previous-paragraph',
    label: 'Previous paragraph',
    menu: 'go',
    shortcuts: ['Alt+ArrowUp'],
  },
  {
    id: 'paragraph-history',
    label: 'History of the paragraph',
    menu: 'go',
    shortcuts: [],
  },
  { id: 'next-pane', label: 'Next pane', menu: 'go', shortcuts: ['F6'], startsGroup: true },
  { id: 'previous-pane', label: 'Previous pane', menu: 'go', shortcuts: ['Shift+F6'] },
  { id: 'command-palette', label: 'All commands…', menu: 'help', shortcuts: ['Mod+K'] },
  { id: 'list-shortcuts', label: 'Keyboard shortcuts', menu: 'help', shortcuts: ['?'] },
  { id: 'about', label: 'About Clauseline', menu: 'help', shortcuts: [] },
] as const satisfies readonly Command[];

/** Name of a command, as a `command` event carries it. */
export type CommandId = (typeof commands)[number]['id'];

/** Headings of the menus, in the order of the bar. */
export const menuLabels: Readonly<Record<CommandMenu, string>> = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  go: 'Go',
  help: 'Help',
};

/** The part of a keyboard event that decides which command it is for. */
export interface KeyPress {
  readonly key: string;
  /** The key's place on the board, e.g. "Digit1"; Alt and Shift change `key`, never this. */
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The command a key press is for, or null. `inTextField` leaves single signs to the field. */
export function commandForKey(
  press: KeyPress,
  mac: boolean,
  inTextField: boolean,
): CommandId | null {
  const found = commands.find(({ shortcuts }) =>
    shortcuts.some(
      (shortcut) => matchesShortcut(shortcut, press, mac) && !(inTextField && isForField(shortcut)),
    ),
  );
  return found?.id ?? null;
}

/** Whether a key press is the given shortcut. */
export function matchesShortcut(shortcut: string, press: KeyPress, mac: boolean): boolean {
  const { key, modifiers } = parts(shortcut);
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  // Signs such as "?" and "+" need Shift on many keyboards, so Shift counts only where a letter,
  // a digit or a function key is pressed.
  const shiftFits = /^[^a-z0-9]$/iu.test(key) || press.shiftKey === modifiers.has('Shift');
  return (
    isKey(press, key, modifiers.has('Alt')) &&
    mod === modifiers.has('Mod') &&
    !other &&
    press.altKey === modifiers.has('Alt') &&
    shiftFits
  );
}

/** A shortcut as the user reads it: "Ctrl+Shift+E", on macOS "⇧⌘E". */
export function shortcutText(shortcut: string, mac: boolean): string {
  const { key, modifiers } = parts(shortcut);
  const name = key.length === 1 ? key.toUpperCase() : (arrows[key] ?? key);
  if (!mac)
    return [...modifiers].map((m) => (m === 'Mod' ? 'Ctrl' : m)).join('+') + plus(modifiers) + name;
  const signs = { Alt: '⌥', Shift: '⇧', Mod: '⌘' };
  return (
    (['Alt', 'Shift', 'Mod'] as const).map((m) => (modifiers.has(m) ? signs[m] : '')).join('') +
    name
  );
}

/** Keys that are known by their signs. */
const arrows: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑' };

/** Alt types another sign on some systems, and Shift with a digit on all: then the place counts. */
function isKey(press: KeyPress, key: string, withAlt: boolean): boolean {
  if (press.key.toLowerCase() === key.toLowerCase()) return true;
  if (!withAlt || press.code === undefined) return false;
  return press.code === `Digit${key}` || press.code === `Key${key}`;
}

/** Whether a text field needs the key for itself: one sign without a modifier, or Escape. */
function isForField(shortcut: string): boolean {
  return shortcut.length === 1 || shortcut === 'Escape';
}

function plus(modifiers: ReadonlySet<string>): string {
  return modifiers.size > 0 ? '+' : '';
}

function parts(shortcut: string): { key: string; modifiers: ReadonlySet<string> } {
  // "Mod++" ends in the key "+", so the split looks for plus signs that something follows.
  const pieces = shortcut.split(/\+(?=.)/u);
  const key = pieces.at(-1) ?? '';
  return { key, modifiers: new Set(pieces.slice(0, -1)) };
}
