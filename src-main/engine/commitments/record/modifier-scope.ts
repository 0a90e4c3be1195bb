import type { ActionPart } from './actions.ts';
import {
  actionAt,
  type ClauseText,
  keyAt,
  type TokenRange,
  trimRange,
} from '../clause/clause-text.ts';

/** The clause a modifier stands in. */
export interface ScopedAct {
  readonly clause: ClauseText;
  readonly content: TokenRange;
  readonly actions: readonly ActionPart[];
}

/**
 * What a hedge bears on: the nearest act before it, not past the "and" that joins another one.
 * Directly after that "and" it bears on the act that follows ("and, where needed, reinforce");
 * before the first verb it bears on the whole series; after "including" on that phrase alone.
 */
export function nearestAct(act: ScopedAct, hedge: TokenRange): TokenRange {
  const { clause, content, actions } = act;
  const including = includingBefore(clause, hedge, content);
  if (including) return including;
  const first = actions[0]?.verbs[0];
  if (first === undefined) return content;
  if (hedge.from < first) return content;
  const following = verbJoinedAfter(act, hedge);
  if (following !== null) return fromVerb(act, following);
  const before = lastVerbBefore(act, hedge.from);
  return before === null ? content : backwards(act, before, hedge);
}

/** The phrase "including, when possible, on the contributions" to its end. */
function includingBefore(
  clause: ClauseText,
  hedge: TokenRange,
  content: TokenRange,
): TokenRange | null {
  const comma = keyAt(clause, hedge.from - 1) === ',';
  const at = comma ? hedge.from - 2 : hedge.from - 1;
  if (keyAt(clause, at) !== 'including') return null;
  let to = hedge.to;
  while (to < content.to && keyAt(clause, to) !== ';') to += 1;
  return trimRange(clause, { from: at, to });
}

/** "apply and, where needed, reinforce": the verb after the hedge, when "and" stands before it. */
function verbJoinedAfter(act: ScopedAct, hedge: TokenRange): number | null {
  const { clause, actions } = act;
  let before = hedge.from - 1;
  if (keyAt(clause, before) === ',') before -= 1;
  if (!/^(?:and|or|and\/or|to)$/u.test(keyAt(clause, before))) return null;
  let after = hedge.to;
  while (keyAt(clause, after) === ',' || keyAt(clause, after) === 'to') after += 1;
  const isVerb = actions.some((part) => part.verbs.includes(after));
  return isVerb || actionAt(clause, after)?.form === 'base' ? after : null;
}

function fromVerb(act: ScopedAct, verb: number): TokenRange {
  const part = act.actions.find((one) => one.range.from <= verb && verb < one.range.to);
  return { from: verb, to: part?.range.to ?? act.content.to };
}

function lastVerbBefore(act: ScopedAct, at: number): number | null {
  let last: number | null = null;
  for (const part of act.actions) for (const verb of part.verbs) if (verb < at) last = verb;
  return last;
}

/**
 * Between coordinated verbs and their shared object a hedge bears on all of them, unless the last
 * of them is set off by a comma: "facilitate, and cooperate on when appropriate, their return".
 */
function backwards(act: ScopedAct, verb: number, hedge: TokenRange): TokenRange {
  const part = act.actions.find((one) => one.verbs.includes(verb));
  if (!part) return act.content;
  const setOff =
    /^(?:and|or)$/u.test(keyAt(act.clause, verb - 1)) && keyAt(act.clause, verb - 2) === ',';
  const from = setOff ? verb : part.range.from;
  const to = setOff ? hedge.to : Math.max(part.range.to, hedge.to);
  return { from, to };
}

/** From a word to the end of the phrase it opens or stands in. */
export function clauseOpened(act: ScopedAct, word: TokenRange): TokenRange {
  const { clause, content } = act;
  let to = word.to;
  while (to < content.to && keyAt(clause, to) !== ',' && keyAt(clause, to) !== ';') to += 1;
  return trimRange(clause, { from: word.from, to });
}
