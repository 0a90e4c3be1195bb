import type { Document, Paragraph } from '../../documents/document.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import { tokenise } from '../../text/tokens.ts';
import { isAdoptionNote } from './adoption-note.ts';
import { attributionOf, isPlaceholder } from './attributions.ts';
import { countEnclosingBrackets } from './enclosing-brackets.ts';
import type { OpenPart } from './bracket-tree.ts';
import { choicesAmong, optionLabelEnd, readOpenParts } from './bracket-tree.ts';

/** One of several wordings that negotiators have not yet chosen from. */
export interface Alternative {
  /**
   * Words in square brackets; a text named "Option 1"; a paragraph numbered "3 alt", which would
   * replace paragraph 3; or one numbered "3 bis", which would follow it.
   */
  readonly kind: 'bracket' | 'option' | 'alt' | 'bis';
  /** "Option 1", "3 alt"; absent for brackets. */
  readonly label?: string;
  /** Who asks for it, as written: "EU", "Australia, Canada", "G77 and China". */
  readonly attribution?: string;
  /** True when no wording has been proposed yet, as in "[ ]", "[X]" and "[no text]". */
  readonly placeholder?: boolean;
  /** Id of the paragraph it stands in. */
  readonly paragraph: string;
  /** Where it stands, with its brackets or label. */
  readonly span: Span;
  /** Its words alone; an empty place when they stand in the paragraphs that follow. */
  readonly words: Span;
  /** 1 for the outermost, one more for each bracket or option around it. */
  readonly depth: number;
  /** Alternatives with the same number exclude each other, as in "[shall][should]". */
  readonly choice: number;
  /** False when a bracket has its other half in another paragraph. */
  readonly complete: boolean;
}

/**
 * The alternatives of a paragraph, in reading order: the brackets and options inside it, outer ones
 * first; the options of which it is one or which follow it; a bracket that was opened in an earlier
 * paragraph and closes in a later one; the paragraphs numbered "alt" or "bis" after it. Empty for
 * settled text. What an editor put in brackets, such as "[…]" and "[sic]", is no alternative, nor is
 * the note in the head of a resolution on its adoption.
 */
export function alternativesOf(document: Document, paragraph: Paragraph): Alternative[] {
  const inside = alternativesInside(document, paragraph);
  let choice = Math.max(-1, ...inside.map((one) => one.choice));
  const found = [...inside];
  const options = optionsAround(document, paragraph);
  const isOwn = ({ kind, label }: Alternative) =>
    kind === 'option' && label === own?.alternative.label;
  const own = optionAt(document, paragraph);
  const optionChoice = inside.find(isOwn)?.choice ?? ++choice;
  for (const option of options) found.push({ ...option, choice: optionChoice });
  const around = enclosing(document, paragraph);
  for (const one of around) found.push({ ...one, choice: ++choice });
  if (around.length > 0) choice++;
  for (const numbered of numberedAlike(document, paragraph)) {
    if (numbered.kind === 'bis') choice++;
    found.push({ ...numbered, choice: numbered.kind === 'bis' ? choice : choice + 1 });
  }
  return found.sort((x, y) => x.span.start - y.span.start || y.span.end - x.span.end);
}

function alternativesInside(document: Document, paragraph: Paragraph): Alternative[] {
  if (isAdoptionNote(document, paragraph)) return [];
  const tokens = tokenise(document.text, paragraph.span);
  const found: Alternative[] = [];
  let choice = 0;
  const collect = (parts: readonly OpenPart[], depth: number) => {
    for (const together of choicesAmong(tokens, parts)) {
      const own = choice++;
      for (const part of together) {
        found.push(describe(document, paragraph, tokens, part, depth, own));
        collect(part.inside, depth + 1);
      }
    }
  };
  collect(readOpenParts(tokens), 1);
  return found;
}

function describe(
  document: Document,
  paragraph: Paragraph,
  tokens: readonly Token[],
  part: OpenPart,
  depth: number,
  choice: number,
): Alternative {
  const isLabelled = part.kind === 'option' && part.innerFrom > part.from;
  const label = isLabelled ? optionName(document, tokens, part.from) : undefined;
  const isHeading = paragraph.kind === 'heading' || paragraph.kind === 'title';
  const attribution = attributionOf(document.text, tokens, part, isHeading);
  return {
    kind: part.kind,
    ...(label !== undefined && { label }),
    ...(attribution && { attribution: attribution.names }),
    ...(isPlaceholder(tokens, part) && { placeholder: true }),
    paragraph: paragraph.id,
    span: spanOfTokens(tokens, part.from, part.to),
    words: spanOfTokens(tokens, attribution?.wordsFrom ?? part.innerFrom, part.innerTo),
    depth,
    choice,
    complete: part.complete,
  };
}

/** From the first to the last token; an empty run is the place after the token before it. */
function spanOfTokens(tokens: readonly Token[], from: number, to: number): Span {
  const start = tokens[from]?.start ?? tokens[from - 1]?.end ?? 0;
  if (to > from) return { start, end: tokens[to - 1]?.end ?? start };
  const place = tokens[from - 1]?.end ?? start;
  return { start: place, end: place };
}

