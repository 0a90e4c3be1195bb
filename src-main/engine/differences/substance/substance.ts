import { bracketChange } from '../brackets/bracket-changes.ts';
import { openWordingChanges } from './open-wording.ts';
import type { ParagraphGroup, WordComparison } from '../compare-words.ts';
import type { WordChange } from '../difference.ts';
import type { CrossReference } from './cross-references.ts';
import byLanguage from '../../documents/facts/function-words.json' with { type: 'json' };
import functionWords from '../word-changes/function-words.json' with { type: 'json' };
import { isNegationOf } from './negated-words.ts';
import { SUBSTANCES } from './substance-kinds.ts';
import type { Substance } from './substance-kinds.ts';
import { markSubstance } from './substance-marks.ts';
import type { SubstanceMarks } from './substance-marks.ts';
import { readSubstanceSides } from './substance-side.ts';
import type { SubstanceSide } from './substance-side.ts';
import type { WordForm } from '../word-changes/word-forms.ts';

const ENGLISH = new Set(functionWords.words);
const OTHERS: Readonly<Record<string, readonly string[] | undefined>> = byLanguage;

/** Where the lists of a language end, words this short hold a sentence together. */
const LONGEST_FUNCTION_WORD = 3;

/** Scripts whose tokens are single characters. */
const WITHOUT_SPACES = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** Function words that join or choose: another one changes what is asked even beside a number. */
const JOINING = new Set(['and', 'or', 'nor', 'but', 'all', 'any', 'some', 'each', 'every', 'if']);

/** What "any keeper" and "no keeper" differ in says nothing beside the negation. */
const QUANTIFIERS = new Set([
  'either',
  'both',
  'anyone',
  'anything',
  'anybody',
  'ever',
  'always',
  'someone',
  'everyone',
]);

/** One side of a difference, with what its tokens are. */
interface MarkedSide extends SubstanceSide, SubstanceMarks {}

/**
 * Which kinds of words the changes of a difference touch, in the order of `SUBSTANCES`; empty when
 * nothing changed. `editorial` is given only when nothing else is. A kind counts at a place when
 * its words there are not the same on both sides, so that "shall" in a replaced phrase is no change
 * where the new phrase has it too. Negations, modals, hedges and verbs are known in the languages
 * of the word lists; numbers, years and punctuation everywhere.
 */
export function substanceOf(
  changes: readonly WordChange[],
  group: ParagraphGroup,
  { a, b, vocabulary, renumbered, mayBeOpen, isNameInside }: WordComparison,
): Substance[] {
  const sides = readSubstanceSides(changes, group, { a, b }, vocabulary);
  const onBoth = group.a.length > 0 && group.b.length > 0;
  const isOpen = onBoth && mayBeOpen;
  const settled = isOpen && bracketChange(sides.a.forms, sides.b.forms);
  if (settled) return [settled];
  const facts = { language: vocabulary.language, isNameInside };
  const marked = (side: SubstanceSide) => ({ ...side, ...markSubstance(side, facts) });
  const [sideA, sideB] = [marked(sides.a), marked(sides.b)];
  const found = new Set<Substance>(isOpen ? openWordingChanges(sideA, sideB) : []);
  const isBracketNamed = found.size > 0;
  compareHunks(sideA, sideB, { renumbered, language: vocabulary.language }, found);
  if (isBracketNamed) found.delete('bracket');
  if (changes.some((change) => change.kind === 'moved')) found.add('order');
  if (found.size === 0 && changes.some((change) => change.kind !== 'same')) found.add('editorial');
  return SUBSTANCES.filter((substance) => found.has(substance));
}

/** Adds the kinds of every place that changed in more than its spelling. */
function compareHunks(
  a: MarkedSide,
  b: MarkedSide,
  facts: { readonly renumbered: ReadonlyMap<string, string>; readonly language: string },
  found: Set<Substance>,
): void {
  const following = followingReferences(a, b, facts.renumbered);
  const rewritten = rewrittenDates(a, b);
  const isFunctionWord = functionWordsOf(facts.language);
  const piecesA = piecesByHunk(a, isFunctionWord);
  const piecesB = piecesByHunk(b, isFunctionWord);
  for (const hunk of new Set([...piecesA.keys(), ...piecesB.keys()]))
    if (!following.has(hunk) && !rewritten.has(hunk))
      collectKinds(piecesA.get(hunk) ?? [], piecesB.get(hunk) ?? [], found);
}

