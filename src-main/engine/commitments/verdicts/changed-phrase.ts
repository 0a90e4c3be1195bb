import { textOf } from '../../text/span.ts';
import type { ComparedWord } from '../compared/compared-words.ts';
import { tidyPhrase } from './explain.ts';
import type { ScopeChange } from './scope-changes.ts';

/**
 * The words of a change as a text has them, null when they are none. Where bracketed wording was set
 * apart between them, "…" stands.
 */
export function changedPhrase(
  text: string,
  words: readonly ComparedWord[],
  range: ScopeChange['a'],
): string | null {
  const runs: { start: number; end: number }[] = [];
  for (const word of words.slice(range.from, range.to)) {
    const last = runs.at(-1);
    const isApart = last && /[[\]]\s*[^[\]\s]/u.test(text.slice(last.end, word.start));
    if (last && !isApart) last.end = word.end;
    else runs.push({ start: word.start, end: word.end });
  }
  const phrases = runs.flatMap((run) => tidyPhrase(textOf(text, run)) ?? []);
  return phrases.length > 0 ? phrases.join(' … ') : null;
}
