import { defineRole } from '../clause/known-words.ts';
import { isInfinitiveAt } from '../verbs/chain-guards.ts';
import { isAtAside, opensAside, startOfAside } from './asides.ts';
import {
  hasObject,
  isParallelVerb,
  isSeriesVerb,
  skipToWord,
  type SeriesForm,
} from './action-words.ts';
import {
  actionAt,
  type ClauseText,
  keyAt,
  rolesAt,
  type TokenRange,
  trimRange,
} from '../clause/clause-text.ts';
import { isNegatedAct } from '../verbs/negated-act.ts';
import { softeningAt } from './softening.ts';
import { categoryOf, type ActionCategory } from '../clause/verb-forms.ts';

/** An action while it is worked out: in tokens, with its verbs. */
export interface ActionPart {
  readonly range: TokenRange;
  /** Tokens of its verbs, the first the one that leads: "establish or upgrade". */
  readonly verbs: readonly number[];
  readonly predicate: string;
  readonly category: ActionCategory;
  readonly negated: boolean;
  /** What "consider" or "work towards" takes from the force: 0, 1 or 2. */
  readonly softening: 0 | 1 | 2;
  /** Named by a noun: "the ratification of". */
  readonly nominal: boolean;
}

/** Words at which a series of acts may turn: joints, infinitives and openers of asides. */
const TURNS = defineRole((key) => isJoint(key) || key === 'to' || opensAside(key));

/** Longest insertion, in tokens, after which a series of infinitives still goes on. */
const LONGEST_INSERTION = 40;

interface OpenAction {
  from: number;
  verbs: number[];
  end: number | null;
  closedBy: 'purpose' | 'aside' | null;
  innerTo: boolean;
}

/**
 * Splits a series of verb phrases into the acts that can be done one without the other:
 * "prevent and combat X, protect Y" is two, since "prevent and combat" share their object.
 */
export function splitSeries(clause: ClauseText, range: TokenRange, form: SeriesForm): ActionPart[] {
  const first = firstVerb(clause, range, form);
  if (first === null) return [];
  const actions: OpenAction[] = [openAt(clause, range.from, first)];
  const start = (actions[0]?.verbs.at(-1) ?? first) + 1;
  for (let at = start; at < range.to; at += 1) {
    if ((rolesAt(clause, at) & TURNS) === 0) continue;
    const last = actions.at(-1);
    if (last) at = step(clause, at, { range, form, actions, last });
  }
  return actions.map((action, i) => finish(clause, action, actions[i + 1]?.from ?? range.to));
}

interface Scan {
  readonly range: TokenRange;
  readonly form: SeriesForm;
  readonly actions: OpenAction[];
  readonly last: OpenAction;
}

function openAt(clause: ClauseText, from: number, verb: number): OpenAction {
  const verbs = [verb, ...softenedVerb(clause, verb)];
  return { from, verbs, end: null, closedBy: null, innerTo: false };
}

/** "strive to formulate and communicate": the act's own verb after its softener. */
function softenedVerb(clause: ClauseText, verb: number): number[] {
  const soft = softeningAt(clause, verb, clause.words.length);
  const own = verb + (soft?.length ?? (keyAt(clause, verb + 1) === 'to' ? 2 : 1));
  const leads = soft !== null || baseAt(clause, verb) === 'continue';
  return leads && actionAt(clause, own) ? [own] : [];
}

function firstVerb(clause: ClauseText, range: TokenRange, form: SeriesForm): number | null {
  let at = skipToWord(clause, range.from, range.to);
  if (keyAt(clause, at) === 'to') at = skipToWord(clause, at + 1, range.to);
  if (at >= range.to) return null;
  const isUnlisted = form === 'infinitive' && /^[a-z-]+$/u.test(keyAt(clause, at));
  return isSeriesVerb(clause, at, form) || isUnlisted || /ing$/u.test(keyAt(clause, at))
    ? at
    : null;
}

/** Looks at one token; returns the last token it used up. */
function step(clause: ClauseText, at: number, scan: Scan): number {
  const { last, range, form, actions } = scan;
  const key = keyAt(clause, at);
  if (isJoint(key)) {
    const next = verbAfterJoint(clause, at, scan);
    if (next) return next;
  }
  if (key === 'to' && isInfinitiveAt(clause, at)) return innerInfinitive(clause, at, last);
  if (last.end === null && isAtAside(clause, at, last.verbs.at(-1) ?? at)) {
    last.end = at;
    last.closedBy = startOfAside(clause, at);
  }
  if (key === ',' && isResultParticiple(clause, at + 1) && form === 'infinitive') {
    actions.push(openAt(clause, at + 1, at + 1));
    return at + 1;
  }
  return Math.min(at, range.to);
}

function isJoint(key: string): boolean {
  return (
    key === ',' || key === ';' || key === 'and' || key === 'or' || key === 'and/or' || key === ':'
  );
}

/** A further verb after a comma or "and": of the same act, or the first of another. */
function verbAfterJoint(clause: ClauseText, at: number, scan: Scan): number | null {
  const { range, form, actions, last } = scan;
  let joint = at;
  while (joint < range.to && isJoint(keyAt(clause, joint))) joint += 1;
  const found = verbAfter(clause, joint, range.to, form) ?? afterInsertion(clause, joint, range.to);
  if (!found) return null;
  const lastVerb = last.verbs.at(-1) ?? last.from;
  if (!hasObject(clause, lastVerb + 1, at)) {
    last.verbs.push(found.verb);
    return found.verb;
  }
  if (!opensAnew(clause, at, found.explicit, last)) return null;
  last.end ??= at;
  actions.push(openAt(clause, found.from, found.verb));
  return found.verb;
}

