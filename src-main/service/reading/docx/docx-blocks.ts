import type { Block } from '../../../engine/documents/lines/block.ts';
import {
  joinCells,
  joinStyled,
  NO_TEXT,
  plain,
  replaceStyled,
  sliceStyled,
  trimStyled,
  wordsOf,
} from '../styled/styled-text.ts';
import { tieStars } from '../styled/tie-stars.ts';
import type { StyledText } from '../styled/styled-text.ts';
import { typedLabel } from '../styled/typed-label.ts';
import type { DocxParagraph, NoteReference } from './docx-paragraph.ts';
import { numberLabels } from './docx-numbering.ts';
import { headingLevelOf, styleProperty } from './docx-styles.ts';
import { formatNumber } from '../styled/format-number.ts';
import type { OpenedDocx } from './open-docx.ts';

/** A paragraph of the body on its way to a block: number found, notes marked. */
export interface NumberedParagraph {
  readonly paragraph: DocxParagraph;
  /** Words with the marks of notes. */
  readonly styled: StyledText;
  /** Automatic number as shown. */
  readonly label?: string;
  /** References of this paragraph with the label each shows. */
  readonly notes: readonly { readonly reference: NoteReference; readonly label: string }[];
}

/** The body's paragraphs with their automatic numbers and the marks of their notes. */
export function numberParagraphs(docx: OpenedDocx): NumberedParagraph[] {
  const labelOf = numberLabels(docx.numbering);
  const counts = { footnote: 0, endnote: 0 };
  return joinDeletedEnds(docx.body).map((paragraph) => {
    const notes = paragraph.references.map((reference) => {
      if (!reference.custom) counts[reference.kind] += 1;
      const count = formatNumber(counts[reference.kind], docx.noteFormats[reference.kind]);
      const typed = paragraph.styled.marks.find((mark) => mark.offset === reference.offset);
      return { reference, label: reference.custom ? (typed?.label ?? '*') : count };
    });
    const id = paragraph.numbering ?? styleProperty(docx.styles, paragraph.style, 'numbering');
    const depth = paragraph.level ?? styleProperty(docx.styles, paragraph.style, 'level') ?? 0;
    const label = id === undefined || id === '0' ? undefined : labelOf(id, depth);
    return {
      paragraph,
      styled: withNoteMarks(paragraph.styled, notes),
      ...(label === undefined || label === '' ? {} : { label }),
      notes,
    };
  });
}

/**
 * A paragraph whose end was deleted goes on with the next one of its cell or note. One of which
 * nothing is left is not there, and takes no number.
 */
function joinDeletedEnds(paragraphs: readonly DocxParagraph[]): DocxParagraph[] {
  const joined: DocxParagraph[] = [];
  for (const paragraph of paragraphs) {
    const last = joined.at(-1);
    if (!last?.joinsNext || !standTogether(last, paragraph)) {
      joined.push(paragraph);
      continue;
    }
    const shift = last.styled.text.length;
    const references = paragraph.references.map((reference) => ({
      ...reference,
      offset: reference.offset + shift,
    }));
    joined[joined.length - 1] = {
      ...paragraph,
      styled: joinStyled(last.styled, paragraph.styled),
      references: [...last.references, ...references],
    };
  }
  return joined.filter(({ joinsNext, styled, references }) => {
    return !joinsNext || styled.text !== '' || references.length > 0;
  });
}

function standTogether(a: DocxParagraph, b: DocxParagraph): boolean {
  const sameCell = a.cell?.table === b.cell?.table && a.cell?.row === b.cell?.row;
  return sameCell && a.cell?.cell === b.cell?.cell && a.note?.id === b.note?.id;
}

function withNoteMarks(styled: StyledText, notes: NumberedParagraph['notes']): StyledText {
  const added = notes
    .filter(({ reference }) => !reference.custom)
    .map(({ reference, label }) => ({ offset: reference.offset, label }));
  const marks = [...styled.marks, ...added].sort((a, b) => a.offset - b.offset);
  return { ...styled, marks };
}

