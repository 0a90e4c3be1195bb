type Attributes = Readonly<Record<string, string>>;

/** Tracked changes are read as if all were accepted, or as if none had been made. */
export type TrackedReading = 'accepted' | 'original';

/** Follows the tracked changes of a text: what was deleted stands apart, at the head of the file. */
export class OdtChanges {
  /** Whether the file has any. */
  any = false;
  readonly #reading: TrackedReading;
  readonly #inserted = new Set<string>();
  readonly #deleted = new Map<string, string[]>();
  readonly #open = new Set<string>();
  #region = '';
  #kind = '';

  constructor(reading: TrackedReading) {
    this.#reading = reading;
  }

  /** Whether the words here were inserted, and the original is wanted. */
  get isLeftOut(): boolean {
    return this.#open.size > 0;
  }

  /** An element inside the record of changes. */
  openRecord(name: string, attributes: Attributes): void {
    if (name === 'text:changed-region') {
      this.#region = attributes['xml:id'] ?? attributes['text:id'] ?? '';
    } else if (name === 'text:insertion' || name === 'text:deletion') {
      this.any = true;
      this.#kind = name;
      if (name === 'text:insertion') this.#inserted.add(this.#region);
      else this.#deleted.set(this.#region, []);
    } else if (name === 'text:p' || name === 'text:h') {
      if (this.#kind === 'text:deletion') this.#deleted.get(this.#region)?.push('');
    }
  }

  /** Words inside a paragraph of the record of changes. */
  recordText(text: string): void {
    const paragraphs = this.#deleted.get(this.#region);
    if (this.#kind !== 'text:deletion' || !paragraphs || paragraphs.length === 0) return;
    paragraphs[paragraphs.length - 1] += text;
  }

  /** A mark of a change in the running text; the paragraphs to put back there, if any. */
  at(name: string, attributes: Attributes): readonly string[] {
    const id = attributes['text:change-id'] ?? '';
    if (this.#reading === 'accepted') return [];
    if (name === 'text:change-start' && this.#inserted.has(id)) this.#open.add(id);
    else if (name === 'text:change-end') this.#open.delete(id);
    return name === 'text:change' ? (this.#deleted.get(id) ?? []) : [];
  }
}
