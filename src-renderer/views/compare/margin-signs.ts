import {
  changeKindOf,
  type ChangeKind,
} from '../../../src-main/engine/differences/substance/change-kinds.ts';
import type {
  Comparison,
  Difference,
  DifferenceKind,
} from '../../../src-main/engine/differences/difference.ts';
import { paragraphName } from '../../../src-main/engine/documents/citation.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { paragraphsById } from '../../state/use-documents.ts';
import { usedPlaces, usedPlacesOf, type UsedPlaces } from './used-places.ts';

/** A sign in the margin of a paragraph: what became of it, in one character and in words. */
export interface MarginSign {
  readonly sign: string;
  readonly label: string;
  readonly difference: string;
  readonly kind: DifferenceKind;
}

/**
 * A few characters for each kind of change; an unchanged paragraph has none. The fork signs of the
 * OCR block are in few fonts; these branch downwards and upwards and are in all common ones.
 */
export const kindSigns: Readonly<Record<ChangeKind, string>> = {
  same: '',
  changed: '≠',
  unbracketed: '[−]',
  bracketed: '[+]',
  'alternative chosen': '[✓]',
  inserted: '+',
  'used again': '⇉',
  deleted: '−',
  'still used': '⇉',
  moved: '↷',
  'moved-changed': '↷',
  split: '⋏',
  merged: '⋎',
};

/** Each kind of change as a reader says it. */
export const kindWords: Readonly<Record<ChangeKind, string>> = {
  same: 'unchanged',
  changed: 'changed',
  unbracketed: 'unbracketed',
  bracketed: 'bracketed',
  'alternative chosen': 'settled on an alternative',
  inserted: 'inserted',
  'used again': 'used again',
  deleted: 'deleted',
  'still used': 'used once less',
  moved: 'moved',
  'moved-changed': 'moved and changed',
  split: 'split',
  merged: 'merged',
};

/** What the user's own alignment is called wherever it shows. */
export const byHandWords = { paired: 'paired by hand', unpaired: 'parted by hand' } as const;

/** After the sign of what a user aligned. */
const BY_HAND_SIGN = '✎';

interface Sides {
  readonly here: 'a' | 'b';
  readonly there: Document;
  readonly used: ReadonlyMap<string, UsedPlaces>;
}

/**
 * Signs of one column by paragraph id: `here` is its side of the comparison, `there` the document
 * on the other side, which says where a moved paragraph went or came from. A paragraph that did not
 * change has one when its wording is used in further places, or when the user aligned it.
 */
export function marginSigns(
  comparison: Comparison,
  here: 'a' | 'b',
  there: Document,
): ReadonlyMap<string, MarginSign> {
  const signs = new Map<string, MarginSign>();
  const sides = { here, there, used: usedPlaces(comparison) };
  for (const difference of comparison.differences) {
    const sign = signOf(difference, sides);
    if (sign) for (const paragraph of difference[here]) signs.set(paragraph, sign);
  }
  return signs;
}

function signOf(difference: Difference, sides: Sides): MarginSign | null {
  const { kind, id, byHand } = difference;
  const isUsed = isUsedElsewhere(difference, sides);
  if (kind === 'same' && !isUsed && !byHand) return null;
  const parts = [signWords(difference, sides), usedWords(difference, sides, isUsed)];
  return {
    sign: signText(difference, sides, isUsed) + (byHand ? BY_HAND_SIGN : ''),
    label: [...parts, byHand && byHandWords[byHand]].filter(Boolean).join('; '),
    difference: id,
    kind,
  };
}

/** Whether the paragraph here stands for more than its counterpart on the other side. */
function isUsedElsewhere(difference: Difference, { here, used }: Sides): boolean {
  return difference[here].some((id) => used.has(`${here}:${id}`));
}

function signText(difference: Difference, { here, there }: Sides, isUsed: boolean): string {
  const kind = changeKindOf(difference);
  const [first = difference.usedAgain] = difference[here === 'a' ? 'b' : 'a'];
  const label = paragraphsById(there).get(first ?? '')?.label ?? '';
  const isNumbered = kind.startsWith('moved') || difference.usedAgain !== undefined;
  const sign = kind === 'same' && isUsed ? kindSigns['used again'] : kindSigns[kind];
  return isNumbered && /^\d/u.test(label) && label.length <= MOST_IN_MARGIN
    ? `${sign} ${label}`
    : sign;
}

/** Longest number that fits in the margin beside the arrow; the label says the others. */
const MOST_IN_MARGIN = 5;

function signWords(difference: Difference, { here, there }: Sides): string {
  const kind = changeKindOf(difference);
  const where = namesOf(there, difference[here === 'a' ? 'b' : 'a']);
  if (!where) return kindWords[kind];
  return `${kindWords[kind]}, ${here === 'a' ? 'see' : 'from'} ${where}`;
}

function usedWords(difference: Difference, { here, there, used }: Sides, isUsed: boolean): string {
  const places = usedPlacesOf(difference, used);
  if (!places) return '';
  if (difference.usedAgain !== undefined) return `as in ${namesOf(there, [places.source])}`;
  if (!isUsed) return '';
  const own = new Set(difference[here === 'a' ? 'b' : 'a']);
  return `used also in ${namesOf(
    there,
    places.places.filter((id) => !own.has(id)),
  )}`;
}

function namesOf(document: Document, ids: readonly string[]): string {
  const known = paragraphsById(document);
  return ids
    .flatMap((id) => known.get(id) ?? [])
    .map(paragraphName)
    .join(', ');
}
