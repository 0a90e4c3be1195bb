import { defineRole } from '../clause/known-words.ts';
import { type ClauseText, hasRole, keyAt, type TokenRange } from '../clause/clause-text.ts';
import type { CommitmentClass, Force, Quote } from '../commitment.ts';
import type { ContentHead } from './content-head.ts';
import lists from './content-heads.json' with { type: 'json' };
import { PREPOSITIONS } from '../clause/grammar-words.ts';
import { hasFiniteNeed, strongestModal } from './modals.ts';
import { PERSONS } from '../clause/scope-lists.ts';
import { bySubject, type Step } from './subject-rules.ts';
import type { OperativeVerb } from '../verbs/operative-verb.ts';

/** Class and force of one commitment, with the names of the rules that decided them. */
export interface Judgement {
  readonly class: CommitmentClass;
  readonly force: Force;
  readonly effectiveForce: Force;
  readonly embeddedModal: Quote | null;
  readonly rules: readonly string[];
}

/** What the rules look at. */
export interface JudgedClause {
  readonly clause: ClauseText;
  readonly verb: OperativeVerb;
  readonly content: TokenRange;
  readonly head: ContentHead;
  /** How much each action is softened by "consider", "work towards": 0, 1 or 2. */
  readonly softening: readonly number[];
  readonly preambular: boolean;
  /** The most binding modal of the content. */
  readonly modal: Quote | null;
}

const ASSERTIVE: ReadonlySet<CommitmentClass> = new Set([
  'notice',
  'recognition',
  'appreciation',
  'need',
  'own_commitment',
]);
const REPEATED = new Map(
  Object.entries(lists.repeated).map(
    ([noun, [cls, force]]) => [noun, [cls as CommitmentClass, force as number]] as const,
  ),
);
const CONTRIBUTORS = new Set(lists.contributors);
const EVALUATIONS = new Set(lists.evaluations);
const WEAK_COMMITMENT = new Set(lists.weakCommitment);
const OWNING_VERBS = new Set([
  'reaffirm',
  'reiterate',
  'express',
  'affirm',
  'confirm',
  'emphasize',
  'stress',
  'underline',
  'renew',
  'declare',
  'recall',
  'recognize',
  'acknowledge',
  'highlight',
  'note',
]);
const CONTINUING = new Set(['reaffirm', 'reiterate', 'recall', 'affirm', 'confirm', 'renew']);
const DUTIES = new Set(lists.duties);
const OPEN_TO_HEADS = new Set(['notice', 'recognition', 'need', 'appreciation']);

/** A preamble gives reasons, not action, so nothing in it is more than an appraisal. */
const PREAMBULAR_FORCE = 1;
/** Head nouns and modals set the force: "need", "right" and "should" 2, "commitment" and "must" 4. */
const NORM_FORCE = 2;
const COMMITMENT_FORCE = 4;
const INTENTION_FORCE = 3;

/** Class, force and effective force of a clause, after its verb, head noun, modals and softeners. */
export function judge(read: Omit<JudgedClause, 'modal'>): Judgement {
  const judged = { ...read, modal: strongestModal(read.clause, read.content) };
  const { entry } = judged.verb;
  const start: Step = { class: entry.class, force: entry.force, rules: [`verb: ${entry.lemma}`] };
  const step = bySoftening(judged, byModal(judged, byHead(judged, bySubject(judged, start))));
  const capped = judged.preambular ? Math.min(step.force, PREAMBULAR_FORCE) : step.force;
  return {
    class: step.class,
    force: entry.force,
    effectiveForce: toForce(capped),
    embeddedModal: judged.modal,
    rules: judged.preambular ? [...step.rules, 'preambular: at most 1'] : step.rules,
  };
}

function toForce(value: number): Force {
  return Math.max(0, Math.min(5, value)) as Force;
}

