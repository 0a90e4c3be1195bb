import { spawnSync } from 'node:child_process';
import type { Document } from '../../../src-main/engine/documents/document.ts';

/** So many words on both sides of a border tell it from any other place of the paper. */
const WORDS = 5;

/** A block that ends so ends a paragraph; all others may go on after a gap. */
const ENDS = /[.;:!?]["”’)\]]*\s*\d{0,2}$/u;

/**
 * Paragraphs in which two of the original run together: places where the print has an empty line
 * after the end of a sentence or clause, as another program lays its pages out (`pdftotext -layout`),
 * and the words on both sides stand in one paragraph here. Undefined where that program is absent.
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

/** The words around each empty line of a page. */
function borders(page: string): string[] {
  const blocks = page.split(/\n[^\S\n]*\n/u).map((block) => block.trim());
  return blocks.flatMap((block, index) => {
    const before = wordsOf(block).slice(-WORDS);
    const after = wordsOf(blocks[index + 1] ?? '').slice(0, WORDS);
    const isWhole = before.length === WORDS && after.length === WORDS;
    return isWhole && ENDS.test(block) ? [[...before, ...after].join(' ')] : [];
  });
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
