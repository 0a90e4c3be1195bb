import { BlockList } from '../styled/block-list.ts';
import { symbolCharacter } from '../docx/symbol-character.ts';
import type { TrackedReading } from '../../../engine/documents/document.ts';
import { joinBlocks } from '../styled/join-blocks.ts';
import { isExponent, markLabels, RAISED_MARK } from '../styled/note-marks.ts';
import { wordsOf } from '../styled/styled-text.ts';
import { TrackedCounter } from '../styled/tracked-counter.ts';
import { CHARACTERS, SYMBOLS } from './rtf-characters.ts';
import { decodeBytes } from './rtf-encodings.ts';
import { RtfHolder } from './rtf-holder.ts';
import { RtfNotes } from './rtf-notes.ts';
import { destinationOf, FIRST_STATE, setLook } from './rtf-state.ts';
import type { RtfState } from './rtf-state.ts';
import { RtfTables } from './rtf-tables.ts';
import type { RtfToken } from './rtf-tokens.ts';

/** Word itself nests a few dozen groups. */
const DEEPEST_RTF = 500;

/** Thrown for files nested deeper than any document. */
export class RtfTooDeep extends Error {}

interface OpenNote {
  readonly depth: number;
  kind: 'footnote' | 'endnote' | 'box';
}

/** Follows the pieces of an RTF file and writes the blocks of its text. */
export class RtfWalker {
  readonly tables = new RtfTables();
  readonly list = new BlockList();
  readonly margins: string[] = [];
  title = '';
  readonly changes = new TrackedCounter();
  readonly #reading: TrackedReading;
  readonly #notes = new RtfNotes();
  readonly #states: RtfState[] = [{ ...FIRST_STATE }];
  readonly #holders: RtfHolder[] = [new RtfHolder()];
  readonly #openNotes: OpenNote[] = [];
  #bytes = '';
  #standIns = 0;
  #label = '';
  #autoMark = false;
  #typedMark: string | undefined;

  constructor(reading: TrackedReading) {
    this.#reading = reading;
  }

  /** Whether groups are still open: the file was cut off. */
  get isOpen(): boolean {
    return this.#states.length > 1;
  }

  read(token: RtfToken): void {
    if (token.kind === 'bytes') return this.#readBytes(token.bytes);
    this.#writeBytes();
    switch (token.kind) {
      case 'open':
        return this.#openGroup();
      case 'close':
        return this.#closeGroup();
      case 'symbol':
        return this.#readSymbol(token.name);
      case 'word':
        if (this.#standIns > 0) this.#standIns -= 1;
        return this.#readWord(token.name, token.value);
    }
  }

  finish(): void {
    this.#writeBytes();
    while (this.#openNotes.length > 0) this.#closeNote();
    for (const block of this.#holder.finish()) this.list.add(block);
  }

  get #state(): RtfState {
    return this.#states.at(-1) ?? FIRST_STATE;
  }

  get #holder(): RtfHolder {
    const holder = this.#holders.at(-1);
    if (!holder) throw new Error('the body of an RTF file is never closed');
    return holder;
  }

  #openGroup(): void {
    this.#standIns = 0;
    if (this.#states.length > DEEPEST_RTF) throw new RtfTooDeep('rtf: too deep');
    this.#states.push({ ...this.#state, optional: false });
  }

  #closeGroup(): void {
    this.#standIns = 0;
    // Braces beyond the last end nothing.
    if (this.#states.length === 1) return;
    const closed = this.#states.pop();
    if (this.#openNotes.at(-1)?.depth === this.#states.length) this.#closeNote();
    const isLabelEnd = closed?.destination === 'label' && this.#state.destination !== 'label';
    if (isLabelEnd) this.#endLabel();
  }

  /** The number or bullet as it was last shown. */
  #endLabel(): void {
    const label = this.#label.replace(/\s+/gu, ' ').trim().slice(0, 40);
    this.#label = '';
    if (label !== '') this.#holder.setting.label = label;
  }

  #readBytes(bytes: string): void {
    const left = this.#standIns;
    this.#standIns = Math.max(0, left - bytes.length);
    if (this.#state.destination !== 'nowhere') this.#bytes += bytes.slice(left);
  }

  /** Bytes of one character may come in several pieces: they are decoded together. */
  #writeBytes(): void {
    if (this.#bytes === '') return;
    const bytes = this.#bytes;
    this.#bytes = '';
    const { font } = this.#state;
    const symbols = this.tables.symbolFont(font);
    const text =
      symbols === undefined
        ? decodeBytes(bytes, this.tables.encodingOf(font))
        : [...bytes]
            .map((byte) => symbolCharacter(symbols, byte.charCodeAt(0).toString(16)))
            .join('');
    this.#write(text);
  }

  #readSymbol(name: string): void {
    if (this.#standIns > 0) this.#standIns -= 1;
    else if (name === '*') this.#state.optional = true;
    else if (name === '\r' || name === '\n') this.#endParagraph();
    else if (Object.hasOwn(SYMBOLS, name)) this.#write(SYMBOLS[name] ?? '');
  }

  #readWord(name: string, value: number | undefined): void {
    const state = this.#state;
    const destination = destinationOf(name, state);
    state.optional = false;
    if (destination !== undefined) {
      state.destination = destination;
      if (destination === 'margin') this.margins.push('');
      return;
    }
    if (name === 'f') state.font = value ?? 0;
    if (state.destination === 'fonts') return this.tables.setFont(name, value);
    if (state.destination === 'styles') return this.tables.setStyle(name, value);
    if (state.destination === 'nowhere' || this.tables.setFile(name, value)) return;
    if (setLook(state, name, value) || this.#notes.setFormat(name)) return;
    if (!this.#readCharacter(name, value) && state.destination === 'text') {
      if (!this.#readTable(name)) this.#readParagraph(name, value);
    }
  }

  #readCharacter(name: string, value: number | undefined): boolean {
    if (name === 'u') {
      const code = value ?? 0;
      this.#write(String.fromCharCode(code < 0 ? code + 65_536 : code));
      this.#standIns = this.#state.standIns;
    } else if (Object.hasOwn(CHARACTERS, name)) this.#write(CHARACTERS[name] ?? '');
    else if (name === 'tab' || name === 'line') this.#writeSign(name === 'tab' ? '\t' : '\n');
    else if (name === 'par' && this.#state.destination === 'margin') this.margins.push('');
    else return false;
    return true;
  }

  #readTable(name: string): boolean {
    const { setting } = this.#holder;
    if (name === 'intbl') setting.inTable = true;
    else if (name === 'cell') this.#holder.endCell();
    else if (name === 'row') this.#holder.endRow();
    // A table in a cell is part of the cell.
    else if (name === 'nestcell' || name === 'nestrow') this.#write(' ');
    else return false;
    return true;
  }

  #readParagraph(name: string, value: number | undefined): void {
    if (this.#setParagraph(name, value)) return;
    if (name === 'par' || name === 'sect' || name === 'page') this.#endParagraph();
    else if (name === 'chftn') this.#autoMark ||= this.#openNotes.length === 0;
    else if (name === 'footnote' || name === 'shptxt') this.#openNote(name);
    else if (name === 'ftnalt') {
      const note = this.#openNotes.at(-1);
      if (note?.kind === 'footnote') note.kind = 'endnote';
    }
  }

  #setParagraph(name: string, value: number | undefined): boolean {
    const { setting } = this.#holder;
    if (name === 'pard') this.#holder.setting = { inTable: false, ...labelOf(setting) };
    else if (name === 's') setHeading(setting, this.tables.headingLevel(value ?? 0));
    else if (name === 'outlinelevel') setHeading(setting, (value ?? 9) + 1);
    else if (name === 'ilvl') setting.depth = Math.min(Math.max(value ?? 0, 0), 8);
    else return false;
    return true;
  }

