import { BlockList } from '../styled/block-list.ts';
import { joinBlocks } from '../styled/join-blocks.ts';
import { isExponent, markLabels, RAISED_MARK } from '../styled/note-marks.ts';
import { joinCells, wordsOf } from '../styled/styled-text.ts';
import type { StyledText } from '../styled/styled-text.ts';
import { ATTACHED, HIERARCHY, INLINE, NAMED_DIVISION, QUOTED, SKIPPED } from './akn-elements.ts';
import { AknFacts } from './akn-facts.ts';
import { AknHolder } from './akn-holder.ts';
import type { Unplaced } from './akn-holder.ts';

type Attributes = Readonly<Record<string, string>>;

/** An open element with number and heading; both come before its words. */
interface Division {
  readonly name: string;
  num: string;
  heading: string;
  told: boolean;
  /** Whether it became a heading. */
  headed: boolean;
}

/** Quotation marks of an open quoted structure. */
interface OpenQuote {
  readonly startQuote: string;
  readonly endQuote: string;
}

interface NoteInRecord {
  text: string;
}

/** Follows the elements of an Akoma Ntoso file and writes the blocks of its text. */
export class AknWalker {
  readonly list = new BlockList();
  readonly facts = new AknFacts();
  /** Words that the file marks as deleted. */
  readonly deleted: string[] = [];
  title = '';
  /** Title with the kind of document and its number. */
  longTitle = '';
  symbol = '';
  readonly #path: string[] = [];
  readonly #holders: AknHolder[] = [new AknHolder()];
  readonly #divisions: Division[] = [];
  readonly #cells: StyledText[][] = [];
  readonly #noteLabels: string[] = [];
  readonly #ends: string[] = [];
  readonly #quotes: OpenQuote[] = [];
  /** Last number of each open list; undefined for bullets. */
  readonly #lists: (number | undefined)[] = [];
  readonly #recordNotes = new Map<string, NoteInRecord>();
  #recordNote: NoteInRecord | undefined;
  #notes = 0;
  #attached = 0;
  #meta = 0;
  #skipping = 0;
  #italic = 0;
  #raised = 0;
  #deleting = 0;

