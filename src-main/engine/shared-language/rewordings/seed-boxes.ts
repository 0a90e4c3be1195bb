import type { ClauseSeed } from './clause-seeds.ts';
import type { Piece } from '../matches/piece.ts';

/** Stretches of two paragraphs from which the weighing of a rewording starts. */
export interface SeedBox {
  readonly a: Piece;
  readonly b: Piece;
}

/** Clauses of one rewording stand at most so many words apart. */
const WIDEST_GAP = 60;

/**
 * Joins seeds of one pair of paragraphs that stand near each other on both sides: they are sorted
 * by one side and split where the gap is too wide, then by the other, until neither side splits.
 */
export function joinSeeds(seeds: readonly ClauseSeed[]): SeedBox[] {
  const pairs = new Map<string, ClauseSeed[]>();
  for (const seed of seeds) {
    const key = `${seed.a.paragraph} ${seed.b.paragraph}`;
    const known = pairs.get(key);
    if (known) known.push(seed);
    else pairs.set(key, [seed]);
  }
  return [...pairs.values()].flatMap((all) => split(all, 'a', false));
}

function split(seeds: readonly ClauseSeed[], side: 'a' | 'b', settled: boolean): SeedBox[] {
  const parts = splitOnce(seeds, side);
  if (parts.length === 1 && settled) return [boxOf(seeds)];
  const other = side === 'a' ? 'b' : 'a';
  return parts.flatMap((part) => split(part, other, parts.length === 1));
}

function splitOnce(seeds: readonly ClauseSeed[], side: 'a' | 'b'): ClauseSeed[][] {
  const parts: ClauseSeed[][] = [];
  let end = -Infinity;
  for (const seed of [...seeds].sort((x, y) => x[side].from - y[side].from)) {
    if (seed[side].from - end > WIDEST_GAP) parts.push([seed]);
    else parts.at(-1)!.push(seed);
    end = parts.at(-1)!.length === 1 ? seed[side].to : Math.max(end, seed[side].to);
  }
  return parts;
}

function boxOf(seeds: readonly ClauseSeed[]): SeedBox {
  return { a: hullOf(seeds.map(({ a }) => a)), b: hullOf(seeds.map(({ b }) => b)) };
}

function hullOf(pieces: readonly Piece[]): Piece {
  let [from, to] = [Infinity, -Infinity];
  for (const piece of pieces) [from, to] = [Math.min(from, piece.from), Math.max(to, piece.to)];
  return { from, to };
}
