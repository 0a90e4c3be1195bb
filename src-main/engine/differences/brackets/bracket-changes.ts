import type { BracketToken, OpenPart } from './bracket-tree.ts';
import { choicesAmong, optionLabelEnd, readOpenParts } from './bracket-tree.ts';

/** What negotiators did where nothing but brackets and options changed. */
export type BracketChange = 'unbracketed' | 'bracketed' | 'alternative chosen';

/** Open parts of a longer paragraph are not followed: reading them costs their number squared. */
const MOST_TOKENS = 4_000;

/**
 * What became of open wording when that is all that changed: words only lost their brackets
 * ("unbracketed") or got some ("bracketed"), or later text is the earlier one with one alternative
 * of "[shall][should]" kept, or bracketed words left out ("alternative chosen"). Undefined when
 * anything else changed.
 */
export function bracketChange(
  before: readonly BracketToken[],
  after: readonly BracketToken[],
): BracketChange | undefined {
  const hasBrackets = (tokens: readonly BracketToken[]) => tokens.some(isBracket);
  const openBefore = hasBrackets(before) || hasOptions(before);
  if (!openBefore && !hasBrackets(after)) return undefined;
  if (before.length + after.length > MOST_TOKENS) return undefined;
  const words = (tokens: readonly BracketToken[]) => tokens.filter((token) => !isBracket(token));
  if (isEqual(words(before), words(after))) return brackets(before, after);
  return openBefore && isChosenFrom(before, after) ? 'alternative chosen' : undefined;
}

function isBracket({ key, kind }: BracketToken): boolean {
  return kind === 'sign' && (key === '[' || key === ']');
}

function hasOptions(tokens: readonly BracketToken[]): boolean {
  return tokens.some((_, index) => optionLabelEnd(tokens, index) > 0);
}

function isEqual(a: readonly BracketToken[], b: readonly BracketToken[]): boolean {
  return a.length === b.length && a.every(({ key }, index) => key === b[index]?.key);
}

/** The kind of a change of brackets alone; undefined when some came and others went. */
function brackets(
  before: readonly BracketToken[],
  after: readonly BracketToken[],
): BracketChange | undefined {
  const [removed, added] = [isWithin(after, before), isWithin(before, after)];
  if (removed === added) return undefined;
  return removed ? 'unbracketed' : 'bracketed';
}

/** Whether one list of tokens is another one with some brackets more. */
function isWithin(fewer: readonly BracketToken[], more: readonly BracketToken[]): boolean {
  let met = 0;
  for (const token of more) {
    if (token.key === fewer[met]?.key) met++;
    else if (!isBracket(token)) return false;
  }
  return met === fewer.length;
}

/**
 * Whether the later tokens follow from the earlier ones by leaving every open part as it is,
 * taking its brackets or label away, or taking it out. Follows all ways at once, as the set of
 * places in the later text that can be reached.
 */
function isChosenFrom(before: readonly BracketToken[], after: readonly BracketToken[]): boolean {
  const parts = readOpenParts(before);
  const reached = follow(before, after, { from: 0, to: before.length, parts }, new Set([0]));
  return reached.has(after.length);
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly parts: readonly OpenPart[];
}

type Places = ReadonlySet<number>;

function follow(
  before: readonly BracketToken[],
  after: readonly BracketToken[],
  { from, to, parts }: Stretch,
  start: Places,
): Places {
  let places = start;
  let at = from;
  for (const choice of choicesAmong(before, parts)) {
    const first = choice[0];
    const last = choice.at(-1);
    if (!first || !last) continue;
    places = read(before, after, at, first.from, places);
    places = followChoice(before, after, choice, places);
    at = last.to;
  }
  return read(before, after, at, to, places);
}

/** One of a choice may stay alone, without its brackets; or each part is kept or taken out. */
function followChoice(
  before: readonly BracketToken[],
  after: readonly BracketToken[],
  choice: readonly OpenPart[],
  start: Places,
): Places {
  const bare = (part: OpenPart, places: Places) => {
    const inner = { from: part.innerFrom, to: part.innerTo, parts: part.inside };
    return follow(before, after, inner, places);
  };
  const reached = new Set(choice.flatMap((part) => [...bare(part, start)]));
  let places: Places = start;
  choice.forEach((part, index) => {
    const between = choice[index - 1]?.to ?? part.from;
    const joined = new Set([...places, ...read(before, after, between, part.from, places)]);
    const opened = read(before, after, part.from, part.innerFrom, joined);
    const kept = read(before, after, part.innerTo, part.to, bare(part, opened));
    places = new Set([...places, ...kept, ...bare(part, joined)]);
  });
  return new Set([...reached, ...places]);
}

/** The places reached when some tokens are read as they stand. */
function read(
  before: readonly BracketToken[],
  after: readonly BracketToken[],
  from: number,
  to: number,
  places: Places,
): Places {
  const reached = new Set<number>();
  for (const place of places) {
    let step = 0;
    while (from + step < to && before[from + step]?.key === after[place + step]?.key) step++;
    if (from + step === to) reached.add(place + step);
  }
  return reached;
}
