import type { Block } from '../../../engine/documents/lines/block.ts';
import { replaceStyled } from './styled-text.ts';

/** Stars and daggers, as they mark notes on titles and agenda items. */
const STARS = /^(?:\*{1,4}|[†‡§¶]{1,3})$/u;

/**
 * Lifts note marks that are typed as plain stars, not raised, out of the words: "preliminary
 * list**" when a note "**" exists. Stars without a note stay words.
 */
export function tieStars(blocks: readonly Block[]): Block[] {
  const tied = [...blocks];
  for (const { kind, label } of blocks) {
    if (kind !== 'note' || label === undefined || !STARS.test(label)) continue;
    if (tied.some((block) => block.marks?.some((mark) => mark.label === label))) continue;
    const pattern = markPattern(label);
    const index = tied.findIndex((block) => block.kind !== 'note' && pattern.test(block.text));
    const block = tied[index];
    if (block) tied[index] = withMark(block, label, pattern);
  }
  return tied;
}

/** The stars, directly after a word or its sign, and no more stars around them. */
function markPattern(label: string): RegExp {
  const signs = [...label].map((sign) => `\\${sign === '*' ? '*' : `u{${hex(sign)}}`}`).join('');
  return new RegExp(`(?<=[\\p{L}\\p{N})\\]”"’.,;:])${signs}(?![*†‡§¶])`, 'u');
}

function hex(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16);
}

function withMark(block: Block, label: string, pattern: RegExp): Block {
  const offset = block.text.search(pattern);
  const styled = { text: block.text, italics: block.italics ?? [], marks: block.marks ?? [] };
  const first = new RegExp(`(?<=^[\\s\\S]{${String(offset)}})${pattern.source}`, 'gu');
  const { text, italics, marks } = replaceStyled(styled, first, '');
  const all = [...marks, { offset, label }].sort((a, b) => a.offset - b.offset);
  return { ...block, text, marks: all, ...(italics.length > 0 ? { italics } : {}) };
}
