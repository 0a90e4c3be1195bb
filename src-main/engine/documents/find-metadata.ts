import words from './facts/adoption-words.json' with { type: 'json' };
import type { ClassifiedParagraph } from './outline/classified-paragraph.ts';
import type { Classification } from './outline/classify-paragraphs.ts';
import type { TakenOut } from './lines/clean-paragraphs.ts';
import { findDates } from './facts/dates.ts';
import type { DocumentStatus } from './document.ts';
import { isAdoptionLine } from './facts/adoption-line.ts';
import { cellsOf, isSymbol } from './lines/furniture.ts';
import { firstOrganIn, organNamed, organSpeaking } from './facts/organs.ts';
import type { Organ } from './facts/organs.ts';

/** What is known about a document besides its text. */
export interface Metadata {
  readonly title?: string;
  readonly symbol?: string;
  /** ISO date, or as far as it is known: "2013-10", "2013". */
  readonly date?: string;
  readonly body?: string;
  readonly status?: DocumentStatus;
  readonly notice?: string;
}

/** Lines that speak about the text stand among its first and last paragraphs. */
const HEAD_PARAGRAPHS = 25;
const TAIL_PARAGRAPHS = 8;
const LONGEST_LINE = 240;

/** Symbols of documents still under discussion: "/L." and "/CRP." papers. */
const DRAFT_SYMBOL = /\/(?:L|CRP|WP|NGP)\./u;

/**
 * Reads symbol, date of adoption, body and status from masthead, title and closing lines. What the
 * file's own record gives goes before what is found. The date of distribution in a masthead is
 * never taken.
 */
export function findMetadata(
  classified: Classification,
  removed: readonly TakenOut[],
  given: Metadata,
): Metadata {
  const lines = speakingLines(classified.paragraphs);
  const adoption = lines.find((line) => isAdoptionLine(line) && findDates(line).length > 0);
  const organ = findOrgan(classified, removed, adoption);
  const symbol = given.symbol ?? findSymbol(classified, removed, lines, organ);
  const titles = [given.title ?? '', classified.title?.title ?? ''];
  const date = given.date ?? findDate(lines, classified.paragraphs, adoption, titles);
  const body = given.body ?? organ?.body;
  const status = given.status ?? findStatus(classified, lines, symbol, adoption, titles);
  return {
    ...(symbol === undefined ? {} : { symbol }),
    ...(date === undefined ? {} : { date }),
    ...(body === undefined ? {} : { body }),
    ...(status === undefined ? {} : { status }),
    ...(given.notice === undefined ? {} : { notice: given.notice }),
  };
}

/** Short unnumbered lines at both ends of the text, where it says what it is. */
function speakingLines(paragraphs: readonly ClassifiedParagraph[]): string[] {
  const ends =
    paragraphs.length <= HEAD_PARAGRAPHS + TAIL_PARAGRAPHS
      ? paragraphs
      : [...paragraphs.slice(0, HEAD_PARAGRAPHS), ...paragraphs.slice(-TAIL_PARAGRAPHS)];
  return ends
    .filter(({ kind, written }) => kind !== 'footnote' && !written)
    .map(({ rough }) => rough.text)
    .filter((text) => text.length <= LONGEST_LINE);
}

function findOrgan(
  { paragraphs, formula }: Classification,
  removed: readonly TakenOut[],
  adoption: string | undefined,
): Organ | undefined {
  // Papers of subsidiary bodies carry the parent's name in the masthead: trust the adoption line.
  const adopting = adoption === undefined ? undefined : firstOrganIn(adoption);
  if (adopting) return adopting;
  const opening = formula.opening === undefined ? undefined : paragraphs[formula.opening];
  const speaking = opening && organSpeaking(opening.rough.text);
  return speaking ?? mastheadOrgan(removed);
}

function mastheadOrgan(removed: readonly TakenOut[]): Organ | undefined {
  const organs = removed
    .filter(({ reason }) => reason === 'masthead')
    .flatMap(({ what }) => cellsOf(what))
    .flatMap((cell) => organNamed(cell) ?? []);
  return organs.find(({ body }) => body !== 'United Nations') ?? organs[0];
}

function findSymbol(
  { title }: Classification,
  removed: readonly TakenOut[],
  lines: readonly string[],
  organ: Organ | undefined,
): string | undefined {
  const furniture = removed
    .filter(({ reason }) => reason === 'masthead' || reason === 'running head')
    .map(({ what }) => what);
  const written = [...furniture, ...lines].flatMap(cellsOf).find(isSymbol);
  if (written !== undefined) return written.replace(/[[\]*]/gu, '');
  if (organ?.resolutions === undefined) return undefined;
  if (title?.number !== undefined) return organ.resolutions + title.number;
  const numbered = lines.map(
    (line) => /^(?:Resolution|Résolution|Resolución)\s(\d{1,4}\s\(\d{4}\))$/u.exec(line)?.[1],
  );
  const number = numbered.find((found) => found !== undefined);
  return number === undefined ? undefined : organ.resolutions + number;
}

function findDate(
  lines: readonly string[],
  paragraphs: readonly ClassifiedParagraph[],
  adoption: string | undefined,
  titles: readonly string[],
): string | undefined {
  const closing = paragraphs
    .filter(({ kind }) => kind === 'signature')
    .flatMap(({ rough }) => findDates(rough.text));
  const adopted = adoption === undefined ? [] : findDates(adoption);
  return adopted[0]?.date ?? closing[0]?.date ?? statedDate(lines) ?? dateOfDraft(titles);
}

/**
 * "Draft Agreement 4 December 2015": drafts are told apart by the date that ends their title. Behind
 * a small word, as in "held on 4 December 2015", it is the date of something else.
 */
function dateOfDraft(titles: readonly string[]): string | undefined {
  for (const title of titles.filter(saysDraft)) {
    const last = findDates(title).at(-1);
    if (last?.end === title.length && /\p{Lu}\S*[\s,(]+$/u.test(title.slice(0, last.start)))
      return last.date;
  }
  return undefined;
}

/** "Effective date: May 22, 2017", "Draft of 22 July 2013": a line that gives the text's own date. */
function statedDate(lines: readonly string[]): string | undefined {
  const starts = [...words.effective, ...words.draft];
  for (const line of lines) {
    const [date] = findDates(line);
    const lower = line.toLowerCase();
    if (date && starts.some((word) => lower.startsWith(word))) return date.date;
  }
  return undefined;
}

function findStatus(
  { formula, paragraphs }: Classification,
  lines: readonly string[],
  symbol: string | undefined,
  adoption: string | undefined,
  titles: readonly string[],
): DocumentStatus | undefined {
  if (symbol !== undefined && DRAFT_SYMBOL.test(symbol)) return 'draft';
  if (adoption !== undefined || symbol?.includes('/RES/')) return 'adopted';
  if ([...titles, ...lines.filter((line) => line.length <= 120)].some(saysDraft)) return 'draft';
  const articles = paragraphs.filter(
    ({ kind, rough }) => kind === 'heading' && /^Art[ií]/u.test(rough.text),
  );
  const closing = formula.closing === undefined ? undefined : paragraphs[formula.closing];
  const agreed =
    closing && words.agreed.some((word) => closing.rough.text.toLowerCase().startsWith(word));
  return agreed && articles.length > 1 ? 'treaty' : undefined;
}

/** "Draft resolution", "Final draft negotiating text", "Draft of 22 July 2013". */
function saysDraft(line: string): boolean {
  const first = line
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, ' ')
    .trim()
    .split(/\s+/u)
    .slice(0, 3);
  return words.draft.some((word) => first.includes(word));
}
