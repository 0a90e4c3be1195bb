/** What the reader of brackets must know of a token. */
export interface BracketToken {
  /** Folded, see `Token.key`. */
  readonly key: string;
  readonly kind: 'word' | 'number' | 'sign';
}

/** A part of a text that is open between negotiators, by token positions; half open. */
export interface OpenPart {
  /** Square brackets, or a text after "Option 1:". */
  readonly kind: 'bracket' | 'option';
  /** With its brackets or its label. */
  readonly from: number;
  readonly to: number;
  /** Without them. */
  readonly innerFrom: number;
  readonly innerTo: number;
  /** Whether both brackets stand in the text; one may stand in another paragraph. */
  readonly complete: boolean;
  /** Open parts inside, in reading order. */
  readonly inside: readonly OpenPart[];
}

interface Level {
  readonly open: number;
  readonly parts: OpenPart[];
}

/**
 * Reads the square brackets of some tokens, nested as they are, and "Option 1: … Option 2: …" at
 * every depth. A bracket without its other half reaches to the edge of the text.
 */
export function readOpenParts(tokens: readonly BracketToken[]): OpenPart[] {
  const levels: Level[] = [{ open: -1, parts: [] }];
  let noteEnd = -1;
  tokens.forEach(({ key }, index) => {
    if (isNoteMark(tokens, index)) noteEnd = index + 3;
    if (index <= noteEnd) return;
    if (key === '[') levels.push({ open: index, parts: [] });
    else if (key === ']') closeBracket(tokens, levels, index);
  });
  while (levels.length > 1) {
    const { open, parts } = levels.pop() ?? { open: 0, parts: [] };
    const inside = withOptions(tokens, open + 1, tokens.length, parts);
    const end = tokens.length;
    levels.at(-1)?.parts.push(bracket(open, end, open + 1, end, false, inside));
  }
  return withOptions(tokens, 0, tokens.length, levels[0]?.parts ?? []);
}

/** A mark such as "[^10]" leads to a footnote and holds no wording. */
function isNoteMark(tokens: readonly BracketToken[], index: number): boolean {
  const keyAt = (step: number) => tokens[index + step]?.key;
  return keyAt(0) === '[' && keyAt(1) === '^' && keyAt(3) === ']';
}

function bracket(
  from: number,
  to: number,
  innerFrom: number,
  innerTo: number,
  complete: boolean,
  inside: readonly OpenPart[],
): OpenPart {
  return { kind: 'bracket', from, to, innerFrom, innerTo, complete, inside };
}

function closeBracket(tokens: readonly BracketToken[], levels: Level[], index: number): void {
  const [outermost] = levels;
  if (!outermost) return;
  if (levels.length === 1) {
    const inside = withOptions(tokens, 0, index, outermost.parts.splice(0));
    outermost.parts.push(bracket(0, index + 1, 0, index, false, inside));
    return;
  }
  const { open, parts } = levels.pop() ?? outermost;
  if (isEditorial(tokens, open + 1, index)) return;
  const inside = withSlashes(tokens, open + 1, index, withOptions(tokens, open + 1, index, parts));
  levels.at(-1)?.parts.push(bracket(open, index + 1, open + 1, index, true, inside));
}

const EDITORS_WORDS = new Set([
  'sic',
  'emphasis',
  'translator',
  'footnote',
  'ed',
  'editor',
  'note',
]);
const MOST_EDITORS_WORDS = 4;

/** "[…]", "[sic]", "[emphasis added]", "[A/RES/68/4]": what an editor says, nothing to choose. */
function isEditorial(tokens: readonly BracketToken[], from: number, to: number): boolean {
  const inner = tokens.slice(from, to).map(({ key }) => key);
  if (inner.length > 0 && inner.every((key) => /^(?:…|\.+)$/u.test(key))) return inner.length !== 2;
  if (inner.length === 1 && /^[\p{L}\d]+(?:[./][\p{L}\d.]+)*\/.*\d/u.test(inner[0] ?? ''))
    return true;
  return inner.length <= MOST_EDITORS_WORDS && EDITORS_WORDS.has(inner[0] ?? '');
}

const PRONOUNS = new Set(['and', 'he', 'she', 's', 'his', 'her', 'him']);
const MOST_SLASHED = 24;

