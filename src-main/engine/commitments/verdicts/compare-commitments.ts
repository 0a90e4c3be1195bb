import { agreedWording, withoutInherited } from './agreed-wording.ts';
import { degreeFacets, negationFacets } from './action-facets.ts';
import { bracketFacets } from './bracket-facets.ts';
import { distinctFacets } from './distinct-facets.ts';
import { forceFacets } from './force-facets.ts';
import { holderFacets } from './holder-facets.ts';
import type { Facet, Verdict } from '../lineage.ts';
import { conditionFacets, hedgeFacets, precisionFacets } from './modifier-facets.ts';
import { quantityFacets, timeFacets } from './time-facets.ts';
import type { TrackedClause } from '../compared/tracked-clause.ts';
import { wordingFacets } from './wording-facets.ts';

/**
 * Every respect in which a later commitment differs from an earlier one, each once. Wording that only
 * one of them has, in brackets, is set apart.
 */
export function compareCommitments(earlier: TrackedClause, later: TrackedClause): Facet[] {
  const [a, b] = agreedWording(withoutInherited(earlier), withoutInherited(later));
  return distinctFacets([
    ...negationFacets(a, b),
    ...forceFacets(a, b),
    ...hedgeFacets(a, b),
    ...timeFacets(a.commitment, b.commitment),
    ...quantityFacets(a.commitment, b.commitment),
    ...degreeFacets(a, b),
    ...holderFacets(a, b),
    ...conditionFacets(a.commitment, b.commitment),
    ...precisionFacets(a.commitment, b.commitment),
    ...wordingFacets(a, b),
    ...bracketFacets(earlier, later),
  ]);
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
