import { textOf } from '../../text/span.ts';
import { degreeFacets, negationFacets } from './action-facets.ts';
import type { ComparedWord } from '../compared/compared-words.ts';
import { changeSentence, tidyPhrase } from './explain.ts';
import { forceFacets } from './force-facets.ts';
import type { Facet, Verdict } from '../lineage.ts';
import { conditionFacets, hedgeFacets, precisionFacets } from './modifier-facets.ts';
import { scopeChanges, type ScopeChange } from './scope-changes.ts';
import { quantityFacets, timeFacets } from './time-facets.ts';
import type { TrackedClause } from '../compared/tracked-clause.ts';

/** Every respect in which a later commitment differs from an earlier one. */
export function compareCommitments(a: TrackedClause, b: TrackedClause): Facet[] {
  return [
    ...negationFacets(a, b),
    ...forceFacets(a, b),
    ...hedgeFacets(a, b),
    ...timeFacets(a.commitment, b.commitment),
    ...quantityFacets(a.commitment, b.commitment),
    ...degreeFacets(a, b),
    ...addresseeFacets(a, b),
    ...conditionFacets(a.commitment, b.commitment),
    ...scopeFacets(a, b, a.words, b.words),
    ...precisionFacets(a.commitment, b.commitment),
  ];
}

function scopeFacets(
  a: TrackedClause,
  b: TrackedClause,
  wordsA: readonly ComparedWord[],
  wordsB: readonly ComparedWord[],
  name?: 'addressee',
): Facet[] {
  return scopeChanges(wordsA, wordsB).flatMap((change) => {
    const from = phraseOf(a.document.text, wordsA, change.a);
    const to = phraseOf(b.document.text, wordsB, change.b);
    if (from === null && to === null) return [];
    const sentence = changeSentence(from, to);
    return [{ facet: name ?? change.facet, from, to, effect: change.effect, sentence }];
  });
}

function phraseOf(
  text: string,
  words: readonly ComparedWord[],
  range: ScopeChange['a'],
): string | null {
  const [first, last] = [words[range.from], words[range.to - 1]];
  if (!first || !last || range.to <= range.from) return null;
  return tidyPhrase(textOf(text, { start: first.start, end: last.end }));
}

function addresseeFacets(a: TrackedClause, b: TrackedClause): Facet[] {
  const [from, to] = [a.commitment.addressee?.text ?? null, b.commitment.addressee?.text ?? null];
  if (from !== null && to !== null) return scopeFacets(a, b, a.addressee, b.addressee, 'addressee');
  if (from === to || a.commitment.class !== b.commitment.class) return [];
  return [{ facet: 'addressee', from, to, effect: 'neutral', sentence: changeSentence(from, to) }];
}

const OF_FORCE = new Set<Facet['facet']>(['force', 'class', 'hedge', 'time', 'quantity', 'action']);

/**
 * The verdict on a pair, by what its facets say. Facets of force decide before those of scope;
 * facets that point both ways make it mixed; a reversal is neither stronger nor weaker.
 */
export function verdictOf(facets: readonly Facet[]): Verdict {
  if (facets.some((facet) => facet.facet === 'negation')) return 'mixed';
  const has = (effect: Facet['effect'], only?: (facet: Facet) => boolean): boolean =>
    facets.some((facet) => facet.effect === effect && (only?.(facet) ?? true));
  const ofForce = (facet: Facet): boolean => OF_FORCE.has(facet.facet);
  const [up, down] = [has('stronger', ofForce), has('weaker', ofForce)];
  if (up || down) return up && down ? 'mixed' : up ? 'strengthened' : 'weakened';
  if (facets.some((facet) => facet.facet === 'class')) return 'reclassified';
  const [wide, narrow] = [has('broader'), has('narrower')];
  if (wide || narrow) return wide && narrow ? 'mixed' : wide ? 'broadened' : 'narrowed';
  const [firmer, looser] = [has('stronger'), has('weaker')];
  if (firmer !== looser) return firmer ? 'strengthened' : 'weakened';
  return 'reaffirmed';
}
