import type { Span } from '../../text/span.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import {
  buildAliasIndex,
  defaultAliases,
  type Alias,
  type AliasIndex,
} from '../compared/aliases.ts';
import type { Commitment } from '../commitment.ts';
import type { Theme } from './theme.ts';
import { complexPrepositions } from '../clause/complex-prepositions.ts';
import { comparedStem, comparedWords, type ComparedWord } from '../compared/compared-words.ts';
import generalWords from '../lineages/general-words.json' with { type: 'json' };
import { AGENTS, isLikelyGerund, NOUN_LIKE, SUBORDINATORS } from '../clause/grammar-words.ts';
import type { Lineage } from '../lineage.ts';
import { PLAIN_ADJECTIVES } from '../clause/scope-lists.ts';
import {
  belongsTo,
  editThemes,
  ownThemeId,
  type ThemeEdits,
  type UserTheme,
} from './theme-edits.ts';
import { actionVerb, verbOfNoun } from '../clause/verb-forms.ts';

/** What the user adds to what the documents say. */
export interface ThemeOptions {
  readonly edits?: ThemeEdits;
  /** Renamed bodies beside those that come with the tool. */
  readonly aliases?: readonly Alias[];
}

export type { Theme };

/** A word of so large a share of the lineages is what the documents are about, not a theme in them. */
const LARGEST_SHARE = 0.15;
/** … but among few lineages a theme may be so many of them. */
const ALWAYS_ALLOWED = 3;
/** A single lineage needs no heading. */
const SMALLEST_THEME = 2;
/** Share of its places in which a word has the same neighbour for both to name the theme. */
const SHARED_NEIGHBOUR = 0.6;
/** Share of its places in which a word ends its phrase, from which on it is taken for a noun. */
const HEAD_SHARE = 0.6;
/** Words of drafting that stand with every subject. */
const TOO_GENERAL = new Set(generalWords.words);
/** Shorter words are abbreviations and list signs. */
const SHORTEST_WORD = 4;

/**
 * Groups lineages by the documents' own words, without any list of themes: again and again the
 * word that joins most of the lineages still ungrouped, weighed by how seldom it is (inverse
 * frequency, Spärck Jones 1972), takes them. Acts ("promote") name no theme. Largest theme first;
 * ties go to the earlier lineage. Lineages that share no word with others are in none.
 */
export function themesOf(
  lineages: readonly Lineage[],
  commitments: readonly Commitment[],
  options: ThemeOptions = {},
): Theme[] {
  const index = buildAliasIndex([...defaultAliases, ...(options.aliases ?? [])]);
  const edits = options.edits ?? {};
  const known = new Map(commitments.map((one) => [one.id, one] as const));
  const own = ownThemes(edits.own ?? [], lineages, known, index);
  const taken = new Set(own.flatMap((theme) => theme.lineages));
  const left = lineages.filter(({ id }) => !taken.has(id));
  const found = foundThemes(left, known, index, new Set(edits.removed ?? []));
  return editThemes([...own, ...found], edits);
}

/** The user's themes with the lineages that have their words; the first that fits takes one. */
function ownThemes(
  own: readonly UserTheme[],
  lineages: readonly Lineage[],
  known: ReadonlyMap<string, Commitment>,
  index: AliasIndex,
): Theme[] {
  const stems = lineages.map((lineage) => stemsOf(lineage, known, index));
  const themeOf = stems.map((words) => own.find((theme) => belongsTo(theme, words)) ?? null);
  return own.map((theme) => ({
    id: ownThemeId(theme),
    name: theme.name,
    lineages: lineages.flatMap(({ id }, place) => (themeOf[place] === theme ? [id] : [])),
  }));
}

/** All words of a lineage as stems: a user's theme may be of any word. */
function stemsOf(
  lineage: Lineage,
  known: ReadonlyMap<string, Commitment>,
  index: AliasIndex,
): string[] {
  return idsOf(lineage).flatMap((id) => {
    const content = known.get(id)?.content.text ?? '';
    const words = comparedWords(content, { start: 0, end: content.length }, [], index);
    return words.filter(({ key }) => /[\p{L}\p{N}]/u.test(key)).map(({ stem }) => stem);
  });
}

function foundThemes(
  lineages: readonly Lineage[],
  known: ReadonlyMap<string, Commitment>,
  index: AliasIndex,
  removed: ReadonlySet<string>,
): Theme[] {
  const worded = lineages.map((lineage) => wordsOf(lineage, known, index));
  const places = placesOf(worded);
  const words = byStem(worded.flat());
  const allowed = Math.max(ALWAYS_ALLOWED, Math.floor(lineages.length * LARGEST_SHARE));
  const candidates = [...places].filter(
    ([stem, members]) =>
      members.length >= SMALLEST_THEME &&
      members.length <= allowed &&
      !removed.has(themeId(stem)) &&
      isNoun(words.get(stem) ?? []),
  );
  return chooseThemes(candidates, lineages.length)
    .map(({ stem, members }) => ({
      id: themeId(stem),
      name: nameOf(words.get(stem) ?? []),
      lineages: members.flatMap((place) => lineages[place]?.id ?? []),
    }))
    .sort((a, b) => b.lineages.length - a.lineages.length);
}

function themeId(stem: string): string {
  return fingerprint(['theme', stem]);
}

interface ThemeWord {
  readonly stem: string;
  readonly surface: string;
  /** Whether a noun phrase ends with it: no further word stands directly behind. */
  readonly isHead: boolean;
  /** Surface of the word before it, when it stands directly before. */
  readonly before: string | null;
}

