import { spansOverlap } from '../../text/span.ts';
import { actionOf, sortModifiers, type Chapeau, type Setting } from './record-fields.ts';
import { judge, type Judgement } from './class-and-force.ts';
import { quoteOfRange, spanOfRange, type ClauseText } from '../clause/clause-text.ts';
import type { Commitment } from '../commitment.ts';
import { contentHead } from './content-head.ts';
import { contentOf } from './content-range.ts';
import { findActions } from './find-actions.ts';
import { findModifiers } from './modifiers.ts';
import { findQuantities } from './quantities.ts';
import { findTimeBounds } from './time-bounds.ts';

/** An item under a chapeau: the chapeau's verb, addressee and force, the item's own words. */
export function buildItem(
  setting: Setting,
  clause: ClauseText,
  chapeau: Chapeau,
): Commitment | null {
  const all = { from: 0, to: clause.words.length };
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
