import { aliasesIn, type Alias } from '../../../../src-main/engine/commitments/compared/aliases.ts';
import type { Document } from '../../../../src-main/engine/documents/document.ts';

/** Two names of one body in a list, and who says so. */
export interface AliasRow extends Alias {
  /** Index among the user's own; null where the documents declare it. */
  readonly own: number | null;
  /** How many documents hold the name, the words in any case and on any lines. */
  readonly earlierIn: number;
  readonly laterIn: number;
}

/** The names that documents declare, then the user's own in the order in which they were added. */
export function aliasRows(documents: readonly Document[], own: readonly Alias[]): AliasRow[] {
  const texts = documents.map(({ text }) => plain(text));
  const holding = (name: string): number =>
    texts.filter((text) => text.includes(plain(name))).length;
  const row = (alias: Alias, index: number | null): AliasRow => ({
    ...alias,
    own: index,
    earlierIn: holding(alias.earlier),
    laterIn: holding(alias.later),
  });
  return [
    ...aliasesIn(documents).map((one) => row(one, null)),
    ...own.map((one, i) => row(one, i)),
  ];
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** Why two names cannot be taken for one body, or null when they can. */
export function aliasComplaint({ earlier, later }: Alias, others: readonly Alias[]): string | null {
  const [from, to] = [plain(earlier), plain(later)];
  if (from !== '' && from === to) return 'These are the same name.';
  const known = others.some((one) => plain(one.earlier) === from && plain(one.later) === to);
  return known ? 'These two names are in the list already.' : null;
}
