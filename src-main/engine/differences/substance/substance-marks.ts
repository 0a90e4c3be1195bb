import { crossReferences } from './cross-references.ts';
import type { CrossReference } from './cross-references.ts';
import { inlineLabels } from './inline-labels.ts';
import measures from './measures.json' with { type: 'json' };
import { namedBodies } from './named-bodies.ts';
import { mayBeNumber, numberAt } from './number-values.ts';
import type { NumberValue } from './number-values.ts';
import type { Substance } from './substance-kinds.ts';
import { substanceWordsFor } from './substance-phrases.ts';
import type { SubstanceSide } from './substance-side.ts';
import { writtenDates } from './written-dates.ts';
import type { WrittenDate } from './written-dates.ts';
import { countsNothing } from './words-in-names.ts';
import type { WordForm } from '../word-changes/word-forms.ts';

/** What the tokens of one side are; only where something changed. */
export interface SubstanceMarks {
  /** The kind of each token; undefined for plain words and signs. */
  readonly kinds: readonly (Substance | undefined)[];
  /** What each changed token is compared by: one spelling for all variants, one way for all numbers. */
  readonly values: readonly string[];
  readonly references: readonly CrossReference[];
  readonly dates: readonly WrittenDate[];
}

/** What the marks depend on besides the tokens. */
export interface MarkingFacts {
  /** BCP 47 code of the texts. */
  readonly language: string;
  /** Whether the texts write a word with a capital inside sentences. */
  readonly isNameInside: (key: string) => boolean;
}

const NO_MARKS: SubstanceMarks = { kinds: [], values: [], references: [], dates: [] };

/** Reads what the changed tokens of a side are: numbers, dates, references, bodies, listed words. */
export function markSubstance(side: SubstanceSide, facts: MarkingFacts): SubstanceMarks {
  const { forms, hunks } = side;
  if (forms.length === 0) return NO_MARKS;
  const kinds = substanceWordsFor(facts.language).kindsOf(forms, side.changed);
  const changed = side.changed.map((index) => formAt(forms, index));
  const someNumber = changed.some((form) => mayBeNumber(form, facts.language));
  const labels = inlineLabels(forms, side.paragraphStarts);
  for (const index of side.changed) kinds[index] ??= kindOfToken(forms, index);
  for (const { start, end } of bodiesAmong(forms, changed, facts))
    overwrite(kinds, start, end, 'named body', ['number', 'date', 'operative verb', 'hedge']);
  const dates = someNumber || kinds.includes('date') ? writtenDates(forms, facts.language) : [];
  for (const { start, end } of dates) kinds.fill('date', start, end);
  const references = changed.some(isLabelPart) ? crossReferences(forms) : [];
  for (const { start, end } of references)
    if (isTouched(hunks, start, end)) kinds.fill('cross-reference', start, end);
  const numbers = someNumber ? numbersIn(forms, labels, facts.language) : [];
  for (const { start, end } of numbers) overwrite(kinds, start, end, 'number', []);
  for (const index of side.changed) if (labels[index]) kinds[index] = undefined;
  const values = valuesOf(side, numbers, labels);
  return { kinds, values, references, dates };
}

function formAt(forms: readonly WordForm[], index: number): WordForm {
  const form = forms[index];
  if (!form) throw new RangeError(`there is no token ${index}`);
  return form;
}

/** In English a name has a capital; in other scripts only the known names are found. */
function bodiesAmong(
  forms: readonly WordForm[],
  changed: readonly WordForm[],
  facts: MarkingFacts,
) {
  const mayBeNamed = facts.language !== 'en' || changed.some(({ capital }) => capital);
  return mayBeNamed ? namedBodies(forms, facts.isNameInside) : [];
}

function isTouched(hunks: Int32Array, start: number, end: number): boolean {
  return hunks.subarray(start, end).some((hunk) => hunk >= 0);
}

/** Marks a span, but for kinds that weigh more. */
function overwrite(
  kinds: (Substance | undefined)[],
  start: number,
  end: number,
  kind: Substance,
  weaker: readonly Substance[],
): void {
  for (let index = start; index < end; index++) {
    const known = kinds[index];
    if (known === undefined || weaker.includes(known)) kinds[index] = kind;
  }
}

/** A number, a letter or a roman number, as labels are made of. */
function isLabelPart({ kind, key }: WordForm): boolean {
  return kind === 'number' || /^[a-z]$|^[ivxlc]+$/u.test(key);
}

