import type { Document } from '../../../src-main/engine/documents/document.ts';

/** A paragraph number under the strip. */
export interface ParagraphTick {
  readonly label: string;
  /** Share of the text before it, 0 to 1. */
  readonly at: number;
}

/** Numbers closer than this share of the strip would run into each other. */
const LEAST_GAP = 0.035;

/** Numbered paragraphs along a document's length, as many as there is room for. */
export function paragraphTicks(document: Document): ParagraphTick[] {
  const ticks: ParagraphTick[] = [];
  for (const { label, span } of document.paragraphs) {
    const at = span.start / Math.max(1, document.text.length);
    const last = ticks.at(-1);
    if (!/^\d+$/u.test(label) || (last && at - last.at < LEAST_GAP)) continue;
    if (!ticks.some((tick) => tick.label === label)) ticks.push({ label, at });
  }
  return ticks;
}
