import { Buffer } from 'node:buffer';
import type { TrackedReading } from '../../../engine/documents/document.ts';
import { furnitureByWords, mainReason } from '../styled/page-furniture.ts';
import { refused } from '../parsed.ts';
import type { ParsedRemoval, ParseOutcome } from '../parsed.ts';
import { rtfTokens } from './rtf-tokens.ts';
import { RtfTooDeep, RtfWalker } from './rtf-walker.ts';

/** Reads a Rich Text Format file (RTF 1.9.1). Tracked changes are read as accepted, or undone. */
export function readRtf(
  bytes: Uint8Array,
  { tracked = 'accepted' }: { readonly tracked?: TrackedReading } = {},
): ParseOutcome {
  const source = Buffer.from(bytes).toString('latin1');
  if (!source.startsWith('{\\rtf')) return refused('format-unknown', 'is no RTF document.');
  const walker = new RtfWalker(tracked);
  try {
    for (const token of rtfTokens(source)) walker.read(token);
  } catch (error) {
    if (!(error instanceof RtfTooDeep)) throw error;
    return refused('file-damaged', 'is nested deeper than any document.');
  }
  const isCut = walker.isOpen;
  walker.finish();
  const { blocks } = walker.list;
  if (!blocks.some(({ text }) => text.trim() !== '')) return refused('no-text', 'holds no text.');
  const title = walker.title.replace(/\s+/gu, ' ').trim().slice(0, 1_000);
  const found = walker.changes.found();
  return {
    ok: true,
    value: {
      blocks,
      removed: marginRemovals(walker.margins),
      masthead: [],
      warnings: warningsOf(walker, isCut),
      partial: isCut,
      ...(found ? { tracked: found } : {}),
      ...(title === '' ? {} : { title }),
    },
  };
}

function warningsOf(walker: RtfWalker, isCut: boolean): string[] {
  return [
    ...(isCut ? ['The file ends in the middle: it was read in part.'] : []),
    ...(walker.tables.isUnsure
      ? ['The file uses a code page of old programs. Check letters with accents.']
      : []),
  ];
}

/** Page heads and feet, each line once. */
function marginRemovals(margins: readonly string[]): ParsedRemoval[] {
  const lines = margins.map((line) => line.replace(/\s+/gu, ' ').trim().toWellFormed());
  return [...new Set(lines)]
    .filter((line) => line !== '')
    .map((what) => ({ what, reason: mainReason([furnitureByWords(what)]), line: 1 }));
}
