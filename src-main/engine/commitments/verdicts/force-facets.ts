import { textOf } from '../../text/span.ts';
import type { Commitment } from '../commitment.ts';
import { changeSentence, quoted, withoutLooseBrackets } from './explain.ts';
import type { Facet } from '../lineage.ts';
import { familyOf } from '../compared/pair-score.ts';
import type { TrackedClause } from '../compared/tracked-clause.ts';

/** Longest verb phrase quoted for a change of class: "recognize the need to". */
const LONGEST_PHRASE = 60;

/** Force of verb, head and modal together, before "consider" or "work towards" takes from it. */
function unsoftenedForce(commitment: Commitment): number {
  const rule = commitment.rules.find((name) => name.startsWith('softened: -'));
  return commitment.effectiveForce + Number(rule?.slice('softened: -'.length) ?? 0);
}

/** What became of the verb: another level, or another kind of act. */
export function forceFacets(a: TrackedClause, b: TrackedClause): Facet[] {
  const [from, to] = [a.commitment, b.commitment];
  if (from.openVerb || to.openVerb) return openFacets(a, b);
  const difference = unsoftenedForce(to) - unsoftenedForce(from);
  const sameVerb = from.lemma === to.lemma && difference === 0;
  if (familyOf(from.class) !== familyOf(to.class) && !sameVerb)
    return [classFacet(a, b, difference)];
  if (difference === 0) return [];
  const [verbA, verbB] = [from.verb.text, to.verb.text];
  const same = verbA.toLowerCase() === verbB.toLowerCase();
  const words = same ? [plainPhrase(a), plainPhrase(b)] : [verbA, verbB];
  return [
    {
      facet: 'force',
      from: words[0] ?? verbA,
      to: words[1] ?? verbB,
      effect: difference > 0 ? 'stronger' : 'weaker',
      sentence: changeSentence(words[0] ?? verbA, words[1] ?? verbB),
    },
  ];
}

/**
 * A draft that leaves "[shall][should]" open is neither stronger nor weaker than either: choosing
 * settles it. Beyond what was open the nearer end counts.
 */
function openFacets(a: TrackedClause, b: TrackedClause): Facet[] {
  const [from, to] = [openWords(a), openWords(b)];
  const [before, after] = [rangeOf(a.commitment), rangeOf(b.commitment)];
  if (from === to || (before.least === after.least && before.most === after.most)) return [];
  const effect =
    after.least > before.most ? 'stronger' : after.most < before.least ? 'weaker' : 'neutral';
  const settled = a.commitment.openVerb && !b.commitment.openVerb && effect === 'neutral';
  const sentence = settled
    ? `left ${quoted(from)} open, now ${quoted(to)}`
    : changeSentence(from, to);
  return [{ facet: 'force', from, to, effect, sentence }];
}

function openWords(clause: TrackedClause): string {
  return clause.commitment.openVerb?.text ?? clause.commitment.verb.text;
}

function rangeOf(commitment: Commitment): { readonly least: number; readonly most: number } {
  const force = unsoftenedForce(commitment);
  return commitment.openVerb ?? { least: force, most: force };
}

/** A promise is not more than a request: the duty only moves from others to ourselves. */
function classFacet(a: TrackedClause, b: TrackedClause, difference: number): Facet {
  const families = new Set([familyOf(a.commitment.class), familyOf(b.commitment.class)]);
  const moves =
    families.has('directive') &&
    families.has('commissive') &&
    !isSameHolder(dutyHolder(a), dutyHolder(b));
  const [from, to] = [plainPhrase(a), plainPhrase(b)];
  return {
    facet: 'class',
    from,
    to,
    effect: moves || difference === 0 ? 'neutral' : difference > 0 ? 'stronger' : 'weaker',
    sentence: changeSentence(from, to),
  };
}

/** "All Parties" and "all Parties providing support": one is the other with a description. */
function isSameHolder(a: string, b: string): boolean {
  return a === b || (a !== '' && b !== '' && (a.startsWith(`${b} `) || b.startsWith(`${a} `)));
}

/** Who is to act: "each Party shall" and "each Party should" leave the duty where it is. */
function dutyHolder({ commitment }: TrackedClause): string {
  const holder = commitment.addressee ?? commitment.actor;
  return (holder?.text ?? '').replace(/\s+/gu, ' ').toLowerCase();
}

/** Without labels ("Option 1:", "7.bis") and loose brackets, which are no words of the clause. */
function plainPhrase(clause: TrackedClause): string {
  const phrase = withoutLooseBrackets(verbPhrase(clause));
  return phrase.replace(LABEL, '').trim() || clause.commitment.verb.text;
}

const LABEL = /^(?:[\s[\]]|Option [\p{L}\d]+\s*:?|\d+\s*\.?\s*(?:bis|ter|quater)?\b\.?)+/u;

/** From the subject or verb to the first act: "We call upon States to". */
function verbPhrase({ commitment, document }: TrackedClause): string {
  const start = Math.min(commitment.span.start, commitment.verb.span.start);
  const end = commitment.actions[0]?.span.start ?? commitment.verb.span.end;
  if (commitment.flags.includes('item')) return commitment.verb.text;
  if (end <= commitment.verb.span.end || end - start > LONGEST_PHRASE) {
    return textOf(document.text, { start, end: Math.max(commitment.verb.span.end, start) });
  }
  return textOf(document.text, { start, end }).replace(/[\s,]+$/u, '');
}
