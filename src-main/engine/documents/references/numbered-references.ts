import type { Document } from '../document.ts';
import { organAtEnd, organAtStart, organNamed } from '../facts/organs.ts';
import words from './reference-words.json' with { type: 'json' };
import type { DocumentReference } from './document-reference.ts';

/**
 * A number as resolutions carry it, with its sign for the session or year: "61/208", "2006/2",
 * "1325 (2000)", "217 A (III)".
 */
const NUMBER =
  /(?<![\p{L}\p{N}/.])(?:(?<session>\d{1,4}(?:\([IVXLC]+\))?\/\d{1,4})(?![\d/])|(?<council>\d{1,4})\s\((?<year>(?:19|20)\d{2})\)|(?<early>\d{1,4})(?:\s(?<letter>[A-Z]))?\s\((?<roman>[IVXLC]+)\))/gu;

/** Between two numbers of one list stand a date, a comma, an "and": 60 signs are ample. */
const LONGEST_GAP = 60;

/** An organ is named right before the word, or right after the list, within so many signs. */
const ORGAN_WITHIN = 45;

type Kind = 'resolution' | 'decision';

const NOUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?<resolution>${words.resolution.join('|')})|(?<decision>${words.decision.join('|')}))(?![\p{L}\p{N}])`,
  'giu',
);

/** In Chinese the number stands before the word: 第61/208号决议. */
const CHINESE = /第(?<session>\d{1,4}\/\d{1,4})号(?<noun>决议|决定)/gu;

/** Resolutions and decisions named by their numbers alone, each with the symbol it has. */
export function numberedReferences(document: Document): DocumentReference[] {
  const { text } = document;
  const nouns = [...text.matchAll(NOUN)];
  const listed = nouns.flatMap((noun, index) => {
    const from = noun.index + noun[0].length;
    const to = nouns[index + 1]?.index ?? text.length;
    const kind: Kind = noun.groups?.['resolution'] === undefined ? 'decision' : 'resolution';
    return referencesAfter(document, { at: noun.index, from, to, kind });
  });
  return [...listed, ...chineseReferences(text)];
}

/** A word for a resolution, and the text up to the next such word. */
interface Noun {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly kind: Kind;
}

function referencesAfter(document: Document, noun: Noun): DocumentReference[] {
  const numbers = listAfter(document.text.slice(noun.from, noun.to));
  const last = numbers.at(-1);
  if (!last) return [];
  const end = noun.from + last.index + last[0].length;
  const body = bodyNamed(document, noun.at, end);
  return numbers.map((number) => {
    const start = noun.from + number.index;
    return {
      span: { start, end: start + number[0].length },
      symbol: symbolOf(number, noun.kind, body),
      by: 'number' as const,
    };
  });
}

/** The numbers that follow a word as one list; a sentence's end or a long gap ends it. */
function listAfter(text: string): RegExpExecArray[] {
  const numbers: RegExpExecArray[] = [];
  let end = 0;
  for (const match of text.matchAll(NUMBER)) {
    const gap = text.slice(end, match.index);
    const isFirst = numbers.length === 0;
    // A number belongs to the word only when it follows it at once: "resolution 61/208".
    const follows = isFirst ? /^\s(?:(?:No\.|nos?|№|رقم)\s*)?$/iu.test(gap) : joinsList(gap);
    if (!follows) break;
    numbers.push(match);
    end = match.index + match[0].length;
  }
  return numbers;
}

function joinsList(gap: string): boolean {
  return gap.length <= LONGEST_GAP && /^[\s,،、]/u.test(gap) && !/[.;:\n]/u.test(gap);
}

/** How the resolutions of the organ begin that is named beside the word, else of the body itself. */
function bodyNamed({ text, body }: Document, at: number, end: number): string | undefined {
  const before = organAtEnd(text.slice(Math.max(0, at - ORGAN_WITHIN), at));
  const after = OF.exec(text.slice(end, end + ORGAN_WITHIN));
  const following = after && organAtStart(after.groups?.['name'] ?? '');
  return (before ?? following ?? organNamed(body ?? ''))?.resolutions;
}

/** "of the General Assembly", "de l’Assemblée générale", "du Conseil de sécurité". */
const OF = /^\s(?:of\s(?:the\s)?|de\s(?:la\s|l['’])|del?\s|du\s)(?<name>.+)$/isu;

const ASSEMBLY = 'A/RES/';
const COUNCIL = 'S/RES/';
const SOCIAL_COUNCIL = 'E/RES/';

function symbolOf({ groups = {} }: RegExpExecArray, kind: Kind, body: string | undefined): string {
  const { session, council, year, early, roman } = groups;
  if (session !== undefined) return withKind(rootOf(session, body), kind) + session;
  if (council !== undefined) return `${withKind(COUNCIL, kind)}${council} (${year ?? ''})`;
  return `${withKind(ASSEMBLY, kind)}${early ?? ''}(${roman ?? ''})`;
}

/** Only the Economic and Social Council numbers by the year; the Security Council never so. */
function rootOf(session: string, body: string | undefined): string {
  if (/^(?:19|20)\d{2}\//u.test(session)) return SOCIAL_COUNCIL;
  return body === undefined || body === COUNCIL || body === SOCIAL_COUNCIL ? ASSEMBLY : body;
}

function withKind(root: string, kind: Kind): string {
  return kind === 'resolution' ? root : root.replace('/RES/', '/DEC/');
}

function chineseReferences(text: string): DocumentReference[] {
  return [...text.matchAll(CHINESE)].map((match) => {
    const start = match.index + 1;
    const session = match.groups?.['session'] ?? '';
    const kind: Kind = match.groups?.['noun'] === '决议' ? 'resolution' : 'decision';
    return {
      span: { start, end: start + session.length },
      symbol: withKind(rootOf(session, undefined), kind) + session,
      by: 'number' as const,
    };
  });
}
