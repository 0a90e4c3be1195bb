import { replaceControls } from './control-characters.ts';

/** Letters, digits and spaces are left alone; of the signs only those that Markdown reads. */
const INLINE_SIGNS = /[\\`*_{}[\]|~$!]/gu;

/** Signs that begin a list, a heading, a quotation or an underlining at the start of a line. */
const LINE_START = /^(\s*)([#+\-=:>])/u;

/** A number with a point or bracket begins a numbered list. */
const NUMBER_START = /^(\s*\d+)([.)])/u;

/**
 * Characters that turn the direction of the text after them (overrides, embeddings, isolates).
 * They are written as numbers, so that the source cannot show other than it says.
 */
const DIRECTION_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text as Markdown that reads back as the same words and nothing else: no emphasis, code,
 * table cell, heading, list or HTML can come out of it. Runs of white space, line breaks
 * included, become one space. Some readers make a link of a written-out address; it leads where
 * it says.
 */
export function escapeMarkdown(text: string): string {
  const flat = replaceControls(text).replace(/\s+/gu, ' ');
  return escapeInline(flat)
    .replace(LINE_START, (_, space: string, sign: string) => `${space}\\${sign}`)
    .replace(NUMBER_START, String.raw`$1\$2`);
}

/** Like `escapeMarkdown` for words in the middle of a line. */
function escapeInline(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(INLINE_SIGNS, String.raw`\$&`)
    .replace(/@/gu, '&#64;')
    .replace(/:\/\//gu, '&#58;//')
    .replace(/(www)\./giu, '$1&#46;')
    .replace(/((?:mailto|xmpp)):/giu, '$1&#58;')
    .replace(DIRECTION_CONTROLS, (character) => `&#${character.codePointAt(0) ?? 0};`);
}
