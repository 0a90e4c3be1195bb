import type { Comparison } from '../../../src-main/engine/differences/difference.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import type { SharedPassage } from '../../../src-main/engine/shared-language/shared-passage.ts';
import type { Span } from '../../../src-main/engine/text/span.ts';
import type { Layers } from '../../state/store-types.ts';
import { paragraphsById } from '../../state/use-documents.ts';

/** Two places in neighbouring columns that a ribbon joins. */
export interface ColumnLink {
  /** "passage:…" or "difference:…", as marks have it. */
  readonly id: string;
  readonly kind: 'shared' | 'moved' | 'parted' | 'changed' | 'again';
  readonly a: Span;
  readonly b: Span;
}

/** All ribbons between two neighbouring columns. */
export function columnLinks(
  a: Document,
  b: Document,
  passages: readonly SharedPassage[],
  comparison: Comparison | undefined,
  layers: Layers,
): ColumnLink[] {
  const shared = layers.shared ? passages.flatMap((passage) => passageLinks(passage, a, b)) : [];
  const changed = layers.differences && comparison ? differenceLinks(comparison, a, b, layers) : [];
  return [...shared, ...changed];
}

/** Repeated places are joined first to first, second to second; what is over stays unjoined. */
function passageLinks(passage: SharedPassage, a: Document, b: Document): ColumnLink[] {
  const inA = passage.occurrences.filter((o) => o.document === a.id);
  const inB = passage.occurrences.filter((o) => o.document === b.id);
  return inA.slice(0, inB.length).map((occurrence, index) => ({
    id: `passage:${passage.id}`,
    kind: 'shared',
    a: occurrence.span,
    b: inB[index]?.span ?? occurrence.span,
  }));
}

/** With shared language on, ribbons of changed paragraphs would only lie under those of passages. */
function differenceLinks(
  comparison: Comparison,
  a: Document,
  b: Document,
  layers: Layers,
): ColumnLink[] {
  return comparison.differences.flatMap((difference): ColumnLink[] => {
    const again = difference.usedAgain === undefined ? [] : [difference.usedAgain];
    const spanA = spanOfParagraphs(a, difference.a.length > 0 ? difference.a : again);
    const spanB = spanOfParagraphs(b, difference.b.length > 0 ? difference.b : again);
    const kind = again.length > 0 ? 'again' : linkKind(difference.kind);
    if (!spanA || !spanB || !kind || (kind === 'changed' && layers.shared)) return [];
    return [{ id: `difference:${difference.id}`, kind, a: spanA, b: spanB }];
  });
}

function linkKind(kind: string): ColumnLink['kind'] | null {
  if (kind.startsWith('moved')) return 'moved';
  if (kind === 'split' || kind === 'merged') return 'parted';
  return kind === 'changed' ? 'changed' : null;
}

/** From the start of the first to the end of the last of paragraphs in reading order; or null. */
export function spanOfParagraphs(document: Document, ids: readonly string[]): Span | null {
  const known = paragraphsById(document);
  const first = known.get(ids[0] ?? '');
  const last = known.get(ids.at(-1) ?? '');
  return first && last ? { start: first.span.start, end: last.span.end } : null;
}
