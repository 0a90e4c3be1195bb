import type { TrackedReading } from '../../../engine/documents/document.ts';
import { BlockList } from '../styled/block-list.ts';
import { joinBlocks } from '../styled/join-blocks.ts';
import { isExponent, markLabels, RAISED_MARK } from '../styled/note-marks.ts';
import { joinCells, wordsOf } from '../styled/styled-text.ts';
import type { StyledText } from '../styled/styled-text.ts';
import { WordsPen } from '../styled/words-pen.ts';
import { OdtChanges } from './odt-changes.ts';
import type { DeletedElement } from './odt-changes.ts';
import { OdtLists, OpenLists } from './odt-lists.ts';
import { blockOf, settle } from './open-paragraph.ts';
import type { OpenParagraph, Unplaced } from './open-paragraph.ts';
import { putBack } from './put-back.ts';
import type { PuttingBack } from './put-back.ts';
import type { OdtLook, OdtStyles } from './odt-styles.ts';

type Attributes = Readonly<Record<string, string>>;

/** A place that holds paragraphs: the body, a cell, a note, a text box. */
interface Holder {
  readonly blocks: Unplaced[];
  readonly open: OpenLists;
  readonly paragraphs: OpenParagraph[];
}

interface OpenTable {
  readonly cells: StyledText[];
  readonly notes: Unplaced[];
}

const HOLDERS = new Set(['text:note-body', 'draw:text-box', 'table:table-cell']);

const SKIPPED = new Set([
  ...['office:annotation', 'office:annotation-end', 'office:forms', 'office:scripts'],
  ...['text:sequence-decls', 'text:variable-decls', 'text:user-field-decls', 'text:number'],
  ...['text:ruby-text', 'text:hidden-text', 'text:note-citation', 'text:index-title-template'],
  ...['svg:title', 'svg:desc', 'office:binary-data', 'draw:object', 'table:shapes'],
]);

/** Indexes repeat the headings of the text. */
const INDEX =
  /^text:(?:table-of-content|illustration-index|table-index|alphabetical-index|object-index|user-index|bibliography)$/u;

/** Follows the elements of `content.xml` and writes the blocks of its text. */
export class OdtWalker {
  readonly list = new BlockList();
  readonly changes: OdtChanges;
  /** Words of tables of contents. */
  readonly indexes: string[] = [];
  /** Whether the file holds a text at all. */
  isText = false;
  readonly #styles: OdtStyles;
  readonly #numbers: OdtLists;
  readonly #holders: Holder[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #path: string[] = [];
  #skipping = 0;
  #recording = 0;
  #indexing = 0;
  #replaying = 0;
  #citation = '';

  constructor(styles: OdtStyles, reading: TrackedReading) {
    this.#styles = styles;
    this.#numbers = new OdtLists(styles);
    this.changes = new OdtChanges(reading);
  }

