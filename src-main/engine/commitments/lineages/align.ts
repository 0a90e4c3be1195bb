import { textOf } from '../../text/span.ts';
import { assign, type Edge } from './assignment.ts';
import {
  ACCEPTING_SCORE,
  containment,
  pairScore,
  POSSIBLE_SCORE,
  shared,
  weightOf,
} from '../compared/pair-score.ts';
import { noLinks, type ParagraphLinks } from './linked-paragraphs.ts';
import type { TrackedClause } from '../compared/tracked-clause.ts';
import { isTelling, type WordWeights } from '../compared/word-weights.ts';

/** An earlier clause (or several) and the later one (or several) that continue it. */
export interface AlignedGroup {
  readonly from: readonly TrackedClause[];
  readonly to: readonly TrackedClause[];
  readonly score: number;
}

/** The nearest clause on the other side, for what has no counterpart. */
export interface Nearest {
  readonly clause: TrackedClause;
  readonly score: number;
}

/** How two sets of clauses correspond. */
export interface Alignment {
  readonly groups: readonly AlignedGroup[];
  readonly unmatchedFrom: readonly {
    readonly clause: TrackedClause;
    readonly nearest: Nearest | null;
  }[];
  readonly unmatchedTo: readonly {
    readonly clause: TrackedClause;
    readonly nearest: Nearest | null;
  }[];
}

/** A leftover belongs to a split or merge when so much of it stands in the whole. */
const PART_CONTAINED = 0.6;
/** … and when so much of what it shares with the whole is not already in the other part. */
const OWN_SHARE = 0.5;
/** One word in common is chance; a part shares at least so many telling ones that no sibling has. */
const LEAST_PART_WORDS = 2;

/** A clause says first what is to be done; its reasons and examples alone are no part of another. */
const ACT_WORDS = 4;

/**
 * Aligns earlier clauses with later ones: one to one first, then leftovers to splits and merges. Of
 * verbs that brackets offer for one content ("[shall][should]") the first stands for all.
 */
export function align(
  earlier: readonly TrackedClause[],
  later: readonly TrackedClause[],
  weights: WordWeights,
  linked: ParagraphLinks = noLinks,
): Alignment {
  const [from, to] = [earlier.filter(isFirstOption), later.filter(isFirstOption)];
  const edges = scoredEdges(from, to, weights, linked);
  const pairs = assign(edges.filter((edge) => mayBeSame(edge, from, to, weights, linked)));
  const groups = pairs.map((pair) => ({ from: [pair.a], to: [pair.b], score: pair.weight }));
  addParts(groups, from, to, weights);
  const takenFrom = new Set(groups.flatMap((group) => group.from));
  const takenTo = new Set(groups.flatMap((group) => group.to));
  return {
    groups: groups.map((group) => ({
      from: pick(from, group.from),
      to: pick(to, group.to),
      score: Math.min(1, group.score),
    })),
    unmatchedFrom: leftovers(from, takenFrom, (i) => nearestOf(edges, i, 'a', 'b', to)),
    unmatchedTo: leftovers(to, takenTo, (i) => nearestOf(edges, i, 'b', 'a', from)),
  };
}

/** A pair that is not sure shares at least so many words that few clauses have … */
const LEAST_TELLING = 3;

/** … or at least one where its paragraphs are counterparts. */
function mayBeSame(
  { a, b, weight }: Edge,
  from: readonly TrackedClause[],
  to: readonly TrackedClause[],
  weights: WordWeights,
  linked: ParagraphLinks,
): boolean {
  if (weight < POSSIBLE_SCORE || weight >= ACCEPTING_SCORE) return weight >= ACCEPTING_SCORE;
  const [earlier, later] = [from[a], to[b]];
  if (!earlier || !later) return false;
  const common = [...shared(earlier.stems, later.stems)];
  const telling = common.filter((stem) => isTelling(stem, weights)).length;
  return telling >= (linked(earlier, later) ? 1 : LEAST_TELLING);
}

