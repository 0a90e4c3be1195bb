import type { Piece } from './piece.ts';
import { isFunctionWord } from '../words/telling-words.ts';
import type { WordTable } from '../words/word-table.ts';

/** Words that join what follows to what stands before, so wording does not begin with them. */
const JOINING_WORDS = new Set(['and', 'or', 'but', 'et', 'ou', 'y', 'o', 'e', 'и', 'и/или']);

/** At most so many words are taken off at each end: "and of the". */
const MOST_TRIMMED = 3;

/**
 * Takes dangling words off the ends of places that say the same ("… of migrants and the"), as
 * long as all places have them and the shortest phrase is left. An end at the end of a paragraph
 * or before a comma, full stop or the like stays.
 */
export function trimEnds(table: WordTable, pieces: readonly Piece[], shortest: number): Piece[] {
  let trimmed = [...pieces];
  const canShrink = (): boolean => trimmed.every(({ from, to }) => to - from > shortest);
  for (let i = 0; i < MOST_TRIMMED && canShrink(); i++) {
    if (!trimmed.every(({ to }) => danglesAtEnd(table, to)) || !sameWord(table, trimmed, 'to'))
      break;
    trimmed = trimmed.map(({ from, to }) => ({ from, to: to - 1 }));
  }
  for (let i = 0; i < MOST_TRIMMED && canShrink(); i++) {
    if (!joins(table, trimmed[0]!.from) || !sameWord(table, trimmed, 'from')) break;
    trimmed = trimmed.map(({ from, to }) => ({ from: from + 1, to }));
  }
  return trimmed;
}

function danglesAtEnd(table: WordTable, to: number): boolean {
  const next = table.paragraphOf[to];
  if (next === undefined || next !== table.paragraphOf[to - 1]) return false;
  const document = table.documents[table.paragraphs[next]!.document]!;
  const between = document.text.slice(table.placeOf(to - 1).end, table.placeOf(to).start);
  return /^\s*$/u.test(between) && isFunctionWord(keyName(table, to - 1));
}

function joins(table: WordTable, from: number): boolean {
  return JOINING_WORDS.has(keyName(table, from));
}

function sameWord(table: WordTable, pieces: readonly Piece[], end: 'from' | 'to'): boolean {
  const keys = pieces.map((piece) => table.keys[end === 'to' ? piece.to - 1 : piece.from]);
  return keys.every((key) => key === keys[0]);
}

function keyName(table: WordTable, word: number): string {
  return table.keyNames[table.keys[word] ?? -1] ?? '';
}
