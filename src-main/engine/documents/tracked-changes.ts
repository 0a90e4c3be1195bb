import type { Document, TrackedChanges } from './document.ts';

/** What a title ends with when tracked changes were left out. */
export const ORIGINAL_SIGN = ' (original)';

/** Most authors that are named in a sentence; of more the first ones. */
const MOST_NAMED = 3;

/** Whether the document is a file as it was before its tracked changes. */
export function isOriginal({ tracked }: Pick<Document, 'tracked'>): boolean {
  return tracked?.reading === 'original';
}

/** "12 tracked changes by Ana Roe and Ben Poe, read as accepted." */
export function trackedSentence({ changes, authors, reading }: TrackedChanges): string {
  const count = changes === 1 ? '1 tracked change' : `${String(changes)} tracked changes`;
  const by = authors.length === 0 ? '' : ` by ${namedTogether(authors)}`;
  const read = reading === 'accepted' ? 'read as accepted' : 'left out: read as the original';
  return `${count}${by}, ${read}.`;
}

function namedTogether(authors: readonly string[]): string {
  const more = authors.length - MOST_NAMED;
  const named = authors.slice(0, MOST_NAMED);
  if (more > 0) return `${named.join(', ')} and ${String(more)} more`;
  const last = named.at(-1) ?? '';
  const before = named.slice(0, -1).join(', ');
  return before === '' ? last : `${before} and ${last}`;
}