function byHead(judged: JudgedClause, step: Step): Step {
  if (!OPEN_TO_HEADS.has(step.class) && !declaresOwn(judged)) return step;
  const { head, verb } = judged;
  const expressed = EXPRESSED[head.kind];
  if (expressed) return says(verb, head) ? headed(step, head, expressed) : step;
  switch (head.kind) {
    case 'need':
    case 'right':
      if (step.class === 'appreciation') return step;
      return headed(step, head, { class: head.kind, force: NORM_FORCE });
    case 'commitment':
      if (!isOwnCommitment(head, verb)) return byWork(judged, step);
      return headed(step, head, { class: 'own_commitment', force: commitmentForce(head) });
    case 'repeated':
      return byRepetition(judged, step);
    case 'efforts':
    case 'contribution':
      return byThing(judged, byWork(judged, step));
    case 'that':
      return byThatClause(judged, step);
    default:
      return byDuty(judged, step);
  }
}

/** "Recalls article 3, according to which the parties shall": the duty is recalled with its article. */
function byDuty(judged: JudgedClause, step: Step): Step {
  const modal = judged.modal?.text.toLowerCase();
  const recalls = judged.verb.entry.lemma === 'recall' && (modal === 'must' || modal === 'shall');
  const duty = CONTINUING.has(judged.verb.entry.lemma) && namesDuty(judged);
  if (recalls || duty) {
    const rule = duty ? 'content: a duty' : `relative clause: ${modal ?? ''}`;
    return { class: 'norm_restatement', force: COMMITMENT_FORCE, rules: [...step.rules, rule] };
  }
  return step.class === 'need' ? byThing(judged, byFiniteNeed(judged, step)) : step;
}

/** "Declare their adherence to": a declaration of what one binds oneself to. */
function declaresOwn({ head, verb }: JudgedClause): boolean {
  return verb.entry.lemma === 'declare' && head.kind === 'commitment' && head.owned;
}

/** "Expresses its concern"; "reiterates its expectation", "renews its appreciation". */
function says({ entry }: OperativeVerb, head: ContentHead): boolean {
  const repeats = head.owned && CONTINUING.has(entry.lemma);
  return repeats || entry.lemma === 'express';
}

/** "Reaffirms the obligation of States to refrain". */
function namesDuty({ clause, content }: JudgedClause): boolean {
  for (let at = content.from; at < Math.min(content.to, content.from + FACT_WINDOW); at += 1) {
    if (DUTIES.has(keyAt(clause, at))) return true;
    if (PREPOSITIONS.has(keyAt(clause, at))) return false;
  }
  return false;
}

interface Placement {
  readonly class: CommitmentClass;
  readonly force: number;
}

/** What "express" becomes by what is expressed. */
const EXPRESSED: Partial<Record<ContentHead['kind'], Placement>> = {
  concern: { class: 'concern', force: 1 },
  appreciation: { class: 'appreciation', force: 1 },
  hope: { class: 'exhortation', force: INTENTION_FORCE },
};

/** "Reiterates its request" is the request once more. */
function byRepetition({ head, verb }: JudgedClause, step: Step): Step {
  const [cls, force] = REPEATED.get(head.noun) ?? [];
  if (!head.owned || !CONTINUING.has(verb.entry.lemma) || !cls || force === undefined) return step;
  return headed(step, head, { class: cls, force });
}

function headed(step: Step, head: ContentHead, placement: Placement): Step {
  return { ...placement, rules: [...step.rules, `head: ${head.noun}`] };
}

function isOwnCommitment(head: ContentHead, verb: OperativeVerb): boolean {
  return OWNING_VERBS.has(verb.entry.lemma) && (head.owned || verb.entry.lemma === 'express');
}

function commitmentForce(head: ContentHead): number {
  return WEAK_COMMITMENT.has(head.noun) ? INTENTION_FORCE : COMMITMENT_FORCE;
}

/** Recognition of somebody's efforts is appreciation; of what migration contributes it is not. */
function byWork(judged: JudgedClause, step: Step): Step {
  const { head, clause, content, verb } = judged;
  if (step.class !== 'recognition' || verb.entry.lemma === 'support') return step;
  if (head.kind === 'contribution' && !namesContributor(clause, head.after, content.to))
    return step;
  return { class: 'appreciation', force: 1, rules: [...step.rules, `head: ${head.noun}`] };
}

/** How many words after "contribution" its author is looked for. */
const CONTRIBUTOR_WINDOW = 8;

