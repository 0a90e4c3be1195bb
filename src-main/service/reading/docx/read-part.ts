import { isExponent, markLabels, RAISED_MARK } from '../note-marks.ts';
import { joinStyled, NO_TEXT } from '../styled-text.ts';
import type { StyledText } from '../styled-text.ts';
import { readXml } from '../xml/read-xml.ts';
import type { CellPlace, DocxParagraph, NoteReference, TrackedReading } from './docx-paragraph.ts';
import { isOn, styleProperty } from './docx-styles.ts';
import type { DocxStyles } from './docx-styles.ts';
import { symbolCharacter } from './symbol-character.ts';

type Attributes = Readonly<Record<string, string>>;

/** What a part holds. */
export interface DocxPart {
  readonly paragraphs: readonly DocxParagraph[];
  /** Whether it holds tracked changes. */
  readonly tracked: boolean;
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
  /** Fields that are open: whether the instruction or the result is being read. */
  fields: ('instruction' | 'result')[];
}

const CHANGE_RECORD = /^w:(?:p|r|tbl|sect|tc|tr|tblPrEx|tblGrid)PrChange$|^w:tblGridChange$/u;
const SKIPPED = new Set(['mc:Fallback', 'w:rt', 'w:instrText', 'w:delInstrText']);
const REMOVED_IN: Record<TrackedReading, ReadonlySet<string>> = {
  accepted: new Set(['w:del', 'w:moveFrom']),
  original: new Set(['w:ins', 'w:moveTo']),
};
const TRACKED = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

/** Reads the paragraphs of a part (document, notes, header, footer). Throws `XmlError`. */
export function readPart(
  bytes: Uint8Array,
  styles: DocxStyles,
  reading: TrackedReading = 'accepted',
): DocxPart {
  const reader = new PartReader(styles, reading);
  readXml(bytes, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  return { paragraphs: reader.paragraphs, tracked: reader.tracked };
}

/** Follows the elements of a part; ECMA-376, part 1, chapter 17 says what they mean. */
class PartReader {
  readonly paragraphs: DocxParagraph[] = [];
  tracked = false;
  private readonly styles: DocxStyles;
  private readonly reading: TrackedReading;
  private readonly path: string[] = [];
  private readonly openParagraphs: OpenParagraph[] = [];
  private skipping = 0;
  private removed = 0;
  private tables = 0;
  private depth = 0;
  private row = 0;
  private cell = 0;
  private rowRemoved = false;
  private placeholder = 0;
  private note: { id: string; type?: string } | undefined;

  constructor(styles: DocxStyles, reading: TrackedReading) {
    this.styles = styles;
    this.reading = reading;
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.path.at(-1) ?? '';
    this.path.push(name);
    if (SKIPPED.has(name) || CHANGE_RECORD.test(name)) this.skipping += 1;
    if (this.skipping > 0) return;
    if (TRACKED.has(name)) this.openTracked(name, parent);
    else if (!this.openStructure(name, attributes)) this.openInParagraph(name, parent, attributes);
  }

  close(name: string): void {
    this.path.pop();
    const parent = this.path.at(-1) ?? '';
    if (SKIPPED.has(name) || CHANGE_RECORD.test(name)) {
      this.skipping -= 1;
      return;
    }
    if (this.skipping > 0) return;
    if (!REMOVED_IN[this.reading].has(name)) this.closeStructure(name);
    else if (!isProperty(parent)) this.removed -= 1;
  }

  private closeStructure(name: string): void {
    if (name === 'w:p') this.closeParagraph();
    else if (name === 'w:r') this.setRun(undefined);
    else if (name === 'w:tbl') this.depth -= 1;
    else if (name === 'w:tr' && this.depth <= 1) this.rowRemoved = false;
    else if (name === 'w:footnote' || name === 'w:endnote') this.note = undefined;
    else if (name === 'w:sdt' && this.placeholder > this.path.length) this.placeholder = 0;
  }

  text(text: string): void {
    const name = this.path.at(-1);
    if (this.skipping > 0) return;
    if (name === 'w:t' || name === 'm:t') this.add(text);
  }

  private openTracked(name: string, parent: string): void {
    this.tracked = true;
    if (!REMOVED_IN[this.reading].has(name)) return;
    if (!isProperty(parent)) this.removed += 1;
    else if (parent === 'w:trPr') this.rowRemoved = true;
    else if (this.path.at(-3) === 'w:pPr' && this.paragraph) this.paragraph.joinsNext = true;
  }

  /** Elements that hold paragraphs. */
  private openStructure(name: string, attributes: Attributes): boolean {
    if (name === 'w:p') this.openParagraph();
    else if (name === 'w:tbl') this.openTable();
    else if (name === 'w:tr' && this.depth === 1) [this.row, this.cell] = [this.row + 1, 0];
    else if (name === 'w:tc' && this.depth === 1) this.cell += 1;
    else if (name === 'w:footnote' || name === 'w:endnote') {
      const type = attributes['w:type'];
      this.note = { id: attributes['w:id'] ?? '', ...(type === undefined ? {} : { type }) };
    } else if (name === 'w:showingPlcHdr') {
      // "Click here to enter text": what a form shows until it is filled in.
      if (isOn(attributes['w:val'])) this.placeholder ||= this.path.lastIndexOf('w:sdt') + 1;
    } else return false;
    return true;
  }

  private openTable(): void {
    this.depth += 1;
    if (this.depth === 1) [this.tables, this.row, this.cell] = [this.tables + 1, 0, 0];
  }

  private openParagraph(): void {
    const place = { table: this.tables, row: this.row, cell: this.cell };
    this.openParagraphs.push({
      styled: NO_TEXT,
      frame: false,
      joinsNext: false,
      cell: this.depth > 0 ? place : undefined,
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
    else if (name === 'w:fldChar') readFieldSign(paragraph, attributes['w:fldCharType']);
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      this.addReference(paragraph, name, attributes);
    } else if (parent === 'w:r') this.add(characterOf(name, attributes));
  }

  private addReference(paragraph: OpenParagraph, name: string, attributes: Attributes): void {
    if (this.removed > 0 || this.rowRemoved) return;
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
    if (!paragraph || text === '' || this.removed > 0 || this.rowRemoved) return;
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

/** Inside properties a tracked change is about the paragraph's end, a row or a look. */
function isProperty(parent: string): boolean {
  return parent === 'w:rPr' || parent === 'w:trPr' || parent === 'w:numPr' || parent === 'w:tcPr';
}

function readProperty(paragraph: OpenParagraph, name: string, value: string | undefined): void {
  if (name === 'w:pStyle' && value !== undefined) paragraph.style = value;
  else if (name === 'w:numId' && value !== undefined) paragraph.numbering = value;
  else if (name === 'w:ilvl') paragraph.level = Number(value);
  else if (name === 'w:outlineLvl') paragraph.outline = Number(value);
  else if (name === 'w:framePr') paragraph.frame = true;
}

/** Of a field only what stands between "separate" and "end" is text; fields nest. */
function readFieldSign({ fields }: OpenParagraph, sign: string | undefined): void {
  if (sign === 'begin') fields.push('instruction');
  else if (sign === 'separate') fields[fields.length - 1] = 'result';
  else fields.pop();
}

/** The text an empty element stands for. A `w:tab` outside a run is a tab stop, not a character. */
function characterOf(name: string, attributes: Attributes): string {
  switch (name) {
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
      return attributes['w:type'] === 'page' || attributes['w:type'] === 'column' ? '' : '\n';
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbolCharacter(attributes['w:font'] ?? '', attributes['w:char'] ?? '');
    default:
      return '';
  }
}
