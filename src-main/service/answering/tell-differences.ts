import { changeKindOf, countChanges } from '../../engine/differences/substance/change-kinds.ts';
import type { Comparison, Difference, WordChange } from '../../engine/differences/difference.ts';
import type { Document } from '../../engine/documents/document.ts';
import { differenceJson } from '../../engine/notes/report/finding-json.ts';
import { textOf } from '../../engine/text/span.ts';
import type { Answer } from './answer.ts';
import { counted, indented, shortened, terminalText } from './terminal-text.ts';
import { nameOf } from './tell-documents.ts';

/** Unchanged words shown before and after a change. */
const CONTEXT_SHOWN = 48;

/** The differences of two documents; unchanged paragraphs are counted, not listed. */
export function tellDifferences(comparison: Comparison, a: Document, b: Document): Answer {
  const documents = new Map([a, b].map((document) => [document.id, document]));
  const { differences, limits } = comparison;
  const listed = differences.filter(({ kind }) => kind !== 'same');
  return {
    json: {
      differences: differences.map((one) => differenceJson(comparison, one, documents)),
      limits,
    },
    lines: [
      `From ${nameOf(a)} to ${nameOf(b)}: ${counted(listed.length, 'difference')}, ` +
        `${counted(differences.length - listed.length, 'paragraph')} unchanged`,
      ...countsLine(comparison),
      '',
      ...listed.flatMap((difference) => [...describe(difference, a, b), '']),
      ...limits,
    ],
  };
}

/** How many there are of each kind; one kind alone is told by the sum. */
function countsLine(comparison: Comparison): string[] {
  const counts = countChanges(comparison).filter(({ kind, count }) => kind !== 'same' && count > 0);
  return counts.length < 2 ? [] : [counts.map(({ kind, count }) => `${count} ${kind}`).join(', ')];
}

function describe(difference: Difference, a: Document, b: Document): string[] {
  const from = labels(difference.a, a);
  const to = labels(difference.b, b);
  const where = [from, to].filter(Boolean).join(' → ');
  return [
    `${changeKindOf(difference)}: ${where}${again(difference, a, b)}${substance(difference)}`,
    ...indented([markedText(difference.words, a, b)]),
  ];
}

/** Where the wording of a second use stands in the other document. */
function again({ usedAgain, b }: Difference, earlier: Document, later: Document): string {
  if (usedAgain === undefined) return '';
  return b.length > 0
    ? ` (from ${labels([usedAgain], earlier)} of the earlier text)`
    : ` (still in ${labels([usedAgain], later)} of the later text)`;
}

/** Whole paragraphs that came or went have words of every kind, which says nothing. */
function substance({ substance: kinds = [], a, b }: Difference): string {
  return kinds.length === 0 || a.length === 0 || b.length === 0 ? '' : ` [${kinds.join(', ')}]`;
}

/** Changes between the words that stayed, with a space only where one stands or old meets new. */
function markedText(words: readonly WordChange[], a: Document, b: Document): string {
  let line = '';
  words.forEach((word, index) => {
    const text = writtenText(word, a, b);
    const before = words[index - 1];
    const glue = before && standsApart(before, word, writtenText(before, a, b), text) ? ' ' : '';
    line += glue + wordText(word.kind, text);
  });
  return line;
}

function standsApart(before: WordChange, word: WordChange, last: string, text: string): boolean {
  if (/\s$/u.test(last) || /^\s/u.test(text)) return true;
  if (before.kind !== 'same' && word.kind !== 'same') return true;
  // Paragraphs follow each other with a gap, as in a split.
  return [
    [before.a, word.a],
    [before.b, word.b],
  ].some(([one, next]) => one && next && next.start > one.end);
}

function writtenText(word: WordChange, a: Document, b: Document): string {
  return word.b ? textOf(b.text, word.b) : word.a ? textOf(a.text, word.a) : '';
}

/** Deletions and insertions carry signs, so that they are plain without colours. */
function wordText(kind: WordChange['kind'], text: string): string {
  switch (kind) {
    case 'deleted':
      return `[-${terminalText(text)}-]`;
    case 'inserted':
      return `{+${terminalText(text)}+}`;
    case 'moved':
      return `<~${terminalText(text)}~>`;
    case 'same':
      return middleCut(terminalText(text));
  }
}

function middleCut(text: string): string {
  if (text.length <= 2 * CONTEXT_SHOWN) return text;
  const start = shortened(text, CONTEXT_SHOWN);
  const end = text.slice(-CONTEXT_SHOWN);
  return `${start} ${end.slice(end.indexOf(' ') + 1)}`;
}

function labels(ids: readonly string[], document: Document): string {
  const found = document.paragraphs.filter(({ id }) => ids.includes(id));
  return found
    .map(({ label, part }) => terminalText(part ? `${part}, ${label}` : label))
    .join(' + ');
}