/** Brackets opened before a paragraph and closed behind it: all of it is open. */
function enclosing(document: Document, paragraph: Paragraph): Unnumbered[] {
  const { id, span } = paragraph;
  const count = countEnclosingBrackets(document, paragraph);
  return Array.from({ length: count }, (_, index) => ({
    kind: 'bracket',
    paragraph: id,
    span,
    words: span,
    depth: index + 1,
    complete: false,
  }));
}

/** "Option 1" without the mark after it. */
function optionName({ text }: Document, tokens: readonly Token[], from: number): string {
  return text.slice(tokens[from]?.start, tokens[from + 1]?.end);
}

type Unnumbered = Omit<Alternative, 'choice'>;

/** How far apart the options of one choice may stand, in paragraphs. */
const MOST_BETWEEN = 12;

/** Options that start other paragraphs: those beside this one, or under it when it has none. */
function optionsAround(document: Document, paragraph: Paragraph): Unnumbered[] {
  const place = document.paragraphs.indexOf(paragraph);
  const own = optionAt(document, paragraph);
  if (!own)
    return optionAt(document, document.paragraphs[place + 1])?.ordinal === 1
      ? optionsFrom(document, place, 1, 0)
      : [];
  return [
    ...optionsFrom(document, place, -1, own.ordinal),
    ...optionsFrom(document, place, 1, own.ordinal),
  ];
}

/**
 * Options met in one direction, counting up or down, until a heading, another part or an option
 * out of order, which belongs to another choice.
 */
function optionsFrom(
  document: Document,
  place: number,
  direction: 1 | -1,
  ordinal: number,
): Unnumbered[] {
  const part = document.paragraphs[place]?.part;
  const found: Unnumbered[] = [];
  let last = ordinal;
  let since = 0;
  for (let at = place + direction; since < MOST_BETWEEN; at += direction, since++) {
    const paragraph = document.paragraphs[at];
    if (!paragraph || paragraph.kind === 'heading' || paragraph.part !== part) break;
    const option = optionAt(document, paragraph);
    if (!option) continue;
    if ((option.ordinal - last) * direction <= 0) break;
    found.push(option.alternative);
    last = option.ordinal;
    since = 0;
  }
  return found;
}

/** 1 for "1", "I" and "A", and so on. */
function ordinalOf(name: string): number {
  if (/^\d+$/u.test(name)) return Number(name);
  const roman = ROMAN.indexOf(name);
  return roman >= 0 ? roman + 1 : name.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** The option a paragraph is, when it starts with the label of one. */
function optionAt(document: Document, paragraph: Paragraph | undefined) {
  if (!paragraph) return undefined;
  const tokens = tokenise(document.text, paragraph.span);
  const end = optionLabelEnd(tokens, 0);
  if (end === 0) return undefined;
  const alternative: Unnumbered = {
    kind: 'option',
    label: optionName(document, tokens, 0),
    paragraph: paragraph.id,
    span: paragraph.span,
    words: spanOfTokens(tokens, end, tokens.length),
    depth: 1,
    complete: true,
  };
  return { alternative, ordinal: ordinalOf(tokens[1]?.key ?? '') };
}

/** "3", "3.3 bis", "(5 ter)", "4 alt 2", at the start of a label or of a text. */
const NUMBERED =
  /^\(?(\d+(?:\.\d+)*)\.?(?:\s*(bis|ter|quater|quinquies|sexies))?(?:[\s.]*(alt(?:ernative)?\.?(?:\s*\d+)?))?\)?(?![\p{L}\d])/iu;

function numberedAlike(document: Document, paragraph: Paragraph): Unnumbered[] {
  const own = numberOf(document, paragraph);
  const place = document.paragraphs.indexOf(paragraph);
  if (!own || own.kind) return [];
  return document.paragraphs.slice(place + 1, place + 1 + MOST_BETWEEN).flatMap((other) => {
    const number = numberOf(document, other);
    if (!number?.kind || number.base !== own.base || other.part !== paragraph.part) return [];
    return {
      kind: number.kind,
      label: number.label,
      paragraph: other.id,
      span: other.span,
      words: { start: other.span.start + number.length, end: other.span.end },
      depth: 1,
      complete: true,
    };
  });
}

/** The number a paragraph has by its text or its label; `length` is what it takes of the text. */
function numberOf({ text }: Document, { span, label }: Paragraph) {
  const written = text.slice(span.start, span.end);
  const inText = NUMBERED.exec(written);
  const found = inText?.[2] || inText?.[3] ? inText : (NUMBERED.exec(label) ?? inText);
  if (!found) return undefined;
  const [whole, base = '', addition, alternative] = found;
  const kind = alternative ? ('alt' as const) : addition ? ('bis' as const) : undefined;
  const space = /^[\s.:)]*/u.exec(written.slice(whole.length))?.[0].length ?? 0;
  const length = found === inText ? whole.length + space : 0;
  return { base, kind, label: whole.replace(/^\(|[).]$/gu, ''), length };
}
