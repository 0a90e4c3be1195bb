import type { Action } from '../commitment.ts';
import degrees from './degree-ladder.json' with { type: 'json' };
import { changeSentence } from './explain.ts';
import type { Facet } from '../lineage.ts';
import type { TrackedClause } from '../compared/tracked-clause.ts';
import { comparedStem } from '../compared/compared-words.ts';

const DEGREE: ReadonlyMap<string, number> = new Map(
  degrees.degrees.flatMap(({ degree, verbs }) => verbs.map((verb) => [verb, degree] as const)),
);

/** An act that asks for more or less of the same: "eliminate" and "reduce". */
export function degreeFacets(a: TrackedClause, b: TrackedClause): Facet[] {
  return a.commitment.actions.flatMap((from) => {
    const to = counterpart(from, b.commitment.actions);
    if (!to) return [];
    const [before, after] = [DEGREE.get(from.predicate), DEGREE.get(to.predicate)];
    if (before === undefined || after === undefined || before === after) return [];
    return [
      {
        facet: 'action' as const,
        from: firstWord(from),
        to: firstWord(to),
        effect: after > before ? ('stronger' as const) : ('weaker' as const),
        sentence: changeSentence(firstWord(from), firstWord(to)),
      },
    ];
  });
}

/** Share of words from which two acts have the same object. */
const SAME_OBJECT = 0.5;

function counterpart(action: Action, others: readonly Action[]): Action | null {
  const words = objectStems(action);
  for (const other of others) {
    if (other.predicate === action.predicate) return null;
    const theirs = objectStems(other);
    const common = [...words].filter((stem) => theirs.has(stem)).length;
    if ((2 * common) / Math.max(1, words.size + theirs.size) >= SAME_OBJECT) return other;
  }
  return null;
}

function objectStems(action: Action): Set<string> {
  const words = action.text.toLowerCase().match(/[\p{L}-]{4,}/gu) ?? [];
  return new Set(words.map(comparedStem).filter((stem) => stem !== comparedStem(action.predicate)));
}

function firstWord(action: Action): string {
  return /^[\p{L}-]+/u.exec(action.text)?.[0] ?? action.text;
}

/** A "not" that came or went: the opposite is said, which is neither more nor less. */
export function negationFacets(a: TrackedClause, b: TrackedClause): Facet[] {
  const [from, to] = [a.commitment.negated, b.commitment.negated];
  if (from === to) return [];
  const word = to ? notOf(b) : notOf(a);
  const words = to ? { from: null, to: word } : { from: word, to: null };
  return [
    {
      facet: 'negation',
      ...words,
      effect: 'neutral',
      sentence: `${changeSentence(words.from, words.to)}, so that the opposite is said`,
    },
  ];
}

function notOf({ commitment, document }: TrackedClause): string {
  const text = document.text.slice(commitment.verb.span.start, commitment.span.end);
  return /\b(?:not|never|refrain|avoid)\b/iu.exec(text)?.[0] ?? 'not';
}