interface FurtherVerb {
  readonly from: number;
  readonly verb: number;
  /** "to" stands before it. */
  readonly explicit: boolean;
}

function verbAfter(
  clause: ClauseText,
  joint: number,
  end: number,
  form: SeriesForm,
): FurtherVerb | null {
  const word = skipToWord(clause, joint, end);
  const explicit = keyAt(clause, word) === 'to' && isInfinitiveAt(clause, word);
  const verb = explicit ? skipToWord(clause, word + 1, end) : word;
  if (verb >= end || !(explicit || isParallelVerb(clause, verb, form))) return null;
  return { from: explicit ? word + 1 : joint, verb, explicit };
}

/** "and, in collaboration with X, to assess": the insertion is passed over. */
function afterInsertion(clause: ClauseText, joint: number, end: number): FurtherVerb | null {
  if (keyAt(clause, joint - 1) !== ',' || keyAt(clause, joint - 2) !== 'and') return null;
  for (let at = joint; at < Math.min(end, joint + LONGEST_INSERTION); at += 1) {
    if (keyAt(clause, at) !== ',' || keyAt(clause, at + 1) !== 'to') continue;
    if (!isInfinitiveAt(clause, at + 1)) continue;
    return { from: at + 2, verb: skipToWord(clause, at + 2, end), explicit: true };
  }
  return null;
}

/** After a purpose or a relative clause only a new "to", set off by a comma, opens another act. */
function opensAnew(clause: ClauseText, at: number, explicit: boolean, last: OpenAction): boolean {
  const setOff = keyAt(clause, at) === ',' || keyAt(clause, at) === ';';
  if (explicit) return setOff || (!last.innerTo && last.closedBy !== 'purpose');
  return last.closedBy !== 'purpose' && !last.innerTo;
}

const BINDS_INFINITIVE = new Set([
  'intends',
  'intend',
  'intended',
  'wish',
  'wishes',
  'aims',
  'likely',
  'available',
  'is',
  'are',
  'efforts',
  'measures',
  'steps',
  'action',
  'actions',
  'ability',
  'capacity',
  'right',
  'opportunity',
  'opportunities',
  'potential',
  'commitment',
  'commitments',
  'need',
  'obligation',
  'obligations',
  'power',
  'able',
  'order',
  'so',
  'as',
  'how',
  'plans',
  'decision',
  'policies',
  'legislation',
  'laws',
  'mechanisms',
  'what',
  'whether',
  'necessary',
  'required',
  'failure',
]);

/** An infinitive without "and": a complement of the word before it, or a purpose that ends the act. */
function innerInfinitive(clause: ClauseText, at: number, last: OpenAction): number {
  const before = keyAt(clause, at - 1);
  const isComplement = actionAt(clause, at - 1) !== null || at - 1 === last.verbs.at(-1);
  if (isComplement) return at;
  last.innerTo = true;
  if (
    !BINDS_INFINITIVE.has(before) &&
    last.end === null &&
    hasObject(clause, (last.verbs.at(-1) ?? at) + 1, at)
  ) {
    last.end = at;
    last.closedBy = 'purpose';
  }
  return at;
}

const RESULTS = new Set(['ensuring', 'guaranteeing']);

function isResultParticiple(clause: ClauseText, at: number): boolean {
  return RESULTS.has(keyAt(clause, at));
}

function finish(clause: ClauseText, action: OpenAction, next: number): ActionPart {
  const range = trimRange(clause, { from: action.from, to: Math.min(action.end ?? next, next) });
  const lead = action.verbs[0] ?? action.from;
  const soft = softeningAt(clause, lead, range.to);
  const predicateAt = soft ? predicateAfter(clause, lead + soft.length, lead) : lead;
  const base = baseAt(clause, predicateAt);
  const continued = baseAt(clause, lead) === 'continue';
  return {
    range,
    verbs: action.verbs,
    predicate: continued ? continuedPredicate(clause, lead) : base,
    category:
      soft && soft.weight > 0 && isConsidering(clause, lead) ? 3 : continued ? 2 : categoryOf(base),
    negated: isNegatedAct(clause, action.from, lead, base),
    softening: isJoinedToAct(clause, action) ? 0 : (soft?.weight ?? 0),
    nominal: false,
  };
}

/** "consider and adopt a decision": what is adopted as well is no longer only considered. */
function isJoinedToAct(clause: ClauseText, { verbs }: OpenAction): boolean {
  return verbs
    .slice(1)
    .some(
      (at) => /^(?:and|,)$/u.test(keyAt(clause, at - 1)) && categoryOf(baseAt(clause, at)) >= 4,
    );
}

function predicateAfter(clause: ClauseText, at: number, lead: number): number {
  return actionAt(clause, at) ? at : lead;
}

function continuedPredicate(clause: ClauseText, lead: number): string {
  return keyAt(clause, lead + 1) === 'to' ? baseAt(clause, lead + 2) : 'continue';
}

function baseAt(clause: ClauseText, at: number): string {
  return actionAt(clause, at)?.base ?? keyAt(clause, at);
}

function isConsidering(clause: ClauseText, at: number): boolean {
  return categoryOf(baseAt(clause, at)) <= 3 || baseAt(clause, at) === 'give';
}
