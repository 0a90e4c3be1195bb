import { replaceStretches, withoutStart } from './rough-paragraph.ts';
import type { Mark, RoughParagraph } from './rough-paragraph.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Superscript digits after a word or its sign; after a digit or a unit they are an exponent. */
const SUPERSCRIPT_MARK =
  /(?<=[\p{L}\p{M}.,;:!?)\]”"’»])(?<!(?:^|[^\p{L}])(?:m|km|cm|mm|CO|N|W\/m))[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu;

/** A plain note below a rule: "1 Text", "1. Text", "* Text", "¹ Text", "[1] Text". */
const NOTE_START =
  /^(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*|\[(\d{1,3})\]\s+|(\d{1,3}|[*†‡]{1,3})\s+)(?=[\p{L}"“«(])/u;

/** A number glued to a word or its sign, as a mark is left by plain text: "Families,1 to". */
const GLUED_NUMBER = /(?<=\p{L}[,.;:)”"’]?)(?:\d{1,3}|[*†‡]{1,3})(?=[\s,.;:)]|$)/gu;

/**
 * Finds footnotes by what all formats share and lifts their marks out of the text. A paragraph
 * that starts with a raised mark is a note; so is one that starts with a plain number or star
 * directly after a rule, when that mark also stands glued to a word of the text ("CO2" and "A4"
 * are words). Marks typed as superscript digits are lifted too.
 */
export function liftFootnotes(paragraphs: readonly RoughParagraph[]): RoughParagraph[] {
  const glued = new Set(
    paragraphs.flatMap(({ text }) => gluedMarks(text).map((match) => match[0])),
  );
  const noted: RoughParagraph[] = [];
  const plain = new Set<string>();
  for (const [index, paragraph] of paragraphs.entries()) {
    const followsRule = paragraphs[index - 1]?.kind === 'rule' || noted.at(-1)?.kind === 'note';
    const next = asNote(paragraph, followsRule, glued);
    if (next !== paragraph) plain.add(next.label ?? '');
    noted.push(next);
  }
  return noted.map((paragraph) =>
    paragraph.kind === 'note' || paragraph.kind === 'rule'
      ? paragraph
      : liftMarks(paragraph, plain),
  );
}

function asNote(
  paragraph: RoughParagraph,
  followsRule: boolean,
  glued: ReadonlySet<string>,
): RoughParagraph {
  // Web pages set notes below a table as quotations, since both are indented.
  const isProse = paragraph.kind === 'paragraph' || paragraph.kind === 'quote';
  if (!isProse || paragraph.label !== undefined) return paragraph;
  const [raised] = paragraph.marks;
  if (raised?.offset === 0) {
    return { ...paragraph, kind: 'note', label: raised.label, marks: paragraph.marks.slice(1) };
  }
  const match = NOTE_START.exec(paragraph.text);
  if (!match) return paragraph;
  const label = match[1] === undefined ? (match[2] ?? match[3] ?? '') : plainDigits(match[1]);
  if (match[1] === undefined && !(followsRule && glued.has(label))) return paragraph;
  return { ...withoutStart(paragraph, match[0].length), kind: 'note', label };
}

function gluedMarks(text: string): RegExpExecArray[] {
  return [...text.matchAll(GLUED_NUMBER)].filter((match) => {
    const before = text.slice(Math.max(0, match.index - 5), match.index);
    return /\p{Ll}{2}[,;:)”"’]?$|\p{Ll}{4}\.$/u.test(before);
  });
}

function liftMarks(paragraph: RoughParagraph, plain: ReadonlySet<string>): RoughParagraph {
  const found: { start: number; end: number; label: string }[] = [];
  for (const match of paragraph.text.matchAll(SUPERSCRIPT_MARK)) {
    found.push(markAt(match.index, match[0], plainDigits(match[0])));
  }
  if (plain.size > 0 && paragraph.marks.length === 0) {
    const known = gluedMarks(paragraph.text).filter(([label]) => plain.has(label));
    found.push(...known.map((match) => markAt(match.index, match[0], match[0])));
  }
  if (found.length === 0) return paragraph;
  const marks: Mark[] = found.map(({ start, label }) => ({ offset: start, label }));
  const all = [...paragraph.marks, ...marks].sort((a, b) => a.offset - b.offset);
  const stretches = found.sort((a, b) => a.start - b.start).map((mark) => ({ ...mark, by: '' }));
  return replaceStretches({ ...paragraph, marks: all }, stretches);
}

function markAt(start: number, written: string, label: string) {
  return { start, end: start + written.length, label };
}

function plainDigits(superscript: string): string {
  return [...superscript].map((digit) => String(SUPERSCRIPTS.indexOf(digit))).join('');
}
