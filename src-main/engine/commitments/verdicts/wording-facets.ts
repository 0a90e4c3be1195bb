import { textOf } from '../../text/span.ts';
import type { ComparedWord } from '../compared/compared-words.ts';
import type { TrackedClause } from '../compared/tracked-clause.ts';
import type { Facet } from '../lineage.ts';
import { changeSentence, excerpt, rewordingSentence, tidyPhrase } from './explain.ts';
import { isComparable, scopeChanges, type ScopeChange } from './scope-changes.ts';

/** What else is said: wider, narrower, or in other words. */
export function wordingFacets(a: TrackedClause, b: TrackedClause): Facet[] {
  if (!isComparable(a.words, b.words)) return [rewording(a, b)];
  return scopeChanges(a.words, b.words).flatMap((change) => {
    const from = phraseOf(a.document.text, a.words, change.a);
    const to = phraseOf(b.document.text, b.words, change.b);
    if (from === null && to === null) return [];
    return [
      { facet: change.facet, from, to, effect: change.effect, sentence: changeSentence(from, to) },
    ];
  });
}

/** The words of a range; where others stand between them, which are compared by themselves, "…". */
function phraseOf(
  text: string,
  words: readonly ComparedWord[],
  range: ScopeChange['a'],
): string | null {
  const runs: { start: number; end: number }[] = [];
  for (const word of words.slice(range.from, range.to)) {
    const last = runs.at(-1);
    const isNext = last && !/[\p{L}\p{N}]/u.test(text.slice(last.end, word.start));
    if (isNext) last.end = word.end;
    else runs.push({ start: word.start, end: word.end });
  }
  const phrases = runs.flatMap((run) => tidyPhrase(textOf(text, run)) ?? []);
  return phrases.length > 0 ? phrases.join(' … ') : null;
}

/** Too few words are kept to compare single ones: both openings are shown. */
function rewording(a: TrackedClause, b: TrackedClause): Facet {
  const [from, to] = [excerpt(a.commitment.content.text), excerpt(b.commitment.content.text)];
  return { facet: 'scope', from, to, effect: 'neutral', sentence: rewordingSentence(from, to) };
}
