/** Where text of a group goes: into the document, or into one of the file's tables. */
export type RtfDestination = 'text' | 'fonts' | 'styles' | 'title' | 'label' | 'margin' | 'nowhere';

/** What holds inside a group; a group inside begins with a copy. */
export interface RtfState {
  destination: RtfDestination;
  italic: boolean;
  raised: boolean;
  hidden: boolean;
  deleted: boolean;
  inserted: boolean;
  font: number | undefined;
  /** Characters that stand in for each `\u` for old programs. */
  standIns: number;
  /** Whether the group began with `\*`: whoever does not know its command passes over it. */
  optional: boolean;
}

/** At the head of a file. */
export const FIRST_STATE: RtfState = {
  destination: 'text',
  italic: false,
  raised: false,
  hidden: false,
  deleted: false,
  inserted: false,
  font: undefined,
  standIns: 1,
  optional: false,
};

/** Groups whose words are not of the text. */
const NOWHERE = new Set([
  ...['colortbl', 'pict', 'fldinst', 'objdata', 'objclass', 'listtable', 'listoverridetable'],
  ...['revtbl', 'rsidtbl', 'generator', 'themedata', 'colorschememapping', 'datastore', 'xmlnstbl'],
  ...['info', 'filetbl', 'annotation', 'atnid', 'atnauthor', 'bkmkstart', 'bkmkend', 'sp'],
  ...['xe', 'tc', 'rxe', 'txe', 'ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn'],
  ...['nonshppict', 'upr', 'pgptbl', 'mmathPr', 'latentstyles', 'template', 'pnseclvl', 'do'],
  ...['nonesttables', 'private', 'passwordhash', 'userprops', 'listpicture', 'ffdeftext'],
]);

const DESTINATIONS: Readonly<Record<string, RtfDestination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  title: 'title',
  listtext: 'label',
  pntext: 'label',
  ud: 'text',
  ...Object.fromEntries(
    ['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'].map(
      (name) => [name, 'margin'] as const,
    ),
  ),
};

/** Optional groups whose words are of the text all the same. */
const KNOWN_OPTIONAL = new Set(['shpinst', 'ud', 'nesttableprops', 'footnote']);

/** Where a group's words go once this command was met in it; undefined when it says nothing. */
export function destinationOf(name: string, state: RtfState): RtfDestination | undefined {
  const { optional, destination } = state;
  if (destination === 'nowhere' && name !== 'title' && name !== 'ud') return undefined;
  if (NOWHERE.has(name)) return 'nowhere';
  if (Object.hasOwn(DESTINATIONS, name)) return DESTINATIONS[name];
  return optional && !KNOWN_OPTIONAL.has(name) ? 'nowhere' : undefined;
}

/** Sets how letters look or are written; false for commands that are about something else. */
export function setLook(state: RtfState, name: string, value: number | undefined): boolean {
  const on = value !== 0;
  switch (name) {
    case 'i':
      state.italic = on;
      return true;
    case 'super':
      state.raised = on;
      return true;
    case 'nosupersub':
    case 'sub':
      state.raised = false;
      return true;
    case 'v':
      state.hidden = on;
      return true;
    case 'deleted':
      state.deleted = on;
      return true;
    case 'revised':
      state.inserted = on;
      return true;
    case 'uc':
      state.standIns = Math.min(Math.max(value ?? 1, 0), 100);
      return true;
    case 'plain':
      Object.assign(state, { italic: false, raised: false, hidden: false, font: undefined });
      return true;
    default:
      return false;
  }
}
