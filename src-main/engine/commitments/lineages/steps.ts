import { readableDate } from '../../documents/citation.ts';
import type { Document } from '../../documents/document.ts';
import { align, type AlignedGroup, type Alignment, type Nearest } from './align.ts';
import { compareCommitments, verdictOf } from '../verdicts/compare-commitments.ts';
import { textOf } from '../../text/span.ts';
import { foldWord } from '../../text/tokens.ts';
import { excerpt, isRewording, quoted, verdictSentence } from '../verdicts/explain.ts';
import type { TimeBound } from '../commitment.ts';
import type { Facet, LineageStep, Verdict } from '../lineage.ts';
import { ACCEPTING_SCORE, NEAREST_SCORE } from '../compared/pair-score.ts';
import { isTracked, isTrackedPair } from '../compared/tracked-classes.ts';
import type { TrackedClause } from '../compared/tracked-clause.ts';
import type { WordWeights } from '../compared/word-weights.ts';
import { noLinks, paragraphLinks } from './linked-paragraphs.ts';
import { passedBound } from './passed-bound.ts';
import { wordsInCommon } from './words-in-common.ts';

/** A clause that may still be continued, and whether a later document already lacked it. */
export interface OpenClause {
  readonly clause: TrackedClause;
  readonly lapsed: boolean;
}

/** What one more document adds: steps, and the clauses open after it. */
export interface Advance {
  readonly steps: readonly LineageStep[];
  readonly open: readonly OpenClause[];
}

/** Clauses of either side that have a counterpart. */
type Taken = ReadonlySet<TrackedClause>;

/** Holds the clauses open so far against those of the next document. */
export function advance(
  open: readonly OpenClause[],
  document: Document,
  clauses: readonly TrackedClause[],
  weights: WordWeights,
): Advance {
  const { groups, unmatchedFrom, unmatchedTo } = alignOpen(open, document, clauses, weights);
  const lapsed = new Set(open.filter((one) => one.lapsed).map((one) => one.clause));
  const followed = groups.filter((group) =>
    isTrackedPair(commitmentsOf(group.from), commitmentsOf(group.to)),
  );
  const continued = groups.flatMap((group) => group.from);
  const taken = new Set([...continued, ...groups.flatMap((group) => group.to)]);
  const gone = unmatchedFrom.filter(
    ({ clause }) =>
      isTracked(clause.commitment) && !lapsed.has(clause) && !isRejectedOption(clause, continued),
  );
  return {
    steps: [
      ...followed.map((group) => groupStep(group, document, weights)),
      ...gone.map(({ clause, nearest }) => goneStep(clause, nearest, document, taken)),
      ...unmatchedTo
        .filter(({ clause }) => isTracked(clause.commitment))
        .map(({ clause, nearest }) => newStep(clause, nearest, document, taken)),
    ],
    open: [
      ...unmatchedFrom.map(({ clause }) => ({ clause, lapsed: true })),
      ...clauses.map((clause) => ({ clause, lapsed: false })),
    ],
  };
}

/**
 * Clauses of the last document that had them come first; what a document in between already lacked
 * may go on only in what is left.
 */
function alignOpen(
  open: readonly OpenClause[],
  document: Document,
  clauses: readonly TrackedClause[],
  weights: WordWeights,
): Alignment {
  const clausesOf = (lapsed: boolean): TrackedClause[] =>
    open.filter((one) => one.lapsed === lapsed).map((one) => one.clause);
  const last = open.find((one) => !one.lapsed)?.clause.document;
  const linked = last ? paragraphLinks(last, document) : noLinks;
  const live = align(clausesOf(false), clauses, weights, linked);
  const left = live.unmatchedTo.map(({ clause }) => clause);
  const resumed = align(clausesOf(true), left, weights);
  const nearestLive = new Map(live.unmatchedTo.map(({ clause, nearest }) => [clause, nearest]));
  return {
    groups: [...live.groups, ...resumed.groups],
    unmatchedFrom: [...live.unmatchedFrom, ...resumed.unmatchedFrom],
    unmatchedTo: resumed.unmatchedTo.map(({ clause, nearest }) => ({
      clause,
      nearest: nearer(nearestLive.get(clause) ?? null, nearest),
    })),
  };
}

