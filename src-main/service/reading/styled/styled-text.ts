import type { Block } from '../../../engine/documents/lines/block.ts';

/** A stretch of a text set in italics, half open, in UTF-16 code units. */
export interface ItalicSpan {
  readonly start: number;
  readonly end: number;
}

/** A raised footnote mark: it stood before the character at `offset`. */
export interface FootnoteMark {
  readonly offset: number;
  readonly label: string;
}

/** Words with what their look says: italics and footnote marks, both in order. */
export interface StyledText {
  readonly text: string;
  readonly italics: readonly ItalicSpan[];
  readonly marks: readonly FootnoteMark[];
}

/** Nothing. */
export const NO_TEXT: StyledText = { text: '', italics: [], marks: [] };

/** Plain words. */
export function plain(text: string): StyledText {
  return { text, italics: [], marks: [] };
}

/** Two texts as one. */
export function joinStyled(a: StyledText, b: StyledText): StyledText {
  if (a.text === '' && a.marks.length === 0) return b;
  const shift = a.text.length;
  const italics = [...a.italics];
  for (const { start, end } of b.italics) {
    const last = italics.at(-1);
    if (last && last.end === start + shift) {
      italics[italics.length - 1] = { start: last.start, end: end + shift };
    } else {
      italics.push({ start: start + shift, end: end + shift });
    }
  }
  const marks = b.marks.map((mark) => ({ ...mark, offset: mark.offset + shift }));
  return { text: a.text + b.text, italics, marks: [...a.marks, ...marks] };
}

/** The text with every match of a pattern replaced; italics and marks keep their words. */
export function replaceStyled(styled: StyledText, pattern: RegExp, by: string): StyledText {
  const cuts = [...styled.text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (cuts.length === 0) return styled;
  const move = (offset: number): number => {
    let shift = 0;
    for (const { start, end } of cuts) {
      if (offset <= start) break;
      shift += by.length - (Math.min(offset, end) - start);
    }
    return offset + shift;
  };
  return {
    text: styled.text.replace(pattern, () => by),
    italics: styled.italics
      .map(({ start, end }) => ({ start: move(start), end: move(end) }))
      .filter(({ start, end }) => end > start),
    marks: styled.marks.map((mark) => ({ ...mark, offset: move(mark.offset) })),
  };
}

/** The part from `start` to `end`; a mark on the border belongs to the part before it. */
export function sliceStyled(styled: StyledText, start: number, end?: number): StyledText {
  const stop = end ?? styled.text.length;
  return {
    text: styled.text.slice(start, stop),
    italics: styled.italics
      .map((span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, stop) }))
      .filter((span) => span.end > span.start)
      .map((span) => ({ start: span.start - start, end: span.end - start })),
    marks: styled.marks
      .filter(({ offset }) => (offset > start || start === 0) && offset <= stop)
      .map((mark) => ({ ...mark, offset: mark.offset - start })),
  };
}

/** Without white space at both ends. */
export function trimStyled(styled: StyledText): StyledText {
  return replaceStyled(replaceStyled(styled, /\s+$/gu, ''), /^\s+/gu, '');
}

/** Texts as one, with `glue` between them; linear in their length, however many there are. */
export function joinAll(parts: readonly StyledText[], glue: string): StyledText {
  const italics: ItalicSpan[] = [];
  const marks: FootnoteMark[] = [];
  let shift = 0;
  for (const part of parts) {
    for (const { start, end } of part.italics)
      italics.push({ start: start + shift, end: end + shift });
    for (const mark of part.marks) marks.push({ ...mark, offset: mark.offset + shift });
    shift += part.text.length + glue.length;
  }
  return { text: parts.map(({ text }) => text).join(glue), italics, marks };
}

/** Cells of a table row as one text, TABs between them. */
export function joinCells(cells: readonly StyledText[]): StyledText {
  return joinAll(cells, '\t');
}

/** Words, marks and italics as a block has them. */
export function wordsOf({
  text,
  marks,
  italics,
}: StyledText): Pick<Block, 'text' | 'marks' | 'italics'> {
  return {
    text,
    ...(marks.length === 0 ? {} : { marks }),
    ...(italics.length === 0 ? {} : { italics }),
  };
}