/** Not another verb for the content of the clause before it. */
function isFirstOption({ commitment, document }: TrackedClause): boolean {
  const { openVerb, verb } = commitment;
  if (!openVerb) return true;
  return !/\p{L}/u.test(document.text.slice(openVerb.span.start, verb.span.start));
}

interface Group {
  readonly from: number[];
  readonly to: number[];
  readonly score: number;
}

function pick(clauses: readonly TrackedClause[], places: readonly number[]): TrackedClause[] {
  return [...places].sort((x, y) => x - y).flatMap((i) => clauses[i] ?? []);
}

function leftovers(
  clauses: readonly TrackedClause[],
  taken: ReadonlySet<number>,
  nearest: (place: number) => Nearest | null,
): { clause: TrackedClause; nearest: Nearest | null }[] {
  return clauses.flatMap((clause, i) => (taken.has(i) ? [] : [{ clause, nearest: nearest(i) }]));
}

function nearestOf(
  edges: readonly Edge[],
  place: number,
  own: 'a' | 'b',
  other: 'a' | 'b',
  clauses: readonly TrackedClause[],
): Nearest | null {
  let best: Edge | null = null;
  for (const edge of edges) {
    if (edge[own] === place && (best === null || edge.weight > best.weight)) best = edge;
  }
  const clause = best && clauses[best[other]];
  return best && clause ? { clause, score: best.weight } : null;
}

/** Clauses of linked paragraphs that share less than this are two clauses. */
const LEAST_LINKED = 0.2;
/**
 * What it adds to the likeness of two clauses that their paragraphs are counterparts: from
 * `LEAST_LINKED` on they may be the same. Of the four labelled sets it finds 7 more pairs of 182 and
 * gives 2 wrong ones less.
 */
const LINKED_BONUS = POSSIBLE_SCORE - LEAST_LINKED;

/** Scores of all pairs that share at least one word. */
function scoredEdges(
  from: readonly TrackedClause[],
  to: readonly TrackedClause[],
  weights: WordWeights,
  linked: ParagraphLinks,
): Edge[] {
  const places = new Map<string, number[]>();
  to.forEach(({ stems }, b) => {
    for (const stem of stems) places.set(stem, [...(places.get(stem) ?? []), b]);
  });
  return from.flatMap((clause, a) => {
    const near = new Set([...clause.stems].flatMap((stem) => places.get(stem) ?? []));
    return [...near]
      .sort((x, y) => x - y)
      .flatMap((b) => {
        const other = to[b];
        if (!other) return [];
        const score = pairScore(clause, other, weights);
        const place = linked(clause, other) && score >= LEAST_LINKED ? LINKED_BONUS : 0;
        return [{ a, b, weight: score + place }];
      });
  });
}

/** Adds leftovers to the pairs whose other side holds them. */
function addParts(
  groups: Group[],
  from: readonly TrackedClause[],
  to: readonly TrackedClause[],
  weights: WordWeights,
): void {
  const takenFrom = new Set(groups.flatMap((group) => group.from));
  const takenTo = new Set(groups.flatMap((group) => group.to));
  to.forEach((clause, b) => {
    if (takenTo.has(b)) return;
    const group = bestWhole(clause, groups, from, to, 'from', weights);
    group?.to.push(b);
  });
  from.forEach((clause, a) => {
    if (takenFrom.has(a)) return;
    const group =
      bestWhole(clause, groups, to, from, 'to', weights) ??
      chosenFrom(a, groups, from, to, weights);
    if (group && group.to.length === 1) group.from.push(a);
  });
}

/** From here on two clauses of one text say the same: options of a draft, of which one was chosen. */
const SAME_OPTION = 0.6;

