import type {
  Comparison,
  Difference,
  DifferenceKind,
} from '../../../src-main/engine/differences/difference.ts';
import { paragraphName } from '../../../src-main/engine/documents/citation.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { paragraphsById } from '../../state/use-documents.ts';

/** A sign in the margin of a paragraph: what became of it, in one character and in words. */
export interface MarginSign {
  readonly sign: string;
  readonly label: string;
  readonly difference: string;
  readonly kind: DifferenceKind;
}

/**
 * One character for each kind of change; an unchanged paragraph has none. The fork signs of the OCR
 * block are in few fonts; these branch downwards and upwards and are in all common ones.
 */
export const kindSigns: Readonly<Record<DifferenceKind, string>> = {
  same: '',
  changed: '≠',
  inserted: '+',
  deleted: '−',
  moved: '↷',
  'moved-changed': '↷',
  split: '⋏',
  merged: '⋎',
};

/** Each kind of change as a reader says it. */
export const kindWords: Readonly<Record<DifferenceKind, string>> = {
  same: 'unchanged',
  changed: 'changed',
  inserted: 'inserted',
  deleted: 'deleted',
  moved: 'moved',
  'moved-changed': 'moved and changed',
  split: 'split',
  merged: 'merged',
};

/**
 * Signs of one column by paragraph id: `here` is its side of the comparison, `there` the document
 * on the other side, which says where a moved paragraph went or came from.
 */
export function marginSigns(
  comparison: Comparison,
  here: 'a' | 'b',
  there: Document,
): ReadonlyMap<string, MarginSign> {
  const signs = new Map<string, MarginSign>();
  for (const difference of comparison.differences) {
    if (difference.kind === 'same') continue;
    const sign = signOf(difference, here, there);
    for (const paragraph of difference[here]) signs.set(paragraph, sign);
  }
  return signs;
}

function signOf(difference: Difference, here: 'a' | 'b', there: Document): MarginSign {
  const { kind, id } = difference;
  const partners = difference[here === 'a' ? 'b' : 'a'];
  const names = partners.flatMap((partner) => paragraphsById(there).get(partner) ?? []);
  const where = names.map(paragraphName).join(', ');
  const relation = here === 'a' ? 'see' : 'from';
  return {
    sign: kind.startsWith('moved') ? movedSign(names[0]?.label ?? '') : kindSigns[kind],
    label: where ? `${kindWords[kind]}, ${relation} ${where}` : kindWords[kind],
    difference: id,
    kind,
  };
}

/** Longest number that fits in the margin beside the arrow; the label says the others. */
const MOST_IN_MARGIN = 5;

function movedSign(label: string): string {
  return /^\d/u.test(label) && label.length <= MOST_IN_MARGIN ? `↷ ${label}` : '↷';
}
