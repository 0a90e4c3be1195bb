import type { ClassifiedParagraph } from './classified-paragraph.ts';
import { ItemStack } from './item-stack.ts';
import { partsOf } from './outline-parts.ts';
import type { FootnoteTie } from './tie-footnotes.ts';

/** What numbering finds out about a paragraph. */
export interface Numbering {
  readonly label: string;
  readonly part: string | undefined;
  /** Index of the chapeau among the paragraphs. */
  readonly parent: number | undefined;
}

/**
 * Gives every paragraph its label, part and parent. Labels are unique within a part. A footnote
 * tied to a mark belongs to the part of its mark, wherever its text stands.
 */
export function numberParagraphs(
  paragraphs: readonly ClassifiedParagraph[],
  ties: ReadonlyMap<number, FootnoteTie>,
): Numbering[] {
  const parts = partsOf(paragraphs);
  const counters = new Map<string, number>();
  const taken = new Map<string, number>();
  const stack = new ItemStack();
  return paragraphs.map((paragraph, index) => {
    const part = parts[ties.get(index)?.paragraph ?? index];
    if (paragraph.kind === 'footnote') {
      const label = `note ${paragraph.rough.label ?? ''}`.trim();
      return { label: uniqueLabel(label, part, taken), part, parent: undefined };
    }
    if (parts[index] !== parts[index - 1]) stack.close();
    const { label, parent } = labelOf(paragraph, index, stack, counters);
    const unique = uniqueLabel(label, part, taken);
    stack.settle(index, unique);
    return { label: unique, part, parent };
  });
}

function labelOf(
  paragraph: ClassifiedParagraph,
  index: number,
  stack: ItemStack,
  counters: Map<string, number>,
): { label: string; parent?: number | undefined } {
  const { kind, written, inner, rough } = paragraph;
  switch (kind) {
    case 'title':
      return { label: 'title' };
    case 'heading': {
      const label = countUp('heading', counters);
      stack.openHeading(index, label);
      return { label };
    }
    case 'signature':
      return { label: countUp('closing', counters) };
    case 'operative': {
      const names = [written?.name ?? countUp('operative', counters), inner?.name];
      const label = names.filter(Boolean).join(' ');
      stack.openNumber(index, label, inner);
      return { label };
    }
    case 'item':
      if (written) return stack.place(index, written, rough.depth);
      return proseLabel(paragraph, index, stack, counters);
    case 'footnote':
    case 'text':
    case 'preambular':
      return proseLabel(paragraph, index, stack, counters);
  }
}

function proseLabel(
  { kind, rough, formula }: ClassifiedParagraph,
  index: number,
  stack: ItemStack,
  counters: Map<string, number>,
): { label: string; parent?: number | undefined } {
  if (formula) return { label: countUp('formula', counters) };
  if (rough.kind === 'row') return { label: countUp('row', counters) };
  const chapeau = stack.continued(rough.text, rough.depth ?? 0);
  if (chapeau) return { label: `${chapeau.label} (continued)`, parent: chapeau.index };
  const label = countUp(kind === 'preambular' ? 'preamble' : 'text', counters);
  stack.openProse(index, label, rough.text);
  return { label };
}

function countUp(name: string, counters: Map<string, number>): string {
  const next = (counters.get(name) ?? 0) + 1;
  counters.set(name, next);
  return `${name} ${String(next)}`;
}

function uniqueLabel(label: string, part: string | undefined, taken: Map<string, number>): string {
  const key = JSON.stringify([part ?? '', label]);
  const times = (taken.get(key) ?? 0) + 1;
  taken.set(key, times);
  if (times === 1) return label;
  return uniqueLabel(`${label} [${String(times)}]`, part, taken);
}
