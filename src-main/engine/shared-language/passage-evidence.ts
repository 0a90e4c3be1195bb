import { equalWords } from './equal-words.ts';
import type { Piece } from './piece-groups.ts';
import type { SharedEvidence, SharedKind } from './shared-passage.ts';
import type { WordTable } from './word-table.ts';

/** How one place compares with the first one. */
interface Likeness {
  /** Places in the first piece (from its start) whose words stand here too, in order. */
  readonly shared: readonly number[];
  readonly changed: number;
  readonly similarity: number;
}

/**
 * Compares each place with the first, on words as they are written (but for case), and says what
 * came out. `kind` is the kind the search found when not all places are word for word the same.
 */
export function gatherEvidence(
  table: WordTable,
  pieces: readonly Piece[],
  unlessVerbatim: SharedKind,
): { kind: SharedKind; evidence: SharedEvidence } {
  const first = pieces[0]!;
  const length = first.to - first.from;
  const others = pieces.slice(1).map((piece) => compareWith(table, first, piece));
  const changedWords = Math.max(...others.map((other) => other.changed));
  const kind = changedWords === 0 ? 'verbatim' : unlessVerbatim;
  return {
    kind,
    evidence: {
      rule: ruleFor(kind, length, changedWords, pieces.length),
      matchedWords: countEverywhere(length, others),
      changedWords,
      similarity: Math.min(...others.map((other) => other.similarity)),
    },
  };
}

function compareWith(table: WordTable, first: Piece, piece: Piece): Likeness {
  const a = table.keys.subarray(first.from, first.to);
  const b = table.keys.subarray(piece.from, piece.to);
  const pairs = equalWords(a, b);
  const longer = Math.max(a.length, b.length);
  return {
    shared: pairs.map(([place]) => place),
    changed: longer - pairs.length,
    similarity: pairs.length / longer,
  };
}

function countEverywhere(length: number, others: readonly Likeness[]): number {
  const counts = new Uint32Array(length);
  for (const { shared } of others) for (const place of shared) counts[place]! += 1;
  return counts.filter((count) => count === others.length).length;
}

function ruleFor(kind: SharedKind, words: number, changed: number, places: number): string {
  const where = places === 2 ? 'in both places' : `in all ${places} places`;
  if (kind === 'verbatim') return `${words} words, the same ${where}`;
  const most = places === 2 ? '' : 'at most ';
  return `${words} words in a row, ${most}${changed} changed, added or dropped`;
}
