import type { Span } from '../text/span.ts';
import type { Document, Paragraph } from '../documents/document.ts';
import type { ActionPart } from './actions.ts';
import type { Speakers } from './actors.ts';
import { quoteOfRange, type ClauseText } from './clause-text.ts';
import type { Action, Commitment, Modifier } from './commitment.ts';
import type { ContentHead } from './content-head.ts';
import type { OperativeVerb } from './operative-verb.ts';

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

/** The action as the record keeps it. */
export function actionOf(clause: ClauseText, act: ActionPart): Action {
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
