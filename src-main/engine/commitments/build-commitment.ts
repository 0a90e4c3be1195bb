import { spansOverlap, type Span } from '../text/span.ts';
import type { Document, Paragraph } from '../documents/document.ts';
import { findAddressee } from './addressee.ts';
import type { Speakers } from './actors.ts';
import type { ActionPart } from './actions.ts';
import { judge, type Judgement } from './class-and-force.ts';
import {
  keyAt,
  quoteOfRange,
  spanOfRange,
  type ClauseText,
  type TokenRange,
} from './clause-text.ts';
import type { Action, Commitment, Modifier, Quote } from './commitment.ts';
import { contentHead, type ContentHead } from './content-head.ts';
import { contentOf } from './content-range.ts';
import { findActions } from './find-actions.ts';
import { flagsOf } from './flags.ts';
import { secondObject } from './gapped-objects.ts';
import { findModifiers } from './modifiers.ts';
import type { OperativeVerb } from './operative-verb.ts';
import { findQuantities } from './quantities.ts';
import { findTimeBounds } from './time-bounds.ts';

/** Where a clause stands. */
export interface Setting {
  readonly document: Document;
  readonly paragraph: Paragraph;
  readonly speakers: Speakers;
  readonly brackets: readonly Span[];
  readonly preambular: boolean;
}

/** What the items under a paragraph inherit from it. */
export interface Chapeau {
  readonly verb: OperativeVerb;
  readonly commitment: Commitment;
  /** Whether the chapeau's own words already name the act: "take the following steps:". */
  readonly head: ContentHead;
}

interface ClauseParts {
  readonly clause: ClauseText;
  readonly verb: OperativeVerb;
  /** What the verb governs, addressee included. */
  readonly governed: TokenRange;
  readonly flags: readonly string[];
}

/** The commitments of one paragraph, and the chapeau it is for the items below it. */
export function buildCommitments(
  setting: Setting,
  clause: ClauseText,
  verbs: readonly OperativeVerb[],
  chapeau: Chapeau | null,
): { readonly commitments: Commitment[]; readonly chapeau: Chapeau | null } {
  if (chapeau && !verbs[0]?.opens && (verbs.length === 0 || verbs[0]?.form === 'base')) {
    const item = buildItem(setting, clause, chapeau);
    return { commitments: item ? [item] : [], chapeau };
  }
  const parts = verbs.flatMap((verb, i) => partsOf(clause, verb, verbs[i + 1] ?? null));
  const commitments = parts.map((part, i) => build(setting, part, i + 1));
  const last = parts.at(-1);
  const lastCommitment = commitments.at(-1);
  const opens = last && lastCommitment && endsInColon(clause);
  const head = last && contentHead(clause, last.governed);
  return {
    commitments,
    chapeau: opens && head ? { verb: last.verb, commitment: lastCommitment, head } : null,
  };
}

function endsInColon(clause: ClauseText): boolean {
  const last = keyAt(clause, clause.tokens.length - 1);
  return last === ':' || last === 'to' || last === '—' || last === 'by';
}

function partsOf(
  clause: ClauseText,
  verb: OperativeVerb,
  next: OperativeVerb | null,
): ClauseParts[] {
  const governed = contentOf(clause, verb, next);
  const gapped = secondObject(clause, governed, contentHead(clause, governed));
  if (!gapped) return [{ clause, verb, governed, flags: [] }];
  return [
    { clause, verb, governed: gapped.first, flags: [] },
    { clause, verb, governed: gapped.second, flags: ['gapped_verb'] },
  ];
}

