import { withoutStart } from '../lines/rough-paragraph.ts';
import type { RoughParagraph } from '../lines/rough-paragraph.ts';
import { writtenLabel } from '../lines/written-label.ts';
import type { WrittenLabel } from '../lines/written-label.ts';

/** A paragraph and its label, understood and no longer part of the words. */
export interface LabelledParagraph {
  readonly rough: RoughParagraph;
  readonly written?: WrittenLabel;
  readonly inner?: WrittenLabel;
}

/** How far ahead a list inside a paragraph is followed to see the outer numbering go on. */
const LOOK_AHEAD = 60;

/** Takes the number or bullet off a paragraph, whether the format kept it apart or not. */
export function readLabel(rough: RoughParagraph): LabelledParagraph {
  if (!['paragraph', 'item', 'quote'].includes(rough.kind)) return { rough };
  const given = rough.label === undefined ? undefined : formatLabel(rough.label);
  const found = writtenLabel(rough.text);
  if (found && found.length >= rough.text.length && !given) return { rough };
  if (!given) return found ? cutInner(withoutStart(rough, found.length), found) : { rough };
  // A bullet before a letter is only the list mark of the file format.
  if (given.style === 'bullet' && found && found.style !== 'bullet') {
    return { rough: withoutStart(rough, found.length), written: found };
  }
  return cutInner(rough, given);
}

/**
 * Numbers that start at 1 again under a paragraph ending in a colon, after which the outer numbers
 * go on, are items of that paragraph: they become bracketed labels. So are numbers under "2.4 …:".
 */
export function nestRestartedNumbers(
  paragraphs: readonly LabelledParagraph[],
): LabelledParagraph[] {
  const nested = [...paragraphs];
  let outer = 0;
  for (let index = 0; index < nested.length; index += 1) {
    const current = nested[index];
    if (!current) break;
    if (current.rough.kind === 'heading') outer = 0;
    const inner = endOfOutlineList(nested, index);
    if (inner !== undefined) bracketNumbers(nested, index + 1, inner);
    if (!isOuterNumber(current)) continue;
    const value = current.written?.value ?? 0;
    const end = value === 1 && outer > 0 ? endOfInnerList(nested, index, outer) : undefined;
    if (end === undefined) outer = value;
    else bracketNumbers(nested, index, end);
  }
  return nested;
}

/** A label the format keeps apart is one whatever it looks like; a number may be of any length. */
function formatLabel(label: string): WrittenLabel {
  const digits = /^(\d+)[.)]$/u.exec(label)?.[1];
  if (digits !== undefined) {
    return { style: 'decimal', name: digits, value: Number(digits), length: 0 };
  }
  // A capital after it: "28.3 x" would be running text with a number in it.
  return (
    writtenLabel(`${label} X`) ??
    capitalLabel(label) ?? { style: 'bullet', name: '•', value: 0, length: 0 }
  );
}

/**
 * "A." and "IV." are labels where the format says so; in running text they are initials and words.
 */
function capitalLabel(label: string): WrittenLabel | undefined {
  const name = /^\(?([A-Z]{1,6})[.)]?$/u.exec(label)?.[1];
  if (name === undefined) return undefined;
  const small = writtenLabel(`(${name.toLowerCase()}) X`);
  return small && { ...small, name, length: 0 };
}

function cutInner(rough: RoughParagraph, written: WrittenLabel): LabelledParagraph {
  if (written.style !== 'decimal') return { rough, written };
  const inner = writtenLabel(rough.text);
  if (inner?.style !== 'letter' || inner.value !== 1) return { rough, written };
  return { rough: withoutStart(rough, inner.length), written, inner };
}

function isOuterNumber(paragraph: LabelledParagraph): boolean {
  return paragraph.written?.style === 'decimal' && (paragraph.rough.depth ?? 0) === 0;
}

function endOfInnerList(
  paragraphs: readonly LabelledParagraph[],
  start: number,
  outer: number,
): number | undefined {
  if (!paragraphs[start - 1]?.rough.text.endsWith(':')) return undefined;
  let last = 0;
  for (let index = start; index < start + LOOK_AHEAD; index += 1) {
    const paragraph = paragraphs[index];
    if (!paragraph || paragraph.rough.kind === 'heading') return undefined;
    if (!isOuterNumber(paragraph)) continue;
    const value = paragraph.written?.value ?? 0;
    if (value === outer + 1 && value !== last + 1) return index;
    last = value;
  }
  return undefined;
}

/** Past the numbers 1, 2, 3 … directly under an outline number whose words end in a colon. */
function endOfOutlineList(
  paragraphs: readonly LabelledParagraph[],
  outline: number,
): number | undefined {
  const head = paragraphs[outline];
  if (head?.written?.style !== 'outline' || !/[:：]$/u.test(head.rough.text)) return undefined;
  let expected = 1;
  let index = outline + 1;
  for (; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    if (!paragraph || paragraph.rough.kind === 'heading') break;
    if (paragraph.written?.style === 'outline') break;
    if (!isOuterNumber(paragraph)) continue;
    if (paragraph.written?.value !== expected) break;
    expected += 1;
  }
  return expected > 1 ? index : undefined;
}

function bracketNumbers(paragraphs: LabelledParagraph[], start: number, end: number): void {
  for (let index = start; index < end; index += 1) {
    const paragraph = paragraphs[index];
    if (!paragraph?.written || !isOuterNumber(paragraph)) continue;
    const { name, ...rest } = paragraph.written;
    const written: WrittenLabel = { ...rest, style: 'bracketed', name: `(${name})` };
    paragraphs[index] = { ...paragraph, written };
  }
}
