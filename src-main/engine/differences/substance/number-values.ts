import type { WordForm } from '../word-changes/word-forms.ts';
import byLanguage from './number-values.json' with { type: 'json' };

interface NumberWords {
  readonly small: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly joints: ReadonlySet<string>;
}

const LANGUAGES: ReadonlyMap<string, NumberWords> = new Map(
  Object.entries(byLanguage.languages).map(([language, lists]) => [
    language,
    {
      small: new Map(Object.entries(lists.small)),
      scales: new Map(Object.entries(lists.scales)),
      ordinals: new Map(Object.entries(lists.ordinals)),
      joints: new Set(lists.joints),
    },
  ]),
);

const NONE: NumberWords = {
  small: new Map(),
  scales: new Map(),
  ordinals: new Map(),
  joints: new Set(),
};
const ENGLISH = LANGUAGES.get('en') ?? NONE;

/** A number in words or digits: the tokens [start, end) and its value, written in one way. */
export interface NumberValue {
  readonly start: number;
  readonly end: number;
  /** "3", "10000", "0.7"; ordinals as "3rd" are "3th", so that they differ from the number. */
  readonly value: string;
}

/**
 * The number whose first word or digits stand at a place: "three", "twenty-five", "3 million",
 * "10,000", "10 000", "third". Number words are known in English, French and Spanish. Undefined when no
 * number starts there.
 */
export function numberAt(
  tokens: readonly WordForm[],
  index: number,
  language: string,
): NumberValue | undefined {
  const first = tokens[index];
  if (!first || first.kind === 'sign') return undefined;
  const words = wordsFor(language);
  if (first.kind === 'number') return digitsAt(tokens, index, words);
  const ordinal = ordinalOf(first.key, words);
  if (ordinal !== undefined) return { start: index, end: index + 1, value: `${ordinal}th` };
  return wordsAt(tokens, index, words);
}

/** Whether a word or digits may be a number or part of one. */
export function mayBeNumber(form: WordForm, language: string): boolean {
  return (form.mayBeNumber ??= isPossibleNumber(form, language));
}

function isPossibleNumber({ kind, key }: WordForm, language: string): boolean {
  if (kind !== 'word') return kind === 'number';
  const words = wordsFor(language);
  if (words.small.has(key) || words.scales.has(key) || words.ordinals.has(key)) return true;
  return key.includes('-') && smallValue(key, words) !== undefined;
}

function wordsFor(language: string): NumberWords {
  return (
    LANGUAGES.get(language) ?? LANGUAGES.get(language.toLowerCase().split('-')[0] ?? '') ?? ENGLISH
  );
}

const ORDINAL_DIGITS = /^(\d+)(?:st|nd|rd|th|er|ère|e|ème)$/u;
const PLAIN_DIGITS = /^\d+(?:,\d{3})*(?:\.\d+)?$/u;

function digitsAt(tokens: readonly WordForm[], index: number, words: NumberWords): NumberValue {
  const key = tokens[index]?.key ?? '';
  const ordinal = ORDINAL_DIGITS.exec(key);
  if (ordinal) return { start: index, end: index + 1, value: `${ordinal[1]}th` };
  if (!PLAIN_DIGITS.test(key)) return { start: index, end: index + 1, value: key };
  let plain = key.replaceAll(',', '');
  let end = index + 1;
  if (/^\d{1,3}$/u.test(key))
    while (/^\d{3}$/u.test(tokens[end]?.key ?? '')) plain += tokens[end++]?.key ?? '';
  const scale = words.scales.get(tokens[end]?.key ?? '');
  if (scale === undefined) return { start: index, end, value: plain };
  return { start: index, end: end + 1, value: shown(Number(plain) * scale) };
}

function wordsAt(
  tokens: readonly WordForm[],
  index: number,
  words: NumberWords,
): NumberValue | undefined {
  let [whole, current, end] = [0, 0, index];
  for (let at = index; at < tokens.length; at++) {
    const key = tokens[at]?.key ?? '';
    const value = smallValue(key, words);
    const scale = words.scales.get(key);
    if (value !== undefined) current += value;
    else if (scale === 100) current = Math.max(1, current) * scale;
    else if (scale !== undefined) {
      whole += Math.max(1, current) * scale;
      current = 0;
    } else if (at > index && words.joints.has(key) && startsNumber(tokens[at + 1], words)) continue;
    else break;
    end = at + 1;
  }
  return end === index ? undefined : { start: index, end, value: shown(whole + current) };
}

function startsNumber(token: WordForm | undefined, words: NumberWords): boolean {
  return token !== undefined && smallValue(token.key, words) !== undefined;
}

/** The value of "five" or "twenty-five". */
function smallValue(key: string, { small }: NumberWords): number | undefined {
  const known = small.get(key);
  if (known !== undefined || !key.includes('-')) return known;
  let sum = 0;
  for (const part of key.split('-')) {
    const value = small.get(part);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

/** 25 for "twenty-fifth". */
function ordinalOf(key: string, words: NumberWords): number | undefined {
  const known = words.ordinals.get(key);
  if (known !== undefined || !key.includes('-')) return known;
  const cut = key.lastIndexOf('-');
  const tens = words.small.get(key.slice(0, cut));
  const rest = words.ordinals.get(key.slice(cut + 1));
  return tens === undefined || rest === undefined ? undefined : tens + rest;
}

function shown(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