  open(name: string, attributes: Attributes): void {
    this.#path.push(name);
    if (SKIPPED.has(name)) this.#skipping += 1;
    if (name === 'text:tracked-changes') this.#recording += 1;
    if (INDEX.test(name)) this.#indexing += 1;
    if (name === 'text:note-citation') this.#citation = attributes['text:label'] ?? '';
    if (this.#recording > 0) return this.changes.openRecord(name, attributes);
    if (this.#indexing > 0 && (name === 'text:p' || name === 'text:h')) this.indexes.push('');
    if (this.#skipping > 0 || this.#indexing > 0) return;
    if (name === 'office:text') this.#enterText();
    else if (this.#holder) this.#openInText(this.#holder, name, attributes);
  }

  close(name: string): void {
    this.#path.pop();
    if (this.#recording > 0) this.changes.closeRecord(name);
    if (name === 'text:tracked-changes') this.#recording -= 1;
    if (INDEX.test(name)) this.#indexing -= 1;
    if (SKIPPED.has(name)) this.#skipping -= 1;
    if (this.#skipping > 0 || this.#recording > 0 || this.#indexing > 0) return;
    if (this.#holder) this.#closeInText(this.#holder, name);
  }

  text(text: string): void {
    const name = this.#path.at(-1);
    if (this.#recording > 0) this.changes.recordText(text);
    else if (this.#indexing > 0) {
      if (this.indexes.length > 0) this.indexes[this.indexes.length - 1] += text;
    } else if (name === 'text:note-citation' && this.#citation === '') this.#citation = text.trim();
    else if (this.#skipping === 0) this.#write(text);
  }

  get #holder(): Holder | undefined {
    return this.#holders.at(-1);
  }

  get #paragraph(): OpenParagraph | undefined {
    return this.#holder?.paragraphs.at(-1);
  }

  #enterText(): void {
    this.isText = true;
    this.#holders.push({ blocks: [], open: new OpenLists(), paragraphs: [] });
  }

  #openInText(holder: Holder, name: string, attributes: Attributes): void {
    if (HOLDERS.has(name)) {
      this.#holders.push({ blocks: [], open: new OpenLists(), paragraphs: [] });
    } else if (name === 'text:p' || name === 'text:h')
      this.#openParagraph(holder, name, attributes);
    else if (name === 'text:list') this.#numbers.openList(holder.open, attributes);
    else if (name === 'text:list-item' || name === 'text:list-header') {
      this.#numbers.openItem(holder.open, attributes, name === 'text:list-header');
    } else if (name === 'table:table') this.#tables.push({ cells: [], notes: [] });
    else if (name === 'table:covered-table-cell') this.#tables.at(-1)?.cells.push(joinBlocks([]));
    else if (name.startsWith('text:change')) this.#changeAt(holder, name, attributes);
    else this.#openInline(name, attributes);
  }

  #openInline(name: string, attributes: Attributes): void {
    const paragraph = this.#paragraph;
    if (!paragraph || this.changes.isLeftOut) {
      if (paragraph && name === 'text:span') paragraph.looks.push(paragraph.looks.at(-1) ?? {});
      return;
    }
    if (name === 'text:span') {
      const own = this.#styles.looks.get(`text ${attributes['text:style-name'] ?? ''}`);
      paragraph.looks.push({ ...paragraph.looks.at(-1), ...own });
    } else if (name === 'text:s') this.#write(' ');
    else if (name === 'text:tab') paragraph.pen.writeSign('\t');
    else if (name === 'text:line-break') paragraph.pen.writeSign('\n');
  }

  #closeInText(holder: Holder, name: string): void {
    if (name === 'text:p' || name === 'text:h') this.#closeParagraph(holder);
    else if (name === 'text:span') this.#paragraph?.looks.pop();
    else if (name === 'text:list') holder.open.lists.pop();
    else if (name === 'text:list-item' || name === 'text:list-header') holder.open.items.pop();
    else if (HOLDERS.has(name)) this.#closeHolder(holder, name);
    else if (name === 'table:table-row') this.#closeRow(holder);
    else if (name === 'table:table') this.#tables.pop();
    else if (name === 'office:text') {
      for (const block of holder.blocks) this.list.add(block);
      this.#holders.pop();
    }
  }

  #openParagraph(holder: Holder, name: string, attributes: Attributes): void {
    // The end of the paragraph before was inserted: the original goes on.
    if (this.changes.isLeftOut && holder.paragraphs.length > 0) return;
    const stated = Number(attributes['text:outline-level'] ?? 1);
    const level = name === 'text:h' ? Math.min(Math.max(stated || 1, 1), 10) : undefined;
    const depth = holder.open.lists.length - 1;
    const isListed = depth >= 0 || attributes['text:is-list-header'] === 'true';
    const look = this.#styles.looks.get(`paragraph ${attributes['text:style-name'] ?? ''}`);
    const number = (): string | undefined =>
      level !== undefined && !isListed
        ? this.#headingLabel(level, look)
        : this.#numbers.label(holder.open);
    holder.paragraphs.push({
      pen: new WordsPen(),
      looks: [look?.hidden ? { hidden: true } : {}],
      after: [],
      ...(level === undefined ? {} : { level }),
      number,
      ...(depth < 0 ? {} : { depth }),
    });
  }

  /** A heading whose style names another list, or none, is not numbered by the outline. */
  #headingLabel(level: number, look: OdtLook | undefined): string | undefined {
    const isOutlined = look?.list === undefined || look.list === 'Outline';
    return isOutlined ? this.#numbers.headingLabel(level) : undefined;
  }

  #closeParagraph(holder: Holder): void {
    if (this.changes.isLeftOut) return;
    const paragraph = holder.paragraphs.pop();
    if (!paragraph) return;
    settle(paragraph);
    const block = blockOf(paragraph, paragraph.pen.take());
    if (block) holder.blocks.push(block);
    holder.blocks.push(...paragraph.after);
  }

  #closeHolder(holder: Holder, name: string): void {
    // Only an inserted end at the very end of a holder leaves a paragraph open.
    while (holder.paragraphs.length > 0 && !this.changes.isLeftOut) this.#closeParagraph(holder);
    this.#holders.pop();
    if (this.changes.isLeftOut) return;
    if (name === 'table:table-cell') {
      const notes = holder.blocks.filter(({ kind }) => kind === 'note');
      this.#tables.at(-1)?.notes.push(...notes);
      this.#tables
        .at(-1)
        ?.cells.push(joinBlocks(holder.blocks.filter(({ kind }) => kind !== 'note')));
    } else if (name === 'text:note-body') this.#addNote(holder.blocks);
    else (this.#paragraph?.after ?? this.#holder?.blocks)?.push(...holder.blocks);
  }

  #addNote(blocks: readonly Unplaced[]): void {
    const paragraph = this.#paragraph;
    const label = this.#citation;
    this.#citation = '';
    if (!paragraph || label === '') return;
    paragraph.pen.mark(label);
    paragraph.after.push({ kind: 'note', label, ...wordsOf(joinBlocks(blocks)) });
  }

