import type { WordForm } from '../word-changes/word-forms.ts';

/** What is counted behind them keeps its number: "Annex Two", "Goal Three". */
const COUNTED = new Set(
  (
    'annex appendix article book chapter clause goal group item option paragraph part phase principle ' +
    'protocol resolution rule schedule section stage step table target tier title volume'
  ).split(' '),
);

/** "Third parties" and "third States" are others, not the last of three. */
const OTHERS = new Set(
  'party parties person persons country countries state states national nationals world'.split(' '),
);

/**
 * Whether a word with a capital stands right behind another one, as "Support" in "River Support
 * Office" and "Zero" in "Open Commons Zero": a part of a name, which neither asks nor counts.
 */
export function isInName(tokens: readonly WordForm[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  if (!before?.capital || !token?.capital || isShouted(token)) return false;
  return !COUNTED.has(before.key) && !COUNTED.has(before.key.replace(/s$/u, ''));
}

/** Whether an English number word counts nothing: in a name, or in "third party". */
export function countsNothing(tokens: readonly WordForm[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word') return false;
  if (token.key === 'third' && OTHERS.has(tokens[index + 1]?.key ?? '')) return true;
  return isInName(tokens, index);
}

function isShouted({ written }: WordForm): boolean {
  return written.length > 1 && written === written.toUpperCase();
}
