import type { Removal } from '../document.ts';
import phrases from './page-furniture.json' with { type: 'json' };

/** Why a line is page furniture. */
export type FurnitureReason = Removal['reason'];

/** "13-43969", "26-05338 (E)", "GE.25-01234", with the dates printers add. */
const JOB_NUMBER =
  /^(?:GE\.)?\d{2}-\d{5}(?:\s*\*)?(?:\s*\([A-Z]\))?(?:\s+\d{6}){0,3}(?:\s*\([A-Z]\))?$/u;
const BAR_CODE = /^\*\d{6,8}\*$/u;
const PAGE_NUMBER =
  /^(?:\d{1,4}\/\d{1,4}|(?:page|página|стр\.)\s+\d{1,4}(?:\s*(?:\/|of|de|sur|из)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]|\[?p\.\s*\d{1,4}\]?)$/iu;
const RULE = /^(?:[-–—_=*~─━═•·#]\s?){3,}$/u;

/** An official symbol: "A/RES/68/4", "S/RES/2784 (2025)", "A/HRC/47/L.3/Rev.1", "CP/2015/L.9". */
export const SYMBOL =
  /^(?:\[?)[A-Z]{1,6}(?:\/(?:[A-Z]{1,8}(?:\.\d+)*(?:-[IVX]+)?|\d+(?:[.-]\d+)?(?:\([IVXLC]+\))?|[A-Z][a-z]{2}\.\d+)){1,6}(?:\s\(\d{4}\))?(?:\]?)\*{0,2}$/u;

/** Symbols inside running text, whole ones only. Words such as "AND/OR" have the form too. */
export const symbolInText =
  /(?<![\p{L}\p{N}/.])[A-Z]{1,6}(?:\/(?:[A-Z]{1,8}(?:\.\d+)*(?:-[IVX]+)?|\d+(?:[.-]\d+)?(?:\([IVXLC]+\))?|[A-Z][a-z]{2}\.\d+)){1,6}(?:\s\(\d{4}\))?(?![\p{L}\p{N}/])/gu;

/**
 * Why a whole line is page furniture wherever it stands; undefined when it is not. Sides of a line
 * that stand apart (a symbol left, a page number right) are judged one by one.
 */
export function furnitureReason(line: string): FurnitureReason | undefined {
  if (JOB_NUMBER.test(line.trim())) return 'job number';
  const cells = cellsOf(line);
  const reasons = cells.map(cellReason);
  if (reasons.length === 0 || reasons.includes(undefined)) return undefined;
  return reasons.find((reason) => reason !== 'running head') ?? undefined;
}

/** The sides of a line: parts kept apart by a tab or at least three spaces. */
export function cellsOf(line: string): string[] {
  return line
    .trim()
    .split(/\s*\t\s*|\s{3,}/u)
    .filter((cell) => cell !== '');
}

/** Whether a line is a symbol and nothing else. */
export function isSymbol(line: string): boolean {
  return line.includes('/') && /\d/u.test(line) && SYMBOL.test(line.trim());
}

/** Whether a text is a drawn line and nothing else. */
export function isRule(text: string): boolean {
  return RULE.test(text.trim());
}

/** Whether a line is a bare number, as a page number may be. */
export function isBareNumber(line: string): boolean {
  return /^\d{1,4}$/u.test(line.trim());
}

function cellReason(cell: string): FurnitureReason | undefined {
  if (RULE.test(cell)) return 'rule line';
  if (JOB_NUMBER.test(cell)) return 'job number';
  if (BAR_CODE.test(cell)) return 'bar code';
  if (PAGE_NUMBER.test(cell)) return 'page number';
  if (isSymbol(cell)) return 'running head';
  return isRecyclingNotice(cell) ? 'recycling notice' : undefined;
}

function isRecyclingNotice(cell: string): boolean {
  const words = cell
    .replace(/[^\p{L}\p{M}\s]/gu, '')
    .trim()
    .toLowerCase();
  return phrases.recycling.includes(words) || /^[♲♻\s]+$/u.test(cell);
}
