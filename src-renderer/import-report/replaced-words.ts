import type { ReplacedNote } from '../../src-main/contract/api.ts';

/** How a note fared as a whole: as its least sure quotation. */
export type NoteFate = 'sure' | 'doubtful' | 'orphaned';

/** The fate of a note: one orphaned quotation is enough to look at it. */
export function fateOf({ quotes }: ReplacedNote): NoteFate {
  if (quotes.includes('orphaned')) return 'orphaned';
  return quotes.every((one) => one === 'exact') ? 'sure' : 'doubtful';
}

/** One sentence on all notes of a document that was replaced. */
export function replacementSummary(notes: readonly ReplacedNote[]): string {
  if (notes.length === 0) return 'The document was replaced. No note speaks of it.';
  const count = (fate: NoteFate) => notes.filter((note) => fateOf(note) === fate).length;
  const parts = [
    `${String(count('sure'))} of ${String(notes.length)} ${notes.length === 1 ? 'note' : 'notes'} found word for word`,
    count('doubtful') > 0 && `${String(count('doubtful'))} found with changed words`,
    count('orphaned') > 0 && `${String(count('orphaned'))} orphaned`,
  ];
  return `The document was replaced: ${parts.filter(Boolean).join(', ')}.`;
}