/** The blocks of a DOCX in reading order, each note after the paragraph that carries its mark. */
export function docxBlocks(docx: OpenedDocx): Block[] {
  const blocks: Block[] = [];
  const add = (block: Omit<Block, 'line'>): void => {
    blocks.push({ ...block, line: blocks.length + 1 });
  };
  const noteWords = notesById(docx);
  const paragraphs = numberParagraphs(docx);
  paragraphs.forEach((numbered, index) => {
    const { cell } = numbered.paragraph;
    if (!cell) {
      const block = textBlock(numbered, docx);
      if (block) add(block);
    } else if (startsRow(paragraphs[index - 1], numbered)) {
      const row = rowBlock(paragraphs.slice(index));
      if (row) add(row);
    }
    for (const { reference, label } of numbered.notes) {
      const styled = noteWords.get(`${reference.kind} ${reference.id}`);
      if (styled) add({ kind: 'note', label, ...wordsOf(styled) });
    }
  });
  return tieStars(blocks);
}

function textBlock(numbered: NumberedParagraph, docx: OpenedDocx): Omit<Block, 'line'> | undefined {
  const { paragraph } = numbered;
  const whole = trimStyled(numbered.styled);
  if (whole.text === '') return undefined;
  const typed = numbered.label === undefined ? typedLabel(whole.text) : undefined;
  const label = numbered.label ?? typed?.label;
  const words = oneLine(typed ? sliceStyled(whole, typed.length) : whole);
  const note = paragraph.beside ? titleNote(words) : undefined;
  if (note) return note;
  const level = levelOf(paragraph, docx);
  const plainKind = label === undefined ? 'paragraph' : 'item';
  return {
    kind: level === undefined ? plainKind : 'heading',
    ...wordsOf(words),
    ...(label === undefined ? {} : { label }),
    ...(level === undefined ? {} : { level }),
    ...(paragraph.level === undefined ? {} : { depth: paragraph.level }),
  };
}

/** A frame beside the text that starts with stars is a note on the title. */
function titleNote(words: StyledText): Omit<Block, 'line'> | undefined {
  const [mark, ...marks] = words.marks;
  if (mark?.offset !== 0 || !/^\*+$/u.test(mark.label)) return undefined;
  return { kind: 'note', label: mark.label, ...wordsOf({ ...words, marks }) };
}

function levelOf({ outline, style }: DocxParagraph, { styles }: OpenedDocx): number | undefined {
  return outline !== undefined && outline < 9 ? outline + 1 : headingLevelOf(styles, style);
}

function startsRow(before: NumberedParagraph | undefined, own: NumberedParagraph): boolean {
  const a = before?.paragraph.cell;
  const b = own.paragraph.cell;
  return a?.table !== b?.table || a?.row !== b?.row;
}

/** All cells of the row the first paragraph stands in, set apart by TABs. */
function rowBlock(rest: readonly NumberedParagraph[]): Omit<Block, 'line'> | undefined {
  const end = rest.findIndex((own, index) => index > 0 && startsRow(rest[0], own));
  const cells: StyledText[] = [];
  for (const numbered of end < 0 ? rest : rest.slice(0, end)) {
    const place = numbered.paragraph.cell?.cell ?? 1;
    while (cells.length < place) cells.push(NO_TEXT);
    cells[cells.length - 1] = joinWords(cells.at(-1) ?? NO_TEXT, numberedWords(numbered));
  }
  const row = joinCells(cells);
  return row.text.trim() === '' ? undefined : { kind: 'row', ...wordsOf(row) };
}

function numberedWords({ styled, label }: NumberedParagraph): StyledText {
  const words = oneLine(styled);
  return label === undefined ? words : joinStyled(plain(`${label} `), words);
}

function joinWords(before: StyledText, after: StyledText): StyledText {
  const glue = before.text === '' || after.text === '' ? NO_TEXT : plain(' ');
  return joinStyled(joinStyled(before, glue), after);
}

function notesById(docx: OpenedDocx): Map<string, StyledText> {
  const notes = new Map<string, StyledText>();
  for (const [kind, paragraphs] of [
    ['footnote', docx.footnotes],
    ['endnote', docx.endnotes],
  ] as const) {
    for (const { note, styled } of joinDeletedEnds(paragraphs)) {
      if (!note || note.type !== undefined) continue;
      const key = `${kind} ${note.id}`;
      // The mark at the head of a note repeats its label.
      const words = oneLine({ ...styled, marks: styled.marks.filter(({ offset }) => offset > 0) });
      notes.set(key, joinWords(notes.get(key) ?? NO_TEXT, words));
    }
  }
  return notes;
}

function oneLine(styled: StyledText): StyledText {
  return trimStyled(replaceStyled(styled, /\s+/gu, ' '));
}