  #closeRow(holder: Holder): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    const row = joinCells(table.cells.splice(0));
    const words = row.text.trim();
    if (words !== '' && !this.changes.isLeftOut)
      holder.blocks.push({ kind: 'row', ...wordsOf(row) });
    holder.blocks.push(...table.notes.splice(0));
  }

  #changeAt(holder: Holder, name: string, attributes: Attributes): void {
    const deleted = this.changes.at(name, attributes);
    if (deleted.length === 0) return;
    this.#replaying += 1;
    putBack(deleted, this.#puttingBack(holder));
    this.#replaying -= 1;
  }

  #puttingBack(holder: Holder): PuttingBack {
    const { open, paragraphs } = holder;
    const begin = (element: DeletedElement): void =>
      this.#openParagraph(holder, element.name, element.attributes);
    const openItem = (isItem: boolean): void => this.#numbers.openItem(open, {}, !isItem);
    const paragraph = paragraphs.at(-1);
    return {
      paragraph: !paragraph ? 'none' : paragraph.pen.isEmpty ? 'empty' : 'begun',
      isInList: open.lists.length > 0,
      read: (element) => this.#replay(element),
      readParagraph: (element, isItem) => {
        openItem(isItem);
        this.#replay(element);
        open.items.pop();
      },
      breakParagraph: (element, isItem) => {
        const looks = paragraphs.at(-1)?.looks ?? [];
        this.#closeParagraph(holder);
        if (open.items.length > 0) open.items.pop();
        openItem(isItem);
        begin(element);
        // Spans that are open go on in the new paragraph, and end there.
        paragraphs.at(-1)?.looks.push(...looks.slice(1));
      },
      before: (work) => {
        const aside = paragraphs.splice(0);
        work();
        paragraphs.push(...aside);
      },
    };
  }

  #replay(element: DeletedElement | string): void {
    if (typeof element === 'string') return this.text(element);
    this.open(element.name, element.attributes);
    for (const one of element.content) this.#replay(one);
    this.close(element.name);
  }

  #write(text: string): void {
    const paragraph = this.#paragraph;
    const look = paragraph?.looks.at(-1);
    if (!paragraph || look?.hidden) return;
    if (text.trim() !== '' && this.#replaying === 0) this.changes.atWords();
    if (this.changes.isLeftOut) return;
    settle(paragraph);
    const label = text.trim();
    const isMark = look?.raised && label !== '' && RAISED_MARK.test(text);
    if (isMark && !isExponent(paragraph.pen.tail, label)) {
      for (const one of markLabels(label)) paragraph.pen.mark(one);
    } else paragraph.pen.write(text, look?.italic);
  }
}
