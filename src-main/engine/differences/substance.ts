import { bracketChange } from './bracket-changes.ts';
import type { ParagraphGroup, WordComparison } from './compare-words.ts';
import type { ComparedSide } from './compared-side.ts';
import type { Span } from '../text/span.ts';
import type { WordChange } from './difference.ts';
import functionWords from './function-words.json' with { type: 'json' };
import { SUBSTANCES } from './substance-kinds.ts';
import type { Substance } from './substance-kinds.ts';
import type { CrossReference } from './cross-references.ts';
import { crossReferences } from './cross-references.ts';
import { substanceWordsFor } from './substance-phrases.ts';
import type { SubstanceWords } from './substance-phrases.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordForm } from './word-forms.ts';

/** The tokens of one side in its own order, so that phrases can be read, and what changed. */
interface SubstanceSide {
  readonly forms: readonly WordForm[];
  /** For each token the number of the change it belongs to, or -1 where the word was kept. */
  readonly hunks: Int32Array;
  readonly references: readonly CrossReference[];
}

const FUNCTION_WORDS = new Set(functionWords.words);

/**
 * Which kinds of words the changes of a difference touch, in the order of `SUBSTANCES`; empty when
 * nothing changed. `editorial` is given only when nothing else is. Negations, modals, hedges and
 * verbs are known in English, French and Spanish; numbers, years and punctuation everywhere.
 */
export function substanceOf(
  changes: readonly WordChange[],
  group: ParagraphGroup,
  { a, b, vocabulary, renumbered }: WordComparison,
): Substance[] {
  const hunks = numberHunks(changes);
  const spans = (side: 'a' | 'b') =>
    changes.flatMap((change, index) => {
      const span = change[side];
      const hunk = hunks[index] ?? -1;
      return span && hunk >= 0 ? [{ ...span, hunk }] : [];
    });
  const sideA = readSide(spans('a'), group.a, a, vocabulary);
  const sideB = readSide(spans('b'), group.b, b, vocabulary);
  const settled =
    group.a.length > 0 && group.b.length > 0 && bracketChange(sideA.forms, sideB.forms);
  if (settled) return [settled];
  const spelled = spelledAlike(sideA, sideB);
  for (const hunk of followingReferences(sideA, sideB, renumbered)) spelled.add(hunk);
  const found = new Set<Substance>();
  const words = substanceWordsFor(vocabulary.language);
  for (const side of [sideA, sideB]) collectKinds(side, spelled, words, found);
  if (changes.some((change) => change.kind === 'moved')) found.add('order');
  if (found.size === 0 && changes.some((change) => change.kind !== 'same')) found.add('editorial');
  return SUBSTANCES.filter((substance) => found.has(substance));
}

/** For each change the number of the place it belongs to: changes not parted by kept words. */
function numberHunks(changes: readonly WordChange[]): number[] {
  let hunk = -1;
  let inside = false;
  return changes.map(({ kind }) => {
    const changed = kind === 'deleted' || kind === 'inserted';
    if (changed && !inside) hunk++;
    if (kind !== 'moved') inside = changed;
    return changed ? hunk : -1;
  });
}

interface ChangedSpan extends Span {
  readonly hunk: number;
}

function readSide(
  changed: readonly ChangedSpan[],
  paragraphs: readonly number[],
  side: ComparedSide,
  vocabulary: Vocabulary,
): SubstanceSide {
  const forms: WordForm[] = [];
  const marked: [number, number][] = [];
  for (const paragraph of paragraphs) {
    const from = side.starts[paragraph] ?? 0;
    const to = side.starts[paragraph + 1] ?? 0;
    for (const { start, end, hunk } of changed) {
      for (let token = firstFrom(side.tokenStarts, start, from, to); token < to; token++) {
        if ((side.tokenStarts[token] ?? 0) >= end) break;
        marked.push([forms.length + token - from, hunk]);
      }
    }
    for (let token = from; token < to; token++) forms.push(vocabulary.form(side.forms[token] ?? 0));
  }
  const hunks = new Int32Array(forms.length).fill(-1);
  for (const [position, hunk] of marked) hunks[position] = hunk;
  const mayRefer = marked.some(([position]) => isLabelPart(forms[position]));
  return { forms, hunks, references: mayRefer ? crossReferences(forms) : [] };
}

