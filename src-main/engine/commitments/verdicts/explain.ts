import type { Facet, Verdict } from '../lineage.ts';

/** Words as the sentences quote them. */
export function quoted(words: string): string {
  return `“${words.replace(/\s+/gu, ' ').trim()}”`;
}

/**
 * A phrase without signs at its ends and without brackets whose other half it does not have; null
 * when no word is left. Brackets of a draft say what is open, and are no evidence of a change.
 */
export function tidyPhrase(phrase: string): string | null {
  const tidy = withoutLooseBrackets(phrase).replace(
    /^(?:[\s,;:|]|\[\])+|(?:[\s,;:|]|\[\])+$/gu,
    '',
  );
  return /[\p{L}\p{N}]/u.test(tidy) ? tidy : null;
}

/** The phrase without square brackets whose other half stands outside it. */
export function withoutLooseBrackets(phrase: string): string {
  const [opening, closing] = unpaired(phrase);
  const kept = [...phrase].map((sign, at) => (opening.has(at) || closing.has(at) ? REMOVED : sign));
  // "and][Developed" are two words; "[to" is one.
  return kept.join('').replace(BETWEEN_WORDS, ' ').replaceAll(REMOVED, '');
}

/** A sign that no text has, in place of a removed bracket. */
const REMOVED = '\uE000';
const BETWEEN_WORDS = /(?<=[\p{L}\p{N}])\uE000+(?=[\p{L}\p{N}])/gu;

/** Places, in code points, of square brackets without their other half. */
function unpaired(phrase: string): readonly [ReadonlySet<number>, ReadonlySet<number>] {
  const open: number[] = [];
  const closing = new Set<number>();
  [...phrase].forEach((sign, at) => {
    if (sign === '[') open.push(at);
    else if (sign === ']' && open.pop() === undefined) closing.add(at);
  });
  return [new Set(open), closing];
}

/** How many characters of a clause name it in a sentence. */
const EXCERPT_LENGTH = 60;

/** The opening of a phrase, as it names a clause: whole words, without loose brackets. */
export function excerpt(phrase: string): string {
  const text = withoutLooseBrackets(phrase).replace(/\s+/gu, ' ').trim();
  if (text.length <= EXCERPT_LENGTH) return text;
  return `${text.slice(0, text.lastIndexOf(' ', EXCERPT_LENGTH))} …`;
}

/** "adds “as appropriate”", "loses “by 2020”", "“encourage” became “urge”". */
export function changeSentence(from: string | null, to: string | null, what = ''): string {
  const name = what ? `${what} ` : '';
  if (from === null && to !== null) return `adds ${name}${quoted(to)}`;
  if (from !== null && to === null) return `loses ${name}${quoted(from)}`;
  return `${quoted(from ?? '')} became ${quoted(to ?? '')}`;
}

const REWORDED = 'put in other words';

/** Both openings of a clause of which too few words are kept to compare single ones. */
export function rewordingSentence(from: string, to: string): string {
  return `${REWORDED}: ${quoted(from)} became ${quoted(to)}`;
}

/** Whether facets say that a clause was put in other words as a whole. */
export function isRewording(facets: readonly Facet[]): boolean {
  return facets.some(({ sentence }) => sentence.startsWith(REWORDED));
}

const OPENINGS: Readonly<Record<Verdict, string>> = {
  reaffirmed: 'Kept',
  strengthened: 'Stronger',
  weakened: 'Weaker',
  broadened: 'Broader',
  narrowed: 'Narrower',
  mixed: 'Mixed',
  reclassified: 'Another kind of act',
  split: 'Split',
  merged: 'Merged',
  new: 'New',
  dropped: 'No counterpart found',
  expired: 'Expired',
};

const OF_DIRECTION: Partial<Record<Verdict, Facet['effect']>> = {
  strengthened: 'stronger',
  weakened: 'weaker',
  broadened: 'broader',
  narrowed: 'narrower',
};

/** Facets which say that the words themselves are others. */
const OF_WORDING = new Set<Facet['facet']>([
  'scope',
  'action',
  'beneficiary',
  'actor',
  'addressee',
]);

/** Most facets one sentence names; the rest are in the list. */
const NAMED_FACETS = 4;

/** The verdict as one sentence that names the words which decided it, the deciding facets first. */
export function verdictSentence(verdict: Verdict, facets: readonly Facet[], addition = ''): string {
  const named = [...facets]
    .sort((a, b) => rank(a, verdict) - rank(b, verdict))
    .slice(0, NAMED_FACETS);
  const reasons = named.map((facet) => facet.sentence).join('; ');
  const isReworded = facets.some((facet) => OF_WORDING.has(facet.facet));
  const opening = verdict === 'reaffirmed' && isReworded ? 'Same force' : OPENINGS[verdict];
  const rest = [reasons, addition].filter(Boolean).join('; ');
  return rest ? `${opening}: ${rest}.` : `${opening}.`;
}

/** What decided the verdict stands first. */
function rank(facet: Facet, verdict: Verdict): number {
  if (verdict === 'reclassified' && facet.facet === 'class') return -1;
  if (OF_DIRECTION[verdict] === facet.effect) return -1;
  return facet.effect === 'neutral' ? 1 : 0;
}
