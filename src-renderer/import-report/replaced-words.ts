import type { ReplacedNote } from '../../src-main/contract/api.ts';

/** How a note fared as a whole: as its least sure quotation; `elsewhere` when it has none here. */
export type NoteFate = 'sure' | 'doubtful' | 'orphaned' | 'elsewhere';

/** The fate of a note: one orphaned quotation is enough to look at it. */
export function fateOf({ quotes }: ReplacedNote): NoteFate {
  if (quotes.length === 0) return 'elsewhere';
  if (quotes.includes('orphaned')) return 'orphaned';
  return quotes.every((one) => one === 'exact') ? 'sure' : 'doubtful';
}

const countWords: Readonly<Record<NoteFate, string>> = {
  sure: 'found word for word',
  doubtful: 'found with changed words or one of several places',
  orphaned: 'orphaned',
  elsewhere: 'untouched, quoting other documents',
};

/** One sentence on all notes of a document that was replaced. */
export function replacementSummary(notes: readonly ReplacedNote[]): string {
  if (notes.length === 0) return 'The document was replaced. No note speaks of it.';
  const fates = notes.map(fateOf);
  const parts = (Object.keys(countWords) as NoteFate[]).flatMap((fate) => {
    const count = fates.filter((one) => one === fate).length;
    return count === 0 ? [] : [`${String(count)} ${countWords[fate]}`];
  });
  const all = notes.length === 1 ? '1 note speaks' : `${String(notes.length)} notes speak`;
  return `The document was replaced. ${all} of it: ${parts.join('; ')}.`;
}