  #endParagraph(): void {
    if (this.#state.destination === 'text' && !this.#isLeftOut()) this.#holder.endParagraph();
  }

  #openNote(name: string): void {
    this.#openNotes.push({
      depth: this.#states.length - 1,
      kind: name === 'footnote' ? 'footnote' : 'box',
    });
    this.#holders.push(new RtfHolder());
    Object.assign(this.#state, { raised: false });
  }

  #closeNote(): void {
    const note = this.#openNotes.pop();
    const blocks = this.#holders.pop()?.finish() ?? [];
    if (!note || this.#isLeftOut()) return;
    if (note.kind === 'box') return void this.#holder.after.push(...blocks);
    const label = this.#autoMark ? this.#notes.next(note.kind) : (this.#typedMark ?? '*');
    if (this.#autoMark || this.#typedMark === undefined) this.#holder.pen.mark(label);
    this.#autoMark = false;
    this.#typedMark = undefined;
    const joined = joinBlocks(blocks.map(({ label: _own, ...block }) => block));
    // The mark at the head of a note repeats its label.
    const words = { ...joined, marks: joined.marks.filter(({ offset }) => offset > 0) };
    this.#holder.after.push({ kind: 'note', label, ...wordsOf(words) });
  }

  #isLeftOut(): boolean {
    const { hidden, deleted, inserted } = this.#state;
    return hidden || (this.#reading === 'accepted' ? deleted : inserted);
  }

  #countChange(): void {
    const { hidden, deleted, inserted } = this.#state;
    if (deleted && !hidden) this.changes.piece('deleted');
    else if (inserted && !hidden) this.changes.piece('inserted');
    else this.changes.unchanged();
  }

  #writeSign(sign: '\t' | '\n'): void {
    if (this.#state.destination !== 'text') this.#write(' ');
    else if (!this.#isLeftOut()) this.#holder.pen.writeSign(sign);
  }

  #write(text: string): void {
    switch (this.#state.destination) {
      case 'fonts':
        return this.tables.nameFont(text);
      case 'styles':
        return this.tables.nameStyle(text);
      case 'title':
        this.title += text;
        return;
      case 'label':
        this.#label += text;
        return;
      case 'margin':
        this.margins.push((this.margins.pop() ?? '') + text);
        return;
      case 'text':
        return this.#writeText(text);
      case 'nowhere':
    }
  }

  #writeText(text: string): void {
    if (text !== '') this.#countChange();
    if (text === '' || this.#isLeftOut()) return;
    const { pen } = this.#holder;
    const { raised, italic } = this.#state;
    const label = text.trim();
    if (raised && label !== '' && RAISED_MARK.test(text) && !isExponent(pen.tail, label)) {
      const labels = markLabels(label);
      for (const one of labels) pen.mark(one);
      if (this.#openNotes.length === 0) this.#typedMark = labels.at(-1);
    } else {
      if (label !== '' && this.#openNotes.length === 0) this.#typedMark = undefined;
      pen.write(text, italic);
    }
  }
}

function setHeading(setting: { level?: number }, level: number | undefined): void {
  if (level !== undefined && level >= 1 && level <= 9) setting.level = level;
  else delete setting.level;
}

/** A number is shown before the settings of its paragraph. */
function labelOf({ label }: { readonly label?: string }): { label?: string } {
  return label === undefined ? {} : { label };
}