/** A number, a letter or a roman number, as labels are made of. */
function isLabelPart(form: WordForm | undefined): boolean {
  return form !== undefined && (form.kind === 'number' || /^[a-z]$|^[ivxlc]+$/u.test(form.key));
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

/**
 * The places where both sides say the same in another spelling: nothing is left when letters are
 * brought to one spelling and signs and spaces are left out.
 */
function spelledAlike(a: SubstanceSide, b: SubstanceSide): Set<number> {
  const lettersA = lettersByHunk(a);
  const lettersB = lettersByHunk(b);
  const alike = new Set<number>();
  for (const hunk of new Set([...lettersA.keys(), ...lettersB.keys()]))
    if ((lettersA.get(hunk) ?? '') === (lettersB.get(hunk) ?? '')) alike.add(hunk);
  return alike;
}

function lettersByHunk({ forms, hunks }: SubstanceSide): Map<number, string> {
  const letters = new Map<number, string>();
  forms.forEach((form, index) => {
    const hunk = hunks[index] ?? -1;
    if (hunk < 0) return;
    // Numbers stay apart, so that "1 0" and "10" differ; a sign with a meaning counts as a word.
    const own =
      form.kind === 'word'
        ? form.spelling
        : form.kind === 'number'
          ? ` ${form.key} `
          : meaningOf(form.key);
    letters.set(hunk, (letters.get(hunk) ?? '') + own);
  });
  return letters;
}

/** Signs that are more than punctuation. */
function meaningOf(sign: string): string {
  return /^[%‰\p{Sc}[\]<>=+±×÷]$/u.test(sign) ? sign : '';
}

function collectKinds(
  { forms, hunks, references }: SubstanceSide,
  spelled: ReadonlySet<number>,
  words: SubstanceWords,
  found: Set<Substance>,
): void {
  const referring = referenceFlags(references, hunks);
  const kinds = words.kindsOf(forms, (index) => (hunks[index] ?? -1) >= 0);
  let others = 0;
  let telling = 0;
  forms.forEach((form, index) => {
    const hunk = hunks[index] ?? -1;
    if (hunk < 0 || spelled.has(hunk)) return;
    const kind = referring[index]
      ? 'cross-reference'
      : (kinds[index] ?? kindOfToken(forms, index, words));
    if (kind) found.add(kind);
    else if (form.kind !== 'sign') {
      others++;
      if (!FUNCTION_WORDS.has(form.key)) telling++;
    }
  });
  // "by 2020" is a date; its "by" says nothing of its own.
  if (telling > 0 || (others > 0 && found.size === 0)) found.add('wording');
}

/** 1 for each token of a cross-reference of which any token changed. */
function referenceFlags(references: readonly CrossReference[], hunks: Int32Array): Uint8Array {
  const flags = new Uint8Array(hunks.length);
  for (const { start, end } of references)
    if (hunks.subarray(start, end).some((hunk) => hunk >= 0)) flags.fill(1, start, end);
  return flags;
}

/**
 * The places where nothing changed but cross-references that follow a renumbering: what was
 * paragraph 4 is now paragraph 5, and the text says so.
 */
function followingReferences(
  a: SubstanceSide,
  b: SubstanceSide,
  renumbered: ReadonlyMap<string, string>,
): Set<number> {
  const following = new Set<number>();
  if (renumbered.size === 0) return following;
  const changedA = changedReferences(a);
  const changedB = changedReferences(b);
  for (const [hunk, before] of changedA) {
    const after = changedB.get(hunk) ?? [];
    const follows =
      before.length === after.length &&
      before.every(
        ({ label, elsewhere }, index) =>
          !elsewhere && renumbered.get(label) === after[index]?.label,
      );
    const isWhole = [
      [a, before],
      [b, after],
    ] as const;
    if (follows && isWhole.every(([side, own]) => coversHunk(side, hunk, own))) following.add(hunk);
  }
  return following;
}

function changedReferences({ references, hunks }: SubstanceSide): Map<number, CrossReference[]> {
  const changed = new Map<number, CrossReference[]>();
  for (const reference of references) {
    const hunk = Math.max(...hunks.subarray(reference.start, reference.end));
    if (hunk >= 0) changed.set(hunk, [...(changed.get(hunk) ?? []), reference]);
  }
  return changed;
}

/** Whether no token of a change stands outside its cross-references. */
function coversHunk(
  { hunks }: SubstanceSide,
  hunk: number,
  references: readonly CrossReference[],
): boolean {
  return hunks.every(
    (own, index) =>
      own !== hunk || references.some(({ start, end }) => start <= index && index < end),
  );
}

function kindOfToken(
  tokens: readonly WordForm[],
  index: number,
  words: SubstanceWords,
): Substance | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  if (token.kind === 'number') return isDate(tokens, index, words) ? 'date' : 'number';
  if (token.kind === 'word') return undefined;
  if (/^[[\]]$/u.test(token.key)) return 'bracket';
  return meaningOf(token.key) ? 'number' : undefined;
}

const YEAR = /^(?:1[89]|2[01])\d\d$/u;

/** A year, or a number right beside the name of a month. */
function isDate(tokens: readonly WordForm[], index: number, words: SubstanceWords): boolean {
  if (YEAR.test(tokens[index]?.key ?? '')) return true;
  return words.isMonth(tokens, index - 1) || words.isMonth(tokens, index + 1);
}
