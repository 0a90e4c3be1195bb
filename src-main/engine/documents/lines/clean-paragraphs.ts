import { cellsOf, furnitureReason, isBareNumber, isSymbol } from './furniture.ts';
import type { FurnitureReason } from './furniture.ts';
import { headLines, mastheadLines } from './masthead.ts';
import { sliceRough } from './rough-paragraph.ts';
import type { RoughParagraph } from './rough-paragraph.ts';

/** Something that reading took out, before its place in the clean text is known. */
export interface TakenOut {
  readonly what: string;
  readonly reason: FurnitureReason;
  /** Line of the file, from 1. */
  readonly line: number;
  /** Page of the file, from 1, where the format has pages. */
  readonly page?: number;
}

/** What is left of the paragraphs, and what was taken out of them. */
export interface Cleaned {
  readonly paragraphs: readonly RoughParagraph[];
  readonly removed: readonly TakenOut[];
}

/** Longest line that can be a running head beside a page number. */
const LONGEST_RUNNING_HEAD = 160;

/**
 * Takes page furniture out: masthead, job numbers, bar codes, recycling notices, rules, page
 * numbers and running heads. Works on whole lines only; of table rows only mastheads go. A paragraph
 * with furniture inside comes out in pieces, each marked as following a gap.
 */
export function cleanParagraphs(paragraphs: readonly RoughParagraph[]): Cleaned {
  const reasonOf = furnitureJudge(paragraphs);
  const kept: RoughParagraph[] = [];
  const removed: TakenOut[] = [];
  let gap = false;
  for (const paragraph of paragraphs) {
    for (const piece of piecesOf(paragraph, reasonOf)) {
      if (piece.reason === undefined) {
        kept.push({ ...piece.rough, gap });
        gap = false;
      } else {
        removed.push(takenOut(piece.rough, piece.reason));
        gap = true;
      }
    }
  }
  return { paragraphs: kept, removed };
}

interface Line {
  readonly line: number;
  readonly text: string;
  /** Whether the line is a whole paragraph. */
  readonly alone: boolean;
}

type Judge = (line: Line) => FurnitureReason | undefined;

function furnitureJudge(paragraphs: readonly RoughParagraph[]): Judge {
  const masthead = mastheadLines(paragraphs);
  const heads = runningHeads(paragraphs);
  const firstLine = headLines(paragraphs)[0]?.line;
  return ({ line, text, alone }) => {
    if (masthead.has(line)) return 'masthead';
    const reason = furnitureReason(text);
    if (reason !== undefined && reason !== 'running head') return reason;
    if (isSymbol(text) && alone && line !== firstLine) return 'running head';
    return heads.get(line);
  };
}

/**
 * Running heads and bare page numbers that only their company gives away: a short line directly
 * beside a sure page number that comes back beside another one, and bare numbers that count up by
 * one in paragraphs of their own.
 */
function runningHeads(paragraphs: readonly RoughParagraph[]): Map<number, FurnitureReason> {
  const lines = paragraphs.flatMap((paragraph) =>
    paragraph.kind === 'row' ? [] : linesOf(paragraph),
  );
  const found = new Map<number, FurnitureReason>();
  for (const line of countingNumbers(lines)) found.set(line, 'page number');
  const beside = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (furnitureReason(line.text) !== 'page number' && !found.has(line.line)) return;
    for (const neighbour of [lines[index - 1], lines[index + 1]]) {
      if (!neighbour || !mayBeHead(neighbour.text)) continue;
      const places = beside.get(neighbour.text);
      if (places) places.push(neighbour.line);
      else beside.set(neighbour.text, [neighbour.line]);
    }
  });
  for (const places of beside.values()) {
    if (places.length > 1) places.forEach((line) => found.set(line, 'running head'));
  }
  return found;
}

function mayBeHead(text: string): boolean {
  return (
    text.length <= LONGEST_RUNNING_HEAD &&
    furnitureReason(text) === undefined &&
    !/[;,:]$/u.test(text) &&
    cellsOf(text).length > 0
  );
}

/** Lines of paragraphs that are one bare number, when there are at least three and they count up. */
function countingNumbers(lines: readonly Line[]): number[] {
  const bare = lines.filter((line) => line.alone && isBareNumber(line.text));
  const counting = bare.filter((line, index) => {
    const value = Number(line.text);
    const before = bare[index - 1];
    const after = bare[index + 1];
    return (
      (before && Number(before.text) === value - 1) || (after && Number(after.text) === value + 1)
    );
  });
  return counting.length >= 3 ? counting.map((line) => line.line) : [];
}

function linesOf(paragraph: RoughParagraph): Line[] {
  const found: Line[] = [];
  paragraph.lines.forEach(({ line, offset }, index) => {
    const end = paragraph.lines[index + 1]?.offset ?? paragraph.text.length;
    const text = paragraph.text.slice(offset, end).trim();
    if (text !== '') found.push({ line, text, alone: paragraph.lines.length === 1 });
  });
  return found;
}

interface JudgedPiece {
  readonly rough: RoughParagraph;
  readonly reason: FurnitureReason | undefined;
}

/** The paragraph cut into furniture lines, one by one, and the runs of text between them. */
function piecesOf(paragraph: RoughParagraph, reasonOf: Judge): JudgedPiece[] {
  if (paragraph.kind === 'rule') return [{ rough: paragraph, reason: 'rule line' }];
  if (paragraph.kind === 'row' || paragraph.label !== undefined) {
    return [{ rough: paragraph, reason: rowReason(paragraph, reasonOf) }];
  }
  const pieces: JudgedPiece[] = [];
  let from = 0;
  const keepUpTo = (end: number): void => {
    const rough = sliceRough(paragraph, from, end);
    if (rough.text.trim() !== '') pieces.push({ rough, reason: undefined });
  };
  paragraph.lines.forEach(({ line, offset }, index) => {
    const end = paragraph.lines[index + 1]?.offset ?? paragraph.text.length;
    const text = paragraph.text.slice(offset, end).trim();
    const alone = paragraph.lines.length === 1;
    const reason = text === '' ? undefined : reasonOf({ line, text, alone });
    if (reason === undefined) return;
    keepUpTo(offset);
    pieces.push({ rough: sliceRough(paragraph, offset, end), reason });
    from = end;
  });
  keepUpTo(paragraph.text.length);
  return pieces;
}

/** The mastheads of two bodies stand side by side in a table; no other row is furniture. */
function rowReason({ kind, text, lines }: RoughParagraph, reasonOf: Judge): 'masthead' | undefined {
  const [first] = lines;
  if (kind !== 'row' || !first || lines.length > 1) return undefined;
  const reason = reasonOf({ line: first.line, text: text.trim(), alone: true });
  return reason === 'masthead' ? reason : undefined;
}

function takenOut(rough: RoughParagraph, reason: FurnitureReason): TakenOut {
  const { page } = rough;
  return {
    what: rough.text.trim(),
    reason,
    line: rough.lines[0]?.line ?? 1,
    ...(page === undefined ? {} : { page }),
  };
}
