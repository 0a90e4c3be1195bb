import { countedStems, type TrackedClause } from '../compared/tracked-clause.ts';
import type { Facet } from '../lineage.ts';
import { changedPhrase } from './changed-phrase.ts';
import { changeSentence, excerpt, rewordingSentence } from './explain.ts';
import { isComparable, scopeChanges, type ScopeChange } from './scope-changes.ts';

/** What else is said: wider, narrower, or in other words. */
export function wordingFacets(a: TrackedClause, b: TrackedClause): Facet[] {
  if (!isComparable(a.words, b.words)) return [rewording(a, b)];
  const changes = scopeChanges(a.words, b.words).filter(
    (change) => !isSettled(b, change.b, change.a, a) && !isSettled(a, change.a, change.b, b),
  );
  return changes.flatMap((change) => {
    const from = changedPhrase(a.document.text, a.words, change.a);
    const to = changedPhrase(b.document.text, b.words, change.b);
    if (from === null && to === null) return [];
    return [
      { facet: change.facet, from, to, effect: change.effect, sentence: changeSentence(from, to) },
    ];
  });
}

/** Words that only one clause has now, but that stood in brackets of the other, elsewhere in it. */
function isSettled(
  { words }: TrackedClause,
  come: ScopeChange['a'],
  gone: ScopeChange['a'],
  other: TrackedClause,
): boolean {
  if (gone.to > gone.from || other.options.size === 0) return false;
  const stems = countedStems(words.slice(come.from, come.to));
  return stems.length > 0 && stems.every((stem) => other.options.has(stem));
}

/** Too few words are kept to compare single ones: both openings are shown. */
function rewording(a: TrackedClause, b: TrackedClause): Facet {
  const [from, to] = [excerpt(a.commitment.content.text), excerpt(b.commitment.content.text)];
  return { facet: 'scope', from, to, effect: 'neutral', sentence: rewordingSentence(from, to) };
}
