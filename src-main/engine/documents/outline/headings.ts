import { replaceStretches } from '../lines/rough-paragraph.ts';
import type { RoughParagraph } from '../lines/rough-paragraph.ts';
import { romanValue } from '../lines/roman-numerals.ts';
import words from './structural-headings.json' with { type: 'json' };
import { writtenLabel } from '../lines/written-label.ts';

/**
 * Longest line that can be a heading. The longest heading of 18 official resolutions read for
 * this has 117 characters.
 */
const LONGEST_HEADING = 120;

/** A guessed heading without number stands above a paragraph of at least this length. */
const SHORTEST_PROSE = 80;

/** What the words of a heading say about the outline. */
export interface HeadingName {
  readonly kind: 'annex' | 'resolution' | 'article' | 'division' | 'section' | 'plain';
  /** As cited: "annex II", "draft resolution I", "Article 4", "part II", "section B", else the heading's first words. */
  readonly name: string;
}

const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{1,3})*(?:\s?(?:bis|ter|quater|quinquies|sexies))?|[IVXLC]{1,7}|[A-Z]|premier|one|two|three|four|five|first|second|third)`;

/** The place in an outline that a heading names. */
export function headingName(heading: string): HeadingName {
  const annex = structural(heading, words.annex);
  if (annex) return { kind: 'annex', name: lowerFirst(annex) };
  const resolution = structural(heading, words.resolution);
  if (resolution?.length === heading.length)
    return { kind: 'resolution', name: lowerFirst(resolution) };
  const article = structural(heading, words.article);
  if (article) return { kind: 'article', name: capitalised(article) };
  const division = structural(heading, words.division);
  if (division && division.includes(' ')) return { kind: 'division', name: lowerFirst(division) };
  const numbered = /^(\d{1,3}(?:\.\d{1,3})*|[A-Z]|[IVXLC]{1,7})[.)]\s/u.exec(heading);
  if (numbered) return { kind: 'section', name: `section ${numbered[1] ?? ''}` };
  return { kind: 'plain', name: firstWords(heading) };
}

/** "Preamble", "Summary": headings that name a place every document has. */
export function isGenericHeading(heading: string): boolean {
  return words.generic.includes(heading.toLowerCase().replace(/[.:]$/u, '').trim());
}

/**
 * The paragraphs with headings marked, for formats that do not mark them. A heading is a line of
 * its own that names an annex, article or chapter, stands in capitals, or is short, has no end
 * mark and stands above running text. Where the format `marked` headings itself, only lines that
 * name an annex, article or chapter are added to them.
 */
export function guessHeadings(
  paragraphs: readonly RoughParagraph[],
  marked: boolean,
): RoughParagraph[] {
  return paragraphs.map((paragraph, index) => {
    const written = withCapitalNumber(paragraph, paragraphs[index + 1]);
    if (written.kind !== 'paragraph' || written.label !== undefined) return paragraph;
    const level = headingLevel(written.text, paragraphs[index + 1], marked);
    if (level === undefined) return paragraph;
    return { ...written, kind: 'heading', level };
  });
}

/**
 * "[without reference to a Main Committee (A/73/L.4)]" tells where a text comes from, however it is
 * printed; "[Article 5]" is a heading that is not agreed.
 */
export function withoutRemark(paragraph: RoughParagraph): RoughParagraph {
  if (paragraph.kind !== 'heading' || !/^\[\p{Ll}[^[\]]*\]$/u.test(paragraph.text))
    return paragraph;
  return { ...paragraph, kind: 'paragraph' };
}

/** "A." and "IV." as formats keep them apart from the words of an item or a heading. */
const CAPITAL_NUMBER = /^(?:[A-Z]|[IVXLC]{1,6})\.$/u;

/** An item whose number may be that of a heading, as running text: not one of several in a list. */
function withCapitalNumber(
  paragraph: RoughParagraph,
  next: RoughParagraph | undefined,
): RoughParagraph {
  const { label, ...rest } = paragraph;
  if (label === undefined || paragraph.kind !== 'item' || !CAPITAL_NUMBER.test(label))
    return paragraph;
  const isListed = next?.label !== undefined && CAPITAL_NUMBER.test(next.label) && label !== 'I.';
  return isListed ? paragraph : writtenOut({ ...rest, kind: 'paragraph' }, `${label} `);
}

function writtenOut(rough: RoughParagraph, start: string): RoughParagraph {
  return replaceStretches(rough, [{ start: 0, end: 0, by: start }]);
}

function headingLevel(
  text: string,
  next: RoughParagraph | undefined,
  marked: boolean,
): number | undefined {
  if (!next || next.kind === 'note' || text.length > LONGEST_HEADING) return undefined;
  if (isStructuralLine(text)) return headingName(text).kind === 'article' ? 3 : 2;
  if (marked || /[.;,:!?。；：،؛]["”’)\]]*$/u.test(text) || !/\p{L}/u.test(text)) return undefined;
  if (/^(?:[A-Z]|[IVXLC]{1,6})\.\s+\S/u.test(text)) return /^[IVX]{1,6}\.\s/u.test(text) ? 2 : 3;
  if (isNumberedHeading(text, next)) return 3;
  if (isCapitals(text)) return 2;
  return isShortTitle(text) && isRunningText(next) ? 3 : undefined;
}

/** "Annex", "ANNEX II – List", "Article 4", "Chapter 3: Means": nothing but the name and a title. */
function isStructuralLine(text: string): boolean {
  if (/[.;,]$/u.test(text)) return false;
  const { kind, name } = headingName(text);
  if (kind === 'plain' || kind === 'section') return false;
  const rest = text.slice(name.length).trim();
  return rest === '' || /^(?:[–—:.-]|\*?\()/u.test(rest) || text === text.toUpperCase();
}

/** "1. Overview" above running text is a heading; "1. Overview" above "2. …" is a list. */
function isNumberedHeading(text: string, next: RoughParagraph): boolean {
  const label = writtenLabel(text);
  if (label?.style !== 'decimal' && label?.style !== 'outline') return false;
  const words = text.slice(label.length);
  if (!/^\p{Lu}/u.test(words) || !isShortTitle(words)) return false;
  const nextLabel = writtenLabel(next.text);
  if (nextLabel) return nextLabel.style === 'outline' && label.style === 'decimal';
  return isRunningText(next);
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase() && /\p{Lu}{3}/u.test(text);
}

function isShortTitle(text: string): boolean {
  return /^[\p{Lu}\p{Lo}\d]/u.test(text) && !writtenLabel(text);
}

function isRunningText(next: RoughParagraph): boolean {
  return (
    next.kind !== 'heading' &&
    (next.text.length >= SHORTEST_PROSE || writtenLabel(next.text) !== undefined)
  );
}

/** The structural word and its number at the start of a heading, or alone. */
function structural(heading: string, names: readonly string[]): string | undefined {
  const lower = heading.toLowerCase();
  const word = names.find(
    (name) => lower.startsWith(name) && !/^\p{L}/u.test(lower.slice(name.length)),
  );
  if (word === undefined) return undefined;
  const match = new RegExp(String.raw`^\s+${NUMBER}(?![\p{L}\p{N}])`, 'iu').exec(
    heading.slice(word.length),
  );
  const number = match?.[0].trim();
  if (number === undefined) return heading.slice(0, word.length);
  const shown = romanValue(number) === undefined ? number : number.toUpperCase();
  return `${heading.slice(0, word.length)} ${shown}`;
}

function firstWords(heading: string): string {
  if (heading.length <= 60) return heading;
  return `${heading.slice(0, 60).replace(/\s+\S*$/u, '')} …`;
}

function lowerFirst(name: string): string {
  const [word = '', ...rest] = name.split(' ');
  return [word.toLowerCase(), ...rest].join(' ');
}

function capitalised(name: string): string {
  return name === name.toUpperCase() ? name.slice(0, 1) + lowerFirst(name).slice(1) : name;
}
