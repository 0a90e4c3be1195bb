import type { LabelStyle, WrittenLabel } from '../lines/written-label.ts';

/** A paragraph that others hang on. */
interface Chapeau {
  readonly index: number;
  readonly label: string;
}

interface OpenItem extends Chapeau {
  readonly style: LabelStyle;
  readonly value: number;
  readonly depth: number | undefined;
}

/**
 * The items open at a place of a document, outermost first, under the paragraph they belong to.
 * Decides whether "(i)" follows "(h)" or opens a level of roman numerals below "(a)".
 */
export class ItemStack {
  #chapeau: Chapeau | undefined;
  #heading: Chapeau | undefined;
  /** Whether items may hang on the chapeau without its ending in a colon. */
  #numbered = false;
  #items: OpenItem[] = [];
  #bullets = 0;

  /** Nothing before this place has items after it. */
  close(): void {
    this.#chapeau = undefined;
    this.#heading = undefined;
    this.#items = [];
    this.#bullets = 0;
  }

  /** A numbered paragraph begins; `inner` is the letter of its first item, when it has one. */
  openNumber(index: number, label: string, inner: WrittenLabel | undefined): void {
    this.close();
    const outer = inner ? label.slice(0, -inner.name.length).trim() : label;
    this.#chapeau = { index, label: outer };
    this.#numbered = true;
    if (inner) this.#items = [openItem(index, label, inner, undefined)];
  }

  /** A heading: bullets directly below it hang on it, since nothing else names them. */
  openHeading(index: number, label: string): void {
    this.close();
    this.#heading = { index, label };
  }

  /** A paragraph without number begins. */
  openProse(index: number, label: string, text: string): void {
    this.close();
    this.#chapeau = { index, label };
    this.#numbered = /[:：]$/u.test(text);
  }

  /** Finds an item's place: its label with that of all it stands under, and its chapeau. */
  place(
    index: number,
    written: WrittenLabel,
    depth: number | undefined,
  ): { label: string; parent?: number | undefined } {
    const asWritten = this.#understood(written);
    this.#items = this.#items.slice(0, this.#levelOf(asWritten, depth));
    const bullet = asWritten.style === 'bullet';
    const above = this.#items.at(-1) ?? this.#chapeau ?? (bullet ? this.#heading : undefined);
    if (bullet) this.#bullets += 1;
    const value = bullet ? this.#bullets : asWritten.value;
    const name = bullet ? `bullet ${String(value)}` : bracketed(asWritten.name);
    const label = above ? labelUnder(above.label, name, asWritten.style) : name;
    this.#items.push(openItem(index, label, { ...asWritten, value }, depth));
    const hangs = this.#items.length > 1 || this.#numbered || bullet;
    return { label, parent: hangs ? above?.index : undefined };
  }

  /** The label that paragraph `index` finally got, for what hangs on it. */
  settle(index: number, label: string): void {
    if (this.#chapeau?.index === index && this.#items.length === 0) {
      this.#chapeau = { ...this.#chapeau, label };
    }
    const last = this.#items.at(-1);
    if (last?.index === index) this.#items[this.#items.length - 1] = { ...last, label };
  }

  /**
   * The numbered paragraph that an unnumbered one goes on with: it stands inside the same list
   * item, or comes after items and starts with a small letter.
   */
  continued(text: string, depth: number): Chapeau | undefined {
    const startsSmall = /^\p{Ll}/u.test(text);
    if (depth > 0)
      return this.#items.findLast((item) => (item.depth ?? 0) < depth) ?? this.#chapeau;
    return this.#numbered && this.#items.length > 0 && startsSmall ? this.#chapeau : undefined;
  }

  /** A letter that is also a roman numeral, read as what fits the items before it. */
  #understood(written: WrittenLabel): WrittenLabel {
    if (written.style !== 'letter' || written.roman === undefined) return written;
    const follows = (style: LabelStyle, value: number): boolean =>
      this.#items.some((item) => item.style === style && item.value === value - 1);
    if (follows('letter', written.value)) return written;
    const isRoman = written.roman === 1 || follows('roman', written.roman);
    return isRoman ? { ...written, style: 'roman', value: written.roman } : written;
  }

  /** How many of the open items stay open above the new one. */
  #levelOf(written: WrittenLabel, depth: number | undefined): number {
    const sameStyle = this.#items.findIndex(
      (item) => item.style === written.style && sameDepth(item, depth),
    );
    if (sameStyle >= 0) return sameStyle;
    if (depth === undefined) return this.#items.length;
    const deeper = this.#items.findIndex((item) => (item.depth ?? 0) >= depth);
    return deeper < 0 ? this.#items.length : deeper;
  }
}

/** "12 (a)"; "12, bullet 1"; "3.1" and "3 bis" already say what they stand under. */
function labelUnder(above: string, name: string, style: LabelStyle): string {
  if (style === 'outline' && name.startsWith(`${above}.`)) return name;
  if (style === 'decimal' && name.startsWith(`${above} `)) return name;
  return `${above}${style === 'bullet' ? ', ' : ' '}${name}`;
}

/** "(1)" for "1", so that "12 (1)" is no "12 1". */
function bracketed(name: string): string {
  return /^\d+$/u.test(name) ? `(${name})` : name;
}

function sameDepth(item: OpenItem, depth: number | undefined): boolean {
  return item.depth === undefined || depth === undefined || item.depth === depth;
}

function openItem(
  index: number,
  label: string,
  written: WrittenLabel,
  depth: number | undefined,
): OpenItem {
  return { index, label, style: written.style, value: written.value, depth };
}