function wordsOf(
  lineage: Lineage,
  known: ReadonlyMap<string, Commitment>,
  index: AliasIndex,
): ThemeWord[] {
  return idsOf(lineage).flatMap((id) => {
    const commitment = known.get(id);
    return commitment ? contentWords(commitment, index) : [];
  });
}

function idsOf(lineage: Lineage): string[] {
  return [...new Set(lineage.steps.flatMap((step) => [...step.from, ...step.to]))];
}

function contentWords(commitment: Commitment, index: AliasIndex): ThemeWord[] {
  const { content, actions } = commitment;
  const acts = new Set(actions.map((action) => comparedStem(action.predicate)));
  const whole = { start: 0, end: content.text.length };
  const without = [...qualifierSpans(commitment), ...complexPrepositions(content.text)];
  const words = comparedWords(content.text, whole, without, index);
  return words.flatMap((word, at) => {
    if (!isThemeWord(word) || word.key.length < SHORTEST_WORD || acts.has(word.stem)) return [];
    const surface = content.text.slice(word.start, word.end).replace(/\s+/gu, ' ');
    const isHead = !isFollowed(content.text, words[at + 1], word.end);
    return [
      {
        stem: word.stem,
        surface,
        isHead,
        before: neighbour(content.text, words[at - 1], word.start),
      },
    ];
  });
}

/** Hedges, conditions and dates, counted from where the content begins. */
function qualifierSpans({ content, hedges, conditions, timeBounds }: Commitment): Span[] {
  return [...hedges, ...conditions, ...timeBounds].map(({ span }) => ({
    start: span.start - content.span.start,
    end: span.end - content.span.start,
  }));
}

function isThemeWord(word: ComparedWord): boolean {
  // Who acts and what everything is done by name no theme: "parties", "measures", "implementation".
  if (AGENTS.has(word.key) || TOO_GENERAL.has(word.key) || verbOfNoun(word.key)) return false;
  if (!word.counts || SUBORDINATORS.has(word.key) || PLAIN_ADJECTIVES.has(word.key)) return false;
  // "provided", "enhancing", "continue" are acts, not what the acts are about.
  return !/ed$/u.test(word.key) && !isLikelyGerund(word.key) && !isPlainVerb(word.key);
}

function isPlainVerb(key: string): boolean {
  return actionVerb(key) !== null && !NOUN_LIKE.has(key);
}

function neighbour(
  text: string,
  before: { start: number; end: number; counts: boolean } | undefined,
  at: number,
): string | null {
  if (!before?.counts || /\S/u.test(text.slice(before.end, at))) return null;
  return text.slice(before.start, before.end).toLowerCase();
}

function isFollowed(
  text: string,
  next: { start: number; counts: boolean } | undefined,
  at: number,
): boolean {
  return next !== undefined && next.counts && !/\S/u.test(text.slice(at, next.start));
}

/** For each stem, in order of first appearance, the lineages that have it. */
function placesOf(worded: readonly (readonly ThemeWord[])[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  worded.forEach((words, place) => {
    for (const stem of new Set(words.map((word) => word.stem))) {
      const members = places.get(stem);
      if (members) members.push(place);
      else places.set(stem, [place]);
    }
  });
  return places;
}

/** Endings of adjectives; a noun of such an ending shows itself by its plural ("incentives"). */
const ADJECTIVE = /(?:[^m]ent|ive|[bp]le|ous|ary|ful|ic|ial|nal|gral|[^s]s?ible)$/iu;

/** Adjectives stand before a noun; nouns, for the most part, do not. */
function isNoun(own: readonly ThemeWord[]): boolean {
  if (2 * own.filter(({ surface }) => ADJECTIVE.test(surface)).length > own.length) return false;
  return own.filter((word) => word.isHead).length >= own.length * HEAD_SHARE;
}

function byStem(words: readonly ThemeWord[]): Map<string, ThemeWord[]> {
  const groups = new Map<string, ThemeWord[]>();
  for (const word of words) {
    const same = groups.get(word.stem);
    if (same) same.push(word);
    else groups.set(word.stem, [word]);
  }
  return groups;
}

interface Choice {
  readonly stem: string;
  readonly members: readonly number[];
}

function chooseThemes(
  candidates: readonly (readonly [string, readonly number[]])[],
  all: number,
): Choice[] {
  const grouped = new Set<number>();
  const chosen: Choice[] = [];
  for (;;) {
    let best: (Choice & { score: number }) | null = null;
    for (const [stem, places] of candidates) {
      const members = places.filter((place) => !grouped.has(place));
      if (members.length < SMALLEST_THEME) continue;
      const score = Math.log(members.length) * Math.log((all + 1) / places.length);
      if (best === null || score > best.score) best = { stem, members, score };
    }
    if (best === null) return chosen;
    for (const place of best.members) grouped.add(place);
    chosen.push({ stem: best.stem, members: best.members });
  }
}

/** The most frequent spelling, with the word before it where that is nearly always the same. */
function nameOf(own: readonly ThemeWord[]): string {
  const surface = commonest(own.map((word) => word.surface.toLowerCase()));
  const before = commonest(own.flatMap((word) => word.before ?? []));
  const shared = own.filter((word) => word.before === before).length;
  return before && shared >= SHARED_NEIGHBOUR * own.length ? `${before} ${surface}` : surface;
}

/** Ties go to the first in alphabetical order. */
function commonest(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : a > b ? 1 : 0))[0]?.[0] ?? '';
}
