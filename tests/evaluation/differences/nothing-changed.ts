import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareDocuments } from '../../../src-main/engine/differences/compare-documents.ts';
import { changesOnly } from '../../../src-main/engine/differences/list-changes.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { readBytes } from '../../../src-main/service/reading/read-bytes.ts';

const FOLDERS = [
  'declaration',
  'la-declaration',
  'paris-drafts',
  'site-policy/privacy-statement',
  'site-policy/terms-of-service',
];
/** Of a long chain of versions every so many files are taken. */
const EVERY = 5;
const LONG_CHAIN = 20;

const LINE_LENGTH = 62;
const ADDED = 7;

/** Ways to write a file anew without changing what it says. */
const WAYS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'renumbered only': (text) => utf8(renumber(text)),
  'reflowed only': (text) => utf8(reflow(text)),
  're-encoded only (UTF-16)': (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')),
  're-encoded only (decomposed, CRLF)': (text) =>
    utf8(`\uFEFF${text.normalize('NFD').replaceAll('\n', '\r\n')}`),
};

/** Real documents written anew in ways that change nothing: how many changes are found. */
export function evaluateNothingChanged(texts: string): void {
  const files = FOLDERS.flatMap((folder) => filesOf(join(texts, folder)));
  if (files.length === 0) {
    console.log('skipped: nothing changed, texts absent');
    return;
  }
  for (const [name, rewrite] of Object.entries(WAYS)) {
    let [changes, changed] = [0, 0];
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const found = countChanges(documentOf(utf8(text)), documentOf(rewrite(text)));
      changes += found;
      if (found > 0) changed++;
      if (found > 0 && process.env['SHOW_WRONG']) console.log(`    ${found} changes: ${file}`);
    }
    console.log(`${name}: ${changes} changes in ${changed} of ${files.length} documents`);
  }
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort();
  const step = files.length > LONG_CHAIN ? EVERY : 1;
  return files.filter((_, index) => index % step === 0).map((file) => join(folder, file));
}

function documentOf(bytes: Uint8Array): Document {
  const read = readBytes('text.md', bytes);
  if (!read.ok) throw new Error(read.problem.sentence);
  return read.value;
}

function countChanges(a: Document, b: Document): number {
  return changesOnly(compareDocuments(a, b)).length;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Numbers at the start of lines are raised; what text says by number is left. */
function renumber(text: string): string {
  return text.replace(
    /^(\s*)(\d{1,3})\.(?=\s)/gmu,
    (_, space: string, number: string) => `${space}${Number(number) + ADDED}.`,
  );
}

/** Lines of prose are broken anew; front matter, headings, tables, quotes and code stay. */
function reflow(text: string): string {
  const front = /^---\n[\s\S]*?\n---\n/u.exec(text)?.[0] ?? '';
  const blocks = text.slice(front.length).split(/(\n\s*\n)/u);
  return front + blocks.map((block) => (isProse(block) ? wrap(block) : block)).join('');
}

function isProse(block: string): boolean {
  return /^\p{Lu}/u.test(block) && !/\n|\||`|<|\{%/u.test(block);
}

/** Never lets a line start with what Markdown would take for a mark. */
function wrap(block: string): string {
  let line = 0;
  return block.replace(/ +(?=(\S+))/gu, (space, word: string, at: number) => {
    const isFull = at - line + word.length > LINE_LENGTH;
    if (!isFull || /^(?:[-+*#>=]|\d+[.)]|\()/u.test(word) || /\s{2}/u.test(space)) return space;
    line = at + 1;
    return '\n';
  });
}
