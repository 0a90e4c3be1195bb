import type { LadderVerb } from '../../../../src-main/engine/commitments/commitment.ts';
import { defaultLadder } from '../../../../src-main/engine/commitments/ladder/verb-ladder.ts';

const own = new Map(defaultLadder.map((verb) => [verb.lemma, verb]));

/** A verb as it comes with the tool; null for one that does not. */
export function verbOfTool(lemma: string): LadderVerb | null {
  return own.get(lemma) ?? null;
}

/** Whether a verb stands otherwise than it comes with the tool, or does not come with it. */
export function isChanged(verb: LadderVerb): boolean {
  return JSON.stringify(sorted(verb)) !== JSON.stringify(sorted(own.get(verb.lemma) ?? null));
}

/** Verbs that come with the tool and that the user has taken from the ladder. */
export function removedVerbs(ladder: readonly LadderVerb[]): LadderVerb[] {
  const there = new Set(ladder.map(({ lemma }) => lemma));
  return defaultLadder.filter(({ lemma }) => !there.has(lemma));
}

/**
 * The ladder with one verb in place of another: `before` null adds, `after` null removes. Null
 * when that is the ladder of the tool again.
 */
export function withVerb(
  ladder: readonly LadderVerb[],
  before: LadderVerb | null,
  after: LadderVerb | null,
): readonly LadderVerb[] | null {
  const changed = before
    ? ladder.flatMap((verb) => (verb.lemma === before.lemma ? (after ?? []) : verb))
    : after
      ? inPlace(ladder, after)
      : [...ladder];
  const same = changed.length === defaultLadder.length && !changed.some(isChanged);
  return same ? null : changed;
}

/** A verb that was taken away goes back to where it stood; a new one stands last. */
function inPlace(ladder: readonly LadderVerb[], verb: LadderVerb): LadderVerb[] {
  const order = new Map(defaultLadder.map(({ lemma }, index) => [lemma, index]));
  const place = order.get(verb.lemma) ?? Infinity;
  const at = ladder.findIndex(({ lemma }) => (order.get(lemma) ?? Infinity) > place);
  return at < 0 ? [...ladder, verb] : [...ladder.slice(0, at), verb, ...ladder.slice(at)];
}

function sorted(verb: LadderVerb | null): unknown {
  if (!verb) return null;
  const { lemma, forms, class: name, force, rank, source } = verb;
  return [lemma, forms, name, force, rank, source];
}
