import { equalWords } from './equal-words.ts';
import type { Piece } from '../matches/piece.ts';
import type { SharedEvidence, SharedKind } from '../shared-passage.ts';
import type { WordTable } from '../words/word-table.ts';

/** How one place compares with the first one. */
interface Likeness {
  /** Places in the first piece (from its start) whose words stand here too, in order. */
  readonly shared: readonly number[];
  readonly changed: number;
  readonly similarity: number;
  /** The same when forms of a word count as the word. */
  readonly inForms: number;
}

/** How places were found, and the share of words that may be changed for them to be near. */
export interface Finding {
  /** Whether each place is, within tolerance, a sequence of the words of another. */
  readonly inOrder: boolean;
  readonly tolerance: number;
}

/** What the places of a passage have in common. */
export interface GatheredEvidence {
  readonly kind: SharedKind;
  /** For each place after the first. */
  readonly kinds: readonly SharedKind[];
  readonly evidence: SharedEvidence;
  /**
   * Which words of the first place (from its start) stand in another, for each of the others; once
   * for all that have all of them.
   */
  readonly matches: readonly (readonly number[])[];
}

/**
 * Compares each place with the first, on words as they are written (but for case), and says what
 * came out: for the passage, and for each place after the first. Places that were found as a
 * rewording may turn out to be nearer than that.
 */
export function gatherEvidence(
  table: WordTable,
  pieces: readonly Piece[],
  found: Finding,
): GatheredEvidence {
  const wordings = groupByWording(table, pieces);
  const first = pieces[0]!;
  const length = first.to - first.from;
  const toFirst = wordings.examples.map((piece) => compareInOrder(table, first, piece, found));
  const kinds = nearestKinds(table, wordings, toFirst, found);
  // The first place itself counts only where others say the same.
  const others = wordings.wordingOf.includes(0, 1) ? 0 : 1;
  const kind = kindOf(toFirst.slice(others), found);
  const different =
    kind === 'reworded'
      ? wordings.examples.slice(others).map((piece) => compareBags(table, first, piece))
      : toFirst.slice(others);
  const changedWords = Math.max(...different.map((other) => other.changed));
  const matchedWords = countEverywhere(length, different);
  return {
    kind,
    kinds,
    matches: different.map(({ shared }) => shared),
    evidence: {
      rule: ruleFor(kind, length, matchedWords, changedWords, pieces.length),
      matchedWords,
      changedWords,
      similarity: Math.min(...different.map((other) => other.similarity)),
    },
  };
}

/** Places by what they say: of hundreds most say the same, and each wording is compared once. */
interface Wordings {
  /** For each place the number of its wording. */
  readonly wordingOf: readonly number[];
  /** For each wording the first place that has it; the first is the first place of all. */
  readonly examples: readonly Piece[];
}

function groupByWording({ keys }: WordTable, pieces: readonly Piece[]): Wordings {
  const examples: Piece[] = [];
  const byHash = new Map<number, number[]>();
  const wordingOf = pieces.map((piece) => {
    const example = examples[0];
    if (example && sameWords(keys, example, piece)) return 0;
    const hash = hashWords(keys, piece);
    const alike = byHash.get(hash);
    const known = alike?.find((wording) => sameWords(keys, examples[wording]!, piece));
    if (known !== undefined) return known;
    if (alike) alike.push(examples.length);
    else byHash.set(hash, [examples.length]);
    return examples.push(piece) - 1;
  });
  return { wordingOf, examples };
}

const NEARNESS: readonly SharedKind[] = ['verbatim', 'near-verbatim', 'reworded'];

/** For each place after the first the nearer of what it is to the first one and to the one before. */
function nearestKinds(
  table: WordTable,
  { wordingOf, examples }: Wordings,
  toFirst: readonly Likeness[],
  found: Finding,
): SharedKind[] {
  const kindsToFirst = toFirst.map((likeness) => kindOf([likeness], found));
  const known = new Map<number, SharedKind>();
  const kindBetween = (one: number, other: number): SharedKind => {
    if (one === other) return 'verbatim';
    const name = one * examples.length + other;
    const kind =
      known.get(name) ??
      kindOf([compareInOrder(table, examples[one]!, examples[other]!, found)], found);
    known.set(name, kind);
    return kind;
  };
  return wordingOf.slice(1).map((wording, i) => {
    const kind = kindsToFirst[wording]!;
    if (kind === 'verbatim' || i === 0) return kind;
    const before = kindBetween(wordingOf[i]!, wording);
    return NEARNESS.indexOf(before) < NEARNESS.indexOf(kind) ? before : kind;
  });
}

