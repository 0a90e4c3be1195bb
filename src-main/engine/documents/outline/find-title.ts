import { isAdoptionLine } from '../facts/adoption-line.ts';
import { isDateOnly } from '../facts/dates.ts';
import { isSymbol } from '../lines/furniture.ts';
import { headingName, isGenericHeading } from './headings.ts';
import type { RoughParagraph } from '../lines/rough-paragraph.ts';
import { writtenLabel } from '../lines/written-label.ts';

/** A title stands among the first so many paragraphs. */
const TITLE_WITHIN = 25;

/** Longest title without a heading mark. The longest resolution title read for this has 230. */
const LONGEST_TITLE = 240;

/** A line before the title that says when and where a body meets is no longer than this. */
const LONGEST_PRELIMINARY = 120;

/** The number of a resolution before its title: "68/4.", "47/12". */
const RESOLUTION_NUMBER = /^(\d{1,3}\/\d{1,4}(?:\s?[A-Z])?)\.?\s+(?=\p{L})/u;

/** Where the title stands and what it says. */
export interface FoundTitle {
  /** Index among the paragraphs; absent when the title stands in none of them. */
  readonly index?: number;
  readonly title: string;
  /** "68/4", when the title is written with a resolution's number. */
  readonly number?: string;
}

/**
 * Finds the title: the numbered title of a resolution, the heading that says what the file's own
 * record says, the highest heading before the text that is no structural one, or a first line that
 * reads like one.
 */
export function findTitle(
  paragraphs: readonly RoughParagraph[],
  given: string | undefined,
  isOfficial = false,
): FoundTitle | undefined {
  const head = paragraphs.slice(0, TITLE_WITHIN);
  const numbered = head.findIndex((paragraph) => isNumberedTitle(paragraph));
  if (numbered >= 0) return numberedTitle(head[numbered]?.text ?? '', numbered, given);
  if (given !== undefined) {
    const same = head.findIndex(({ text }) => text.toLowerCase() === given.toLowerCase());
    return same < 0 ? { title: given } : { index: same, title: given };
  }
  const from = pastPreliminaries(head);
  const found = titleFrom(head, from) ?? (from > 0 ? titleFrom(head, 0) : undefined);
  const first = found !== undefined && isOfficial ? pastBodyName(head, found) : found;
  const index = first === undefined ? undefined : pastDraftLine(head, first);
  return index === undefined ? undefined : { index, title: head[index]?.text ?? '' };
}

function titleFrom(head: readonly RoughParagraph[], from: number): number | undefined {
  return headingTitle(head, from) ?? firstLineTitle(head, from);
}

function isNumberedTitle({ kind, text }: RoughParagraph): boolean {
  if (text.length > LONGEST_TITLE || /[.;,:]$/u.test(text)) return false;
  return (kind === 'heading' || kind === 'paragraph') && RESOLUTION_NUMBER.test(text);
}

function numberedTitle(text: string, index: number, given: string | undefined): FoundTitle {
  const match = RESOLUTION_NUMBER.exec(text);
  const title = given ?? text.slice(match?.[0].length ?? 0);
  return { index, title, number: match?.[1] ?? '' };
}

/** "Special Committee on …", "High-level Conference for …": the body that met, not what it wrote. */
const BODY_NAME =
  /^(?:(?!(?:of|on|the|by|de|du|des|la|del|report|rapport|informe|draft)\s)[\p{L}\d-]+ ){0,4}(?:committee|commission|conference|council|board|panel|working group|task force|comité|comisión|conférence|conferencia|consejo|conseil|junta|grupo de trabajo|groupe de travail|комитет|комиссия|конференция|совет|рабочая группа)(?: (?:on|for|of|to|under|pursuant|sur|pour|sobre|para|de|des|du|по|о|об|для)\s.*)?$/iu;

/** Below a masthead the name of the body may stand as large as the title that follows it. */
function pastBodyName(head: readonly RoughParagraph[], first: number): number {
  const next = head[first + 1];
  if (!next || !BODY_NAME.test(head[first]?.text ?? '') || !isTitleHeading(next)) return first;
  return readsLikeTitle(next) && !isByline(next.text) ? first + 1 : first;
}

/** "Note by the Secretariat", "Report of the Secretary-General" say who wrote it. */
function isByline(text: string): boolean {
  return /^(?:note|report|letter|statement|rapport|informe|nota|доклад|записка)\b/iu.test(text);
}

