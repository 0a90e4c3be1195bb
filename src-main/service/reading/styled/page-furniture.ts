import type { Removal } from '../../../engine/documents/document.ts';

const PAGE_NUMBER =
  /^(?:(?:page|seite|página|стр\.?)\s*)?[-–—]?\s*\d{1,4}(?:\s*(?:\/|of|de|von)\s*\d{1,4})?\s*[-–—]?$|^[ivxl]{1,7}$/iu;
const JOB_NUMBER = /^\d{2}-\d{5}\*?(?:\s*\([A-Z]\).*)?$|^GE\.\d{2}-\d{5}.*$/u;
const BAR_CODE = /^\*[A-Z0-9]{6,10}\*$/u;
const RECYCLING =
  /^(?:please recycle|merci de recycler|se ruega reciclar|просьба отправить на вторичную переработку|请回收)/iu;
const RULE = /^[_\s]{6,}$/u;
const SYMBOL =
  /^\p{Lu}[\p{Lu}\d.-]{0,12}(?:\/[\p{L}\d][\p{L}\d.–-]*)+(?: ?\([^)]{1,24}\))?(?:\/(?:Part )?[\p{L}\d.–-]+)*(?<!\.)\*{0,3}$/u;

/** Whether words are a document symbol such as "A/RES/68/4" and nothing else. */
export function isSymbolAlone(text: string): boolean {
  return text.length < 48 && SYMBOL.test(text.trim());
}

/** What kind of furniture a line is by its words alone; undefined when they say nothing. */
export function furnitureByWords(text: string): Removal['reason'] | undefined {
  if (PAGE_NUMBER.test(text)) return 'page number';
  if (JOB_NUMBER.test(text)) return 'job number';
  if (BAR_CODE.test(text)) return 'bar code';
  if (RECYCLING.test(text)) return 'recycling notice';
  if (RULE.test(text)) return 'rule line';
  return isSymbolAlone(text) ? 'running head' : undefined;
}

/** Why a line of several parts is furniture: a page number says it best. */
export function mainReason(reasons: readonly (Removal['reason'] | undefined)[]): Removal['reason'] {
  if (reasons.includes('page number')) return 'page number';
  return reasons.find((reason) => reason !== undefined) ?? 'running head';
}