function build(setting: Setting, parts: ClauseParts, sequence: number): Commitment {
  const { clause, verb, governed } = parts;
  const addressed =
    isDirective(verb) && !verb.passive
      ? findAddressee(clause, verb.entry.lemma, governed)
      : { addressee: null, askedFrom: governed.from };
  const content = {
    from: addressed.addressee ? addressed.askedFrom : governed.from,
    to: governed.to,
  };
  const head = contentHead(clause, content);
  const acts = findActions(
    clause,
    verb,
    head,
    { from: addressed.askedFrom, to: governed.to },
    false,
  );
  const addressee = verb.passive ? verb.subject : addressed.addressee;
  const judgement = judge(judgedOf(setting, parts, content, head, acts));
  return assemble(setting, { ...parts, content, addressee, acts, judgement, sequence });
}

function judgedOf(
  setting: Setting,
  parts: ClauseParts,
  content: TokenRange,
  head: ContentHead,
  acts: readonly ActionPart[],
): Parameters<typeof judge>[0] {
  return {
    clause: parts.clause,
    verb: parts.verb,
    content,
    head,
    softening: acts.map((act) => act.softening),
    preambular: setting.preambular,
  };
}

function isDirective(verb: OperativeVerb): boolean {
  return (
    (verb.entry.class === 'exhortation' || verb.entry.class === 'request') && verb.form !== 'modal'
  );
}

interface Assembled extends ClauseParts {
  readonly content: TokenRange;
  readonly addressee: TokenRange | null;
  readonly acts: readonly ActionPart[];
  readonly judgement: Judgement;
  readonly sequence: number;
}

function assemble(setting: Setting, made: Assembled): Commitment {
  const { clause, verb, governed, content, addressee, acts } = made;
  const whole = {
    from: Math.min(verb.opens, verb.range.from),
    to: Math.max(governed.to, verb.range.to),
  };
  const modifiers = findModifiers({ clause, whole, content: governed, addressee, actions: acts });
  const timeBounds = findTimeBounds(clause, governed);
  const actions = acts.map((act) => actionOf(clause, act));
  const span = spanOfRange(clause, { from: subjectStart(verb), to: whole.to });
  return {
    id: `${setting.document.id}.${setting.paragraph.id}.${made.sequence}`,
    document: setting.document.id,
    paragraph: setting.paragraph.id,
    sequence: made.sequence,
    span,
    actor: actorOf(setting, made),
    verb: quoteOfRange(clause, verb.range),
    lemma: verb.entry.lemma,
    class: made.judgement.class,
    force: made.judgement.force,
    effectiveForce: made.judgement.effectiveForce,
    addressee: addressee && quoteOfRange(clause, addressee),
    content: quoteOfRange(clause, content),
    actions,
    ...sortModifiers(modifiers),
    timeBounds,
    quantities: findQuantities(clause, governed, timeBounds),
    embeddedModal: made.judgement.embeddedModal,
    negated: isNegated(clause, made),
    bracketed: setting.brackets.some((bracket) => spansOverlap(bracket, verbSpan(made))),
    flags: [...made.flags, ...flagsOf(setting, made)],
    rules: made.judgement.rules,
  };
}

function verbSpan(made: Assembled): Span {
  return spanOfRange(made.clause, made.verb.range);
}

function subjectStart(verb: OperativeVerb): number {
  return verb.subject && verb.subject.from >= verb.opens ? verb.subject.from : verb.range.from;
}

function actorOf(setting: Setting, made: Assembled): Quote | null {
  const { verb, clause } = made;
  if (verb.passive || !verb.subject) {
    const { organ, we } = setting.speakers;
    return verb.form === 'third' ? (organ ?? we) : (we ?? organ);
  }
  const subject = quoteOfRange(clause, verb.subject);
  return subject;
}

function actionOf(clause: ClauseText, act: ActionPart): Action {
  return {
    ...quoteOfRange(clause, act.range),
    predicate: act.predicate,
    category: act.category,
    negated: act.negated,
  };
}

