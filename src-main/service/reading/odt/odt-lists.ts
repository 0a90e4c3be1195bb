import { nextLabel } from './odt-numbering.ts';
import type { Counters } from './odt-numbering.ts';
import type { OdtStyles } from './odt-styles.ts';

type Attributes = Readonly<Record<string, string>>;

interface OpenList {
  readonly style: string;
  readonly counters: Counters;
}

interface OpenItem {
  /** Number the item states for itself. */
  readonly start?: number;
  /** Whether its first paragraph was met, or none may carry a number. */
  counted: boolean;
}

/** Lists that are open at one place; a cell, a note or a text box begins without any. */
export class OpenLists {
  readonly lists: OpenList[] = [];
  readonly items: OpenItem[] = [];
}

/** Numbers the paragraphs of lists as a word processor shows them (OpenDocument 1.3, 5.3). */
export class OdtLists {
  readonly #styles: OdtStyles;
  readonly #byStyle = new Map<string, Counters>();
  readonly #byId = new Map<string, Counters>();
  readonly #outline: Counters = [];

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  openList(open: OpenLists, attributes: Attributes): void {
    const around = open.lists.at(-1);
    const style = attributes['text:style-name'] ?? around?.style ?? '';
    const goesOn = attributes['text:continue-numbering'] === 'true';
    const after = this.#byId.get(attributes['text:continue-list'] ?? '');
    const counters =
      around?.counters ?? after ?? (goesOn ? this.#byStyle.get(style) : undefined) ?? [];
    if (around && !goesOn) counters.length = Math.min(counters.length, open.lists.length + 1);
    open.lists.push({ style, counters });
    this.#byStyle.set(style, counters);
    const id = attributes['xml:id'] ?? attributes['text:id'];
    if (id !== undefined) this.#byId.set(id, counters);
  }

  openItem(open: OpenLists, attributes: Attributes, isHeader: boolean): void {
    const start = attributes['text:start-value'];
    open.items.push({
      counted: isHeader,
      ...(start === undefined ? {} : { start: Number(start) }),
    });
  }

  /** Label of a paragraph that begins here; only the first one of an item has one. */
  label(open: OpenLists): string | undefined {
    const item = open.items.at(-1);
    const list = open.lists.at(-1);
    if (!item || !list || item.counted) return undefined;
    item.counted = true;
    const levels = this.#styles.lists.get(list.style);
    return levels && nextLabel(levels, list.counters, open.lists.length, item.start);
  }

  /** Label of a heading outside lists. */
  headingLabel(level: number): string | undefined {
    const label = nextLabel(this.#styles.outline, this.#outline, level);
    this.#outline.length = Math.min(this.#outline.length, level + 1);
    return label;
  }
}
