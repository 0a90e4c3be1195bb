import type { Commitment, Quote } from '../commitment.ts';

/** Flag of a commitment whose actor stands before it, and a pronoun for it. */
export const INFERRED_ACTOR = 'inferred_actor';

/**
 * The commitments of a text with pronouns that act replaced by whom they stand for: "The Committee
 * shall meet. It shall report" gives the Committee twice, the second time flagged. The subject of
 * the sentence before is taken (Grosz, Joshi and Weinstein 1995: it is the likeliest antecedent of a
 * pronoun that is a subject itself), when it agrees in number and is the only one that does. Where
 * that is not so the pronoun stays: nobody is named rather than the wrong one.
 */
export function withAntecedents(text: string, commitments: readonly Commitment[]): Commitment[] {
  const resolved = new Map<number, Quote>();
  return commitments.map((commitment, place) => {
    const pronoun = commitment.actor && pronounOf(commitment.actor);
    if (!commitment.actor || !pronoun) return commitment;
    const { start } = commitment.actor.span;
    const known = resolved.get(start);
    const antecedent =
      known ?? antecedentOf(text, commitments.slice(0, place), commitment, resolved);
    if (!antecedent || !agrees(antecedent.text, pronoun)) return commitment;
    resolved.set(start, antecedent);
    return { ...commitment, actor: antecedent, flags: [...commitment.flags, INFERRED_ACTOR] };
  });
}

type Pronoun = 'it' | 'they';

function pronounOf({ text }: Quote): Pronoun | null {
  const word = text.toLowerCase();
  return word === 'it' || word === 'they' ? word : null;
}

/** Who acts in the sentence right before the pronoun's; null when that names nobody or several. */
function antecedentOf(
  text: string,
  before: readonly Commitment[],
  { actor, paragraph }: Commitment,
  resolved: ReadonlyMap<number, Quote>,
): Quote | null {
  const at = actor?.span.start ?? 0;
  const here = before.filter((one) => one.paragraph === paragraph && one.span.end <= at);
  const last = here.at(-1);
  if (!last || !isNextSentence(text.slice(last.span.end, at))) return null;
  const sentence = here.filter((one) => !/[.;]/u.test(text.slice(one.span.end, last.span.start)));
  const from = sentence[0]?.span.start ?? at;
  const holders = sentence.flatMap((one) => holderOf(one, from, resolved) ?? []);
  const [only, ...others] = [...new Map(holders.map((one) => [one.text, one])).values()];
  return only && others.length === 0 && holders.length === sentence.length ? only : null;
}

/** The rest of the sentence before, its end, and at most a few words that lead in. */
const LEAD_LENGTH = 40;

function isNextSentence(between: string): boolean {
  const [, lead = '', ...more] = between.split(/[.;](?=\s|$)/u);
  return more.length === 0 && lead.length <= LEAD_LENGTH;
}

/** The subject that acts or is to act, where the sentence that starts at `from` names it. */
function holderOf(
  { actor, addressee, verb }: Commitment,
  from: number,
  resolved: ReadonlyMap<number, Quote>,
): Quote | null {
  const subject = addressee && addressee.span.end <= verb.span.start ? addressee : actor;
  if (!subject) return null;
  const known = resolved.get(subject.span.start);
  if (known) return known;
  const isHere = subject.span.start >= from && subject.span.end <= verb.span.start;
  return isHere && NAME.test(subject.text) && !PRONOUN.test(subject.text) ? subject : null;
}

/** Opens as a noun phrase does; "including for …" names nobody. */
const NAME = /^(?:[\p{Lu}[]|(?:the|each|every|any|all|both|an?|its|their|our)\b)/u;
const PRONOUN = /^(?:it|they|we|you|i|he|she|this|these|those|that|there|none)$/iu;

/** "it" stands for one, "they" for several. */
function agrees(name: string, pronoun: Pronoun): boolean {
  const core =
    name.split(/,| (?:of|in|for|to|on|under|with|from|by|that|which|who|serving)\b/u)[0] ?? '';
  const single = /^(?:each|every|any|this|an?)\b/iu.test(core);
  const plural = !single && (/\b(?:and|all|both|these)\b/iu.test(core) || /[^su]s\]?$/u.test(core));
  return plural === (pronoun === 'they');
}
