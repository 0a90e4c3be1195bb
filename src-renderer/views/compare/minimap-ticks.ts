import type { Document } from '../../../src-main/engine/documents/document.ts';
import type { Mark } from '../../parts/cut-segments.ts';
import type { MarginSign } from './margin-signs.ts';

/** A stretch of the minimap with one kind of finding. */
export interface MinimapTick {
  readonly kind: 'shared' | 'inserted' | 'deleted' | 'changed' | 'moved' | 'found';
  /** Shares of the document's length, 0 to 1. */
  readonly from: number;
  readonly to: number;
}

/** The minimap is divided into so many steps; finer ones could not be told apart on screen. */
const STEPS = 250;

/** Where the findings of a column stand, joined where they touch. */
export function minimapTicks(
  document: Document,
  marks: Iterable<readonly Mark[]>,
  signs: ReadonlyMap<string, MarginSign>,
): MinimapTick[] {
  const steps = new Map<MinimapTick['kind'], Set<number>>();
  const fill = (kind: MinimapTick['kind'], span: { start: number; end: number }) => {
    const known = steps.get(kind) ?? new Set();
    steps.set(kind, known);
    for (let i = stepOf(document, span.start); i <= stepOf(document, span.end - 1); i += 1) {
      known.add(i);
    }
  };
  for (const list of marks) {
    for (const { kind, span } of list) {
      if (kind === 'found') fill('found', span);
      if (kind === 'verbatim' || kind === 'shared') fill('shared', span);
    }
  }
  for (const paragraph of document.paragraphs) {
    const sign = signs.get(paragraph.id);
    if (sign) fill(tickKind(sign), paragraph.span);
  }
  return [...steps].flatMap(([kind, filled]) => runsOf(kind, filled));
}

function stepOf(document: Document, offset: number): number {
  return Math.floor((offset / Math.max(1, document.text.length)) * STEPS);
}

function tickKind({ kind }: MarginSign): MinimapTick['kind'] {
  if (kind === 'inserted' || kind === 'deleted') return kind;
  return kind.startsWith('moved') ? 'moved' : 'changed';
}

function runsOf(kind: MinimapTick['kind'], filled: ReadonlySet<number>): MinimapTick[] {
  const ticks: MinimapTick[] = [];
  for (const step of [...filled].sort((a, b) => a - b)) {
    const last = ticks.at(-1);
    const [from, to] = [step / STEPS, (step + 1) / STEPS];
    if (last && last.to >= from) ticks[ticks.length - 1] = { kind, from: last.from, to };
    else ticks.push({ kind, from, to });
  }
  return ticks;
}
