import type { Document, Paragraph } from '../../documents/document.ts';
import { textOf, type Span } from '../../text/span.ts';
import { alternativesOf, type Alternative } from './brackets.ts';
import { compareDocuments } from '../compare-documents.ts';
import type { Difference } from '../difference.ts';

/** One of the texts that a paragraph would be if negotiators settled a choice in one way. */
export interface AlternativeReading {
  /** Fixed by the paragraph and the place of the alternative. */
  readonly id: string;
  /** "Option 1", "3 alt", or the words in the brackets. */
  readonly name: string;
  readonly kind: Alternative['kind'] | 'left out';
  readonly depth: number;
  /** Who asks for it, as written; absent when nobody is named. */
  readonly attribution?: string;
  /** The paragraph's words with this alternative taken and those that it excludes left out. */
  readonly wording: string;
}

/** How much of the words in brackets a name shows, in code units. */
const NAME_LENGTH = 60;

/**
 * The readings of a paragraph, one for each alternative that stands in it or belongs to it, in
 * reading order. Words in brackets that have no rival can be taken or left out. Other open wording
 * stays as it stands. Empty for settled text.
 */
export function readingsOf(document: Document, paragraph: Paragraph): AlternativeReading[] {
  const all = alternativesOf(document, paragraph);
  return all.flatMap((one) => {
    const reading = readingOf(document, paragraph, one, all);
    const rivals = all.filter(({ choice }) => choice === one.choice);
    if (one.kind !== 'bracket' || rivals.length > 1) return [reading];
    const without = cut(document.text, paragraph.span, [one.span]);
    const name = `without “${reading.name}”`;
    return [
      reading,
      { ...reading, id: `${reading.id}-`, name, kind: 'left out', wording: without },
    ];
  });
}

function readingOf(
  document: Document,
  paragraph: Paragraph,
  one: Alternative,
  all: readonly Alternative[],
): AlternativeReading {
  const { text } = document;
  return {
    id: `${paragraph.id}:${one.span.start}:${one.span.end}`,
    name: one.label ?? shortened(textOf(text, one.words)),
    kind: one.kind,
    depth: one.depth,
    ...(one.attribution !== undefined && { attribution: one.attribution }),
    wording: isInside(paragraph, one)
      ? cut(text, paragraph.span, omitted(paragraph, one, all))
      : ownWords(document, one),
  };
}

/** Whether an alternative is a stretch of the paragraph and not all of it, or another paragraph. */
function isInside({ id, span }: Paragraph, one: Alternative): boolean {
  const isAll = one.span.start <= span.start && one.span.end >= span.end && one.kind !== 'bracket';
  return one.paragraph === id && !isAll;
}

/** The rivals, and the brackets or the label of the alternative itself. */
function omitted(
  paragraph: Paragraph,
  one: Alternative,
  all: readonly Alternative[],
): readonly Span[] {
  const rivals = all.filter(
    (other) => other !== one && other.choice === one.choice && other.paragraph === paragraph.id,
  );
  return [
    ...rivals.map(({ span }) => span),
    { start: one.span.start, end: one.words.start },
    { start: one.words.end, end: one.span.end },
  ];
}

/** The words of a paragraph without some stretches of it, with single spaces. */
function cut(text: string, span: Span, stretches: readonly Span[]): string {
  let kept = '';
  let at = span.start;
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start > at) kept += text.slice(at, start);
    at = Math.max(at, end);
  }
  return tidy(kept + text.slice(Math.min(at, span.end), span.end));
}

function tidy(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .replace(/ ([,.;:!?])/gu, '$1')
    .trim();
}

/** The words of an option that is a paragraph of its own, or only a label before some. */
function ownWords({ text, paragraphs }: Document, one: Alternative): string {
  if (one.words.end > one.words.start) return tidy(textOf(text, one.words));
  const place = paragraphs.findIndex(({ id }) => id === one.paragraph);
  const rest = paragraphs.slice(place + 1);
  const end = rest.findIndex(({ kind, span }) => kind === 'heading' || isLabel(text, span));
  const own = end < 0 ? rest.slice(0, 1) : rest.slice(0, end);
  return tidy(own.map(({ span }) => textOf(text, span)).join(' '));
}

const OPTION_LABEL =
  /^\[?(?:option|opción|alternative|alternativa|variante)\s+\S{1,4}\s*[:.–—)-]/iu;

function isLabel(text: string, span: Span): boolean {
  return OPTION_LABEL.test(text.slice(span.start, Math.min(span.end, span.start + 40)));
}

function shortened(words: string): string {
  const line = tidy(words);
  return line.length <= NAME_LENGTH ? line : `${line.slice(0, NAME_LENGTH).trimEnd()} …`;
}

/** Two readings compared as one paragraph each; spans of the words are offsets into them. */
export function compareReadings(
  earlier: string,
  later: string,
  language: string,
): Difference | null {
  const [a, b] = [earlier, later].map((wording, side) => readingDocument(wording, language, side));
  if (!a || !b) return null;
  const together = [{ a: 'p0', b: 'p0' }];
  const { differences } = compareDocuments(a, b, undefined, { together, apart: [] });
  return differences.find((one) => one.a.length > 0 && one.b.length > 0) ?? null;
}

function readingDocument(text: string, language: string, side: number): Document {
  const span = { start: 0, end: text.length };
  return {
    id: `reading ${side}`,
    title: '',
    language,
    text,
    paragraphs: [{ id: 'p0', label: '1', kind: 'text', span }],
    removed: [],
    warnings: [],
    source: { name: '', format: 'text', encoding: 'utf-8', bytes: text.length },
  };
}
