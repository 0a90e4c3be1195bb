import { spawnSync } from 'node:child_process';
import type { Document } from '../../../src-main/engine/documents/document.ts';

/** So many words on both sides of a border tell it from any other place of the paper. */
const WORDS = 5;

/** A block that ends so ends a paragraph; all others may go on after a gap. */
const ENDS = /[.;:!?]["”’)\]]*\s*\d{0,2}$/u;

/** Before an indent a comma does as well, as after a paragraph of a preamble. */
const ENDS_BEFORE_INDENT = /[.;:!?,]["”’)\]]*\s*\d{0,2}$/u;

/** Columns by which the first line of a paragraph stands in from the line before it. */
const INDENT = 4;

/**
 * Paragraphs in which two of the original run together: places where the print has an empty line
 * or an indent after the end of a sentence or clause, as another program lays its pages out (`pdftotext -layout`),
 * and the words on both sides stand in one paragraph here. Each is a place to look at: a paper set
 * with wide spacing has an empty line after a sentence that ends with its line. Undefined where that program is absent.
 */
export function runTogether(
  path: string,
  document: Document,
): { readonly seen: number; readonly crossed: readonly string[] } | undefined {
  const print = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  if (print.error) return undefined;
  const own = document.paragraphs
    .filter(({ kind }) => kind !== 'footnote')
    .map(({ span }) => ` ${wordsOf(document.text.slice(span.start, span.end)).join(' ')} `);
  const seen = print.stdout.split('\f').flatMap(borders);
  const crossed = seen.filter((border) => own.some((words) => words.includes(` ${border} `)));
  return { seen: seen.length, crossed };
}

/** The words around each empty line and before each indent of a page. */
function borders(page: string): string[] {
  const found = blocksOf(page);
  const blocks = found.map(({ text }) => text.trim());
  const isIndented = found.map(({ indented }) => indented);
  return blocks.flatMap((block, index) => {
    const before = wordsOf(block).slice(-WORDS);
    const after = wordsOf(blocks[index + 1] ?? '').slice(0, WORDS);
    const isWhole = before.length === WORDS && after.length === WORDS;
    const ends = isIndented[index + 1] ? ENDS_BEFORE_INDENT : ENDS;
    return isWhole && ends.test(block) ? [[...before, ...after].join(' ')] : [];
  });
}

function blocksOf(page: string): { readonly text: string; readonly indented: boolean }[] {
  const blocks: { text: string; indented: boolean }[] = [];
  const lines = page.split('\n');
  lines.forEach((line, index) => {
    const before = lines[index - 1] ?? '';
    const after = lines[index + 1] ?? '';
    // The line after goes back: else the first line hangs out and all others stand in.
    const indented =
      indentOf(line) - indentOf(before) >= INDENT &&
      indentOf(line) - indentOf(after) >= INDENT &&
      ENDS_BEFORE_INDENT.test(before.trim());
    const last = blocks.at(-1);
    if (!last || before.trim() === '' || indented) blocks.push({ text: line, indented });
    else last.text += `\n${line}`;
  });
  return blocks.filter(({ text }) => text.trim() !== '');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
