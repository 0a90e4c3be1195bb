import type { Piece } from './piece.ts';
import type { WordTable } from './word-table.ts';

/** Units shorter than this are joined with the next: too few words to be told from chance. */
const SHORTEST_UNIT = 8;

/** From so many words on, a comma ends a unit; before, only a stronger sign does. */
const COMMA_ENDS_AFTER = 16;

/** A unit without any sign ends here. */
const LONGEST_UNIT = 60;

/**
 * Splits all paragraphs of a table into clauses of some 8 to 60 words, in which rewordings are
 * looked for first; where a rewording really starts and ends is found later, word by word.
 */
export function splitClauses(table: WordTable): Piece[] {
  const units: Piece[] = [];
  for (const { document, from, to } of table.paragraphs) {
    const { text } = table.documents[document]!;
    let start = from;
    for (let i = from + 1; i <= to; i++) {
      const sign = i < to ? text.slice(table.ends[i - 1], table.starts[i]) : '.';
      if (i < to && !endsUnit(sign, i - start)) continue;
      if (i === to && i - start < SHORTEST_UNIT / 2 && units.at(-1)?.to === start && start > from) {
        units.push({ from: units.pop()!.from, to });
      } else if (i > start) units.push({ from: start, to: i });
      start = i;
    }
  }
  return units;
}

function endsUnit(between: string, length: number): boolean {
  if (length >= LONGEST_UNIT) return true;
  if (length < SHORTEST_UNIT) return false;
  return (
    /[.;:!?…。；：！？؛؟]/u.test(between) ||
    (length >= COMMA_ENDS_AFTER && /[,،，、]/u.test(between))
  );
}
