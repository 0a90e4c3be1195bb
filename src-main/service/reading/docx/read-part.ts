import type { TrackedReading } from '../../../engine/documents/document.ts';
import { isExponent, markLabels, RAISED_MARK } from '../styled/note-marks.ts';
import { joinStyled, NO_TEXT } from '../styled/styled-text.ts';
import type { StyledText } from '../styled/styled-text.ts';
import { TrackedCounter } from '../styled/tracked-counter.ts';
import type { ChangeKind } from '../styled/tracked-counter.ts';
import { readXml } from '../xml/read-xml.ts';
import { changeKind, isFormerLook, isIdleRecord, isLeftOut, isProperty } from './docx-changes.ts';
import type { CellPlace, DocxParagraph, NoteReference } from './docx-paragraph.ts';
import { isOn, styleProperty } from './docx-styles.ts';
import type { DocxStyles } from './docx-styles.ts';
import { OpenTables } from './open-tables.ts';
import { characterOf, readFieldSign } from './run-elements.ts';
import type { OpenFields } from './run-elements.ts';

type Attributes = Readonly<Record<string, string>>;

/** What a part holds. */
export interface DocxPart {
  readonly paragraphs: readonly DocxParagraph[];
}

interface Run {
  hidden: boolean;
  raised: boolean;
  italic: boolean;
}

interface OpenParagraph {
  styled: StyledText;
  style?: string;
  numbering?: string;
  level?: number;
  outline?: number;
  frame: boolean;
  joinsNext: boolean;
  readonly cell: CellPlace | undefined;
  readonly references: NoteReference[];
  /** Paragraphs of text boxes anchored here; they follow their anchor. */
  readonly boxed: DocxParagraph[];
  run: Run | undefined;
  readonly fields: OpenFields;
  /** A change to the end of the paragraph, told once its words were. */
  changedEnd?: readonly [ChangeKind, string | undefined, string | undefined];
}

/** Elements of words; those of deleted ones count where the original is read. */
const WORDS = new Set(['w:t', 'w:delText', 'm:t']);
const SKIPPED = new Set(['mc:Fallback', 'w:rt', 'w:instrText', 'w:delInstrText']);
/**
 * Reads the paragraphs of a part (document, notes, header, footer). Its tracked changes are told
 * to `counter`. Throws `XmlError`.
 */