function nearer(a: Nearest | null, b: Nearest | null): Nearest | null {
  return a && (!b || a.score >= b.score) ? a : b;
}

/** Of two verbs in brackets for one content, the one that was not chosen is no loss. */
function isRejectedOption(clause: TrackedClause, continued: readonly TrackedClause[]): boolean {
  const { bracketed, document, content } = clause.commitment;
  return (
    bracketed &&
    continued.some(
      ({ commitment }) =>
        commitment.document === document && commitment.content.span.start === content.span.start,
    )
  );
}

function commitmentsOf(clauses: readonly TrackedClause[]): TrackedClause['commitment'][] {
  return clauses.map((clause) => clause.commitment);
}

function idsOf(clauses: readonly TrackedClause[]): string[] {
  return clauses.map((clause) => clause.commitment.id);
}

function groupStep(group: AlignedGroup, document: Document, weights: WordWeights): LineageStep {
  const facets = facetsOf(group);
  const verdict = groupVerdict(group, facets);
  const certainty = group.score >= ACCEPTING_SCORE ? 'found' : 'possible';
  const doubtful = certainty === 'possible' || isRewording(facets);
  const common = doubtful ? wordsInCommon(group.from, group.to, weights) : '';
  const kept = facets.length === 0 && verdict === 'reaffirmed' ? keptWords(group) : '';
  return {
    fromDocument: latest(group.from),
    toDocument: document.id,
    from: idsOf(group.from),
    to: idsOf(group.to),
    verdict,
    facets,
    evidence: {
      score: group.score,
      certainty,
      nearest: null,
      sentence: verdictSentence(
        verdict,
        facets,
        [kept, partsOf(group), common].filter(Boolean).join('; '),
      ),
    },
  };
}

/** Nothing differs that counts: small words, spelling, order, numbers of paragraphs at most. */
function keptWords({ from, to }: AlignedGroup): string {
  const [a, b] = [from, to].map(([one]) =>
    one ? foldWord(textOf(one.document.text, one.commitment.span)).replace(/\s+/gu, ' ') : '',
  );
  return a === b ? 'same force, same words' : 'same force, no word added or lost that counts';
}

function groupVerdict(group: AlignedGroup, facets: readonly Facet[]): Verdict {
  if (group.to.length > 1) return 'split';
  return group.from.length > 1 ? 'merged' : verdictOf(facets);
}

/**
 * Facets of each piece against the whole. What one piece lacks and another has is no change: only
 * what all pieces of a split lost, and what no part of a merger had, went and came.
 */
function facetsOf({ from, to }: AlignedGroup): Facet[] {
  const pairs = from.flatMap((a) => to.map((b) => compareCommitments(a, b)));
  if (pairs.length === 1) return pairs.flat();
  const isShared = ({ sentence }: Facet): boolean =>
    pairs.every((facets) => facets.some((facet) => facet.sentence === sentence));
  const isOfPiece = (facet: Facet): boolean => (to.length > 1 ? facet.to : facet.from) === null;
  const seen = new Map<string, Facet>();
  for (const facet of pairs.flat().filter(concernsPieces)) {
    if (!isOfPiece(facet) || isShared(facet)) seen.set(facet.sentence, facet);
  }
  return [...seen.values()];
}

function concernsPieces(facet: Facet): boolean {
  return (
    facet.facet === 'force' ||
    facet.facet === 'class' ||
    facet.facet === 'hedge' ||
    facet.facet === 'time'
  );
}