/** "Draft resolution submitted by …" says what the paper is; a line below it says what it is about. */
function pastDraftLine(head: readonly RoughParagraph[], first: number): number {
  const isDraftLine =
    /^(?:(?:revised\s)?draft|projet de|proyecto de)\s(?:resolution|decision|r[ée]solution|d[ée]cision|resolución|decisión)\b/iu;
  const next = head[first + 1];
  if (!next || !isDraftLine.test(head[first]?.text ?? '')) return first;
  return readsLikeTitle(next) ? first + 1 : first;
}

/** "Item 7 (a) of the provisional agenda", "Point 5 de l’ordre du jour provisoire". */
const AGENDA_LINE =
  /^(?:agenda )?(?:items?|points?|temas?|пункты?|البند|بند)\s*\d{1,3}\b.{0,80}$|^(?:议程项目|临时议程项目)\s*\d/iu;

/** "New York, 28 April–2 May 2025", "2 to 5 June 2025, New York": when and where a body meets. */
const MEETING_DAYS =
  /^(?:\p{L}[\p{L}\p{M}’'. -]*, ){0,3}\d{1,2}[\p{L}\p{M}\d\s,–—-]*\s\d{4}(?:, [\p{L}\p{M} ]+)?$/u;
const SEVERAL_DAYS =
  /\d(?:\s\p{L}+)?(?:\s?[–—-]\s?|\s(?:to|and|au|et|al|y|по|и|إلى)\s)\d{1,2}\s\p{L}/u;

/** "Annual session 2025". */
const SESSION_LINE = /^(?:\p{L}+ ){1,3}session,? \d{4}$/iu;

/**
 * Where the text proper may begin: after the last line that says when and where a body meets and
 * which item of its agenda this is. The name of the body stands before, as large as any title.
 */
function pastPreliminaries(head: readonly RoughParagraph[]): number {
  const end = head.findIndex((paragraph) => isRunningText(paragraph));
  return head.slice(0, end < 0 ? head.length : end).findLastIndex(isPreliminary) + 1;
}

function isPreliminary({ text }: RoughParagraph): boolean {
  if (text.length > LONGEST_PRELIMINARY || isAdoptionLine(text)) return false;
  return AGENDA_LINE.test(text) || isMeetingDays(text) || SESSION_LINE.test(text);
}

function isMeetingDays(text: string): boolean {
  return MEETING_DAYS.test(text) && SEVERAL_DAYS.test(text);
}

function isRunningText({ kind, label, text }: RoughParagraph): boolean {
  if (kind === 'heading' || kind === 'note') return false;
  return (
    text.length > LONGEST_TITLE || label !== undefined || /[.;:,。；：，،][”"’)\]]*$/u.test(text)
  );
}

/** The first of the highest headings before any running text, else the first heading of all. */
function headingTitle(head: readonly RoughParagraph[], from: number): number | undefined {
  const first = head.findIndex((paragraph, index) => index >= from && isTitleHeading(paragraph));
  if (first < 0) return undefined;
  const before = head.slice(0, first).filter(({ text }) => text.length > LONGEST_TITLE);
  if (before.length > 0 || head.slice(from, from && first).some(isRunningText)) return undefined;
  const end = head.findIndex((paragraph, index) => index > first && isRunningText(paragraph));
  const candidates = head
    .slice(0, end < 0 ? head.length : end)
    .flatMap((rough, index) => (index >= first && isTitleHeading(rough) ? [{ rough, index }] : []));
  const highest = Math.min(...candidates.map(({ rough }) => rough.level ?? 1));
  return candidates.find(({ rough }) => (rough.level ?? 1) === highest)?.index ?? first;
}

function isTitleHeading({ kind, text }: RoughParagraph): boolean {
  if (kind !== 'heading' || isAdoptionLine(text) || isGenericHeading(text)) return false;
  const { kind: named } = headingName(text);
  return named === 'plain' && !isDateOnly(text) && !isSymbol(text);
}

function firstLineTitle(head: readonly RoughParagraph[], from: number): number | undefined {
  const index = head.findIndex(
    ({ kind, text }, place) =>
      place >= from &&
      kind !== 'note' &&
      !isDateOnly(text) &&
      !isSymbol(text) &&
      !isAdoptionLine(text),
  );
  const first = head[index];
  const isTitle = first?.kind === 'paragraph' && readsLikeTitle(first);
  return isTitle && head.length > 1 && !isGenericHeading(first.text) ? index : undefined;
}

function readsLikeTitle({ kind, label, text }: RoughParagraph): boolean {
  if (kind !== 'paragraph' && kind !== 'heading') return false;
  if (label !== undefined || writtenLabel(text) || text.length > LONGEST_TITLE) return false;
  if (/[.;,:!?。；：，]["”’)\]]*$/u.test(text)) return false;
  return /^[\p{Lu}\p{Lo}\d"“«[]/u.test(text) && headingName(text).kind === 'plain';
}