export function readPart(
  bytes: Uint8Array,
  styles: DocxStyles,
  reading: TrackedReading = 'accepted',
  counter: TrackedCounter = new TrackedCounter(),
): DocxPart {
  const reader = new PartReader(styles, reading, counter);
  readXml(bytes, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  return { paragraphs: reader.paragraphs };
}

/** Follows the elements of a part; ECMA-376, part 1, chapter 17 says what they mean. */
class PartReader {
  readonly paragraphs: DocxParagraph[] = [];
  private readonly styles: DocxStyles;
  private readonly reading: TrackedReading;
  private readonly counter: TrackedCounter;
  private readonly path: string[] = [];
  private readonly openParagraphs: OpenParagraph[] = [];
  private skipping = 0;
  /** Open elements whose words the reading leaves out, and all that are tracked changes. */
  private removed = 0;
  private changing = 0;
  private readonly tables = new OpenTables();
  private placeholder = 0;
  private note: { id: string; type?: string } | undefined;

  constructor(styles: DocxStyles, reading: TrackedReading, counter: TrackedCounter) {
    this.styles = styles;
    this.reading = reading;
    this.counter = counter;
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.path.at(-1) ?? '';
    this.path.push(name);
    if (this.isSkipped(name)) this.skipping += 1;
    if (this.skipping > 0) return;
    const kind = changeKind(name);
    if (kind) this.openTracked(kind, name, parent, attributes);
    else if (isFormerLook(name)) this.forgetLooks(name);
    else if (!this.openStructure(name, attributes)) this.openInParagraph(name, parent, attributes);
  }

  close(name: string): void {
    this.path.pop();
    const parent = this.path.at(-1) ?? '';
    if (this.isSkipped(name)) {
      this.skipping -= 1;
      return;
    }
    if (this.skipping > 0) return;
    if (!changeKind(name)) this.closeStructure(name);
    else if (!isProperty(parent)) {
      this.changing -= 1;
      if (isLeftOut(name, this.reading)) this.removed -= 1;
    }
  }

  private isSkipped(name: string): boolean {
    return SKIPPED.has(name) || isIdleRecord(name, this.reading);
  }

  private closeStructure(name: string): void {
    if (name === 'w:p') this.closeParagraph();
    else if (name === 'w:r') this.setRun(undefined);
    else if (name === 'w:footnote' || name === 'w:endnote') this.note = undefined;
    else if (name === 'w:sdt' && this.placeholder > this.path.length) this.placeholder = 0;
    else this.tables.close(name);
  }

  text(text: string): void {
    const name = this.path.at(-1);
    if (this.skipping > 0 || !WORDS.has(name ?? '')) return;
    if (this.changing === 0 && !this.tables.isChanging) this.counter.unchanged();
    this.add(text);
  }

  private openTracked(
    kind: ChangeKind,
    name: string,
    parent: string,
    { 'w:author': author, 'w:date': instant }: Attributes,
  ): void {
    const isGone = isLeftOut(name, this.reading);
    const { paragraph } = this;
    if (!isProperty(parent)) {
      this.changing += 1;
      if (isGone) this.removed += 1;
      this.counter.piece(kind, author, instant);
    } else if (parent === 'w:trPr' || parent === 'w:tcPr') {
      this.tables.change(isGone ? 'gone' : 'changed');
      this.counter.piece(kind, author, instant);
    } else if (parent === 'w:numPr' && paragraph) {
      // The paragraph was put into a list.
      if (isGone) paragraph.numbering = NO_NUMBER;
    } else if (this.path.at(-3) === 'w:pPr' && paragraph) {
      paragraph.changedEnd = [kind, author, instant];
      if (isGone) paragraph.joinsNext = true;
    }
  }

  /** What follows is how the paragraph or the run was before. */
  private forgetLooks(name: string): void {
    const { paragraph } = this;
    if (!paragraph) return;
    if (name === 'w:rPrChange') {
      if (paragraph.run) paragraph.run = { hidden: false, raised: false, italic: false };
      return;
    }
    for (const property of ['style', 'numbering', 'level', 'outline'] as const) {
      delete paragraph[property];
    }
    paragraph.frame = false;
  }

  private get isGone(): boolean {
    return this.removed > 0 || this.tables.isGone;
  }

  /** Elements that hold paragraphs. */
  private openStructure(name: string, attributes: Attributes): boolean {
    if (name === 'w:p') this.openParagraph();
    else if (this.tables.open(name)) return true;
    else if (name === 'w:footnote' || name === 'w:endnote') {
      const type = attributes['w:type'];
      this.note = { id: attributes['w:id'] ?? '', ...(type === undefined ? {} : { type }) };
    } else if (name === 'w:showingPlcHdr') {
      // "Click here to enter text": what a form shows until it is filled in.
      if (isOn(attributes['w:val'])) this.placeholder ||= this.path.lastIndexOf('w:sdt') + 1;
    } else return false;
    return true;
  }

  private openParagraph(): void {
    this.openParagraphs.push({
      styled: NO_TEXT,
      frame: false,
      joinsNext: false,
      cell: this.tables.place,
      references: [],
      boxed: [],
      run: undefined,
      fields: [],
    });
  }

  private openInParagraph(name: string, parent: string, attributes: Attributes): void {
    const { paragraph } = this;
    if (!paragraph) return;
    const value = attributes['w:val'];
    if (parent === 'w:pPr' || parent === 'w:numPr') readProperty(paragraph, name, value);
    else if (name === 'w:r') this.setRun({ hidden: false, raised: false, italic: false });
    else if (parent === 'w:rPr' && paragraph.run) this.readRunProperty(paragraph.run, name, value);
    else if (name === 'w:fldChar') readFieldSign(paragraph.fields, attributes['w:fldCharType']);
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      this.addReference(paragraph, name, attributes);
    } else if (parent === 'w:r') this.add(characterOf(name, attributes));
  }

  private addReference(paragraph: OpenParagraph, name: string, attributes: Attributes): void {
    if (this.isGone) return;
    paragraph.references.push({
      kind: name === 'w:footnoteReference' ? 'footnote' : 'endnote',
      id: attributes['w:id'] ?? '',
      offset: paragraph.styled.text.length,
      custom: 'w:customMarkFollows' in attributes && isOn(attributes['w:customMarkFollows']),
    });
  }

  private readRunProperty(run: Run, name: string, value: string | undefined): void {
    if (name === 'w:vanish' || name === 'w:specVanish') run.hidden = isOn(value);
    else if (name === 'w:vertAlign') run.raised = value === 'superscript';
    else if (name === 'w:i') run.italic = isOn(value);
    else if (name === 'w:rStyle') {
      run.hidden = styleProperty(this.styles, value, 'hidden') ?? run.hidden;
      run.raised = styleProperty(this.styles, value, 'raised') ?? run.raised;
      run.italic = styleProperty(this.styles, value, 'italic') ?? run.italic;
    }
  }

  private add(text: string): void {
    const { paragraph } = this;
    if (!paragraph || text === '' || this.isGone) return;
    if (this.placeholder > 0 || paragraph.run?.hidden) return;
    if (paragraph.fields.includes('instruction')) return;
    const { styled, run } = paragraph;
    const label = text.trim();
    if (run?.raised && RAISED_MARK.test(text) && !isExponent(styled.text, label)) {
      const marks = markLabels(label).map((one) => ({ offset: styled.text.length, label: one }));
      paragraph.styled = { ...styled, marks: [...styled.marks, ...marks] };
      return;
    }
    const italics = run?.italic ? [{ start: 0, end: text.length }] : [];
    paragraph.styled = joinStyled(styled, { text, italics, marks: [] });
  }

  private closeParagraph(): void {
    const paragraph = this.openParagraphs.pop();
    if (!paragraph) return;
    if (paragraph.changedEnd) this.counter.piece(...paragraph.changedEnd);
    if (this.tables.isGone) return;
    const { styled, style, numbering, level, outline, boxed, frame, cell } = paragraph;
    const boxDepth = this.path.lastIndexOf('w:txbxContent');
    const closed: DocxParagraph = {
      styled,
      references: paragraph.references,
      joinsNext: paragraph.joinsNext,
      ...(style === undefined ? {} : { style }),
      ...(numbering === undefined ? {} : { numbering }),
      ...(level === undefined ? {} : { level }),
      ...(outline === undefined ? {} : { outline }),
      ...(cell ? { cell } : {}),
      ...(this.note ? { note: this.note } : {}),
      beside: frame || boxDepth >= 0,
    };
    const anchor = this.paragraph;
    if (boxDepth >= 0 && anchor) anchor.boxed.push(closed, ...boxed);
    else this.paragraphs.push(closed, ...boxed);
  }

  private get paragraph(): OpenParagraph | undefined {
    return this.openParagraphs.at(-1);
  }

  private setRun(run: Run | undefined): void {
    if (this.paragraph) this.paragraph.run = run;
  }
}

/** The numbering instance that says: in no list (ECMA-376, part 1, 17.9.18). */
const NO_NUMBER = '0';

function readProperty(paragraph: OpenParagraph, name: string, value: string | undefined): void {
  if (name === 'w:pStyle' && value !== undefined) paragraph.style = value;
  else if (name === 'w:numId' && value !== undefined) paragraph.numbering = value;
  else if (name === 'w:ilvl') paragraph.level = Number(value);
  else if (name === 'w:outlineLvl') paragraph.outline = Number(value);
  else if (name === 'w:framePr') paragraph.frame = true;
}