function partsOf({ from, to }: AlignedGroup): string {
  if (to.length > 1) return `goes on in ${to.length} clauses: ${listed(to)}`;
  return from.length > 1 ? `joins ${from.length} clauses: ${listed(from)}` : '';
}

/** Clauses that open alike ("Option 1", "Option 2") are named once. */
function listed(clauses: readonly TrackedClause[]): string {
  const openings = [...new Set(clauses.map(opening))];
  return openings.length === 1 && clauses.length > 1
    ? `all open ${openings[0] ?? ''}`
    : openings.join(' and ');
}

function opening(clause: TrackedClause): string {
  return quoted(excerpt(namingWords(clause)));
}

/** "cooperation" alone names no clause. */
const LEAST_NAMING_WORDS = 3;

/** Of what cannot act the subject says which it is: "The Mechanism shall serve". */
function namingWords({ commitment, document }: TrackedClause): string {
  const { actor, span, content, actions } = commitment;
  const named = commitment.class === 'decision' && actor?.span.start === span.start;
  if (named) return textOf(document.text, { start: span.start, end: content.span.end });
  const act = actions[0]?.text ?? '';
  return act.split(/\s+/u).length >= LEAST_NAMING_WORDS ? act : content.text;
}

/** Document of the latest of several clauses: they may come from different documents. */
function latest(clauses: readonly TrackedClause[]): string | null {
  return clauses.at(-1)?.document.id ?? null;
}

function goneStep(
  clause: TrackedClause,
  nearest: Nearest | null,
  document: Document,
  taken: Taken,
): LineageStep {
  const passed = passedBound(clause, document);
  const facets = [...passedFacets(passed, document), ...neverAgreed(clause)];
  const verdict = passed ? 'expired' : 'dropped';
  return {
    fromDocument: clause.document.id,
    toDocument: document.id,
    from: [clause.commitment.id],
    to: [],
    verdict,
    facets,
    evidence: {
      ...absence(nearest),
      sentence: verdictSentence(
        verdict,
        facets,
        `nothing there says ${opening(clause)}${nearestWords(nearest, taken)}`,
      ),
    },
  };
}

function passedFacets(bound: TimeBound | null, { date }: Document): Facet[] {
  if (!bound) return [];
  const sentence = `${quoted(bound.text)} had passed by ${readableDate(date ?? '')}`;
  return [{ facet: 'time', from: bound.text, to: null, effect: 'neutral', sentence }];
}

/** What a draft had in brackets is no loss of anything agreed. */
function neverAgreed({ commitment }: TrackedClause): Facet[] {
  if (!commitment.bracketed) return [];
  const sentence = 'it stood in brackets, so it was not agreed';
  return [{ facet: 'brackets', from: null, to: null, effect: 'neutral', sentence }];
}

/** An absence is only possible when something near stands there, though it continues another clause. */
function absence(nearest: Nearest | null): Omit<LineageStep['evidence'], 'sentence'> {
  const score = nearest?.score ?? 0;
  return {
    score,
    certainty: score >= NEAREST_SCORE ? 'possible' : 'found',
    nearest: nearest?.clause.commitment.id ?? null,
  };
}

/** What comes near but is the counterpart of something else is said to be so. */
function nearestWords(nearest: Nearest | null, taken: Taken): string {
  if (!nearest || nearest.score < NEAREST_SCORE) return '';
  const words = `; nearest is ${opening(nearest.clause)}`;
  return taken.has(nearest.clause) ? `${words}, which continues another clause` : words;
}

function newStep(
  clause: TrackedClause,
  nearest: Nearest | null,
  document: Document,
  taken: Taken,
): LineageStep {
  return {
    fromDocument: null,
    toDocument: document.id,
    from: [],
    to: [clause.commitment.id],
    verdict: 'new',
    facets: [],
    evidence: {
      ...absence(nearest),
      sentence: verdictSentence(
        'new',
        [],
        `no earlier document says ${opening(clause)}${nearestWords(nearest, taken)}`,
      ),
    },
  };
}