  open(qualified: string, attributes: Attributes): void {
    const name = localName(qualified);
    this.#path.push(name);
    if (name === 'meta') this.#meta += 1;
    if (ATTACHED.has(name)) this.#attached += 1;
    if (SKIPPED.has(name)) this.#skipping += 1;
    if (this.#meta > 0) return this.#openRecord(name, attributes);
    if (this.#skipping > 0) return;
    if (INLINE.has(name)) this.#openInline(name, attributes);
    else this.#openBlock(name, attributes);
  }

  close(qualified: string): void {
    const name = localName(qualified);
    this.#path.pop();
    if (ATTACHED.has(name)) this.#attached -= 1;
    if (this.#meta > 0) this.#recordNote = name === 'note' ? undefined : this.#recordNote;
    else if (this.#skipping === 0) {
      if (INLINE.has(name)) this.#closeInline(name);
      else this.#closeBlock(name);
    }
    if (name === 'meta') this.#meta -= 1;
    if (SKIPPED.has(name)) this.#skipping -= 1;
  }

  text(text: string): void {
    if (this.#meta > 0) {
      if (this.#recordNote) this.#recordNote.text += text;
      return;
    }
    if (this.#skipping > 0) return;
    if (this.#deleting > 0) this.deleted.push((this.deleted.pop() ?? '') + text);
    else if (!this.#writeField(text)) this.#write(text);
  }

  finish(): void {
    for (const block of this.#holder.blocks) this.list.add(block);
  }

  get #holder(): AknHolder {
    const holder = this.#holders.at(-1);
    if (!holder) throw new Error('the text of an Akoma Ntoso file is never closed');
    return holder;
  }

  #openRecord(name: string, attributes: Attributes): void {
    this.facts.open(name, attributes);
    const id = attributes['eId'] ?? attributes['id'];
    if (name !== 'note' || id === undefined) return;
    this.#recordNote = { text: '' };
    this.#recordNotes.set(id, this.#recordNote);
  }

  #openInline(name: string, attributes: Attributes): void {
    if (name === 'i') this.#italic += 1;
    else if (name === 'sup') this.#raised += 1;
    else if (name === 'del') {
      this.#deleting += 1;
      this.deleted.push('');
    } else if (name === 'br' || name === 'eol') this.#holder.pen.writeSign('\n');
    else if (name === 'noteRef') this.#addRecordNote(attributes);
    else if (name === 'authorialNote') this.#openNote(attributes);
    else if (name === 'quotedText') {
      this.#write(attributes['startQuote'] ?? '');
      this.#ends.push(attributes['endQuote'] ?? '');
    }
  }

  #closeInline(name: string): void {
    if (name === 'i') this.#italic -= 1;
    else if (name === 'sup') this.#raised -= 1;
    else if (name === 'del') this.#deleting -= 1;
    else if (name === 'authorialNote') this.#closeNote();
    else if (name === 'quotedText') this.#write(this.#ends.pop() ?? '');
  }

  #openBlock(name: string, attributes: Attributes): void {
    // The fields of a division belong to it, whatever stands around them.
    if (isField(name)) return;
    this.#endBlock();
    if (HIERARCHY.has(name)) {
      this.#tellDivision();
      this.#divisions.push({ name, num: '', heading: '', told: false, headed: false });
    } else if (QUOTED.has(name)) {
      const { startQuote = '“', endQuote = '”' } = attributes;
      this.#quotes.push({ startQuote, endQuote });
    }
    if (name === 'tr') this.#cells.push([]);
    else if (name === 'td' || name === 'th') this.#holders.push(new AknHolder());
    else if (name === 'ol' || name === 'ul') this.#lists.push(name === 'ol' ? 0 : undefined);
    else if (name === 'li') this.#holder.labels.push(this.#itemLabel());
  }

  #closeBlock(name: string): void {
    if (isField(name)) return;
    this.#endBlock();
    if (HIERARCHY.has(name)) {
      this.#tellDivision();
      this.#divisions.pop();
      this.#holder.labels.length = 0;
    } else if (QUOTED.has(name)) this.#closeQuote();
    else if ((name === 'td' || name === 'th') && this.#holders.length > 1) this.#closeCell();
    else if (name === 'tr') this.#closeRow();
    else if (name === 'ol' || name === 'ul') this.#lists.pop();
    else if (name === 'li') this.#holder.labels.length = 0;
  }

  /** Number of the next item of the innermost list, or its bullet. */
  #itemLabel(): string {
    const last = this.#lists.pop();
    this.#lists.push(last === undefined ? undefined : last + 1);
    return last === undefined ? '•' : `${String(last + 1)}.`;
  }

  #closeQuote(): void {
    const end = this.#quotes.pop()?.endQuote ?? '';
    const { blocks } = this.#holder;
    const last = blocks.findLastIndex(({ kind }) => kind === 'quote');
    const block = blocks[last];
    if (block) blocks[last] = { ...block, text: block.text + end };
  }

  #closeCell(): void {
    const blocks = this.#holders.pop()?.blocks ?? [];
    const isNote = ({ kind }: Unplaced): boolean => kind === 'note';
    this.#cells.at(-1)?.push(joinBlocks(blocks.filter((block) => !isNote(block))));
    this.#holder.notes.push(...blocks.filter(isNote));
  }

  #closeRow(): void {
    const row = joinCells(this.#cells.pop() ?? []);
    if (row.text.trim() === '') return;
    this.#holder.blocks.push({ kind: 'row', ...wordsOf(row) }, ...this.#holder.notes.splice(0));
  }

