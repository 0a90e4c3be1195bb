import type { Document } from '../documents/document.ts';
import { compareDocuments } from './compare-documents.ts';
import type { ComparisonBudget } from './compare-documents.ts';
import type { Comparison, Difference } from './difference.ts';
import type { PairsByHand } from './alignment/pairs-by-hand.ts';

/** What happened to a paragraph from one version to the next. */
export type HistoryEvent =
  'born' | 'same' | 'changed' | 'moved' | 'moved-changed' | 'split' | 'merged' | 'gone';

/** One step in the history of a paragraph. */
export interface HistoryStep {
  /**
   * Position in the chain of the version in which it is seen: for `gone` the first version that no
   * longer has it.
   */
  readonly version: number;
  /** Id of that version's document. */
  readonly document: string;
  readonly event: HistoryEvent;
  /** Ids of the paragraphs there, in reading order; more than one after a split; none when gone. */
  readonly paragraphs: readonly string[];
  /** Id of the difference to the version before; absent for what stood in the first version. */
  readonly difference?: string;
  /** What kinds of words changed, as in `Difference.substance`. */
  readonly substance?: readonly string[];
}

/** A paragraph through the versions of a text, from its first to its last. */
export interface ParagraphHistory {
  /** Fixed by the chain and the place where it was born: the same chain gives the same ids. */
  readonly id: string;
  /** One step for each version it is in, and one more when it is gone; the first is `born`. */
  readonly steps: readonly HistoryStep[];
  /** Ids of the histories that were merged with this one, or whose wording it repeats. */
  readonly related: readonly string[];
}

/** The histories of all paragraphs, and what they were read from. */
export interface TextHistory {
  /** By the version and then the place in which they were born. */
  readonly paragraphs: readonly ParagraphHistory[];
  /** One for each step of the chain; one fewer than versions. */
  readonly comparisons: readonly Comparison[];
  /** Limits met by any comparison, each once. */
  readonly limits: readonly string[];
}

/** A history while it is read. */
interface OpenHistory {
  readonly id: string;
  readonly steps: HistoryStep[];
  readonly related: Set<string>;
}

/**
 * Follows every paragraph through a chain of versions, each compared with the one before. Where
 * paragraphs are merged, the history of the one that gives the most words goes on and the others
 * end with the step "merged"; where one is split, its history goes on with all its parts. Wording
 * used a second time is born there, and related to where it comes from. A paragraph that is taken
 * out and comes back later is born again: nothing is claimed across a version that lacks it. `byHand`
 * gives what a user has decided about two versions.
 */
export function paragraphHistory(
  versions: readonly Document[],
  budget?: ComparisonBudget,
  byHand?: (previous: Document, next: Document) => PairsByHand,
): TextHistory {
  const all: OpenHistory[] = [];
  const comparisons: Comparison[] = [];
  let current = new Map<string, OpenHistory>();
  versions.forEach((document, version) => {
    const previous = versions[version - 1];
    if (!previous) {
      for (const { id } of document.paragraphs)
        current.set(id, begin(all, document, version, [id]));
      return;
    }
    const comparison = compareDocuments(previous, document, budget, byHand?.(previous, document));
    comparisons.push(comparison);
    const next = new Map<string, OpenHistory>();
    const endings: Endings = new Map();
    for (const difference of comparison.differences)
      follow(difference, { previous, document, version }, current, next, all, endings);
    // A paragraph split before ends only when none of its parts is left.
    const alive = new Set(next.values());
    for (const [history, difference] of endings)
      if (!alive.has(history)) history.steps.push(stepOf(difference, document, version));
    current = next;
  });
  const limits = new Set(comparisons.flatMap((comparison) => comparison.limits));
  return {
    paragraphs: inOrderOfBirth(all, versions),
    comparisons,
    limits: [...limits],
  };
}

interface VersionStep {
  readonly previous: Document;
  readonly document: Document;
  readonly version: number;
}

