import { citedLabel, listNumber } from '../styled/list-number.ts';
import type { CountingStyle } from '../styled/list-number.ts';
import type { OdtLevel, OdtLevels } from './odt-styles.ts';

/** Numbers last given, by depth from 1. */
export type Counters = (number | undefined)[];

/** Numbers a file can state; larger ones are written by an attacker. */
const LARGEST = 1_000_000;

/** Counts the next paragraph at a depth and says its label; undefined where none is shown. */
export function nextLabel(
  levels: OdtLevels,
  counters: Counters,
  depth: number,
  start?: number,
): string | undefined {
  const level = levels.get(depth);
  if (!level) return undefined;
  const before = counters[depth];
  const next = start ?? (before === undefined ? level.start : before + 1);
  counters[depth] = Math.min(Math.max(Number.isFinite(next) ? next : 1, 0), LARGEST);
  if (level.format === 'bullet') return '•';
  if (level.format === '') return undefined;
  const label = level.pattern === undefined ? joined : patterned;
  return citedLabel(label(level, levels, counters, depth).trim()) || undefined;
}

type Labelling = (level: OdtLevel, levels: OdtLevels, counters: Counters, depth: number) => string;

const joined: Labelling = (level, levels, counters, depth) => {
  const numbers: string[] = [];
  for (let at = depth - level.shown + 1; at <= depth; at += 1) {
    const number = numberAt(levels, counters, at);
    if (number !== '') numbers.push(number);
  }
  return level.prefix + numbers.join('.') + level.suffix;
};

const patterned: Labelling = ({ pattern = '' }, levels, counters) =>
  pattern.replace(/%(\d{1,2})%/gu, (_whole, at: string) => numberAt(levels, counters, Number(at)));

function numberAt(levels: OdtLevels, counters: Counters, depth: number): string {
  const level = levels.get(depth);
  if (!level || level.format === '' || level.format === 'bullet') return '';
  const style = /^[1aAiI]$/u.test(level.format) ? (level.format as CountingStyle) : '1';
  return listNumber(counters[depth] ?? level.start, style);
}
