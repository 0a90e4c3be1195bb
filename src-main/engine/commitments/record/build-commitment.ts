import { spansOverlap, type Span } from '../../text/span.ts';
import { findAddressee } from './addressee.ts';
import type { ActionPart } from './actions.ts';
import { judge, type Judgement } from './class-and-force.ts';
import {
  keyAt,
  quoteOfRange,
  spanOfRange,
  type ClauseText,
  type TokenRange,
} from '../clause/clause-text.ts';
import type { Commitment, Quote } from '../commitment.ts';
import { contentHead, type ContentHead } from './content-head.ts';
import { actionOf, asKept, sortModifiers, type Chapeau, type Setting } from './record-fields.ts';
import { buildItem } from './build-item.ts';
import { contentOf } from './content-range.ts';
import { findActions } from './find-actions.ts';
import { flagsOf } from './flags.ts';
import { secondObject } from './gapped-objects.ts';
import { findModifiers } from './modifiers.ts';
import type { OperativeVerb } from '../verbs/operative-verb.ts';
import { isAlternative, withOpenVerbs } from '../verbs/open-verbs.ts';
import { findQuantities } from './quantities.ts';
import { findTimeBounds } from './time-bounds.ts';

interface ClauseParts {
  readonly clause: ClauseText;
  readonly verb: OperativeVerb;
  /** What the verb governs, addressee included. */
  readonly governed: TokenRange;
  /** What heads it. */
  readonly head: ContentHead;
  readonly flags: readonly string[];
  /** Where words before the verb may still bear on it: the sentence's start for its first verb. */
  readonly leadFrom: number;
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
  const parts = verbs.flatMap((verb, i) =>
    partsOf(clause, verb, verbs[i - 1] ?? null, verbs.slice(i + 1)),
  );
  const commitments = withOpenVerbs(
    clause,
    parts.map((part) => part.verb),
    parts.map((part, i) => build(setting, part, i + 1)),
  );
  const last = parts.at(-1);
  const lastCommitment = commitments.at(-1);
  const opens = last && lastCommitment && endsInColon(clause);
  return {
    commitments,
    chapeau: opens ? { verb: last.verb, commitment: lastCommitment, head: last.head } : null,
  };
}

function endsInColon(clause: ClauseText): boolean {
  const last = keyAt(clause, clause.words.length - 1);
  return last === ':' || last === 'to' || last === '—' || last === 'by';
}

/** Of alternatives all govern what the last does; what is declared to be so is the subject. */
function governedBy(
  clause: ClauseText,
  verb: OperativeVerb,
  following: readonly OperativeVerb[],
): TokenRange {
  const [next = null, ...others] = following;
  if (isAlternative(clause, verb, next)) return governedBy(clause, next, others);
  const content = contentOf(clause, verb, next);
  if (!isPerformative(verb) || !verb.subject) return content;
  return { from: verb.subject.from, to: Math.max(content.to, verb.subject.to) };
}

/** "A fund is hereby established". */
function isPerformative(verb: OperativeVerb): boolean {
  return verb.form === 'copula' && verb.entry.class === 'decision';
}

function partsOf(
  clause: ClauseText,
  verb: OperativeVerb,
  before: OperativeVerb | null,
  following: readonly OperativeVerb[],
): ClauseParts[] {
  const governed = governedBy(clause, verb, following);
  const isFirst = !before || before.sentenceStart !== verb.sentenceStart;
  const leadFrom = isFirst ? verb.sentenceStart : verb.opens;
  const head = contentHead(clause, governed);
  const gapped = secondObject(clause, governed, head);
  if (!gapped) return [{ clause, verb, governed, head, flags: [], leadFrom }];
  const { first, second } = gapped;
  return [
    { clause, verb, governed: first, head: contentHead(clause, first), flags: [], leadFrom },
    {
      clause,
      verb,
      governed: second,
      head: contentHead(clause, second),
      flags: ['gapped_verb'],
      leadFrom: second.from,
    },
  ];
}

