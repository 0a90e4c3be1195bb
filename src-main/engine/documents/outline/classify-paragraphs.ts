import type { ClassifiedParagraph } from './classified-paragraph.ts';
import { isDateOnly } from '../facts/dates.ts';
import type { ParagraphKind } from '../document.ts';
import type { FormulaFrame } from './enacting-formula.ts';
import { findFormula } from './enacting-formula.ts';
import { furtherFrames } from './further-formulas.ts';
import type { FurtherFrame } from './further-formulas.ts';
import { isAdoptionLine } from '../facts/adoption-line.ts';
import { findTitle } from './find-title.ts';
import type { FoundTitle } from './find-title.ts';
import { guessHeadings, headingName, withoutRemark } from './headings.ts';
import { nestRestartedNumbers, readLabel } from './read-labels.ts';
import type { LabelledParagraph } from './read-labels.ts';
import type { RoughParagraph } from '../lines/rough-paragraph.ts';

/** Closing lines other than those of meetings stand among the last so many paragraphs. */
const CLOSING_WITHIN = 6;
const LONGEST_CLOSING = 200;

/** Every paragraph with its kind, and what the document as a whole was found to have. */
export interface Classification {
  readonly paragraphs: readonly ClassifiedParagraph[];
  readonly title: FoundTitle | undefined;
  readonly formula: FormulaFrame;
}

/**
 * Tells what each paragraph is: by what the format says, its label, its place and its words.
 *
 * @param isOfficial whether a masthead stood before the text, with the name of a body below it
 */
export function classifyParagraphs(
  read: readonly RoughParagraph[],
  givenTitle: string | undefined,
  isOfficial = false,
): Classification {
  const joined = read.map(withoutRemark);
  const title = findTitle(joined, givenTitle, isOfficial);
  const marked = joined.some(({ kind }) => kind === 'heading');
  const titled = joined.map((rough, index) =>
    index === title?.index
      ? { ...rough, kind: 'heading' as const, level: rough.level ?? 1 }
      : rough,
  );
  const labelled = nestRestartedNumbers(guessHeadings(titled, marked).map(readLabel));
  const formula = findFormula(labelled);
  const context = contextOf(labelled, title, formula);
  const paragraphs = labelled.map((paragraph, index) => ({
    ...paragraph,
    kind: kindOf(paragraph, index, context),
    formula: isFormula(index, context),
  }));
  return { paragraphs, title, formula };
}

interface Context {
  readonly title: number | undefined;
  readonly formula: FormulaFrame;
  /** Other resolutions in the same paper. */
  readonly further: readonly FurtherFrame[];
  /** Index of the first numbered paragraph; the number of paragraphs when there is none. */
  readonly firstNumber: number;
  /** First index past the preamble; 0 when there is none. */
  readonly preambleEnd: number;
  /** From here on closing lines may stand. */
  readonly closingFrom: number;
  /** Index of the opening "We, representatives of …,", when numbered paragraphs follow. */
  readonly chapeau: number | undefined;
}

function contextOf(
  paragraphs: readonly LabelledParagraph[],
  title: FoundTitle | undefined,
  formula: FormulaFrame,
): Context {
  const first = paragraphs.findIndex(isNumbered);
  const firstNumber = first < 0 ? paragraphs.length : first;
  const last = paragraphs.findLastIndex(({ rough }) => rough.kind !== 'note');
  return {
    title: title?.index,
    formula,
    further: furtherFrames(paragraphs, formula),
    firstNumber,
    preambleEnd: preambleEnd(paragraphs, formula, firstNumber),
    closingFrom: last - CLOSING_WITHIN + 1,
    chapeau: findChapeau(paragraphs, firstNumber),
  };
}

function isNumbered({ written, rough }: LabelledParagraph): boolean {
  const numbered = ['decimal', 'outline', 'article'].includes(written?.style ?? '');
  return numbered && (rough.depth ?? 0) === 0;
}

