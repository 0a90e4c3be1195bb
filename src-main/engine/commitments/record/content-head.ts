import { defineRole } from '../clause/known-words.ts';
import { type ClauseText, keyAt, rolesAt, type TokenRange } from '../clause/clause-text.ts';
import { POSSESSIVES } from '../clause/grammar-words.ts';
import { skipAdverbs } from '../verbs/clause-heads.ts';
import lists from './content-heads.json' with { type: 'json' };

/** What the content of a verb is headed by: a noun that outweighs the verb, a that-clause, … */
export type HeadKind =
  | 'need'
  | 'commitment'
  | 'right'
  | 'efforts'
  | 'contribution'
  | 'concern'
  | 'appreciation'
  | 'hope'
  /** "its request", "its call": said before, by the same speaker. */
  | 'repeated'
  | 'that'
  | 'other';

/** The head of a verb's content. */
export interface ContentHead {
  readonly kind: HeadKind;
  /** First token after the head noun or the "that". */
  readonly after: number;
  /** The head noun itself, folded; empty for "other". */
  readonly noun: string;
  /** "our", "its" … before the noun. */
  readonly owned: boolean;
}

const KINDS: readonly (readonly [HeadKind, ReadonlySet<string>])[] = [
  ['need', new Set(lists.need)],
  ['commitment', new Set(lists.commitment)],
  ['right', new Set(lists.right)],
  ['efforts', new Set(lists.efforts)],
  ['contribution', new Set(lists.contribution)],
  ['concern', new Set(lists.concern)],
  ['appreciation', new Set(lists.appreciation)],
  ['hope', new Set(lists.hope)],
  ['repeated', new Set(Object.keys(lists.repeated))],
];
const KIND_OF_NOUN = new Map(
  // Reversed, so that of two kinds of one noun the first counts.
  [...KINDS].reverse().flatMap(([kind, nouns]) => [...nouns].map((noun) => [noun, kind] as const)),
);
const STOPS = new Set(lists.stopWords);
/** Words that can head a content, own it, or lead to what heads it. */
const TELLING = defineRole(
  (key) =>
    STOPS.has(key) ||
    POSSESSIVES.has(key) ||
    KIND_OF_NOUN.has(key) ||
    NORMS.has(key) ||
    BELIEFS.has(key),
);
const NORMS = new Set(lists.norms);
const BELIEFS = new Set(lists.beliefs);

/** How far into the content its head noun is looked for: "the urgent and continued need". */
const HEAD_WINDOW = 8;

/** Finds what heads a verb's content. */
export function contentHead(clause: ClauseText, content: TokenRange): ContentHead {
  const start = skipAdverbs(clause, content.from, content.to);
  if (keyAt(clause, start) === 'that') return head('that', start + 1, 'that', false);
  let owned = false;
  for (let at = start; at < Math.min(content.to, start + HEAD_WINDOW); at += 1) {
    if ((rolesAt(clause, at) & TELLING) === 0) continue;
    const key = keyAt(clause, at);
    if (STOPS.has(key) && at > start) break;
    if (isOwner(clause, at)) owned = true;
    const believed = at < content.to - 1 && pastBelief(clause, at);
    if (believed) return contentHead(clause, { from: believed, to: content.to });
    const kind = kindOf(clause, at);
    if (kind) return head(kind, at + 1, key, owned);
  }
  return head('other', start, '', owned);
}

/** "its conviction of the need", "its belief that": what is believed heads the content. */
function pastBelief(clause: ClauseText, at: number): number | null {
  if (NORMS.has(keyAt(clause, at)) && keyAt(clause, at + 1) === 'that') return at + 1;
  if (!BELIEFS.has(keyAt(clause, at))) return null;
  const next = keyAt(clause, at + 1);
  if (next === 'that') return at + 1;
  return next === 'of' || next === 'in' || next === 'on' ? at + 2 : null;
}

function head(kind: HeadKind, after: number, noun: string, owned: boolean): ContentHead {
  return { kind, after, noun, owned };
}

function isOwner(clause: ClauseText, at: number): boolean {
  return POSSESSIVES.has(keyAt(clause, at));
}

function kindOf(clause: ClauseText, at: number): HeadKind | null {
  const key = keyAt(clause, at);
  const next = keyAt(clause, at + 1);
  const isHead = STOPS.has(next) || next === '' || next === ',' || next === 'and';
  if (!isHead && !(key === 'will' && next === 'to')) return null;
  if (next === 'and' && /^(?:need|right)$/u.test(key) === false && key !== 'importance') {
    return kindBefore(key, clause, at);
  }
  return kindByNoun(key);
}

function kindByNoun(key: string): HeadKind | null {
  return KIND_OF_NOUN.get(key) ?? null;
}

/** "efforts and commitment of": the first of two nouns heads the phrase. */
function kindBefore(key: string, clause: ClauseText, at: number): HeadKind | null {
  return STOPS.has(keyAt(clause, at + 3)) || STOPS.has(keyAt(clause, at + 2))
    ? kindByNoun(key)
    : null;
}
