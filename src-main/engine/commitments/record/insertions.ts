import { linkerAt } from '../clause/linkers.ts';
import { isParallelVerb, isSeriesVerb, skipToWord, type SeriesForm } from './action-words.ts';
import { keyAt, type ClauseText } from '../clause/clause-text.ts';
import {} from '../clause/grammar-words.ts';

/**
 * Past what stands between a verb and what it governs: "shall, where appropriate, engage",
 * "shall in turn inform". Returns `from` when nothing does.
 */
export function pastInsertion(
  clause: ClauseText,
  from: number,
  end: number,
  form: SeriesForm,
): number {
  const linker = linkerAt(clause, from, end);
  if (linker) return pastInsertion(clause, from + linker.length, end, form);
  if (keyAt(clause, from) !== ',') return from;
  for (let at = from + 1; at < end; at += 1) {
    if (keyAt(clause, at) !== ',') continue;
    const next = skipToWord(clause, at + 1, end);
    const isVerb = isParallelVerb(clause, next, form) || isSeriesVerb(clause, next, form);
    if (isVerb || keyAt(clause, next) === 'be' || keyAt(clause, next) === 'to') return next;
  }
  return from;
}
