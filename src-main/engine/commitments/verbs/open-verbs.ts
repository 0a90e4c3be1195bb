import { withWholeBrackets } from '../clause/brackets.ts';
import { keyAt, type ClauseText } from '../clause/clause-text.ts';
import type { Commitment, Force, OpenVerb } from '../commitment.ts';
import type { OperativeVerb } from './operative-verb.ts';

/** "[Urge][Encourage] States to": two verbs offered for one content. */
export function isAlternative(
  clause: ClauseText,
  verb: OperativeVerb,
  next: OperativeVerb | null,
): next is OperativeVerb {
  if (!next) return false;
  for (let at = verb.range.to; at < next.range.from; at += 1) {
    if (!/^[[\]/]$/u.test(keyAt(clause, at))) return false;
  }
  return true;
}

/**
 * Marks commitments whose verbs brackets offer for one content with what is left open: "[shall]
 * [should]" is neither, but something from 3 to 5. `verbs` are those of the commitments, in order.
 */
export function withOpenVerbs(
  clause: ClauseText,
  verbs: readonly OperativeVerb[],
  commitments: readonly Commitment[],
): Commitment[] {
  const marked = [...commitments];
  let from = 0;
  for (let at = 0; at < verbs.length; at += 1) {
    const verb = verbs[at];
    if (verb && verbs[at + 1] !== verb && isAlternative(clause, verb, verbs[at + 1] ?? null)) {
      continue;
    }
    if (at > from) markGroup(clause, marked, from, at + 1);
    from = at + 1;
  }
  return marked;
}

function markGroup(clause: ClauseText, marked: Commitment[], from: number, to: number): void {
  const group = marked.slice(from, to);
  const first = group[0]?.verb.span;
  const last = group.at(-1)?.verb.span;
  if (!first || !last) return;
  const forces = group.map((one) => one.effectiveForce);
  const span = withWholeBrackets(clause.text, { start: first.start, end: last.end });
  const openVerb: OpenVerb = {
    span,
    text: clause.text.slice(span.start, span.end),
    least: Math.min(...forces) as Force,
    most: Math.max(...forces) as Force,
  };
  group.forEach((one, i) => {
    marked[from + i] = { ...one, openVerb };
  });
}
