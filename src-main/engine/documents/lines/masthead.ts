import { isDateOnly } from '../facts/dates.ts';
import { isAdoptionLine } from '../facts/adoption-line.ts';
import { cellsOf, isSymbol } from './furniture.ts';
import { organNamed } from '../facts/organs.ts';
import phrases from './page-furniture.json' with { type: 'json' };
import type { RoughParagraph } from './rough-paragraph.ts';

/**
 * A masthead is looked for in the first so many lines. Official mastheads have 6 to 12; scanned
 * and translated ones up to 20.
 */
const MASTHEAD_LINES = 40;

/** The first line longer than this is running text, which ends the masthead. */
const LONGEST_MASTHEAD_LINE = 140;

/**
 * What a masthead line is: `sure` lines stand only in mastheads, `likely` ones (an organ's name,
 * a date, a symbol) are furniture only beside a sure one.
 */
type MastheadSign = 'sure' | 'likely' | undefined;

/** Numbers of the lines (in the file) that belong to the masthead at the head of a text. */
export function mastheadLines(paragraphs: readonly RoughParagraph[]): Set<number> {
  const found: { line: number; sign: MastheadSign }[] = [];
  for (const { line, text } of headLines(paragraphs)) {
    if (text.length > LONGEST_MASTHEAD_LINE || endsMasthead(text)) break;
    const sign = lineSign(text);
    if (sign) found.push({ line, sign });
  }
  const sure = found.some(({ sign }) => sign === 'sure');
  return new Set(sure ? found.map(({ line }) => line) : []);
}

/** The lines of the first paragraphs, with their place in the file. */
export function headLines(paragraphs: readonly RoughParagraph[]): { line: number; text: string }[] {
  const lines: { line: number; text: string }[] = [];
  for (const paragraph of paragraphs) {
    paragraph.lines.forEach(({ line, offset }, index) => {
      const end = paragraph.lines[index + 1]?.offset ?? paragraph.text.length;
      const text = paragraph.text.slice(offset, end).trim();
      if (text !== '') lines.push({ line, text });
    });
    if (lines.length >= MASTHEAD_LINES) break;
  }
  return lines.slice(0, MASTHEAD_LINES);
}

/** Who adopted it, its numbered title, an enacting formula, a numbered paragraph: now it is text. */
function endsMasthead(text: string): boolean {
  if (isAdoptionLine(text)) return true;
  return /^(?:\d{1,3}(?:\/\d{1,4})?\.\s|(?:The|La|L['’]|El)\s?.*,$)/u.test(text);
}

function lineSign(text: string): MastheadSign {
  const signs = cellsOf(text).map(cellSign);
  if (signs.length === 0 || signs.includes(undefined)) return undefined;
  return signs.includes('sure') ? 'sure' : 'likely';
}

function cellSign(cell: string): MastheadSign {
  const lower = cell.toLowerCase();
  const [head = ''] = lower.split(/[.:]/u);
  if (/[.:]/u.test(lower) && phrases.distribution.includes(head.trim())) return 'sure';
  if (isAgendaItem(lower) || isSession(lower)) return 'sure';
  if (organNamed(cell) || isDateOnly(cell) || isSymbol(cell)) return 'likely';
  // "Eightieth year" of the Security Council, "2025 session" of a body that meets once a year.
  if (/^\p{L}+(?:-\p{L}+)? year$/u.test(lower)) return 'likely';
  return undefined;
}

function isAgendaItem(lower: string): boolean {
  return phrases.agendaItem.some(
    (name) =>
      lower.startsWith(name) &&
      /^\s*\d{1,3}(?:\s*\([a-z]\))?(?:\s*(?:,|and|et|y)\s*\d{1,3}(?:\s*\([a-z]\))?)*$/u.test(
        lower.slice(name.length),
      ),
  );
}

/** "Sixty-eighth session", "Soixante-huitième session", "第六十八届会议": few words, the last is the sign. */
function isSession(lower: string): boolean {
  return (
    lower.split(/\s+/u).length <= 6 &&
    !/[,;:]/u.test(lower) &&
    phrases.session.some((name) => lower.endsWith(name) && lower.length > name.length)
  );
}