/** The preamble runs from the opening to the closing words, a number, or a structural heading. */
function preambleEnd(
  paragraphs: readonly LabelledParagraph[],
  formula: FormulaFrame,
  firstNumber: number,
): number {
  const { opening, closing } = formula;
  if (opening === undefined) return 0;
  if (closing !== undefined) return closing;
  const structural = paragraphs.findIndex(
    ({ rough }, index) =>
      index > opening && rough.kind === 'heading' && headingName(rough.text).kind !== 'plain',
  );
  return structural < 0 ? firstNumber : Math.min(structural, firstNumber);
}

/** The first of the unnumbered paragraphs "We, …" before number 1. */
function findChapeau(
  paragraphs: readonly LabelledParagraph[],
  firstNumber: number,
): number | undefined {
  if (firstNumber === paragraphs.length) return undefined;
  const index = paragraphs
    .slice(0, firstNumber)
    .findIndex(({ rough }) => /^(?:We|Nous|Nosotros|Nosotras|Nós|Мы),\s/u.test(rough.text));
  return index < 0 ? undefined : index;
}

function kindOf(paragraph: LabelledParagraph, index: number, context: Context): ParagraphKind {
  const { rough, written } = paragraph;
  if (rough.kind === 'note') return 'footnote';
  if (index === context.title) return 'title';
  if (rough.kind === 'heading') return 'heading';
  if (rough.kind === 'row') return 'text';
  if (written) return isNumbered(paragraph) ? 'operative' : 'item';
  if (isSignature(rough.text, index, context)) return 'signature';
  if (isFormula(index, context)) return 'text';
  return unnumberedKind(rough, index, context);
}

function unnumberedKind(rough: RoughParagraph, index: number, context: Context): ParagraphKind {
  const { text } = rough;
  const opening = context.formula.opening ?? Infinity;
  if (index > opening && index < context.preambleEnd) {
    return isUnnumberedOperative(text, context) ? 'operative' : 'preambular';
  }
  if (context.further.some(({ opening: from, end }) => index > from && index < end)) {
    if (enactsWithoutNumber(text)) return 'operative';
    return /[,،，]$/u.test(text) ? 'preambular' : 'text';
  }
  const { chapeau } = context;
  if (chapeau !== undefined && index >= chapeau && index < context.firstNumber) {
    return index === chapeau || /[,،，]$/u.test(text) ? 'preambular' : 'text';
  }
  return 'text';
}

/**
 * A resolution without numbers enacts with a verb in the third person and a full stop: "Decides to
 * extend … until 31 July 2025." (as in S/RES/2784 (2025)).
 */
function isUnnumberedOperative(text: string, context: Context): boolean {
  return context.formula.closing === undefined && enactsWithoutNumber(text);
}

function enactsWithoutNumber(text: string): boolean {
  return /^\p{Lu}\p{Ll}+s\b.*[.]$/u.test(text);
}

function isFormula(index: number, { formula, further }: Context): boolean {
  return (
    index === formula.opening ||
    index === formula.closing ||
    further.some(({ opening }) => opening === index)
  );
}

/** "25th plenary meeting 3 October 2013" anywhere; places, dates and adoption notes at the end. */
function isSignature(text: string, index: number, context: Context): boolean {
  if (text.length > LONGEST_CLOSING) return false;
  if (
    /^\d{1,5}(?:st|nd|rd|th|e|ª|a)?\s(?:plenary\s|séance\s|sesión\s)?(?:meeting|plénière|plenaria)(?:\s|$)/iu.test(
      text,
    )
  ) {
    return true;
  }
  if (index < context.closingFrom || index < 2) return false;
  return (
    isDateOnly(text) ||
    isAdoptionLine(text) ||
    /^(?:\(?Signed\)?\b|\(Signé\)|\(Firmado\)|For the Government of|Draft of \d)/u.test(text)
  );
}
