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
export function trimEnds(table: WordTable, pieces: Piece[], shortest: number): Piece[] {
  const room = pieces.reduce((least, { from, to }) => Math.min(least, to - from), Infinity);
  const most = Math.min(MOST_TRIMMED, room - shortest);
  let off = 0;
  while (off < most && danglesEverywhere(table, pieces, off)) off++;
  let skipped = 0;
  while (off + skipped < room - shortest && skipped < MOST_TRIMMED) {
    if (!joinsEverywhere(table, pieces, skipped)) break;
    skipped++;
  }
  if (off === 0 && skipped === 0) return pieces;
  return pieces.map(({ from, to }) => ({ from: from + skipped, to: to - off }));
}

/** Whether all places, after so many words were taken off their ends, dangle with the same word. */
function danglesEverywhere(table: WordTable, pieces: readonly Piece[], off: number): boolean {
  const last = table.keys[pieces[0]!.to - off - 1]!;
  return (
    isFunctionWord(table.keyNames[last]!) &&
    pieces.every(({ to }) => table.keys[to - off - 1] === last) &&
    pieces.every(({ to }) => runsOn(table, to - off))
  );
}

/** Whether nothing but white space stands before a word, in the same paragraph. */
function runsOn(table: WordTable, word: number): boolean {
  const paragraph = table.paragraphOf[word];
  if (paragraph === undefined || paragraph !== table.paragraphOf[word - 1]) return false;
  if (table.edges[word] === 1) return false;
  const document = table.documents[table.paragraphs[paragraph]!.document]!;
  const between = document.text.slice(table.placeOf(word - 1).end, table.placeOf(word).start);
  return /^\s*$/u.test(between);
}

/** Whether all places, without so many of their first words, begin with the same joining word. */
function joinsEverywhere(table: WordTable, pieces: readonly Piece[], skipped: number): boolean {
  const first = table.keys[pieces[0]!.from + skipped]!;
  return (
    JOINING_WORDS.has(table.keyNames[first]!) &&
    pieces.every(({ from }) => table.keys[from + skipped] === first)
  );
}
