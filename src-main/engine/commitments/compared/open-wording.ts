import { spansOverlap, type Span } from '../../text/span.ts';

/**
 * Stretches of a clause, between its first and last word, that are bracketed more deeply than its
 * least bracketed word: wording that a draft leaves open within what it says. Of a clause that is in
 * brackets as a whole these are the inner brackets. Each bracket ends a stretch. `words` are the
 * words to look at, in order; `end` is where the clause ends.
 */
export function openStretches(text: string, words: readonly Span[], end: number): Span[] {
  const [first] = words;
  if (!first || !text.slice(first.start, end).match(/[[\]]/u)) return [];
  const pieces = piecesOf(text, { start: first.start, end });
  const holding = pieces.filter((piece) => words.some((word) => spansOverlap(word, piece)));
  const least = Math.min(...holding.map((piece) => piece.depth));
  const open = (piece: Piece, at: number): boolean =>
    piece.depth > least || pieces.slice(1, at + 1).some((one) => isAlternative(one, least, text));
  return pieces.filter((piece, at) => open(piece, at) && piece.end > piece.start);
}

/** "…][…": from there on another wording is offered for what was said before. */
function isAlternative(piece: Piece, least: number, text: string): boolean {
  return piece.depth === least && text.slice(piece.start - 2, piece.start) === '][';
}

interface Piece extends Span {
  /** How many more brackets are open than at the first word; negative after closing ones. */
  readonly depth: number;
}

/** The text between brackets. */
function piecesOf(text: string, span: Span): Piece[] {
  const pieces: Piece[] = [];
  let [depth, start] = [0, span.start];
  for (let at = span.start; at <= span.end; at += 1) {
    const sign = at === span.end ? 'end' : text[at];
    if (sign !== '[' && sign !== ']' && sign !== 'end') continue;
    pieces.push({ start, end: at, depth });
    depth += sign === '[' ? 1 : -1;
    start = at + 1;
  }
  return pieces;
}

/** Whether words stand in open wording. */
export function isOpen(words: Span, open: readonly Span[]): boolean {
  return open.some((stretch) => spansOverlap(stretch, words));
}