function namesContributor(clause: ClauseText, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + CONTRIBUTOR_WINDOW); at += 1) {
    const key = keyAt(clause, at);
    if (key === ',' || key === 'to' || key === 'in' || key === 'that') return false;
    if (CONTRIBUTORS.has(key) || PERSONS.has(key)) return true;
  }
  return false;
}

function byThatClause(judged: JudgedClause, step: Step): Step {
  const { clause, content, verb } = judged;
  if (step.class === 'recognition' && isEvaluation(clause, content)) {
    return { class: 'appreciation', force: 1, rules: [...step.rules, 'that-clause: praise'] };
  }
  const modal = judged.modal?.text.toLowerCase();
  if (CONTINUING.has(verb.entry.lemma) && (modal === 'must' || modal === 'shall')) {
    return { ...step, class: 'norm_restatement', rules: [...step.rules, `that-clause: ${modal}`] };
  }
  return byThing(judged, byFiniteNeed(judged, step));
}

function isNorm(modal: Quote | null): boolean {
  return modal !== null && /^(?:shall|must|should|ought)$/iu.test(modal.text);
}

/** "Emphasizes the primary responsibility of the Government": who answers for it, not what is needed. */
function isOfFact(clause: ClauseText, content: TokenRange): boolean {
  for (let at = content.from; at < Math.min(content.to, content.from + FACT_WINDOW); at += 1) {
    const key = keyAt(clause, at);
    if (key === 'responsibility' || key === 'responsibilities' || key === 'role') return true;
    if (PREPOSITIONS.has(key)) return false;
  }
  return false;
}

/** Words before the noun at most: "the sovereign and primary responsibility". */
const FACT_WINDOW = 6;

/** "Reaffirms the unique role of the Committee": a thing confirmed, of which nothing is needed. */
function byThing(judged: JudgedClause, step: Step): Step {
  const { clause, content, head, verb } = judged;
  const isNeeded = step.rules.includes(FINITE_NEED) || isNorm(judged.modal);
  if (isNeeded || step.class !== 'need') return step;
  if (head.kind !== 'that' && !CONTINUING.has(verb.entry.lemma) && !isOfFact(clause, content))
    return step;
  return { ...step, class: 'recognition', rules: [...step.rules, 'content: a thing, no need'] };
}

const FINITE_NEED = 'that-clause: need to';

function byFiniteNeed(judged: JudgedClause, step: Step): Step {
  if (step.class === 'appreciation' || !hasFiniteNeed(judged.clause, judged.content)) return step;
  return { class: 'need', force: NORM_FORCE, rules: [...step.rules, FINITE_NEED] };
}

const PROVED = defineRole((key) => key === 'proved' || key === 'proven');

function isEvaluation(clause: ClauseText, content: TokenRange): boolean {
  if (!hasRole(clause, content, PROVED)) return false;
  let proved = false;
  for (let at = content.from; at < content.to; at += 1) {
    const key = keyAt(clause, at);
    if (key === 'proved' || key === 'proven') proved = true;
    if (proved && EVALUATIONS.has(key)) return true;
  }
  return false;
}

function byModal(judged: JudgedClause, step: Step): Step {
  if (!ASSERTIVE.has(step.class) && step.class !== 'norm_restatement') return step;
  if (judged.verb.form === 'modal' || step.class === 'own_commitment') return step;
  const modal = judged.modal?.text.toLowerCase();
  const force =
    modal === 'must' || modal === 'shall'
      ? COMMITMENT_FORCE
      : modal === 'should'
        ? NORM_FORCE
        : null;
  if (force === null || force <= step.force) return step;
  if (judged.head.kind !== 'that' && force > NORM_FORCE) return step;
  return { ...step, force, rules: [...step.rules, `modal: ${modal ?? ''}`] };
}

/** The least softened action decides: one firm promise among soft ones is a firm promise. */
function bySoftening(judged: JudgedClause, step: Step): Step {
  if (judged.softening.length === 0 || step.force <= 1) return step;
  const least = Math.min(...judged.softening);
  if (least === 0) return step;
  const force = Math.max(1, step.force - least);
  return { ...step, force, rules: [...step.rules, `softened: -${least}`] };
}
