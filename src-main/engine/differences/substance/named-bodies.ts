import organs from '../../documents/facts/organs.json' with { type: 'json' };
import { foldWord, tokenise } from '../../text/tokens.ts';
import type { Span } from '../../text/span.ts';
import measures from './measures.json' with { type: 'json' };
import lists from './named-bodies.json' with { type: 'json' };
import type { WordForm } from '../word-changes/word-forms.ts';

const HEADS = new Set(lists.heads);
const FOLLOWERS = new Set(lists.followers);
const CONNECTORS = new Set(lists.connectors);
const JOINTS = new Set(lists.joints);
const ACTORS = new Set(lists.actors);
const CURRENCIES = new Set(measures.currencyCodes);

/** The most connecting words between two capitals of one name: "Office of the High". */
const MOST_CONNECTORS = 2;
/** From this share of words with capitals on, a text is a title and its capitals tell nothing. */
const TITLE_SHARE = 0.6;
const SHORTEST_TITLE = 4;

const ACRONYM = /^(?=(?:.*\p{Lu}){2})[\p{Lu}\d]{2,10}(?:-[\p{Lu}\d]+)*s?$/u;
const ROMAN = /^[IVXLC]+$/u;
const ENDS_SENTENCE = /^[.!?:;"“”«»•()[\]—–*]$/u;

/** Names of organs in all their languages, by the first word. */
const ORGANS = new Map<string, string[][]>();
for (const { names } of organs)
  for (const name of names) {
    const words = tokenise(name).map(({ key }) => key);
    const [first = ''] = words;
    ORGANS.set(first, [...(ORGANS.get(first) ?? []), words]);
  }

/**
 * Where bodies, offices and instruments are named in a text: runs of words with capitals that hold
 * a known word ("Committee on Fisheries", "President of the General Assembly"), acronyms, names the
 * text itself puts an acronym behind, and the organs of the United Nations in its languages. At the start
 * of a sentence a single word counts only when `isNameInside` says that the text writes it with a
 * capital inside sentences too.
 */
export function namedBodies(
  tokens: readonly WordForm[],
  isNameInside: (key: string) => boolean,
): Span[] {
  const found: Span[] = [];
  const isTitle = isTitleLike(tokens);
  let index = 0;
  while (index < tokens.length) {
    const end = organEnd(tokens, index) || (isTitle ? 0 : nameEnd(tokens, index, isNameInside));
    if (end > 0) found.push({ start: index, end });
    index = Math.max(end, index + 1);
  }
  return found;
}

function isTitleLike(tokens: readonly WordForm[]): boolean {
  const words = tokens.filter(({ kind, key }) => kind === 'word' && !CONNECTORS.has(key));
  const shouted = words.filter(({ written }) => written.length > 1 && isShouted(written)).length;
  if (shouted > words.length / 2) return true;
  if (words.length < SHORTEST_TITLE || tokens.at(-1)?.key === '.') return false;
  return words.filter(({ capital }) => capital).length >= TITLE_SHARE * words.length;
}

function isShouted(written: string): boolean {
  return written === written.toUpperCase() && written !== written.toLowerCase();
}

/** Where the name of an organ that starts at a place ends, or 0. */
function organEnd(tokens: readonly WordForm[], index: number): number {
  const first = tokens[index];
  const names = first && ORGANS.get(first.key);
  if (!names || (/\p{Ll}/u.test(first.written) && !first.capital)) return 0;
  const fits = names.filter((words) => words.every((key, at) => tokens[index + at]?.key === key));
  const longest = Math.max(0, ...fits.map((words) => words.length));
  return longest > 0 ? index + longest : 0;
}

/** Where a name that starts at a place ends, or 0. */
function nameEnd(
  tokens: readonly WordForm[],
  index: number,
  isNameInside: (key: string) => boolean,
): number {
  if (!isCapital(tokens[index])) return isAcronym(tokens, index) ? index + 1 : 0;
  const end = runEnd(tokens, index);
  const words = tokens.slice(index, end);
  const heads = words.filter((word) => HEADS.has(word.key) || isHeadByParts(word.key));
  const capitals = words.filter(isCapital);
  if (capitals.every(({ key }) => ACTORS.has(key))) return 0;
  const introduced = capitals.length > 1 && isAcronymBehind(tokens, end);
  const holdsAcronym = words.some((_, at) => isAcronym(tokens, index + at));
  if (heads.length === 0 && !introduced && !holdsAcronym) return 0;
  const single = capitals.length === 1 && startsSentence(tokens, index);
  if (single && !holdsAcronym && !isNameInside(words[0]?.key ?? '')) return 0;
  return subjectEnd(tokens, end);
}

/** Offices that are told apart by a subject in small letters: "Special Rapporteur on piers". */
const WITH_SUBJECT = new Set(
  'rapporteur expert envoy convention protocol group panel forum committee commission'.split(' '),
);

/** Where the subject of a name ends that stands right behind it, as "on piers"; else the name's end. */
function subjectEnd(tokens: readonly WordForm[], end: number): number {
  const [last, on, subject] = [tokens[end - 1], tokens[end], tokens[end + 1]];
  if (!last || !WITH_SUBJECT.has(last.key) || on?.key !== 'on') return end;
  return subject?.kind === 'word' && !CONNECTORS.has(subject.key) ? end + 2 : end;
}

/** "Vice-Chairs", "Committees": a known word behind a hyphen or in the plural. */
function isHeadByParts(key: string): boolean {
  return HEADS.has(key.slice(key.lastIndexOf('-') + 1)) || HEADS.has(key.replace(/s$/u, ''));
}

function isCapital(token: WordForm | undefined): token is WordForm {
  return token?.capital === true;
}

function startsSentence(tokens: readonly WordForm[], index: number): boolean {
  const before = tokens[index - 1];
  return before === undefined || ENDS_SENTENCE.test(before.key);
}

/** Follows a name over its connecting words: "Convention on the Rights of the Child". */
function runEnd(tokens: readonly WordForm[], index: number): number {
  let end = index + 1;
  let named = isHead(tokens[index]);
  for (;;) {
    if (named && isFollower(tokens[end])) {
      end++;
      continue;
    }
    const next = nextCapital(tokens, end, named);
    if (next < 0) return end;
    named = isHead(tokens[next]) || (named && next === end);
    end = next + 1;
  }
}

function isHead(token: WordForm | undefined): boolean {
  return token !== undefined && HEADS.has(token.key);
}

function isFollower(token: WordForm | undefined): boolean {
  return token !== undefined && !token.capital && FOLLOWERS.has(token.key);
}

/** Where the next capital of a name stands that goes on at `end`; -1 when it does not go on. */
function nextCapital(tokens: readonly WordForm[], end: number, named: boolean): number {
  let at = end;
  // "the Council and the Board" are two names, "the Economic and Social Council" is one.
  if (JOINTS.has(tokens[at]?.key ?? '')) return !named && isCapital(tokens[at + 1]) ? at + 1 : -1;
  while (at - end < MOST_CONNECTORS && CONNECTORS.has(tokens[at]?.key ?? '')) at++;
  const capital = tokens[at];
  if (!isCapital(capital)) return -1;
  // "the Committee to Member States" are two.
  const isOther = named && at > end && ACTORS.has(capital.key) && !isOf(tokens[end]);
  return isOther ? -1 : at;
}

function isOf(token: WordForm | undefined): boolean {
  return token !== undefined && /^(?:of|de|des|du|del|da|do)$/u.test(token.key);
}

function isAcronym(tokens: readonly WordForm[], index: number): boolean {
  const token = tokens[index];
  if (!token || token.kind === 'sign') return false;
  const written = token.written.normalize('NFKC');
  if (!ACRONYM.test(written) || ROMAN.test(written) || CURRENCIES.has(token.key)) return false;
  return !/^\p{Sc}$/u.test(tokens[index + 1]?.key ?? '');
}

/** "(FHP)" right behind. */
function isAcronymBehind(tokens: readonly WordForm[], end: number): boolean {
  return tokens[end]?.key === '(' && isAcronym(tokens, end + 1) && tokens[end + 2]?.key === ')';
}

/**
 * The words two texts write with a capital inside sentences, by key, so that the first word of a
 * sentence can be told from a name.
 */
export function namesInside(texts: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of texts)
    for (const [, word = ''] of text.matchAll(/[\p{Ll},]\s+(\p{Lu}[\p{L}-]+)/gu))
      names.add(foldWord(word));
  return names;
}
