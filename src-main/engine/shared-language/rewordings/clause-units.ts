import type { Piece } from '../matches/piece.ts';
import type { WordTable } from '../words/word-table.ts';

/** Units shorter than this are joined with the next: too few words to be told from chance. */
const SHORTEST_UNIT = 8;

/** From so many words on, a comma ends a unit; before, only a stronger sign does. */
const COMMA_ENDS_AFTER = 16;

/** A unit without any sign ends here. */
const LONGEST_UNIT = 60;

/** How a text is cut for finding rewordings. */
export interface TextUnits {
  /** Stretches in which a rewording is looked for first. */
  readonly seeds: readonly Piece[];
  /** For each word, and for the place after the last one, whether a rewording readily starts here. */
  readonly edges: Uint8Array;
}

/**
 * Splits all paragraphs of a table into clauses of some 8 to 60 words, in which rewordings are
 * looked for first; where a rewording really starts and ends is found later, word by word.
 */
export function splitClauses(table: WordTable): TextUnits {
  const seeds: Piece[] = [];
  for (const { document, from, to } of table.paragraphs) {
    const { text } = table.documents[document]!;
    let start = from;
    for (let i = from + 1; i <= to; i++) {
      if (i < to && i - start < SHORTEST_UNIT) continue;
      const sign = i < to ? text.slice(table.ends[i - 1], table.starts[i]) : '.';
      if (i < to && !endsUnit(sign, i - start)) continue;
      if (i === to && i - start < SHORTEST_UNIT / 2 && seeds.at(-1)?.to === start && start > from) {
        seeds.push({ from: seeds.pop()!.from, to });
      } else if (i > start) seeds.push({ from: start, to: i });
      start = i;
    }
  }
  const edges = new Uint8Array(table.keys.length + 1);
  for (const { from, to } of seeds) edges[from] = edges[to] = 1;
  return { seeds, edges };
}

const STRONG_SIGN = /[.;:!?…。；：！？؛؟]/u;

function endsUnit(between: string, length: number): boolean {
  if (length >= LONGEST_UNIT) return true;
  if (between === ' ') return false;
  return STRONG_SIGN.test(between) || (length >= COMMA_ENDS_AFTER && /[,،，、]/u.test(between));
}

/**
 * Splits texts of long paragraphs into sentences, however short; short ones are joined for the
 * search and long ones cut evenly. Line breaks end a sentence where a capital letter follows, as
 * in lists and headings, unless a comma precedes.
 */
export function splitSentences(table: WordTable): TextUnits {
  const edges = new Uint8Array(table.keys.length + 1);
  const seeds: Piece[] = [];
  for (const { document, from, to } of table.paragraphs) {
    const { text } = table.documents[document]!;
    edges[from] = edges[to] = 1;
    for (let i = from + 1; i < to; i++) {
      if (endsSentence(text, table.ends[i - 1]!, table.starts[i]!)) edges[i] = 1;
    }
    joinShort(edges, from, to, seeds);
  }
  return { seeds, edges };
}

/** Whether the signs and spaces between two words end a sentence. */
function endsSentence(text: string, end: number, start: number): boolean {
  if (start - end < 2 && text[end] !== '\n') return false;
  const between = text.slice(end, start);
  if (/\n\s*\n/u.test(between)) return true;
  const next = text.slice(start, start + 2);
  if (/^\p{Ll}/u.test(next)) return false;
  if (/[.!?…。؟][.!?"'”’)\]]*\s/u.test(between))
    return !/^\.\s/u.test(between) || !isInitial(text, end);
  return between.includes('\n') && !between.startsWith(',') && /^\p{Lu}/u.test(next);
}

function isInitial(text: string, end: number): boolean {
  return /(?<![\p{L}\p{N}])\p{Lu}$/u.test(text.slice(Math.max(0, end - 2), end));
}

function joinShort(edges: Uint8Array, from: number, to: number, seeds: Piece[]): void {
  let start = from;
  for (let i = from + 1; i <= to; i++) {
    if (!edges[i] || (i - start < SHORTEST_UNIT && i < to)) continue;
    const parts = Math.ceil((i - start) / LONGEST_UNIT);
    for (let k = 0; k < parts; k++) {
      const cut = (n: number): number => start + Math.floor(((i - start) * n) / parts);
      seeds.push({ from: cut(k), to: cut(k + 1) });
    }
    start = i;
  }
}