  /** Number and heading are known once anything else of the division begins. */
  #tellDivision(): void {
    const division = this.#divisions.at(-1);
    if (!division || division.told) return;
    division.told = true;
    const num = division.num.replace(/\s+/gu, ' ').trim();
    const heading = division.heading.replace(/\s+/gu, ' ').trim();
    const words = [num, heading].filter((part) => part !== '').join(' ');
    const isNamed = NAMED_DIVISION.has(division.name) && /\p{L}{2}|^[IVXLC]+\.?$/u.test(num);
    if (heading !== '' || isNamed) {
      division.headed = true;
      const level = Math.min(this.#divisions.filter(({ headed }) => headed).length, 9);
      const quote = this.#quotes.at(-1);
      this.#holder.blocks.push(
        quote
          ? { kind: 'quote', text: quote.startQuote + words }
          : { kind: 'heading', text: words, level },
      );
    } else if (num !== '') this.#holder.labels.push(num);
  }

  #endBlock(): void {
    const { pen } = this.#holder;
    if (pen.isEmpty) return;
    const numbered = this.#divisions.filter(({ headed, num }) => !headed && num !== '');
    const depth = numbered.length + this.#lists.length;
    const quote = this.#quotes.at(-1);
    if (quote) this.#holder.endBlock({ kind: 'quote' }, quote.startQuote);
    else this.#holder.endBlock({ kind: 'paragraph', ...(depth > 0 ? { depth: depth - 1 } : {}) });
  }

  #openNote(attributes: Attributes): void {
    this.#notes += 1;
    const label = (attributes['marker'] ?? '').trim().slice(0, 40) || String(this.#notes);
    this.#holder.pen.mark(label);
    this.#noteLabels.push(label);
    this.#holders.push(new AknHolder());
  }

  #closeNote(): void {
    this.#endBlock();
    const label = this.#noteLabels.pop() ?? '';
    const blocks = this.#holders.pop()?.blocks ?? [];
    const words = joinBlocks(blocks);
    if (words.text !== '') this.#holder.notes.push({ kind: 'note', label, ...wordsOf(words) });
  }

  /** Notes kept in the file's record are read where their mark stands. */
  #addRecordNote(attributes: Attributes): void {
    this.#notes += 1;
    const label = (attributes['marker'] ?? '').trim().slice(0, 40) || String(this.#notes);
    const id = (attributes['href'] ?? '').replace(/^#/u, '');
    const text = this.#recordNotes.get(id)?.text.replace(/\s+/gu, ' ').trim() ?? '';
    this.#holder.pen.mark(label);
    if (text === '') return;
    this.#holder.notes.push({ kind: 'note', label, text });
    this.#recordNotes.delete(id);
  }

  /** Words of a number or a heading; false for all others. */
  #writeField(text: string): boolean {
    const at = this.#path.findLastIndex((name) => !INLINE.has(name));
    const field = this.#path[at] ?? '';
    const division = this.#divisions.at(-1);
    const isOwn = division !== undefined && !division.told && this.#path[at - 1] === division.name;
    if (!isField(field) || !isOwn || this.#noteLabels.length > 0) return false;
    if (field === 'num') division.num += text;
    else division.heading += division.heading === '' || field === 'heading' ? text : ` ${text}`;
    return true;
  }

  /** Title and number of the file's first document: annexes may be documents of their own. */
  #writeFacts(text: string): void {
    if (this.#attached > 0 || this.#noteLabels.length > 0) return;
    if (this.#path.includes('longTitle')) this.longTitle += text;
    if (this.#path.includes('docTitle')) this.title += text;
    if (this.#path.includes('docNumber')) this.symbol += text;
  }

  #write(text: string): void {
    // A note in a heading comes before the heading's end.
    if (text.trim() !== '' && this.#noteLabels.length === 0) this.#tellDivision();
    this.#writeFacts(text);
    const { pen } = this.#holder;
    const label = text.trim();
    const isMark = this.#raised > 0 && label !== '' && RAISED_MARK.test(text);
    if (isMark && !isExponent(pen.tail, label)) for (const one of markLabels(label)) pen.mark(one);
    else pen.write(text, this.#italic > 0);
  }
}

function isField(name: string): boolean {
  return name === 'num' || name === 'heading' || name === 'subheading';
}

function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1);
}
