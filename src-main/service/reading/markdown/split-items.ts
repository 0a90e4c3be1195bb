import type { Block } from '../../../engine/documents/lines/block.ts';
import { sliceStyled, trimStyled, wordsOf } from '../styled/styled-text.ts';

/** "(a) ", "(ii) ", "(3) ", "b) ", "c. ": labels that are typed, not known to Markdown. */
const TYPED = /^\s*(?:\(([a-z]{1,4}|\d{1,3})\)|([a-z]{1,4})[.)])\s+\S/u;

/** "2. ": Markdown lets no number but 1 begin a list right below the lines of a paragraph. */
const NUMBERED = /^\s*(\d{1,3}[.)])\s+\S/u;

/** What stands at the end of a line behind which a number is no part of the sentence. */
const CLOSED = /[.;:!?})\]”"]\s*$/u;

/** What first labels of a list say. */
const FIRST = /^(?:a|i|1)$/u;

/**
 * A paragraph whose lines are items with typed letters or bracketed numbers, as the paragraphs they
 * are: Markdown runs such lines together. Items follow each other from the first letter or number. A
 * line with a plain number ("2. ") is one too, where the line above it is closed.
 */
export function splitItems(block: Block): Block[] {
  const { text, marks = [], italics = [], ...rest } = block;
  const lines = text.split('\n');
  const typed = typedLabels(lines);
  const labels = typed ?? numberedLabels(lines);
  if (!labels) return [block];
  const label = typed ? TYPED : NUMBERED;
  const blocks: Block[] = [];
  let offset = 0;
  lines.forEach((line, index) => {
    if (index > 0 && labels[index] === undefined) {
      offset += line.length + 1;
      return;
    }
    let end = offset + line.length;
    for (let next = index + 1; next < lines.length && labels[next] === undefined; next += 1) {
      end += 1 + (lines[next]?.length ?? 0);
    }
    const own = labels[index];
    const start = own === undefined ? offset : offset + (label.exec(line)?.[0].length ?? 1) - 1;
    const part = trimStyled(sliceStyled({ text, marks, italics }, start, end));
    const item = own === undefined ? {} : ({ kind: 'item', label: own } as const);
    blocks.push({ ...rest, ...item, ...wordsOf(part), line: block.line + index });
    offset += line.length + 1;
  });
  return blocks.filter((part) => part.text !== '');
}

/** The label of each line with a typed one; undefined when they make no list. */
function typedLabels(lines: readonly string[]): (string | undefined)[] | undefined {
  const labels = lines.map((line) => {
    const match = TYPED.exec(line);
    return match?.[1] ?? match?.[2];
  });
  const found = labels.filter((label) => label !== undefined);
  if (found.length < 2 || !FIRST.test(found[0] ?? '') || !isSequence(found)) return undefined;
  return labels.map((label) => (label === undefined ? undefined : `(${label})`));
}

/** The number of each line that begins a numbered paragraph; undefined when none does. */
function numberedLabels(lines: readonly string[]): (string | undefined)[] | undefined {
  const labels = lines.map((line, index) =>
    CLOSED.test(lines[index - 1] ?? '') ? NUMBERED.exec(line)?.[1] : undefined,
  );
  return labels.some((label) => label !== undefined) ? labels : undefined;
}

/** Letters that follow each other; of roman numbers and others the first two are enough. */
function isSequence(labels: readonly string[]): boolean {
  const [first = '', second = ''] = labels;
  if (first === 'i' && second === 'ii') return true;
  if (/^\d/u.test(first)) return labels.every((label, index) => label === String(index + 1));
  return labels.every((label, index) => label === String.fromCharCode(97 + index));
}