/** "[shall/should]" holds two alternatives; "and/or" and "his/her" are single words. */
function withSlashes(
  tokens: readonly BracketToken[],
  from: number,
  to: number,
  parts: readonly OpenPart[],
): OpenPart[] {
  if (parts.length > 0 || to - from > MOST_SLASHED) return [...parts];
  const slashes: number[] = [];
  for (let index = from + 1; index < to - 1; index++)
    if (tokens[index]?.key === '/' && !PRONOUNS.has(tokens[index - 1]?.key ?? ''))
      slashes.push(index);
  if (slashes.length === 0 || slashes.some((index) => tokens[index - 1]?.kind === 'sign'))
    return [];
  return [from - 1, ...slashes].map((before, index): OpenPart => {
    const start = before + 1;
    const end = slashes[index] ?? to;
    const span = { from: start, to: end, innerFrom: start, innerTo: end };
    return { kind: 'option', ...span, complete: true, inside: [] };
  });
}

/** Gathers what follows each option label of one level, up to the next label, into one part. */
function withOptions(
  tokens: readonly BracketToken[],
  from: number,
  to: number,
  parts: readonly OpenPart[],
): OpenPart[] {
  const labels: { from: number; to: number }[] = [];
  let next = 0;
  for (let index = from; index < to; index++) {
    while ((parts[next]?.to ?? Infinity) <= index) next++;
    if (index >= (parts[next]?.from ?? Infinity)) continue;
    const end = optionLabelEnd(tokens, index);
    if (end > 0) labels.push({ from: index, to: end });
  }
  const [first] = labels;
  if (!first) return [...parts];
  const options = labels.map((label, index): OpenPart => {
    const end = labels[index + 1]?.from ?? to;
    const inside = parts.filter((part) => part.from >= label.to && part.to <= end);
    const inner = { innerFrom: label.to, innerTo: end };
    return { kind: 'option', from: label.from, to: end, ...inner, complete: true, inside };
  });
  return [...parts.filter((part) => part.to <= first.from), ...options];
}

const OPTION_WORDS = new Set([
  'option',
  'opción',
  'alternative',
  'alternativa',
  'variante',
  'alt',
  'opt',
]);
const OPTION_NAME = /^(?:[ivxlc]+|[a-z])$/u;
const AFTER_NAME = new Set([':', '.', '–', '—', '-', ')']);

/**
 * Where the label that starts at a place ends, such as "Option 1:" or "Option II –"; 0 when none
 * starts there. Without a mark after it "option 1" is part of a sentence.
 */
export function optionLabelEnd(tokens: readonly BracketToken[], index: number): number {
  if (!OPTION_WORDS.has(tokens[index]?.key ?? '')) return 0;
  const [name, mark] = [tokens[index + 1], tokens[index + 2]];
  if (!name || (name.kind !== 'number' && !OPTION_NAME.test(name.key))) return 0;
  // A label may stand on a line of its own, with its text in the paragraphs below.
  if (!mark) return index === 0 ? index + 2 : 0;
  return AFTER_NAME.has(mark.key) ? index + 3 : 0;
}

/** Whether texts with these words can hold an open part at all; `has` takes a folded word. */
export function mayHoldOpenParts(has: (key: string) => boolean): boolean {
  return has('[') || has(']') || [...OPTION_WORDS].some(has);
}

const BETWEEN_CHOICES = new Set(['/', 'or', 'and/or', 'ou', 'o', 'и/или']);

/** Parts of one level that exclude each other: options, and brackets side by side. */
export function choicesAmong(
  tokens: readonly BracketToken[],
  parts: readonly OpenPart[],
): OpenPart[][] {
  const choices: OpenPart[][] = [];
  for (const part of parts) {
    const choice = choices.at(-1);
    const last = choice?.at(-1);
    const between = last ? withoutNames(tokens.slice(last.to, part.from)) : [];
    const together =
      last?.kind === part.kind &&
      between.length <= 1 &&
      between.every(({ key }) => BETWEEN_CHOICES.has(key));
    if (choice && together) choice.push(part);
    else choices.push([part]);
  }
  return choices;
}

const MOST_NAMES = 12;

/** Without what says whose wording it is, as "(G77)" in "[shall] (G77) [should] (EU)". */
function withoutNames(tokens: readonly BracketToken[]): readonly BracketToken[] {
  const close = tokens.findIndex(({ key }) => key === ')');
  const isNamed = tokens[0]?.key === '(' && close > 0 && close <= MOST_NAMES;
  return isNamed ? tokens.slice(close + 1) : tokens;
}
