import type { WordForm } from './word-forms.ts';

const LABEL = /^(?:[a-z]|[ivxl]{1,6}|\d{1,2}|\p{L})$/u;
const BEFORE = /^[:;,.–—]$/u;
const JOINTS = new Set(['and', 'or', 'and/or', 'et', 'ou', 'y', 'e', 'o']);

/**
 * 1 for each token that is the letter or number of an item listed inside a paragraph, with its
 * brackets: "(b)" in "to: (a) collect data; (b) share data". A number such as "five (5) boats" or
 * "paragraph 4 (a)" is none, as no list goes before it.
 */
export function inlineLabels(tokens: readonly WordForm[]): Uint8Array {
  const flags = new Uint8Array(tokens.length);
  tokens.forEach(({ key }, index) => {
    if (key !== ')' || !LABEL.test(tokens[index - 1]?.key ?? '')) return;
    const start = tokens[index - 2]?.key === '(' ? index - 2 : -1;
    if (start < 0 || tokens[index + 1]?.kind !== 'word') return;
    const before = tokens[start - 1]?.key;
    if (before === undefined || BEFORE.test(before) || JOINTS.has(before))
      flags.fill(1, start, index + 1);
  });
  return flags;
}
