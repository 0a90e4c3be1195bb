import type { StoreApi } from 'zustand/vanilla';
import type { CommandId } from '../../src-main/contract/commands.ts';
import type { ClauselineState, ViewName } from '../state/store-types.ts';
import { startNoteOnFinding } from '../inspector/note-button.ts';
import { focusNextPane } from './focus-panes.ts';
import { pickFolder } from '../import-report/pick-folder.ts';
import { pickFiles } from './pick-files.ts';

type Run = (state: ClauselineState) => unknown;

/** Document text in CSS pixels: the smallest, the usual and the largest (contract, `Settings`). */
const TEXT_SIZE = { smallest: 14, standard: 17, largest: 26 };

const show =
  (view: ViewName): Run =>
  (state) => {
    state.showView(view);
  };

/** What every command of the table does. A command without an entry here does not compile. */
const runs: Readonly<Record<CommandId, Run>> = {
  'open-files': openFiles,
  'open-folder': openFolder,
  'paste-text': (s) => {
    s.openAdd({ text: '' });
  },
  'add-samples': (s) => s.addSamples(),
  'export-notes': (s) => {
    s.showView('notes');
    s.openDialog('export');
  },
  undo: (s) => s.undo(),
  redo: (s) => s.redo(),
  'find-in-texts': (s) => {
    s.openFinder();
  },
  'clear-selection': (s) => {
    s.select(null);
  },
  'show-overview': show('overview'),
  'show-compare': show('compare'),
  'show-commitments': show('commitments'),
  'find-wording': (s) => {
    s.focusWording();
  },
  'show-notes': show('notes'),
  'toggle-shared': (s) => {
    s.toggleLayer('shared');
  },
  'toggle-differences': (s) => {
    s.toggleLayer('differences');
  },
  'toggle-commitments': (s) => {
    s.toggleLayer('commitments');
  },
  'toggle-formulas': toggleFormulas,
  'toggle-unified': (s) => {
    s.setUnified(!s.unified);
  },
  'toggle-editorial': (s) => {
    s.filterChanges({ editorial: !s.changeFilter.editorial });
  },
  'toggle-history': (s) => {
    s.showHistory(!(s.historyShown && s.view === 'compare'));
  },
  'add-note': startNoteOnFinding,
  'pair-paragraph': (s) => {
    s.openPairing();
  },
  'unpair-paragraph': (s) => s.unpairSelected(),
  'next-paragraph': (s) => {
    s.stepParagraph(1, focusedColumn());
  },
  'previous-paragraph': (s) => {
    s.stepParagraph(-1, focusedColumn());
  },
  'paragraph-history': (s) => s.showParagraphHistory(),
  'toggle-documents': (s) => {
    s.togglePane('documents');
  },
  'toggle-inspector': (s) => {
    s.togglePane('inspector');
  },
  'toggle-linked-scrolling': (s) => {
    s.setLinked(!s.linked);
  },
  'theme-system': (s) => s.changeSettings({ theme: 'system' }),
  'theme-light': (s) => s.changeSettings({ theme: 'light' }),
  'theme-dark': (s) => s.changeSettings({ theme: 'dark' }),
  'text-larger': (s) => changeTextSize(s, (size) => size + 1),
  'text-smaller': (s) => changeTextSize(s, (size) => size - 1),
  'text-standard': (s) => changeTextSize(s, () => TEXT_SIZE.standard),
  'next-finding': (s) => {
    s.step(1);
  },
  'previous-finding': (s) => {
    s.step(-1);
  },
  'next-pane': () => {
    focusNextPane(1);
  },
  'previous-pane': () => {
    focusNextPane(-1);
  },
  'command-palette': (s) => {
    s.openDialog('palette');
  },
  'list-shortcuts': (s) => {
    s.openDialog('shortcuts');
  },
  about: (s) => {
    s.openDialog('about');
  },
};

/** Id of the document whose column has the focus, or null. */
function focusedColumn(): string | null {
  const column = document.activeElement?.closest<HTMLElement>('[data-document]');
  return column?.dataset['document'] ?? null;
}

/** Runs a command of the table. */
export function runCommand(id: CommandId, store: StoreApi<ClauselineState>): void {
  void runs[id](store.getState());
}

/** Whether a command of that name is known; events from the host carry plain strings. */
export function isCommand(id: string): id is CommandId {
  return Object.hasOwn(runs, id);
}

async function openFiles(state: ClauselineState): Promise<void> {
  if (state.capabilities?.host === 'electron') await state.chooseFiles();
  else await state.addFiles(await pickFiles());
}

async function openFolder(state: ClauselineState): Promise<void> {
  if (state.capabilities?.host === 'electron') await state.chooseFolder();
  else await state.addFiles(await pickFolder());
}

function toggleFormulas(state: ClauselineState): unknown {
  const shared = state.workspace?.settings.shared;
  return (
    shared && state.changeSettings({ shared: { ...shared, showFormulas: !shared.showFormulas } })
  );
}

function changeTextSize(state: ClauselineState, change: (size: number) => number): unknown {
  const size = state.workspace?.settings.textSize ?? TEXT_SIZE.standard;
  const wanted = Math.min(TEXT_SIZE.largest, Math.max(TEXT_SIZE.smallest, change(size)));
  return wanted === size ? undefined : state.changeSettings({ textSize: wanted });
}
