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
  const first = pieces[0]!;
  const length = first.to - first.from;
  const whole: Likeness = {
    shared: Array.from({ length }, (_, i) => i),
    changed: 0,
    similarity: 1,
    inForms: 1,
  };
  const inOrder = pieces
    .slice(1)
    .map((piece) => (isCopy(table, first, piece) ? whole : compareInOrder(table, first, piece)));
  const kinds = inOrder.map((other, i) => nearestKind(table, pieces, i + 1, other, found));
  const kind = kindOf(inOrder, found);
  const others =
    kind === 'reworded'
      ? pieces.slice(1).map((piece) => compareBags(table, first, piece))
      : inOrder;
  // Of hundreds of places most are copies of the first, which tell the same.
  const different = [...new Set(others)];
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

const NEARNESS: readonly SharedKind[] = ['verbatim', 'near-verbatim', 'reworded'];

/** The nearer of what a place is to the first one and to the one before it. */
function nearestKind(
  table: WordTable,
  pieces: readonly Piece[],
  index: number,
  toFirst: Likeness,
  found: Finding,
): SharedKind {
  const kind = kindOf([toFirst], found);
  if (kind === 'verbatim' || index === 1) return kind;
  const before = kindOf([compareInOrder(table, pieces[index - 1]!, pieces[index]!)], found);
  return NEARNESS.indexOf(before) < NEARNESS.indexOf(kind) ? before : kind;
}

/**
 * Places that were found as near may differ by a little more than is tolerated, since the ends of
 * a place are moved to where all its matches agree, and still be called near.
 */
const NEAR_SLACK = 1.25;

function kindOf(others: readonly Likeness[], { inOrder, tolerance }: Finding): SharedKind {
  if (others.every(({ changed }) => changed === 0)) return 'verbatim';
  const least = 1 - (inOrder ? NEAR_SLACK : 1) * tolerance;
  // Where no changed word is tolerated, another form of a word is one too.
  const near =
    tolerance > 0 &&
    others.every(({ similarity, inForms }) => Math.max(similarity, inForms) >= least);
  return near ? 'near-verbatim' : 'reworded';
}

function isCopy({ keys }: WordTable, first: Piece, piece: Piece): boolean {
  const length = first.to - first.from;
  if (piece.to - piece.from !== length) return false;
  for (let i = 0; i < length; i++) {
    if (keys[first.from + i] !== keys[piece.from + i]) return false;
  }
  return true;
}

function compareInOrder(table: WordTable, first: Piece, piece: Piece): Likeness {
  const a = table.keys.subarray(first.from, first.to);
  const b = table.keys.subarray(piece.from, piece.to);
  const pairs = equalWords(a, b);
  const longer = Math.max(a.length, b.length);
  const forms = equalWords(
    table.stems.subarray(first.from, first.to),
    table.stems.subarray(piece.from, piece.to),
  ).length;
  return {
    shared: pairs.map(([place]) => place),
    changed: longer - pairs.length,
    similarity: pairs.length / longer,
    inForms: forms / longer,
  };
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
  const counts = new Uint32Array(length);
  for (const { shared } of others) for (const place of shared) counts[place]! += 1;
  return counts.filter((count) => count === others.length).length;
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