/** A changed token: what it is and what it is compared by. */
interface Piece {
  readonly kind: Substance | 'plain' | 'function' | 'sign';
  readonly key: string;
  readonly value: string;
  readonly form: WordForm;
}

function piecesByHunk(
  { forms, hunks, changed, kinds, values }: MarkedSide,
  isFunctionWord: (key: string) => boolean,
): Map<number, Piece[]> {
  const pieces = new Map<number, Piece[]>();
  for (const index of changed) {
    const form = forms[index];
    if (!form) continue;
    const { kind, key } = form;
    const hunk = hunks[index] ?? -1;
    const value = values[index] ?? '';
    const role: Piece['kind'] =
      kind === 'sign' || value === '' ? 'sign' : isFunctionWord(key) ? 'function' : 'plain';
    const piece: Piece = { kind: kinds[index] ?? role, key, value, form };
    const own = pieces.get(hunk);
    if (own) own.push(piece);
    else pieces.set(hunk, [piece]);
  }
  return pieces;
}

type IsFunctionWord = (key: string) => boolean;

const functionWordsByLanguage = new Map<string, IsFunctionWord>();

function functionWordsOf(language: string): IsFunctionWord {
  const known = functionWordsByLanguage.get(language);
  if (known) return known;
  const found = readFunctionWords(language);
  functionWordsByLanguage.set(language, found);
  return found;
}

function readFunctionWords(language: string): IsFunctionWord {
  const [primary = ''] = language.toLowerCase().split('-');
  if (primary === 'en') return (key) => ENGLISH.has(key) || QUANTIFIERS.has(key);
  const own = new Set(OTHERS[primary]);
  return (key) =>
    own.has(key) || (key.length <= LONGEST_FUNCTION_WORD && !WITHOUT_SPACES.test(key));
}

/** Adds what changed at one place of both texts. */
function collectKinds(a: readonly Piece[], b: readonly Piece[], found: Set<Substance>): void {
  // Most places are of plain words alone; asking for each kind takes several times as long.
  if (onlyPlain(a) && onlyPlain(b)) {
    if (!sameValues(a, b)) found.add(wordsNegated(a, b) ? 'negation' : 'wording');
    return;
  }
  if (lettersOf(a) !== lettersOf(b)) for (const kind of kindsChanged(a, b)) found.add(kind);
}

/** The kinds whose words are not the same on both sides of a place that changed. */
function kindsChanged(a: readonly Piece[], b: readonly Piece[]): Set<Substance> {
  const own = new Set<Substance>();
  const kinds = new Set([...a, ...b].map(({ kind }) => kind));
  for (const kind of kinds)
    if (isSubstance(kind) && textOf(a, kind) !== textOf(b, kind)) own.add(kind);
  if (wordsNegated(a, b)) {
    own.add('negation');
    own.delete('hedge');
  } else if (plainText(a, own) !== plainText(b, own)) own.add('wording');
  if (!own.has('negation') && joiningWords(a) !== joiningWords(b)) own.add('wording');
  // "by 2020" is a date; its "by" says nothing of its own.
  if (own.size === 0 && [...kinds].some((kind) => kind !== 'sign')) own.add('wording');
  return own;
}

function onlyPlain(pieces: readonly Piece[]): boolean {
  return pieces.every(({ kind }) => kind === 'plain');
}

/** Whether two rows of plain words are one but for the spaces between them. */
function sameValues(a: readonly Piece[], b: readonly Piece[]): boolean {
  const [firstA, firstB] = [a[0], b[0]];
  if (a.length === 1 && b.length === 1) return firstA?.value === firstB?.value;
  if (!firstA || !firstB) return false;
  return lettersOf(a) === lettersOf(b);
}

