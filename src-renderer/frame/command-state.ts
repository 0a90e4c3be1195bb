import type { CommandId } from '../../src-main/contract/commands.ts';
import { isPaneShown } from '../state/panes.ts';
import { selectedDifference } from '../state/selected-paragraphs.ts';
import type { ClauselineState } from '../state/store-types.ts';

/** Label of a command as it stands now: undo and redo name what they take back. */
export function labelNow(
  command: { id: CommandId; label: string },
  state: ClauselineState,
): string {
  const { workspace } = state;
  if (command.id === 'undo' && workspace?.undo) return `Undo ${workspace.undo}`;
  if (command.id === 'redo' && workspace?.redo) return `Redo ${workspace.redo}`;
  return command.label;
}

/** Whether a command can do anything now; it is shown either way. */
export function isEnabled(id: CommandId, state: ClauselineState): boolean {
  const forParagraph = isEnabledForParagraph(id, state);
  if (forParagraph !== null) return forParagraph;
  if (id === 'undo') return Boolean(state.workspace?.undo);
  if (id === 'redo') return Boolean(state.workspace?.redo);
  if (id === 'next-finding' || id === 'previous-finding') return state.steps.length > 0;
  if (id === 'add-note') return state.selection !== null && isPaneShown(state, 'inspector');
  if (id === 'clear-selection') return state.selection !== null;
  if (id === 'toggle-unified') return state.columns.length === 2;
  if (id === 'export-notes') return (state.workspace?.documents.length ?? 0) > 0;
  return true;
}

/** Null for commands that are not about the selected paragraph. */
function isEnabledForParagraph(id: CommandId, state: ClauselineState): boolean | null {
  if (id === 'unpair-paragraph') return isPaired(state);
  if (id !== 'pair-paragraph' && id !== 'paragraph-history') return null;
  return state.selection?.kind === 'difference';
}

function isPaired({ comparisons, selection }: ClauselineState): boolean {
  const found = selectedDifference(comparisons, selection);
  return found !== null && found.difference.a.length > 0 && found.difference.b.length > 0;
}

/** Whether a command that switches something is on; null for commands that switch nothing. */
export function isOn(id: CommandId, state: ClauselineState): boolean | null {
  const { layers, linked, workspace } = state;
  const theme = workspace?.settings.theme;
  const values: Partial<Record<CommandId, boolean>> = {
    'toggle-shared': layers.shared,
    'toggle-differences': layers.differences,
    'toggle-commitments': layers.commitments,
    'toggle-formulas': workspace?.settings.shared.showFormulas ?? false,
    'toggle-unified': state.unified,
    'toggle-linked-scrolling': linked,
    'toggle-editorial': state.changeFilter.editorial,
    'toggle-history': state.historyShown,
    'toggle-documents': isPaneShown(state, 'documents'),
    'toggle-inspector': isPaneShown(state, 'inspector'),
    'theme-system': theme === 'system',
    'theme-light': theme === 'light',
    'theme-dark': theme === 'dark',
  };
  return values[id] ?? null;
}
