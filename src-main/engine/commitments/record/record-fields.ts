import type { Span } from '../../text/span.ts';
import type { Document, Paragraph } from '../../documents/document.ts';
import type { ActionPart } from './actions.ts';
import type { Speakers } from './actors.ts';
import { quoteOfRange, type ClauseText } from '../clause/clause-text.ts';
import type { Action, Commitment, Modifier } from '../commitment.ts';
import type { ContentHead } from './content-head.ts';
import type { OperativeVerb } from '../verbs/operative-verb.ts';

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
  const { span, text } = quoteOfRange(clause, act.range);
  return {
    span,
    text,
    predicate: act.predicate,
    category: act.category,
    negated: act.negated,
  };
}

/** Hedges, conditions and intensifiers apart, as the record keeps them. */
export function sortModifiers(
  modifiers: readonly Modifier[],
): Pick<Commitment, 'hedges' | 'conditions' | 'intensifiers'> {
  if (modifiers.length === 0) return UNMODIFIED;
  const of = (kinds: readonly Modifier['kind'][]): readonly Modifier[] =>
    asKept(modifiers.filter((modifier) => kinds.includes(modifier.kind)));
  return { hedges: of(HEDGES), conditions: of(CONDITIONS), intensifiers: of(INTENSIFIERS) };
}

const HEDGES: readonly Modifier['kind'][] = ['hedge', 'softening_head', 'epistemic', 'vague'];
const CONDITIONS: readonly Modifier['kind'][] = ['condition', 'limit'];
const INTENSIFIERS: readonly Modifier['kind'][] = ['intensifier', 'anchor'];

const NONE: readonly never[] = [];
const UNMODIFIED = { hedges: NONE, conditions: NONE, intensifiers: NONE };

/**
 * A list as a record keeps it, without the room a list keeps to grow: most of a record's lists are
 * empty or short, and that room would be most of what a record takes.
 */
export function asKept<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}
