import type { CellPlace } from './docx-paragraph.ts';

/** What a tracked change does with a row or a cell. */
export type RowFate = 'stays' | 'changed' | 'gone';

/** Follows tables, rows and cells; nested tables count as part of their cell. */
export class OpenTables {
  #tables = 0;
  #depth = 0;
  #row = 0;
  #cell = 0;
  /** Open rows and cells, outermost first. */
  readonly #fates: RowFate[] = [];

  /** Whether the element was one of a table's. */
  open(name: string): boolean {
    if (name === 'w:tbl') this.#openTable();
    else if (name === 'w:tr' || name === 'w:tc') this.#openInside(name);
    else return false;
    return true;
  }

  close(name: string): void {
    if (name === 'w:tbl') this.#depth -= 1;
    else if (name === 'w:tr' || name === 'w:tc') this.#fates.pop();
  }

  /** Where a paragraph that opens now stands; undefined outside tables. */
  get place(): CellPlace | undefined {
    if (this.#depth === 0) return undefined;
    return { table: this.#tables, row: this.#row, cell: this.#cell };
  }

  /** A change to the innermost row or cell. */
  change(fate: RowFate): void {
    if (this.#fates.length > 0) this.#fates[this.#fates.length - 1] = fate;
  }

  /** Whether a row or cell that is open came or went. */
  get isChanging(): boolean {
    return this.#fates.some((fate) => fate !== 'stays');
  }

  /** Whether a row or cell that is open is not there. */
  get isGone(): boolean {
    return this.#fates.includes('gone');
  }

  #openTable(): void {
    this.#depth += 1;
    if (this.#depth === 1) [this.#tables, this.#row, this.#cell] = [this.#tables + 1, 0, 0];
  }

  #openInside(name: 'w:tr' | 'w:tc'): void {
    this.#fates.push('stays');
    if (this.#depth !== 1) return;
    if (name === 'w:tr') [this.#row, this.#cell] = [this.#row + 1, 0];
    else this.#cell += 1;
  }
}