/**
 * Places that were found as near may differ by a little more than is tolerated, since the ends of
 * a place are moved to where all its matches agree, and still be called near.
 */
const NEAR_SLACK = 1.25;

function leastSimilar({ inOrder, tolerance }: Finding): number {
  return 1 - (inOrder ? NEAR_SLACK : 1) * tolerance;
}

function kindOf(others: readonly Likeness[], found: Finding): SharedKind {
  if (others.every(({ changed }) => changed === 0)) return 'verbatim';
  const least = leastSimilar(found);
  // Where no changed word is tolerated, another form of a word is one too.
  const near =
    found.tolerance > 0 &&
    others.every(({ similarity, inForms }) => Math.max(similarity, inForms) >= least);
  return near ? 'near-verbatim' : 'reworded';
}

function sameWords(keys: Int32Array, one: Piece, other: Piece): boolean {
  const length = one.to - one.from;
  if (other.to - other.from !== length) return false;
  for (let i = 0; i < length; i++) {
    if (keys[one.from + i] !== keys[other.from + i]) return false;
  }
  return true;
}

function hashWords(keys: Int32Array, { from, to }: Piece): number {
  let hash = to - from;
  for (let i = from; i < to; i++) hash = (Math.imul(hash, 0x01000193) ^ keys[i]!) | 0;
  return hash;
}

function compareInOrder(table: WordTable, first: Piece, piece: Piece, found: Finding): Likeness {
  const shared = equalWords(table.keys, first, piece);
  const longer = Math.max(first.to - first.from, piece.to - piece.from);
  const similarity = shared.length / longer;
  // Forms are looked at only where they decide.
  const inForms =
    similarity >= leastSimilar(found) ? similarity : formsInOrder(table, first, piece);
  return { shared, changed: longer - shared.length, similarity, inForms };
}

function formsInOrder({ stems }: WordTable, first: Piece, piece: Piece): number {
  const longer = Math.max(first.to - first.from, piece.to - piece.from);
  return equalWords(stems, first, piece).length / longer;
}

/** Compares two places by their roots in any order, each word used once. */
function compareBags(table: WordTable, first: Piece, piece: Piece): Likeness {
  const supply = new Map<number, number>();
  for (const root of table.roots.subarray(piece.from, piece.to)) {
    supply.set(root, (supply.get(root) ?? 0) + 1);
  }
  const shared: number[] = [];
  for (let i = first.from; i < first.to; i++) {
    const left = supply.get(table.roots[i]!) ?? 0;
    if (left === 0) continue;
    supply.set(table.roots[i]!, left - 1);
    shared.push(i - first.from);
  }
  const longer = Math.max(first.to - first.from, piece.to - piece.from);
  const similarity = shared.length / longer;
  return { shared, changed: longer - shared.length, similarity, inForms: similarity };
}

function countEverywhere(length: number, others: readonly Likeness[]): number {
  if (others.length === 1) return others[0]!.shared.length;
  const counts = new Uint32Array(length);
  let everywhere = 0;
  for (const { shared } of others) {
    for (const place of shared) if (++counts[place]! === others.length) everywhere++;
  }
  return everywhere;
}

function ruleFor(
  kind: SharedKind,
  words: number,
  matched: number,
  changed: number,
  places: number,
): string {
  const where = places === 2 ? 'in both places' : `in all ${places} places`;
  if (kind === 'verbatim') return `${words} words, the same ${where}`;
  if (kind === 'reworded') {
    return `${matched} of ${words} words stand ${where}, in any order or form`;
  }
  const most = places === 2 ? '' : 'at most ';
  return `${words} words in a row, ${most}${changed} changed, added or dropped`;
}
