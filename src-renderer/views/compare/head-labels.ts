import type { ToldApartName } from '../../../src-main/engine/documents/citation.ts';

/** Fewer words in common at the start do not fill a narrow head. */
const LEAST_IN_COMMON = 2;

/**
 * A name as the head of a column shows it: what tells it from the other names first, so that a
 * narrow head cuts off what they have in common: "9 December 2015 · Draft agreement".
 */
export function headLabel({ name, detail }: ToldApartName, others: readonly string[]): string {
  if (detail !== undefined) return `${detail} · ${name}`;
  const words = name.split(' ');
  const shared = Math.max(0, ...others.map((other) => wordsInCommon(words, other.split(' '))));
  if (shared < LEAST_IN_COMMON || shared >= words.length) return name;
  return `${words.slice(shared).join(' ')} · ${words.slice(0, shared).join(' ')}`;
}

/** How many words two names have in common at their start. */
function wordsInCommon(words: readonly string[], others: readonly string[]): number {
  const first = words.findIndex((word, index) => word !== others[index]);
  return first < 0 ? 0 : first;
}
