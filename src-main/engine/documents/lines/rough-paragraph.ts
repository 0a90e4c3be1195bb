import type { Block } from './block.ts';

/** A footnote mark inside a text: where it stood and what it said. */
export interface Mark {
  readonly offset: number;
  readonly label: string;
}

/** Where a line of the file begins inside a text. */
export interface LineStart {
  readonly line: number;
  readonly offset: number;
}

/** A paragraph on its way from block to `Paragraph`: each pass of the reading makes it better. */
export interface RoughParagraph {
  readonly kind: Block['kind'];
  readonly text: string;
  /** The number or bullet as written, without dots and brackets only once it was understood. */
  readonly label?: string;
  readonly level?: number;
  readonly depth?: number;
  /** Page where it starts, where the format has pages. */
  readonly page?: number;
  readonly marks: readonly Mark[];
  /** Ascending; at least one. */
  readonly lines: readonly LineStart[];
  /** Whether page furniture or a footnote stood directly before it. */
  readonly gap: boolean;
}

/**
 * A block as the first pass sees it. Line breaks inside the block start new lines of the file. The
 * number of a heading is part of its words, as it is where a format does not keep it apart.
 */
export function roughParagraph(given: Block): RoughParagraph {
  const block = given.kind === 'heading' ? withWrittenNumber(given) : given;
  return {
    kind: block.kind,
    text: block.text,
    ...(block.label === undefined ? {} : { label: block.label }),
    ...(block.level === undefined ? {} : { level: block.level }),
    ...(block.depth === undefined ? {} : { depth: block.depth }),
    ...(block.page === undefined ? {} : { page: block.page }),
    marks: [...(block.marks ?? [])].sort((a, b) => a.offset - b.offset),
    lines: lineStarts(block),
    gap: false,
  };
}

function withWrittenNumber({ label, ...block }: Block): Block {
  if (label === undefined || !/[\p{L}\p{N}]/u.test(label)) return block;
  const start = `${label} `;
  const move = <T extends { readonly offset: number }>(mark: T): T => ({
    ...mark,
    offset: mark.offset + start.length,
  });
  return {
    ...block,
    text: start + block.text,
    ...(block.marks && { marks: block.marks.map(move) }),
  };
}

/** The stretch of a rough paragraph from `start` to `end`, with its own marks and lines. */
export function sliceRough(rough: RoughParagraph, start: number, end: number): RoughParagraph {
  const { lines, marks } = rough;
  const firstInside = placeOf(lines, start + 1);
  const first = { line: lines[firstInside - 1]?.line ?? lines[0]?.line ?? 1, offset: 0 };
  const back = <T extends LineStart | Mark>(item: T): T => ({
    ...item,
    offset: item.offset - start,
  });
  return {
    ...rough,
    text: rough.text.slice(start, end),
    marks: marks.slice(placeOf(marks, start), placeOf(marks, end + 1)).map(back),
    lines: [first, ...lines.slice(firstInside, placeOf(lines, end)).map(back)],
  };
}

/** How many items stand before an offset; items are in order. */
function placeOf(items: readonly { readonly offset: number }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rough paragraphs as one, with `glue` between their words. The first gives its nature to all. */
export function joinRough(parts: readonly RoughParagraph[], glue: string): RoughParagraph {
  const [first] = parts;
  if (!first) throw new RangeError('nothing to join');
  if (parts.length === 1) return first;
  const marks: Mark[] = [];
  const lines: LineStart[] = [];
  let offset = 0;
  for (const part of parts) {
    const shift = offset;
    for (const mark of part.marks) marks.push({ ...mark, offset: mark.offset + shift });
    for (const line of part.lines) lines.push({ ...line, offset: line.offset + shift });
    offset += part.text.length + glue.length;
  }
  return { ...first, text: parts.map((part) => part.text).join(glue), marks, lines };
}

/** A rough paragraph without the first `length` code units of its text. */
export function withoutStart(rough: RoughParagraph, length: number): RoughParagraph {
  return length === 0 ? rough : sliceRough(rough, length, rough.text.length);
}

/**
 * The rough paragraph with some stretches of its text replaced. Stretches are in order and do not
 * overlap; marks and line starts inside one move to its end.
 */
export function replaceStretches(
  rough: RoughParagraph,
  stretches: readonly { readonly start: number; readonly end: number; readonly by: string }[],
): RoughParagraph {
  if (stretches.length === 0) return rough;
  const move = offsetMover(stretches);
  let text = '';
  let from = 0;
  for (const stretch of stretches) {
    text += rough.text.slice(from, stretch.start) + stretch.by;
    from = stretch.end;
  }
  return {
    ...rough,
    text: text + rough.text.slice(from),
    lines: rough.lines.map((line) => ({ ...line, offset: move(line.offset) })),
    marks: rough.marks.map((mark) => ({ ...mark, offset: move(mark.offset) })),
  };
}

/** Expects to be asked for offsets in any order; answers by binary search. */
function offsetMover(
  stretches: readonly { readonly start: number; readonly end: number; readonly by: string }[],
): (offset: number) => number {
  const shifts: number[] = [];
  let shift = 0;
  for (const stretch of stretches) {
    shift += stretch.by.length - (stretch.end - stretch.start);
    shifts.push(shift);
  }
  return (offset) => {
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stretches[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const last = stretches[low - 1];
    if (last === undefined) return offset;
    return Math.max(offset, last.end) + (shifts[low - 1] ?? 0);
  };
}

function lineStarts(block: Block): LineStart[] {
  const starts = [{ line: block.line, offset: 0 }];
  for (let at = block.text.indexOf('\n'); at >= 0; at = block.text.indexOf('\n', at + 1)) {
    starts.push({ line: block.line + starts.length, offset: at + 1 });
  }
  return starts;
}
