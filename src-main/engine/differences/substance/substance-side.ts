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
  /** 1 for each token that only changed its place; empty where none did. */
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
    if (group[name].length === 0) return NO_SIDE;
    const marks = markTokens(name, changes, hunks, group[name], sides[name]);
    return readSide(marks, group[name], sides[name], vocabulary);
  };
  return { a: read('a'), b: read('b') };
}

/** The side on which a paragraph that was inserted or deleted does not stand. */
const NO_SIDE: SubstanceSide = {
  forms: [],
  hunks: new Int32Array(0),
  changed: [],
  moved: new Uint8Array(0),
  paragraphStarts: [],
};

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

/** The hunk of each token of some paragraphs, one after another. */
function markTokens(
  name: 'a' | 'b',
  changes: readonly WordChange[],
  hunks: readonly number[],
  paragraphs: readonly number[],
  { tokenStarts, starts }: ComparedSide,
): Int32Array {
  let length = 0;
  for (const paragraph of paragraphs)
    length += (starts[paragraph + 1] ?? 0) - (starts[paragraph] ?? 0);
  const marks = new Int32Array(length).fill(KEPT);
  let shift = 0;
  for (const paragraph of paragraphs) {
    const [from, to] = [starts[paragraph] ?? 0, starts[paragraph + 1] ?? 0];
    for (let index = 0; index < changes.length; index++) {
      const span = changes[index]?.[name];
      const hunk = hunks[index] ?? KEPT;
      if (!span || hunk === KEPT) continue;
      for (let token = firstFrom(tokenStarts, span.start, from, to); token < to; token++) {
        if ((tokenStarts[token] ?? 0) >= span.end) break;
        marks[shift + token - from] = hunk;
      }
    }
    shift += to - from;
  }
  return marks;
}

function readSide(
  marks: Int32Array,
  paragraphs: readonly number[],
  side: ComparedSide,
  vocabulary: Vocabulary,
): SubstanceSide {
  const [only = 0] = paragraphs;
  if (paragraphs.length !== 1 || vocabulary.hasContractions)
    return readContractions(marks, paragraphs, side, vocabulary);
  const [from, to] = [side.starts[only] ?? 0, side.starts[only + 1] ?? 0];
  const forms = vocabulary.formsOf(side.forms, from, to);
  return { forms, paragraphStarts: FIRST_ONLY, ...sortMarks(marks) };
}

/** Makes two words of every contraction. */
function readContractions(
  marks: Int32Array,
  paragraphs: readonly number[],
  side: ComparedSide,
  vocabulary: Vocabulary,
): SubstanceSide {
  const forms: WordForm[] = [];
  const marksOfForms: number[] = [];
  const paragraphStarts: number[] = [];
  let at = 0;
  for (const paragraph of paragraphs) {
    paragraphStarts.push(forms.length);
    const to = side.starts[paragraph + 1] ?? 0;
    for (let token = side.starts[paragraph] ?? 0; token < to; token++) {
      const form = side.forms[token] ?? 0;
      const mark = marks[at++] ?? KEPT;
      for (const part of vocabulary.partsOf(form) ?? [vocabulary.form(form)]) {
        forms.push(part);
        marksOfForms.push(mark);
      }
    }
  }
  return { forms, paragraphStarts, ...sortMarks(Int32Array.from(marksOfForms)) };
}

const FIRST_ONLY = [0];
const NOTHING_MOVED = new Uint8Array(0);

/** Parts what changed from what only moved; takes the list over. */
function sortMarks(marks: Int32Array): Pick<SubstanceSide, 'hunks' | 'changed' | 'moved'> {
  const changed: number[] = [];
  let moved = NOTHING_MOVED;
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index];
    if (mark === KEPT) continue;
    if (mark === MOVED) {
      if (moved === NOTHING_MOVED) moved = new Uint8Array(marks.length);
      moved[index] = 1;
      marks[index] = KEPT;
    } else changed.push(index);
  }
  return { hunks: marks, changed, moved };
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
