import { defineRole } from '../clause/known-words.ts';
import {
  actionAt,
  type ClauseText,
  keyAt,
  quoteOfRange,
  rolesAt,
  spanOfRange,
  type TokenRange,
} from '../clause/clause-text.ts';
import type { Modifier } from '../commitment.ts';
import type { ActionPart } from './actions.ts';
import { clauseOpened, nearestAct, type ScopedAct } from './modifier-scope.ts';
import { PREPOSITIONS } from '../clause/grammar-words.ts';
import modifiers from './modifiers.json' with { type: 'json' };
import { buildPhraseIndex, matchPhrase } from '../clause/phrase-index.ts';

interface ModifierEntry {
  readonly kind: Modifier['kind'];
  readonly effect: Modifier['effect'];
  readonly weight: number;
  readonly scope: string;
}

const INDEX = buildPhraseIndex<ModifierEntry>(
  modifiers.flatMap((entry) =>
    entry.surfaces.map(
      (surface) =>
        [
          surface,
          {
            kind: entry.kind as Modifier['kind'],
            effect: entry.effect as Modifier['effect'],
            weight: entry.weight,
            scope: entry.scope,
          },
        ] as const,
    ),
  ),
);

const OPENS_MODIFIER = defineRole((key) => INDEX.has(key));

/** Where modifiers are looked for. */
export interface ModifiedClause {
  readonly clause: ClauseText;
  /** From the verb's own adverbs to the end of the content. */
  readonly whole: TokenRange;
  readonly content: TokenRange;
  readonly addressee: TokenRange | null;
  readonly actions: readonly ActionPart[];
}

/** Every hedge, condition, anchor, limit, softener and intensifier of a clause, with its scope. */
export function findModifiers(modified: ModifiedClause): Modifier[] {
  const { clause, whole } = modified;
  const found: Modifier[] = [];
  for (let at = whole.from; at < whole.to; at += 1) {
    if ((rolesAt(clause, at) & OPENS_MODIFIER) === 0) continue;
    const match = matchPhrase(INDEX, clause.words, at, whole.to);
    if (!match || !isModifierHere(modified, at, match.length, match.value)) continue;
    const range = { from: at, to: extent(clause, at, match.length, match.value, whole.to) };
    found.push({
      ...quoteOfRange(clause, range),
      kind: match.value.kind,
      effect: match.value.effect,
      weight: match.value.weight,
      scope: spanOfRange(clause, scopeOf(modified, range, match.value)),
    });
    at += match.length - 1;
  }
  return found;
}

/** Guards for words that are modifiers in one place and plain words in another. */
function isModifierHere(
  modified: ModifiedClause,
  at: number,
  length: number,
  entry: ModifierEntry,
): boolean {
  const { clause } = modified;
  switch (entry.kind) {
    case 'softening_head':
      return isGoverning(modified, at);
    case 'epistemic':
      return at >= modified.content.from;
    case 'condition':
      return entry.scope === 'clause opened' || keyAt(clause, at) === 'if'
        ? opensCondition(clause, at, length)
        : true;
    case 'vague':
      return isInActs(modified, at);
    default:
      return true;
  }
}

/** A softener counts before an act: "to consider ratifying", not "to better consider" in a noun. */
function isGoverning(modified: ModifiedClause, at: number): boolean {
  const { clause, content } = modified;
  if (at < content.from) return false;
  const before = keyAt(clause, at - 1);
  if (before === 'to' || at === content.from) return true;
  return modified.actions.some((act) => act.verbs.includes(at));
}

const MEASURE_WORDS = new Set([
  'appropriate',
  'possible',
  'needed',
  'necessary',
  'feasible',
  'applicable',
]);

function opensCondition(clause: ClauseText, at: number, length: number): boolean {
  const next = keyAt(clause, at + length);
  if (MEASURE_WORDS.has(next) || next === ',') return false;
  const key = keyAt(clause, at);
  // After a noun "where" is a relative: "countries where".
  if (key === 'where') return /^(?:,|and|or|)$/u.test(keyAt(clause, at - 1));
  return key !== 'when' || /^[a-z]/u.test(next);
}

function isInActs(modified: ModifiedClause, at: number): boolean {
  const { addressee, actions, content } = modified;
  if (addressee && at >= addressee.from && at < addressee.to) return true;
  if (actions.length === 0) return at >= content.from;
  return (
    actions.some((act) => at >= act.range.from && at < act.range.to) ||
    isInterAlia(modified.clause, at)
  );
}

function isInterAlia(clause: ClauseText, at: number): boolean {
  return keyAt(clause, at) === 'inter';
}

const OPEN_ENDED = new Set([
  'to',
  'of',
  'that',
  'with',
  'national',
  'domestic',
  'international',
  'if',
  'unless',
  'when',
  'whenever',
  'where',
  'as',
  'in',
]);

/** Conditions and legal references run on to the end of their phrase; fixed hedges do not. */
function extent(
  clause: ClauseText,
  at: number,
  length: number,
  entry: ModifierEntry,
  end: number,
): number {
  const after = at + length;
  const opens = entry.scope === 'clause opened' || OPEN_ENDED.has(keyAt(clause, after - 1));
  const isPhrase =
    entry.kind === 'condition' ||
    entry.kind === 'anchor' ||
    entry.kind === 'limit' ||
    entry.scope === 'whole clause';
  if (!opens || !isPhrase) return after;
  let to = after;
  while (to < end && !endsPhrase(clause, to, entry)) to += 1;
  return to;
}

function endsPhrase(clause: ClauseText, at: number, entry: ModifierEntry): boolean {
  const key = keyAt(clause, at);
  if (key === ';' || key === ')' || key === ']' || key === '.') return true;
  if (key === ',') {
    if (entry.kind !== 'condition') return true;
    return !isListComma(clause, at);
  }
  return key === 'and' && entry.kind !== 'condition' && opensAnotherPhrase(clause, at + 1);
}

function opensAnotherPhrase(clause: ClauseText, at: number): boolean {
  return actionAt(clause, at) !== null || PREPOSITIONS.has(keyAt(clause, at));
}

/** Longest gap between the commas of a list inside a condition: "acts, manifestations or expressions". */
const LIST_GAP = 4;

function isListComma(clause: ClauseText, at: number): boolean {
  if (actionAt(clause, at + 1)?.form === 'base') return false;
  for (let next = at + 1; next <= at + LIST_GAP; next += 1) {
    const key = keyAt(clause, next);
    if (key === 'or' || key === 'and') return next > at + 1;
    if (key === 'in' || key === 'to' || key === '') return false;
  }
  return false;
}

function governedAct(modified: ModifiedClause, range: TokenRange): TokenRange {
  const act = modified.actions.find((part) =>
    part.verbs.some((verb) => verb >= range.from && verb < range.to),
  );
  return act?.range ?? modified.content;
}

function scopeOf(modified: ModifiedClause, range: TokenRange, entry: ModifierEntry): TokenRange {
  const act: ScopedAct = {
    clause: modified.clause,
    content: modified.content,
    actions: modified.actions,
  };
  switch (entry.scope) {
    case 'whole clause':
    case 'verb':
      return modified.content;
    case 'governed action':
      return governedAct(modified, range);
    case 'addressee':
      return modified.addressee ?? modified.content;
    case 'clause opened':
    case 'embedded clause':
    case 'noun modified':
      return clauseOpened(act, range);
    default:
      return nearestAct(act, range);
  }
}
