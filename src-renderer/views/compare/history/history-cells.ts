import type {
  HistoryEvent,
  HistoryStep,
  ParagraphHistory,
} from '../../../../src-main/engine/differences/history.ts';
import type { Document } from '../../../../src-main/engine/documents/document.ts';
import { paragraphsById } from '../../../state/use-documents.ts';

/** A place in the grid: a row, and a version or the row's head (-1). */
export interface GridPlace {
  readonly row: number;
  readonly version: number;
}

/** One cell of a row: what happened in a version, or that nothing did over several. */
export interface HistoryCell {
  /** Position of the first version it stands for. */
  readonly from: number;
  /** How many versions it stands for; more than one only where nothing happened. */
  readonly length: number;
  /** `absent` before it was born and after it was gone; `there` in the first version. */
  readonly event: HistoryEvent | 'absent' | 'there';
  readonly step?: HistoryStep;
}

/** Each event as a reader says it. */
export const eventWords: Readonly<Record<HistoryCell['event'], string>> = {
  absent: '',
  there: 'there',
  born: 'new',
  same: 'same',
  changed: 'changed',
  moved: 'moved',
  'moved-changed': 'moved, changed',
  split: 'split',
  merged: 'merged',
  gone: 'gone',
};

/** Each event as a sign, the same as in the margin of the texts. */
export const eventSigns: Readonly<Record<HistoryCell['event'], string>> = {
  absent: '',
  there: '',
  born: '+',
  same: '',
  changed: '≠',
  moved: '↷',
  'moved-changed': '↷',
  split: '⋏',
  merged: '⋎',
  gone: '−',
};

/** The cells of a row, which together stand for every version. */
export function historyCells({ steps }: ParagraphHistory, versions: number): HistoryCell[] {
  const cells: HistoryCell[] = [];
  for (let version = 0; version < versions; version += 1) {
    const step = steps.find((one) => one.version === version);
    const event = version === 0 && step ? 'there' : (step?.event ?? 'absent');
    const last = cells.at(-1);
    const isRun = event === 'same' || event === 'absent';
    if (last?.event === event && isRun)
      cells[cells.length - 1] = { ...last, length: last.length + 1 };
    else cells.push({ from: version, length: 1, event, ...(step && { step }) });
  }
  return cells;
}

/** Whether anything became of a paragraph after the first version. */
export function hasHistory({ steps }: ParagraphHistory): boolean {
  return steps.some(({ event, version }) => event !== 'same' && (event !== 'born' || version > 0));
}

/** The number and words by which a row is known: those of the last version that has it. */
export function rowName(
  { steps }: ParagraphHistory,
  versions: readonly Document[],
): { readonly label: string; readonly words: string } {
  const step = steps.findLast(({ paragraphs }) => paragraphs.length > 0);
  const document = versions[step?.version ?? 0];
  const paragraph = document && paragraphsById(document).get(step?.paragraphs[0] ?? '');
  if (!paragraph) return { label: '', words: '' };
  const { start, end } = paragraph.span;
  return {
    label: paragraph.label,
    words: document.text.slice(start, Math.min(end, start + WORDS_SHOWN)),
  };
}

/** More does not fit in a row's head on any screen. */
const WORDS_SHOWN = 120;

/** What a cell says to who cannot see its place: event, kinds of words, number there. */
export function cellName(cell: HistoryCell, document: Document | undefined): string {
  const { event, step, length } = cell;
  if (event === 'absent') return 'not there';
  const labels = document
    ? (step?.paragraphs ?? []).flatMap((id) => paragraphsById(document).get(id)?.label ?? [])
    : [];
  const parts = [
    eventWords[event] + (length > 1 ? ` in ${String(length)} versions` : ''),
    labels.length > 0 && event !== 'same' ? `as ${labels.join(', ')}` : '',
    (step?.substance ?? []).join(', '),
  ];
  return parts.filter(Boolean).join('; ');
}
