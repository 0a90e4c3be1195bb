import type { Token } from '../../text/tokens.ts';
import type { OpenPart } from './bracket-tree.ts';
import { partiesAmong } from './parties.ts';

/** Whose wording an alternative is. */
export interface Attribution {
  /** As written: "EU", "Australia, Canada". */
  readonly names: string;
  /** The token at which the alternative's own words start. */
  readonly wordsFrom: number;
}

/** More tokens than this before a colon are a sentence, not a list of names. */
const MOST_NAMES = 16;
const BETWEEN_NAMES = new Set([
  ',',
  'and',
  '&',
  '/',
  '+',
  ';',
  'of',
  'the',
  'on',
  'behalf',
  'by',
  'et',
  'y',
]);

/**
 * Who asks for an alternative: names before a colon inside it, as in "[EU: shall]", or in
 * parentheses right behind it, as in "[shall] (G77)". In a heading only known parties are somebody.
 * Undefined when nobody is named.
 */
export function attributionOf(
  text: string,
  tokens: readonly Token[],
  part: OpenPart,
  isHeading = false,
): Attribution | undefined {
  const start = part.innerFrom;
  const colon = tokens.findIndex(({ key }, index) => index >= start && key === ':');
  const beforeColon = colon > start && colon < part.innerTo && areNames(text, tokens, start, colon);
  if (
    beforeColon &&
    isSomebody(text, tokens, { from: start, to: colon }, isHeading || part.from === 0)
  )
    return { names: written(text, tokens, start, colon), wordsFrom: colon + 1 };
  if (tokens[part.to]?.key !== '(') return undefined;
  const from = part.to + 1;
  const close = tokens.findIndex(({ key }, index) => index >= from && key === ')');
  if (close <= from || !areNames(text, tokens, from, close)) return undefined;
  if (!isSomebody(text, tokens, { from, to: close }, isHeading)) return undefined;
  return { names: written(text, tokens, from, close), wordsFrom: start };
}

interface Names {
  readonly from: number;
  readonly to: number;
}

/**
 * Whether names are somebody's and not what the text is about. Known parties always are, and so is a
 * list of names. One unknown name heads a paragraph that starts with it, as "REDD-plus:" does, and is
 * a term where the document uses it in its sentences, as one puts an abbreviation behind words.
 */
function isSomebody(
  text: string,
  tokens: readonly Token[],
  { from, to }: Names,
  headsText: boolean,
): boolean {
  if (partiesAmong(text, tokens, from, to).length > 0) return true;
  const isList = tokens.slice(from, to).some(({ key }) => BETWEEN_NAMES.has(key));
  if (isList) return true;
  return !headsText && !isTerm(text, written(text, tokens, from, to));
}

/** Whether a name stands anywhere but in brackets, behind them or before a colon. */
function isTerm(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + name.length, at + name.length + 2);
    if (WORD_BEFORE.test(before) || WORD_AFTER.test(after)) continue;
    if (/[[(,;/]\s?$/u.test(before) || /^\s?[\]):,;/]/u.test(after)) continue;
    return true;
  }
  return false;
}

const WORD_BEFORE = /[\p{L}\p{N}-]$/u;
const WORD_AFTER = /^[\p{L}\p{N}-]/u;

/** Words with a capital before a colon that say what follows, not who asks for it. */
const NO_NAMES = new Set(
  'option alternative alt variant placeholder placement preamble article paragraph section annex note chapeau title text'.split(
    ' ',
  ),
);

/** Whether some tokens are names in capitals, with nothing but joining words between. */
function areNames(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > MOST_NAMES) return false;
  const names = tokens.slice(from, to).filter(({ key }) => !BETWEEN_NAMES.has(key));
  const isName = ({ start, end, kind }: Token) =>
    kind !== 'sign' && /^\p{Lu}|^\d+$/u.test(text.slice(start, end));
  if (NO_NAMES.has(names[0]?.key ?? '')) return false;
  return names.some(({ kind }) => kind === 'word') && names.every(isName);
}

function written(text: string, tokens: readonly Token[], from: number, to: number): string {
  return text.slice(tokens[from]?.start, tokens[to - 1]?.end);
}

const NOTHING_YET =
  /^(?:|x+|y|z|n|_+|\.\.|tbd|tbc|no text|to be (?:determined|decided|confirmed|completed|inserted|added)|placeholder.*)$/u;
const MOST_TOKENS = 6;

/** Whether an alternative is an empty place: "[ ]", "[X]", "[no text]". */
export function isPlaceholder(tokens: readonly Token[], part: OpenPart): boolean {
  if (part.kind !== 'bracket' || !part.complete || part.innerTo - part.innerFrom > MOST_TOKENS)
    return false;
  const inner = tokens.slice(part.innerFrom, part.innerTo).map(({ key }) => key);
  const joint = inner.every((key) => key === '_' || key === '.') ? '' : ' ';
  return NOTHING_YET.test(inner.join(joint));
}
