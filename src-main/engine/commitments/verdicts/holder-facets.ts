import type { TrackedClause } from '../compared/tracked-clause.ts';
import { countedStems } from '../compared/tracked-clause.ts';
import type { ComparedWord } from '../compared/compared-words.ts';
import type { Facet } from '../lineage.ts';
import { changedPhrase } from './changed-phrase.ts';
import { changeSentence, excerpt, quoted } from './explain.ts';
import { isReference, scopeChanges, scopeEffect } from './scope-changes.ts';

/** Who is to act: whoever is asked, else the subject that the clause itself names. */
interface Holder {
  readonly facet: 'addressee' | 'actor';
  readonly text: string;
  readonly words: readonly ComparedWord[];
}

/**
 * Who is asked, or who acts, where that changed. Short names are told whole, and not only the words
 * that differ: "towns" and "towns that own an archive" are two holders. The speaker of a whole
 * document stands outside its clauses and is no change of them.
 */
export function holderFacets(a: TrackedClause, b: TrackedClause): Facet[] {
  const [from, to] = [holderOf(a), holderOf(b)];
  const isThing = a.subjectIsContent || b.subjectIsContent;
  if (from && to) return sameHolder(from, to) ? [] : [changed(from, to, isThing, [a, b])];
  const only = from ?? to;
  if (!only || only.facet === 'actor' || a.commitment.class !== b.commitment.class) return [];
  return [cameOrWent(from, to)];
}

function holderOf(clause: TrackedClause): Holder | null {
  const { addressee, actor } = clause.commitment;
  if (addressee)
    return { facet: 'addressee', text: plain(addressee.text), words: clause.addressee };
  if (!actor || countedStems(clause.actor).length === 0) return null;
  return { facet: 'actor', text: plain(actor.text), words: clause.actor };
}

function plain(text: string): string {
  return text
    .replace(/\]\s*\[/gu, ' ')
    .replace(/[[\]]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The same words that count, and "all"; a paragraph under a new number is the same one. */
function sameHolder(a: Holder, b: Holder): boolean {
  const [x, y] = [tellingStems(a), tellingStems(b)];
  return x.size === y.size && [...x].every((stem) => y.has(stem));
}

function tellingStems({ words }: Holder): Set<string> {
  const tells = ({ key, counts }: ComparedWord): boolean =>
    key === 'all' || (counts && !isReference(key));
  return new Set(words.filter(tells).map((word) => word.stem));
}

function changed(
  from: Holder,
  to: Holder,
  isThing: boolean,
  [a, b]: readonly [TrackedClause, TrackedClause],
): Facet {
  const facet = from.facet === 'actor' && to.facet === 'actor' ? 'actor' : 'addressee';
  const what = facet === 'addressee' ? 'who is asked' : isThing ? 'its subject' : 'who acts';
  const part = partThatDiffers(from, to, a, b);
  return {
    facet,
    from: part.from,
    to: part.to,
    // A thing under a longer name is the same thing.
    effect: isThing && facet === 'actor' ? 'neutral' : scopeEffect(from.words, to.words),
    sentence: `${what}: ${changeSentence(part.from, part.to)}`,
  };
}

/** Names longer than this are told by what differs. */
const LONG_NAME = 80;

/** All of both names; of long ones the first place in which they differ. */
function partThatDiffers(
  from: Holder,
  to: Holder,
  a: TrackedClause,
  b: TrackedClause,
): { readonly from: string | null; readonly to: string | null } {
  const whole = { from: from.text, to: to.text };
  if (Math.max(from.text.length, to.text.length) <= LONG_NAME) return whole;
  const [first] = scopeChanges(from.words, to.words);
  if (!first) return { from: excerpt(from.text), to: excerpt(to.text) };
  return {
    from: changedPhrase(a.document.text, from.words, first.a),
    to: changedPhrase(b.document.text, to.words, first.b),
  };
}

function cameOrWent(from: Holder | null, to: Holder | null): Facet {
  const sentence = from
    ? `no longer says who is asked: ${quoted(from.text)}`
    : `now says who is asked: ${quoted(to?.text ?? '')}`;
  const [before, after] = [from?.text ?? null, to?.text ?? null];
  return { facet: 'addressee', from: before, to: after, effect: 'neutral', sentence };
}
