import type { Span } from '../../text/span.ts';
import type { ComparedSide } from '../alignment/compared-side.ts';
import type { WordChange } from '../difference.ts';
import type { Vocabulary } from '../word-changes/vocabulary.ts';
import type { WordForm } from '../word-changes/word-forms.ts';

/** The tokens of one side in its own order, so that phrases can be read, and what changed. */
export interface SubstanceSide {
  /** Contractions are two words here, so that "can't" and "can not" are alike. */
  readonly forms: readonly WordForm[];
  /** For each token the number of the change it belongs to, or -1 where the word was kept. */
  readonly hunks: Int32Array;
  /** Positions of the tokens that changed, in order. */
  readonly changed: readonly number[];
  /** 1 for each token that only changed its place. */
  readonly moved: Uint8Array;
  /** The first token of each paragraph. */
  readonly paragraphStarts: readonly number[];
}

/** The words of both sides of a difference, with the changes numbered alike. */
export function readSubstanceSides(
  changes: readonly WordChange[],
  group: { readonly a: readonly number[]; readonly b: readonly number[] },
  sides: { readonly a: ComparedSide; readonly b: ComparedSide },
  vocabulary: Vocabulary,
): { readonly a: SubstanceSide; readonly b: SubstanceSide } {
  const hunks = numberHunks(changes);
  const read = (name: 'a' | 'b') => {
    const spans = changes.flatMap((change, index) => {
      const span = change[name];
      const hunk = hunks[index] ?? KEPT;
      return span && hunk !== KEPT ? [{ ...span, hunk }] : [];
    });
    return readSide(spans, group[name], sides[name], vocabulary);
  };
  return { a: read('a'), b: read('b') };
}

const KEPT = -1;
const MOVED = -2;

/** For each change the number of the place it belongs to: changes not parted by kept words. */
function numberHunks(changes: readonly WordChange[]): number[] {
  let hunk = -1;
  let inside = false;
  return changes.map(({ kind }) => {
    if (kind === 'moved') return MOVED;
    const changed = kind === 'deleted' || kind === 'inserted';
    if (changed && !inside) hunk++;
    inside = changed;
    return changed ? hunk : KEPT;
  });
}

interface ChangedSpan extends Span {
  readonly hunk: number;
}

function readSide(
  spans: readonly ChangedSpan[],
  paragraphs: readonly number[],
  side: ComparedSide,
  vocabulary: Vocabulary,
): SubstanceSide {
  const forms: WordForm[] = [];
  const changed: number[] = [];
  const moved: number[] = [];
  const hunkOf: number[] = [];
  const paragraphStarts: number[] = [];
  for (const paragraph of paragraphs) {
    paragraphStarts.push(forms.length);
    const from = side.starts[paragraph] ?? 0;
    const to = side.starts[paragraph + 1] ?? 0;
    const own = markTokens(spans, side.tokenStarts, from, to);
    for (let token = from; token < to; token++) {
      const hunk = own[token - from] ?? KEPT;
      const form = side.forms[token] ?? 0;
      const parts = vocabulary.partsOf(form);
      if (hunk === KEPT && !parts) {
        forms.push(vocabulary.form(form));
        continue;
      }
      for (const part of parts ?? [vocabulary.form(form)]) {
        if (hunk === MOVED) moved.push(forms.length);
        else if (hunk !== KEPT) {
          changed.push(forms.length);
          hunkOf.push(hunk);
        }
        forms.push(part);
      }
    }
  }
  const hunks = new Int32Array(forms.length).fill(KEPT);
  changed.forEach((index, at) => (hunks[index] = hunkOf[at] ?? KEPT));
  const flags = new Uint8Array(forms.length);
  for (const index of moved) flags[index] = 1;
  return { forms, hunks, changed, moved: flags, paragraphStarts };
}

/** The hunk of each token of [from, to). */
function markTokens(
  changed: readonly ChangedSpan[],
  tokenStarts: Int32Array,
  from: number,
  to: number,
): Int32Array {
  const marks = new Int32Array(to - from).fill(KEPT);
  for (const { start, end, hunk } of changed) {
    for (let token = firstFrom(tokenStarts, start, from, to); token < to; token++) {
      if ((tokenStarts[token] ?? 0) >= end) break;
      marks[token - from] = hunk;
    }
  }
  return marks;
}

/** The first token of [from, to) that starts at a place of the text or after it. */
function firstFrom(tokenStarts: Int32Array, place: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokenStarts[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