/** Hedges, conditions and intensifiers apart, as the record keeps them. */
export function sortModifiers(
  modifiers: readonly Modifier[],
): Pick<Commitment, 'hedges' | 'conditions' | 'intensifiers'> {
  const of = (...kinds: Modifier['kind'][]): Modifier[] =>
    modifiers.filter((modifier) => kinds.includes(modifier.kind));
  return {
    hedges: of('hedge', 'softening_head', 'epistemic', 'vague'),
    conditions: of('condition', 'limit'),
    intensifiers: of('intensifier', 'anchor'),
  };
}

function isNegated(clause: ClauseText, made: Assembled): boolean {
  const next = keyAt(clause, made.verb.range.to);
  if (next === 'not' || next === 'never') return true;
  return made.acts.length > 0 && made.acts.every((act) => act.negated);
}

/** An item under a chapeau: the chapeau's verb, addressee and force, the item's own words. */
function buildItem(setting: Setting, clause: ClauseText, chapeau: Chapeau): Commitment | null {
  const all = { from: 0, to: clause.tokens.length };
  const governed = contentOf(
    clause,
    { ...chapeau.verb, range: { from: 0, to: 0 }, opens: 0, sentenceEnd: all.to },
    null,
  );
  if (governed.to <= governed.from) return null;
  const verb = chapeau.verb;
  const head = contentHead(clause, governed);
  const acts = findActions(clause, verb, head, governed, true);
  const softening = acts.map((act) => act.softening);
  const item = judge({
    clause,
    verb: { ...verb, subject: null },
    content: governed,
    head,
    softening,
    preambular: setting.preambular,
  });
  const modifiers = findModifiers({
    clause,
    whole: governed,
    content: governed,
    addressee: null,
    actions: acts,
  });
  const timeBounds = findTimeBounds(clause, governed);
  return {
    ...chapeau.commitment,
    id: `${setting.document.id}.${setting.paragraph.id}.1`,
    paragraph: setting.paragraph.id,
    sequence: 1,
    span: spanOfRange(clause, governed),
    content: quoteOfRange(clause, governed),
    class: chapeau.commitment.class,
    effectiveForce: itemForce(chapeau.commitment, item),
    actions: acts.map((act) => actionOf(clause, act)),
    ...inherited(chapeau.commitment, sortModifiers(modifiers)),
    timeBounds: [...chapeau.commitment.timeBounds, ...timeBounds],
    quantities: findQuantities(clause, governed, timeBounds),
    embeddedModal: item.embeddedModal,
    negated: chapeau.commitment.negated || (acts.length > 0 && acts.every((act) => act.negated)),
    bracketed: setting.brackets.some((bracket) =>
      spansOverlap(bracket, spanOfRange(clause, governed)),
    ),
    flags: [...chapeau.commitment.flags.filter((flag) => flag !== 'chapeau'), 'item'],
    rules: [...chapeau.commitment.rules, 'item: inherits its chapeau'],
  };
}

function itemForce(chapeau: Commitment, item: Judgement): Commitment['effectiveForce'] {
  const softened = item.rules.some((rule) => rule.startsWith('softened'));
  const force = softened
    ? Math.min(chapeau.effectiveForce, item.effectiveForce)
    : chapeau.effectiveForce;
  return (
    chapeau.flags.includes('menu') ? Math.min(force, MENU_FORCE) : force
  ) as Commitment['effectiveForce'];
}

/** Of a menu ("we will draw from the following actions") no single act is promised. */
const MENU_FORCE = 3;

/** A hedge in the chapeau covers every item; one in an item covers that item alone. */
function inherited(
  chapeau: Commitment,
  own: Pick<Commitment, 'hedges' | 'conditions' | 'intensifiers'>,
): Pick<Commitment, 'hedges' | 'conditions' | 'intensifiers'> {
  return {
    hedges: [...chapeau.hedges.filter((hedge) => hedge.kind === 'hedge'), ...own.hedges],
    conditions: [...chapeau.conditions, ...own.conditions],
    intensifiers: own.intensifiers,
  };
}
