import type { WordForm } from '../word-changes/word-forms.ts';

const LABEL = /^(?:[a-z]|[ivxl]{1,6}|\d{1,2}|\p{L})$/u;
const BEFORE = /^[:;,.–—]$/u;
const JOINTS = new Set(['and', 'or', 'and/or', 'et', 'ou', 'y', 'e', 'o']);

/**
 * 1 for each token that is the letter or number of an item listed inside a paragraph, with its
 * brackets: "(b)" in "to: (a) collect data; (b) share data"; and of what a paragraph itself starts
 * with: "2." in "2. Required information", where reading left it in the text. A number such as "five (5) boats" or
 * "paragraph 4 (a)" is none, as no list goes before it.
 */
export function inlineLabels(
  tokens: readonly WordForm[],
  paragraphStarts: readonly number[],
): Uint8Array {
  const flags = new Uint8Array(tokens.length);
  for (const start of paragraphStarts) flags.fill(1, start, leadingLabelEnd(tokens, start));
  for (let index = 0; index < tokens.length; index++) {
    const start = tokens[index]?.kind === 'sign' ? inlineLabelStart(tokens, index) : -1;
    if (start >= 0) flags.fill(1, start, index + 1);
  }
  return flags;
}

/** Where the label starts of which a sign is the closing bracket; -1 for any other sign. */
function inlineLabelStart(tokens: readonly WordForm[], index: number): number {
  if (tokens[index]?.key !== ')' || !LABEL.test(tokens[index - 1]?.key ?? '')) return -1;
  const start = index - 2;
  if (tokens[start]?.key !== '(' || tokens[index + 1]?.kind !== 'word') return -1;
  const before = tokens[start - 1]?.key;
  return before === undefined || BEFORE.test(before) || JOINTS.has(before) ? start : -1;
}

const LEADING = /^(?:\d{1,3}(?:\.\d{1,3})*|\p{L}|[ivxlc]{1,6})$/u;
const LEVELS = /^\d{1,3}(?:\.\d{1,3})+$/u;
const NAMES = new Set([
  'article',
  'section',
  'chapter',
  'part',
  'annex',
  'rule',
  'artículo',
  'capítulo',
]);
const AFTER_LABEL = /^[.)]$/u;
const AFTER_NAME = /^[.):–—-]$/u;

/** Where the number at the start of a paragraph ends; the start itself when there is none. */
function leadingLabelEnd(tokens: readonly WordForm[], start: number): number {
  const first = tokens[start]?.key ?? '';
  if (NAMES.has(first)) return namedLabelEnd(tokens, start);
  const at = first === '(' ? start + 1 : start;
  const [label, mark] = [tokens[at], tokens[at + 1]];
  if (!label || !LEADING.test(label.key)) return start;
  if (mark && AFTER_LABEL.test(mark.key)) return at + 2;
  return at === start && LEVELS.test(label.key) && mark?.capital === true ? at + 1 : start;
}

/** "Article 5" alone, or with a mark behind. */
function namedLabelEnd(tokens: readonly WordForm[], start: number): number {
  const [label, mark] = [tokens[start + 1], tokens[start + 2]];
  if (!label || !LEADING.test(label.key)) return start;
  return !mark || AFTER_NAME.test(mark.key) ? start + 2 : start;
}