function begin(
  all: OpenHistory[],
  document: Document,
  version: number,
  paragraphs: readonly string[],
  difference?: Difference,
): OpenHistory {
  const id = `${version}:${document.id}:${paragraphs.join('+')}`;
  const step: HistoryStep = {
    version,
    document: document.id,
    event: 'born',
    paragraphs,
    ...(difference && { difference: difference.id }),
  };
  const history = { id, steps: [step], related: new Set<string>() };
  all.push(history);
  return history;
}

/** What ends in a version: histories taken out or merged into others, with the difference. */
type Endings = Map<OpenHistory, Difference>;

function follow(
  difference: Difference,
  { previous, document, version }: VersionStep,
  current: ReadonlyMap<string, OpenHistory>,
  next: Map<string, OpenHistory>,
  all: OpenHistory[],
  endings: Endings,
): void {
  const histories = new Set(difference.a.flatMap((id) => current.get(id) ?? []));
  const kept = heaviest([...histories], difference.a, current, previous);
  for (const history of histories) {
    if (history === kept && difference.b.length > 0) continue;
    endings.set(history, difference);
    if (kept && kept !== history) relate(kept, history);
  }
  if (difference.b.length === 0) return;
  if (!kept) {
    const source = current.get(difference.usedAgain ?? '');
    for (const id of difference.b) {
      const born = begin(all, document, version, [id], difference);
      next.set(id, born);
      if (source) relate(source, born);
    }
    return;
  }
  for (const id of difference.b) next.set(id, kept);
  addStep(kept, stepOf(difference, document, version));
}

function stepOf(difference: Difference, document: Document, version: number): HistoryStep {
  const { id, kind, b, substance } = difference;
  const event = kind === 'inserted' ? 'born' : kind === 'deleted' ? 'gone' : kind;
  const step = { version, document: document.id, event, paragraphs: b, difference: id } as const;
  return substance && b.length > 0 ? { ...step, substance } : step;
}

/** Parts of one paragraph that was split each have a difference of their own: one step for all. */
function addStep(history: OpenHistory, step: HistoryStep): void {
  const last = history.steps.at(-1);
  if (last?.version !== step.version) {
    history.steps.push(step);
    return;
  }
  const substance = [...new Set([...(last.substance ?? []), ...(step.substance ?? [])])];
  const event = last.event === 'same' ? step.event : last.event;
  history.steps[history.steps.length - 1] = {
    ...step,
    event,
    paragraphs: [...last.paragraphs, ...step.paragraphs],
    ...(substance.length > 0 && { substance }),
  };
}

function relate(one: OpenHistory, other: OpenHistory): void {
  one.related.add(other.id);
  other.related.add(one.id);
}

/** The history that gives a difference the most text; of equal ones the first. */
function heaviest(
  histories: readonly OpenHistory[],
  ids: readonly string[],
  current: ReadonlyMap<string, OpenHistory>,
  { paragraphs }: Document,
): OpenHistory | undefined {
  const wanted = new Set(ids);
  const lengths = new Map<OpenHistory, number>();
  for (const { id, span } of paragraphs) {
    const history = wanted.has(id) ? current.get(id) : undefined;
    if (history) lengths.set(history, (lengths.get(history) ?? 0) + span.end - span.start);
  }
  let best = histories[0];
  for (const history of histories)
    if ((lengths.get(history) ?? 0) > (best ? (lengths.get(best) ?? 0) : 0)) best = history;
  return best;
}

function inOrderOfBirth(
  all: readonly OpenHistory[],
  versions: readonly Document[],
): ParagraphHistory[] {
  const places = versions.map(
    ({ paragraphs }) => new Map(paragraphs.map(({ id }, place) => [id, place])),
  );
  const birth = ({ steps }: OpenHistory) => {
    const [first] = steps;
    const place = places[first?.version ?? 0]?.get(first?.paragraphs[0] ?? '') ?? 0;
    return [first?.version ?? 0, place] as const;
  };
  return all
    .map((history) => ({ history, birth: birth(history) }))
    .sort((x, y) => x.birth[0] - y.birth[0] || x.birth[1] - y.birth[1])
    .map(({ history: { id, steps, related } }) => ({ id, steps, related: [...related].sort() }));
}