/** Offered for choice: in brackets, or headed so. */
function isOffered({ commitment, document }: TrackedClause): boolean {
  if (commitment.bracketed) return true;
  const home = document.paragraphs.find(({ id }) => id === commitment.paragraph)?.span;
  return home !== undefined && /^\W*(?:Option|Alternative)\b/u.test(textOf(document.text, home));
}

/** Another place of a draft: two verbs of one sentence are no options. */
function isOptionElsewhere(a: TrackedClause, b: TrackedClause): boolean {
  if (a.commitment.content.span.start === b.commitment.content.span.start) return false;
  const isElsewhere = a.commitment.paragraph !== b.commitment.paragraph;
  return b.commitment.bracketed || (isElsewhere && (isOffered(a) || isOffered(b)));
}

/** The pair that took up another option for the same words: "Option 1", "Option 2". */
function chosenFrom(
  place: number,
  groups: readonly Group[],
  from: readonly TrackedClause[],
  to: readonly TrackedClause[],
  weights: WordWeights,
): Group | null {
  const clause = from[place];
  if (!clause) return null;
  const isOption = (group: Group): boolean => {
    const [sibling, target] = [from[group.from[0] ?? -1], to[group.to[0] ?? -1]];
    if (!sibling || !target || group.to.length > 1) return false;
    return (
      sibling.document === clause.document &&
      isOptionElsewhere(sibling, clause) &&
      isSameOption(clause, sibling, weights) &&
      pairScore(clause, target, weights) >= ACCEPTING_SCORE
    );
  };
  return groups.find(isOption) ?? null;
}

/** Alike, or one is the other with more said: options differ in their details. */
function isSameOption(a: TrackedClause, b: TrackedClause, weights: WordWeights): boolean {
  if (pairScore(a, b, weights) >= SAME_OPTION) return true;
  const [short, long] = a.stems.size < b.stems.size ? [a, b] : [b, a];
  return (
    short.stems.size >= LEAST_OPTION_WORDS && containment(short.stems, long.stems, weights) >= HELD
  );
}

/** Share of the shorter option's words from which the longer says the same and more. */
const HELD = 0.9;
/** Fewer words are in many clauses. */
const LEAST_OPTION_WORDS = 4;

/** The pair whose `side` clause holds the leftover and whose other clause is itself a part of it. */
function bestWhole(
  leftover: TrackedClause,
  groups: readonly Group[],
  wholes: readonly TrackedClause[],
  parts: readonly TrackedClause[],
  side: 'from' | 'to',
  weights: WordWeights,
): Group | null {
  const other = side === 'from' ? 'to' : 'from';
  let best: { group: Group; share: number } | null = null;
  for (const group of groups) {
    const whole = group[side].length === 1 ? wholes[group[side][0] ?? -1] : undefined;
    const siblings = group[other].flatMap((place) => parts[place] ?? []);
    if (!whole || !isPart(leftover, whole, siblings, weights)) continue;
    const share = containment(leftover.stems, whole.stems, weights);
    if (best === null || share > best.share) best = { group, share };
  }
  return best?.group ?? null;
}

function isPart(
  leftover: TrackedClause,
  whole: TrackedClause,
  siblings: readonly TrackedClause[],
  weights: WordWeights,
): boolean {
  if (containment(leftover.stems, whole.stems, weights) < PART_CONTAINED) return false;
  if (
    !siblings.every((sibling) => containment(sibling.stems, whole.stems, weights) >= PART_CONTAINED)
  ) {
    return false;
  }
  const act = new Set(leftover.order.slice(0, ACT_WORDS));
  if (containment(act, whole.stems, weights) < PART_CONTAINED) return false;
  const common = shared(leftover.stems, whole.stems);
  const own = new Set([...common].filter((stem) => !siblings.some((one) => one.stems.has(stem))));
  const rare = [...own].filter((stem) => isTelling(stem, weights));
  const ownWeight = weightOf(own, weights);
  return rare.length >= LEAST_PART_WORDS && ownWeight >= OWN_SHARE * weightOf(common, weights);
}
