import type { Commitment, Modifier } from '../commitment.ts';
import { changeSentence } from './explain.ts';
import type { Facet } from '../lineage.ts';
import type { TrackedClause } from '../compared/tracked-clause.ts';
import { foldWord } from '../../text/tokens.ts';
import { comparedStem, type ComparedWord } from '../compared/compared-words.ts';

/** Weight from which a modifier counts as a hedge and not only as vagueness. */
const HEDGE_WEIGHT = -0.5;

/** Share of the words under a hedge that the other text must have for the hedge to have changed. */
const SAME_ACT = 0.5;

/** Words of the act a softener bears on, and the share of them that must be the same. */
const ACT_WORDS = 4;
const SAME_SOFTENED_ACT = 0.75;

/**
 * Hedges and softeners that came or went. One that went together with the whole act it bore on is
 * a lost act, not a lost hedge.
 */
export function hedgeFacets(a: TrackedClause, b: TrackedClause): Facet[] {
  const all = changed(hedgesOf(a.commitment), hedgesOf(b.commitment));
  const gone = all.gone.filter((one) => bearsOnSharedWords(one, a, b) && !isSaidAs(one, b));
  const come = all.come.filter((one) => bearsOnSharedWords(one, b, a) && !isSaidAs(one, a));
  const facets: Facet[] = [];
  for (const one of gone) {
    // A hedge in place of another is no change of strength; "strive to" for "voluntarily" is two.
    const at = come.findIndex(({ kind }) => kind === one.kind);
    const [instead] = at >= 0 ? come.splice(at, 1) : [];
    facets.push(facet('hedge', one, instead, instead ? 'neutral' : 'stronger'));
  }
  for (const one of come) facets.push(facet('hedge', undefined, one, 'weaker'));
  return facets;
}

/** "return voluntarily" beside "voluntary return": what is a hedge here is part of the object there. */
function isSaidAs(hedge: Modifier, { stems }: TrackedClause): boolean {
  const own = comparedStem(foldWord(hedge.text));
  const isKin = (stem: string): boolean => stem.length >= SHORTEST_KIN && own.startsWith(stem);
  return !hedge.text.includes(' ') && [...stems].some(isKin);
}

/** "voluntari" in "voluntarili"; shorter stems begin unrelated words. */
const SHORTEST_KIN = 6;

function bearsOnSharedWords(hedge: Modifier, own: TrackedClause, other: TrackedClause): boolean {
  const all = own.words.filter(
    (word) => word.counts && hedge.scope.start <= word.start && word.end <= hedge.scope.end,
  );
  // "strive to" bears on the act that follows it; how much more is said after that does not matter.
  const act = all.slice(0, ACT_WORDS);
  if (hedge.kind === 'softening_head' && sharedShare(act, other) >= SAME_SOFTENED_ACT) return true;
  return sharedShare(all, other) >= SAME_ACT;
}

/** Share of words that another clause has; 1 of none. */
function sharedShare(words: readonly ComparedWord[], { stems }: TrackedClause): number {
  if (words.length === 0) return 1;
  return words.filter((word) => stems.has(word.stem)).length / words.length;
}

function hedgesOf(commitment: Commitment): Modifier[] {
  return commitment.hedges.filter(
    (hedge) =>
      (hedge.kind === 'hedge' || hedge.kind === 'softening_head') && hedge.weight <= HEDGE_WEIGHT,
  );
}

/** Conditions and limits: one more narrows, one less broadens. */
export function conditionFacets(a: Commitment, b: Commitment): Facet[] {
  const { gone, come } = changed(a.conditions, b.conditions);
  const facets: Facet[] = [];
  const pairs = Math.min(gone.length, come.length);
  for (let i = 0; i < pairs; i += 1) facets.push(facet('condition', gone[i], come[i], 'neutral'));
  for (const one of gone.slice(pairs)) facets.push(facet('condition', one, undefined, 'broader'));
  for (const one of come.slice(pairs)) facets.push(facet('condition', undefined, one, 'narrower'));
  return facets;
}

/** Words of vagueness and of emphasis that came or went: precision, not force. */
export function precisionFacets(a: Commitment, b: Commitment): Facet[] {
  const vague = changed(
    a.hedges.filter((hedge) => hedge.kind === 'vague'),
    b.hedges.filter((hedge) => hedge.kind === 'vague'),
  );
  const firm = changed(a.intensifiers, b.intensifiers);
  return [
    ...vague.gone.map((one) => facet('precision', one, undefined, 'neutral')),
    ...vague.come.map((one) => facet('precision', undefined, one, 'neutral')),
    ...firm.gone.map((one) =>
      facet('precision', one, undefined, one.weight < 0.5 ? 'neutral' : 'weaker'),
    ),
    ...firm.come.map((one) =>
      facet('precision', undefined, one, one.weight < 0.5 ? 'neutral' : 'stronger'),
    ),
  ];
}

function facet(
  name: Facet['facet'],
  gone: Modifier | undefined,
  come: Modifier | undefined,
  effect: Facet['effect'],
): Facet {
  const [from, to] = [gone?.text ?? null, come?.text ?? null];
  return { facet: name, from, to, effect, sentence: changeSentence(from, to) };
}

/** Likeness from which two conditions say the same in other words. */
const SAME_CONDITION = 0.5;

function changed(
  a: readonly Modifier[],
  b: readonly Modifier[],
): { readonly gone: Modifier[]; readonly come: Modifier[] } {
  const come = [...b];
  const gone = a.filter((one) => {
    const same = come.findIndex((other) => alike(one, other));
    if (same >= 0) come.splice(same, 1);
    return same < 0;
  });
  return { gone, come };
}

function alike(a: Modifier, b: Modifier): boolean {
  const [x, y] = [stemsOf(a.text), stemsOf(b.text)];
  const common = [...x].filter((stem) => y.has(stem)).length;
  return (2 * common) / (x.size + y.size) >= (a.kind === 'condition' ? SAME_CONDITION : 1);
}

function stemsOf(text: string): Set<string> {
  const words = foldWord(text).match(/[\p{L}\p{N}-]+/gu) ?? [];
  return new Set(words.map((word) => comparedStem(word === 'whenever' ? 'when' : word)));
}