/** "and18" is "and 18" with a slip of the pen; "1 0" is not "10". */
const BETWEEN_WORD_AND_NUMBER = /(?<=\p{L}) (?=\d)|(?<=\d) (?=\p{L})|^ | $/gu;

function lettersOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ value }) => value)
    .join('')
    .replaceAll('  ', ' ')
    .replace(BETWEEN_WORD_AND_NUMBER, '');
}

function isSubstance(kind: Piece['kind']): kind is Substance {
  return kind !== 'plain' && kind !== 'function' && kind !== 'sign';
}

function textOf(pieces: readonly Piece[], kind: Piece['kind']): string {
  return pieces.flatMap((piece) => (piece.kind === kind ? [piece.value] : [])).join(' ');
}

/** Of "both piers are" and "neither pier is" only the negation changed: the forms follow it. */
function plainText(pieces: readonly Piece[], changed: ReadonlySet<Substance>): string {
  if (!changed.has('negation')) return textOf(pieces, 'plain');
  return pieces.flatMap(({ kind, form }) => (kind === 'plain' ? [form.stem] : [])).join(' ');
}

function joiningWords(pieces: readonly Piece[]): string {
  return pieces
    .filter(({ kind, key }) => kind === 'function' && JOINING.has(key))
    .map(({ key }) => key)
    .join(' ');
}

/** Whether the plain words differ in nothing but "lawful" becoming "unlawful" or the other way. */
function wordsNegated(a: readonly Piece[], b: readonly Piece[]): boolean {
  const words = (pieces: readonly Piece[]) =>
    pieces.filter(({ kind }) => kind === 'plain' || kind === 'hedge');
  const [inA, inB] = [words(a), words(b)];
  if (inA.length === 0 || inA.length !== inB.length) return false;
  let negated = false;
  for (const [index, { key }] of inA.entries()) {
    const other = inB[index]?.key ?? '';
    if (key === other) continue;
    if (!isNegationOf(key, other) && !isNegationOf(other, key)) return false;
    negated = true;
  }
  return negated;
}

/** The places where a date was only written in another way. */
function rewrittenDates(a: MarkedSide, b: MarkedSide): Set<number> {
  const rewritten = new Set<number>();
  if (a.dates.length === 0 || b.dates.length === 0) return rewritten;
  const changed = ({ dates, hunks }: MarkedSide) =>
    dates.filter(({ start, end }) => hunks.subarray(start, end).some((hunk) => hunk >= 0));
  const datesB = changed(b);
  for (const date of changed(a)) {
    const other = datesB.findIndex(({ value }) => value === date.value);
    const [match] = other < 0 ? [] : datesB.splice(0, other + 1).slice(-1);
    if (!match) continue;
    for (const [side, { start, end }] of [
      [a, date],
      [b, match],
    ] as const)
      for (const hunk of side.hunks.subarray(start, end)) if (hunk >= 0) rewritten.add(hunk);
  }
  for (const hunk of rewritten)
    if (![a, b].every((side) => coversHunk(side, hunk, side.dates))) rewritten.delete(hunk);
  return rewritten;
}

/**
 * The places where nothing changed but cross-references that follow a renumbering: what was
 * paragraph 4 is now paragraph 5, and the text says so.
 */
function followingReferences(
  a: MarkedSide,
  b: MarkedSide,
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

function changedReferences({ references, hunks }: MarkedSide): Map<number, CrossReference[]> {
  const changed = new Map<number, CrossReference[]>();
  for (const reference of references) {
    const hunk = Math.max(...hunks.subarray(reference.start, reference.end));
    if (hunk >= 0) changed.set(hunk, [...(changed.get(hunk) ?? []), reference]);
  }
  return changed;
}

/** Whether no word of a change stands outside some stretches. */
function coversHunk(
  { hunks, forms }: MarkedSide,
  hunk: number,
  stretches: readonly { readonly start: number; readonly end: number }[],
): boolean {
  return hunks.every(
    (own, index) =>
      own !== hunk ||
      forms[index]?.kind === 'sign' ||
      stretches.some(({ start, end }) => start <= index && index < end),
  );
}