const CURRENCIES = new Set([...measures.currencyCodes, ...measures.currencyNames]);
const CODES = new Set(measures.currencyCodes);
const UNITS = new Set(measures.units);
const SYMBOL = /\/.*\d|\d.*\//u;
const YEARS =
  /^(?:mid-|early-|late-|pre-|post-)?(?:1[89]|2[01])\d\d(?:s|[-–/](?:(?:1[89]|2[01])?\d\d))?$/u;
/** Right before a year they belong to the date. */
const ABOUT_WHEN = new Set(['early', 'late', 'mid', 'around', 'about', 'before', 'after', 'since']);
const DATE_IN_DIGITS = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/u;

function kindOfToken(tokens: readonly WordForm[], index: number): Substance | undefined {
  const token = tokens[index];
  if (!token || !(token.mayTell ??= mayTell(token))) return undefined;
  const { key, kind } = token;
  if (YEARS.test(key) || DATE_IN_DIGITS.test(key)) return 'date';
  if (kind === 'number' || isFraction(key)) return 'number';
  if (kind === 'sign') return kindOfSign(key);
  if (ABOUT_WHEN.has(key) && YEARS.test(tokens[index + 1]?.key ?? '')) return 'date';
  if (SYMBOL.test(key)) return 'cross-reference';
  return isMeasure(tokens, index, token) ? 'number' : undefined;
}

/** Whether a word can be a number, a date, a symbol or a measure by its letters or with others. */
function mayTell({ kind, key }: WordForm): boolean {
  if (kind !== 'word' || ABOUT_WHEN.has(key)) return true;
  return /[\d/-]/u.test(key) || CURRENCIES.has(key) || UNITS.has(key);
}

function kindOfSign(key: string): Substance | undefined {
  if (key === '[' || key === ']') return 'bracket';
  return meaningOf(key) ? 'number' : undefined;
}

/** A unit right behind a number, a currency by name, or one by its code beside a number. */
function isMeasure(tokens: readonly WordForm[], index: number, { key, written }: WordForm) {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (CODES.has(key) && written === written.toUpperCase()) return true;
  if (CURRENCIES.has(key) && !CODES.has(key)) return true;
  if (after?.kind === 'number' && CODES.has(key)) return true;
  const known = CURRENCIES.has(key) || UNITS.has(key);
  return known && before !== undefined && before.kind !== 'sign' && isNumber(before);
}

/** "two-thirds", "one-half". */
function isFraction(key: string): boolean {
  return /^[a-z]+-(?:half|halves|thirds?|quarters?|fourths?|fifths?|tenths?)$/u.test(key);
}

function isNumber(form: WordForm): boolean {
  return numberAt([form], 0, 'en') !== undefined || /(?:llion|hundred|thousand)s?$/u.test(form.key);
}

/** Signs that are more than punctuation. */
function meaningOf(sign: string): string {
  return /^[%‰\p{Sc}[\]<>=+±×÷]$/u.test(sign) ? sign : '';
}

function numbersIn(forms: readonly WordForm[], labels: Uint8Array, language: string) {
  const numbers: NumberValue[] = [];
  for (let index = 0; index < forms.length; index++) {
    const skips = labels[index] || (language === 'en' && countsNothing(forms, index));
    const number = skips ? undefined : numberAt(forms, index, language);
    if (!number) continue;
    numbers.push(number);
    index = number.end - 1;
  }
  return numbers;
}

/** Of the tokens that changed; the value of a number stands at its first one, for all of it. */
function valuesOf(
  { forms, hunks, changed }: SubstanceSide,
  numbers: readonly NumberValue[],
  labels: Uint8Array,
): string[] {
  const values = new Array<string>(forms.length);
  for (const index of changed) {
    const form = forms[index];
    if (form) values[index] = labels[index] ? '' : valueOf(form);
  }
  for (const { start, end, value } of numbers) {
    const first = hunks.subarray(start, end).findIndex((hunk) => hunk >= 0);
    if (first < 0) continue;
    values.fill('', start, end);
    values[start + first] = ` ${value} `;
  }
  return values;
}

/** Numbers stay apart, so that "1 0" and "10" differ; a sign with a meaning counts as a word. */
function valueOf({ kind, key, spelling }: WordForm): string {
  if (kind === 'word') return spelling;
  if (kind === 'number') return ` ${key} `;
  return key === '%' ? 'percent' : meaningOf(key);
}
