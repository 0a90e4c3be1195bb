import { removedLine } from './page-furniture.ts';
import type { PageLines } from './page-lines.ts';
import type { RemovedLine } from './removed-line.ts';
import { joinLines } from './join-lines.ts';
import { joinStyled, plain, sliceStyled, trimStyled } from '../styled/styled-text.ts';
import type { StyledText } from '../styled/styled-text.ts';
import type { TextLine } from './text-line.ts';

/** Notes are set in type of at most this part of the body's … */
const NOTE_TYPE = 0.9;

/** … and stand below this part of the page's height. */
const NOTE_ZONE = 0.6;

/** Word writes the rule over the notes as text. */
const RULE = /^[_\s]{6,}$/u;

const MARK = /^(\d{1,3}|[*†‡§¶]{1,4}|[a-z])\s+(?=\S)/u;

/** A footnote with the mark it is tied by. */
export interface PrintedNote {
  readonly page: number;
  /** Empty when the note shows none. */
  readonly label: string;
  readonly styled: StyledText;
}

/** Pages without their footnotes, and the footnotes. */
export interface NotesFound {
  readonly pages: readonly PageLines[];
  readonly notes: readonly PrintedNote[];
  readonly removed: readonly RemovedLine[];
}

/** Takes the footnotes out of all pages. */
export function takeFootnotes(pages: readonly PageLines[], bodySize: number): NotesFound {
  const notes: PrintedNote[] = [];
  const removed: RemovedLine[] = [];
  const kept = pages.map((page, index) => {
    const noteLines = findNoteLines(page, bodySize, index === 0);
    addNotes(notes, splitNotes(noteLines));
    const taken = new Set(noteLines);
    const lines = page.lines.filter((line) => {
      const isRule = isRuleLine(line);
      if (isRule) removed.push(removedLine(line, 'rule line'));
      return !isRule && !taken.has(line);
    });
    return { ...page, lines };
  });
  return { pages: kept, notes, removed };
}

/** A first note without a mark goes on with the last note of the page before. */
function addNotes(notes: PrintedNote[], own: readonly PrintedNote[]): void {
  const [first, ...rest] = own;
  const last = notes.at(-1);
  if (first?.label === '' && last?.page === first.page - 1) {
    const glued = joinStyled(joinStyled(last.styled, plain(' ')), first.styled);
    notes[notes.length - 1] = { ...last, styled: glued };
    notes.push(...rest);
  } else {
    notes.push(...own);
  }
}

function findNoteLines(page: PageLines, bodySize: number, first: boolean): readonly TextLine[] {
  const { lines, tagged } = page;
  const declared = lines.filter((line) => line.block?.note === true);
  const rule = lines.find(isRuleLine);
  if (rule && !declared.some((line) => line.y < rule.y)) {
    const below = lines.filter((line) => line.y < rule.y - 1 && line.block?.note !== true);
    return [...declared, ...below];
  }
  if (declared.length > 0) return declared;
  // On tagged inner pages small type at the foot is a table's note and belongs to the table.
  const small = smallTypeAtFoot(page, bodySize);
  return tagged && !first && !isTiedByStar(small, lines) ? [] : small;
}

/** Stars and daggers: signs that mark a note and number nothing. */
const STAR = /^[*†‡§¶]{1,4}(?=\s)/u;

/** Whether a note's star stands behind a word of the text on its page, outside tables. */
function isTiedByStar([first]: readonly TextLine[], lines: readonly TextLine[]): boolean {
  const star = first && (first.leadingMark ?? STAR.exec(first.styled.text)?.[0]);
  if (!first || !star || !STAR.test(`${star} `)) return false;
  return lines.some(({ block, styled: { text, marks } }) => {
    if (block?.table === true) return false;
    if (marks.some(({ label }) => label === star)) return true;
    const at = text.indexOf(star, 1);
    return (
      at > 0 &&
      /[^\s*†‡§¶]/u.test(text[at - 1] ?? '') &&
      !STAR.test(`${text.slice(at + star.length)} `)
    );
  });
}

/** The last lines of the page, when they are small and begin with a mark. */
function smallTypeAtFoot({ page, lines }: PageLines, bodySize: number): readonly TextLine[] {
  const isSmall = (line: TextLine): boolean =>
    line.size <= NOTE_TYPE * bodySize && line.y < page.height * NOTE_ZONE;
  const lastBody = lines.findLastIndex((line) => !isSmall(line));
  const small = lines.slice(lastBody + 1);
  const start = small.findIndex((line) => startsLikeNote(line));
  return start < 0 ? [] : small.slice(start);
}

function startsLikeNote(line: TextLine): boolean {
  const text = line.styled.text;
  return line.leadingMark !== undefined || /^(?:\d{1,3}|\*{1,3}|[a-z])\s*\p{Lu}/u.test(text);
}

function splitNotes(lines: readonly TextLine[]): PrintedNote[] {
  const groups: { label: string; lines: TextLine[] }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (!last || beginsNote(line, last.lines.at(-1), last.label)) {
      groups.push({ label: markOf(line), lines: [line] });
    } else {
      last.lines.push(line);
    }
  }
  return groups.map(({ label, lines: own }) => {
    const [first] = own;
    const whole = joinLines(own);
    const typed = first?.leadingMark === undefined ? MARK.exec(whole.text) : null;
    const words = typed ? sliceStyled(whole, typed[0].length) : whole;
    return { page: first?.page ?? 1, label, styled: trimStyled(words) };
  });
}

function beginsNote(line: TextLine, before: TextLine | undefined, label: string): boolean {
  if (line.leadingMark !== undefined) return true;
  // The file's own blocks say where a note begins: "1 January" at a line start is no mark.
  if (line.block?.note && before?.block?.note) return line.block.id !== before.block.id;
  const mark = MARK.exec(line.styled.text)?.[1];
  if (mark === undefined) return false;
  return /^\d/u.test(mark) ? Number(mark) === Number(label) + 1 : /[^a-z]/u.test(mark);
}

function markOf(line: TextLine): string {
  return line.leadingMark ?? MARK.exec(line.styled.text)?.[1] ?? '';
}

function isRuleLine(line: TextLine): boolean {
  return RULE.test(line.styled.text);
}
