import { romanValue } from './roman-numerals.ts';

/** How a label counts. */
export type LabelStyle =
  'article' | 'decimal' | 'outline' | 'letter' | 'roman' | 'bracketed' | 'bullet';

/** A number or bullet written before a paragraph, understood. */
export interface WrittenLabel {
  readonly style: LabelStyle;
  /** As cited: "17", "12 bis", "1.2", "(a)", "(iv)", "•". */
  readonly name: string;
  /** Place in its sequence, from 1; for a letter that may also be roman, its place as a letter. */
  readonly value: number;
  /** Value as a roman numeral, when a letter label can be read as one. */
  readonly roman?: number;
  /** Length of the label in the text, with the white space after it. */
  readonly length: number;
}

/** "Article 4. Each Party …": only with a sign after the number, else it is running text. */
const ARTICLE =
  /^(?:((?:Article|Art\.|Artículo|Artigo|Articolo|Artikel|Статья)\s+(?:\d{1,3}(?:\s(?:bis|ter|quater))?|premier|[IVXLC]{1,7}))\s?[.:–—-]\s*(?=\S)|(第[一二三四五六七八九十百零\d]{1,6}条)[\s：:]\s*(?=\S))/u;
const DECIMAL =
  /^(\d{1,3})(\s?(?:bis|ter|quater|quinquies|sexies|septies)|[A-Z](?=\.))?\s?[.)．、](?!\d)\s*(?=\S|$)/u;
/** Arabic texts set a dash behind the number: "3 - …". */
const DASHED = /^([\d٠-٩]{1,3})\s?[-–—]\s+(?=\p{sc=Arabic})/u;
const OUTLINE =
  /^(\d{1,3}[A-Z]?(?:\.\d{1,3}){1,4}(?:\s?(?:bis|ter|quater|quat|alt))*)[.:]?(?:\s+(?=\S)|$)/iu;
const LETTER = /^(?:\(([a-z]{1,5})\)\.?|([a-z]{1,4})\))(?:\s+(?=\S)|$)/u;
const BRACKETED = /^\((\d{1,3})\)(?:\s+(?=\S)|$)/u;
const BULLET = /^[•●▪◦‣·∙–—*+\-\uF0B7](?:\s+(?=\S)|$)/u;

/**
 * The label a text starts with; undefined when it starts with none. A number counts only with its
 * dot or bracket, so that "2030 Agenda" and "3 October" are words.
 */
export function writtenLabel(text: string): WrittenLabel | undefined {
  return (
    article(text) ??
    decimal(text) ??
    dashed(text) ??
    outline(text) ??
    lettered(text) ??
    bracketed(text) ??
    bullet(text)
  );
}

function article(text: string): WrittenLabel | undefined {
  const match = ARTICLE.exec(text);
  if (!match) return undefined;
  const name = (match[1] ?? match[2] ?? '').trim();
  const digits = /\d+/u.exec(name)?.[0];
  return { style: 'article', name, value: Number(digits ?? 1), length: match[0].length };
}

function decimal(text: string): WrittenLabel | undefined {
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const [whole, digits = '', addition = ''] = match;
  // A dot with no space after it is a label only before a capital: "3.5" and "1.org" are not.
  if (
    !/\s$/u.test(whole) &&
    whole !== text &&
    !/^[\p{Lu}\p{Lo}["“«([]/u.test(text.slice(whole.length))
  ) {
    return undefined;
  }
  return {
    style: 'decimal',
    name: digits + addition.trim().replace(/^(?=[a-z])/u, ' '),
    value: Number(digits),
    length: whole.length,
  };
}

function dashed(text: string): WrittenLabel | undefined {
  const match = DASHED.exec(text);
  if (!match) return undefined;
  const name = (match[1] ?? '').replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660));
  return { style: 'decimal', name, value: Number(name), length: match[0].length };
}

function outline(text: string): WrittenLabel | undefined {
  const match = OUTLINE.exec(text);
  const name = match?.[1];
  if (!match || name === undefined) return undefined;
  // "3.5 per cent" is running text; so is a line that starts with any other decimal number.
  if (/^\d+\.\d+\s+\p{Ll}/u.test(text)) return undefined;
  const value = Number.parseInt(name.split('.').at(-1) ?? '', 10);
  return { style: 'outline', name, value, length: match[0].length };
}

function lettered(text: string): WrittenLabel | undefined {
  const match = LETTER.exec(text);
  const letters = match?.[1] ?? match?.[2];
  if (!match || letters === undefined) return undefined;
  const length = match[0].length;
  const roman = romanValue(letters);
  if (letters.length === 1 || isDoubled(letters)) {
    const value = letterValue(letters);
    const base = { style: 'letter', name: `(${letters})`, value, length } as const;
    return roman === undefined ? base : { ...base, roman };
  }
  if (roman === undefined) return undefined;
  return { style: 'roman', name: `(${letters})`, value: roman, roman, length };
}

/** "aa" and "bb" follow "z". */
function isDoubled(letters: string): boolean {
  return letters.length === 2 && letters[0] === letters[1];
}

function letterValue(letters: string): number {
  return letters.charCodeAt(0) - 96 + 26 * (letters.length - 1);
}

function bracketed(text: string): WrittenLabel | undefined {
  const match = BRACKETED.exec(text);
  if (!match) return undefined;
  return {
    style: 'bracketed',
    name: `(${match[1] ?? ''})`,
    value: Number(match[1]),
    length: match[0].length,
  };
}

function bullet(text: string): WrittenLabel | undefined {
  const match = BULLET.exec(text);
  return match ? { style: 'bullet', name: '•', value: 0, length: match[0].length } : undefined;
}