function build(setting: Setting, parts: ClauseParts, sequence: number): Commitment {
  const { clause, verb, governed, head: whole } = parts;
  const repeats = whole.kind === 'repeated' && whole.owned;
  const asking = repeats ? { from: pastJoint(clause, whole.after), to: governed.to } : governed;
  const addressed =
    (isDirective(verb) || repeats) && !verb.passive
      ? findAddressee(clause, repeats ? 'request' : verb.entry.lemma, asking)
      : { addressee: null, askedFrom: governed.from };
  const content = {
    from: addressed.addressee ? addressed.askedFrom : governed.from,
    to: governed.to,
  };
  const isWhole = repeats || content.from === governed.from;
  const head = isWhole ? whole : contentHead(clause, content);
  const acts = findActions(
    clause,
    verb,
    head,
    { from: addressed.askedFrom, to: governed.to },
    false,
  );
  const judgement = askedOf(
    judge(judgedOf(setting, parts, content, head, acts)),
    verb,
    addressed.addressee,
  );
  const isAsked = verb.passive || (verb.form === 'modal' && judgement.class === 'exhortation');
  const addressee = isAsked ? verb.subject : addressed.addressee;
  return assemble(setting, { ...parts, content, addressee, acts, judgement, sequence });
}

/** "its request to the Secretary-General", "its call upon States": past the preposition. */
function pastJoint(clause: ClauseText, at: number): number {
  return /^(?:to|upon|on|for)$/u.test(keyAt(clause, at)) ? at + 1 : at;
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

/** "Calls for them to work" asks somebody, as "calls upon" does; "calls for efforts" asks nobody. */
function askedOf(
  judgement: Judgement,
  { entry }: OperativeVerb,
  addressee: TokenRange | null,
): Judgement {
  const { effectiveForce } = judgement;
  if (entry.lemma !== 'call for' || !addressee || effectiveForce !== entry.force) return judgement;
  return {
    ...judgement,
    effectiveForce: Math.min(5, effectiveForce + 1) as Judgement['effectiveForce'],
    rules: [...judgement.rules, 'addressee: somebody is asked'],
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
  const led = { from: made.leadFrom, to: whole.to };
  const modifiers = findModifiers({
    clause,
    whole: led,
    content: governed,
    addressee,
    actions: acts,
  });
  const timeBounds = asKept(
    findTimeBounds(clause, { from: made.leadFrom, to: verb.range.from }).concat(
      findTimeBounds(clause, governed),
    ),
  );
  const { hedges, conditions, intensifiers } = sortModifiers(modifiers);
  const { span } = quoteOfRange(clause, { from: subjectStart(verb), to: whole.to });
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
    actions: acts.length === 0 ? asKept([]) : acts.map((act) => actionOf(clause, act)),
    hedges,
    conditions,
    intensifiers,
    timeBounds,
    quantities: asKept(findQuantities(clause, governed, timeBounds)),
    embeddedModal: made.judgement.embeddedModal,
    negated: isNegated(clause, made),
    bracketed: setting.brackets.length > 0 && isBracketed(setting, made),
    flags: asKept([...made.flags, ...flagsOf(setting, made)]),
    rules: made.judgement.rules,
  };
}

function isBracketed(setting: Setting, made: Assembled): boolean {
  return setting.brackets.some((bracket) => spansOverlap(bracket, verbSpan(made)));
}

function verbSpan(made: Assembled): Span {
  return spanOfRange(made.clause, made.verb.range);
}

function subjectStart(verb: OperativeVerb): number {
  return verb.subject && verb.subject.from >= verb.opens ? verb.subject.from : verb.range.from;
}

function actorOf(setting: Setting, made: Assembled): Quote | null {
  const { verb, clause } = made;
  if (verb.passive || isPerformative(verb) || made.addressee === verb.subject || !verb.subject) {
    const { organ, we } = setting.speakers;
    return verb.form === 'third' ? (organ ?? we) : (we ?? organ);
  }
  const subject = quoteOfRange(clause, verb.subject);
  return subject;
}

function isNegated(clause: ClauseText, made: Assembled): boolean {
  const next = keyAt(clause, made.verb.range.to);
  if (keyAt(clause, made.verb.range.to - 1) === 'not') return true;
  if (next === 'not' || next === 'never') return true;
  return made.acts.length > 0 && made.acts.every((act) => act.negated);
}
