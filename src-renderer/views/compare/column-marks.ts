import type { Commitment } from '../../../src-main/engine/commitments/commitment.ts';
import type { Comparison, Difference } from '../../../src-main/engine/differences/difference.ts';
import { isEditorial } from '../../../src-main/engine/differences/list-changes.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import type { SharedPassage } from '../../../src-main/engine/shared-language/shared-passage.ts';
import type { Mark } from '../../parts/cut-segments.ts';
import type { Layers } from '../../state/store-types.ts';
import { groupByParagraph } from './group-by-paragraph.ts';
import { passageMarks } from './passage-marks.ts';

/** What one column is marked from. */
export interface MarkedColumn {
  readonly document: Document;
  /** The documents beside it, nearest first: what its passages are held against. */
  readonly beside: readonly Document[];
  /** Against the column to the left (this document is `b`) and to the right (it is `a`). */
  readonly left: Comparison | undefined;
  readonly right: Comparison | undefined;
  readonly passages: readonly SharedPassage[];
  readonly commitments: readonly Commitment[];
  readonly layers: Layers;
}

const none: readonly Mark[] = [];

/** All marks of a column, by paragraph id. Ids of marks are "kind:id", as `Selection` has them. */
export function markColumn(column: MarkedColumn): ReadonlyMap<string, readonly Mark[]> {
  const { layers } = column;
  const marks = [
    ...(layers.shared ? passageMarks(column.document, column.beside, column.passages) : none),
    ...(layers.differences ? differenceMarks(column) : none),
    ...(layers.commitments ? commitmentMarks(column) : none),
  ];
  return groupByParagraph(column.document, marks);
}

/** Whole paragraphs that came or went get a sign in the margin only: striking pages out is noise. */
function differenceMarks({ left, right }: MarkedColumn): Mark[] {
  const here = (left?.differences ?? []).filter(hasWordChanges).flatMap((d) => wordMarks(d, 'b'));
  const gone = (right?.differences ?? []).filter(hasWordChanges).flatMap((d) => wordMarks(d, 'a'));
  return [...here, ...gone];
}

function hasWordChanges({ kind }: Difference): boolean {
  return kind !== 'same' && kind !== 'inserted' && kind !== 'deleted';
}

function wordMarks(difference: Difference, side: 'a' | 'b'): Mark[] {
  const id = `difference:${difference.id}`;
  const editorial = isEditorial(difference);
  return difference.words.flatMap((change): Mark[] => {
    const span = change[side];
    if (!span || change.kind === 'same') return [];
    return [{ span, id, kind: editorial ? 'editorial' : change.kind }];
  });
}

function commitmentMarks({ document, commitments }: MarkedColumn): Mark[] {
  return commitments
    .filter((commitment) => commitment.document === document.id)
    .flatMap((commitment): Mark[] => {
      const id = `commitment:${commitment.id}`;
      const weak = [...commitment.hedges, ...commitment.conditions];
      return [
        { kind: 'verb', span: commitment.verb.span, id },
        ...weak.map(({ span }): Mark => ({ kind: 'hedge', span, id })),
      ];
    });
}
