import type { TrackedReading } from '../../../engine/documents/document.ts';
import { TrackedCounter } from '../styled/tracked-counter.ts';
import type { ChangeKind } from '../styled/tracked-counter.ts';

type Attributes = Readonly<Record<string, string>>;

/** An element that was deleted, as the record of changes keeps it. */
export interface DeletedElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly content: (DeletedElement | string)[];
}

interface Region {
  readonly kind: ChangeKind;
  author: string;
  instant: string;
  /** What was deleted; empty for insertions. */
  readonly deleted: DeletedElement[];
}

const KINDS: Readonly<Record<string, ChangeKind>> = {
  'text:insertion': 'inserted',
  'text:deletion': 'deleted',
};

/**
 * Follows the tracked changes of a text (OpenDocument 1.3, 5.5): what was deleted stands apart, at
 * the head of the file. Changes of looks say no more than that there was one, and are passed over.
 */
export class OdtChanges {
  readonly counter = new TrackedCounter();
  readonly #reading: TrackedReading;
  readonly #regions = new Map<string, Region>();
  /** Changes that began and have not ended. */
  readonly #open = new Map<string, ChangeKind>();
  readonly #path: string[] = [];
  readonly #elements: DeletedElement[] = [];
  #id = '';

  constructor(reading: TrackedReading) {
    this.#reading = reading;
  }

  /** Whether the words here are not those of the reading. */
  get isLeftOut(): boolean {
    const unwanted = this.#reading === 'accepted' ? 'deleted' : 'inserted';
    return this.#open.size > 0 && [...this.#open.values()].includes(unwanted);
  }

  /** An element inside the record of changes. */
  openRecord(name: string, attributes: Attributes): void {
    this.#path.push(name);
    const kind = KINDS[name];
    if (name === 'text:changed-region') {
      this.#id = attributes['xml:id'] ?? attributes['text:id'] ?? '';
    } else if (kind) {
      this.#regions.set(this.#id, { kind, author: '', instant: '', deleted: [] });
    } else if (this.#isDeletedText && name !== 'office:change-info') {
      const element = { name, attributes, content: [] };
      (this.#elements.at(-1)?.content ?? this.#regions.get(this.#id)?.deleted)?.push(element);
      this.#elements.push(element);
    }
  }

  /** The end of an element inside the record of changes. */
  closeRecord(name: string): void {
    this.#path.pop();
    if (this.#isDeletedText && name !== 'office:change-info') this.#elements.pop();
  }

  /** Words inside the record of changes: those of a deleted element, or of who made a change. */
  recordText(text: string): void {
    const region = this.#regions.get(this.#id);
    const name = this.#path.at(-1);
    if (!this.#path.includes('office:change-info')) this.#elements.at(-1)?.content.push(text);
    else if (region && name === 'dc:creator') region.author += text;
    else if (region && name === 'dc:date') region.instant += text;
  }

  /** A mark of a change in the running text; what is to be put back there, if anything. */
  at(name: string, attributes: Attributes): readonly DeletedElement[] {
    const id = attributes['text:change-id'] ?? '';
    const region = this.#regions.get(id);
    if (!region) return [];
    if (name === 'text:change-end') this.#open.delete(id);
    else this.counter.piece(region.kind, region.author, region.instant);
    if (name === 'text:change-start') this.#open.set(id, region.kind);
    const isPutBack = name === 'text:change' && this.#reading === 'original' && !this.isLeftOut;
    return isPutBack ? region.deleted : [];
  }

  /** Words of the running text. */
  atWords(): void {
    if (this.#open.size === 0) this.counter.unchanged();
  }

  get #isDeletedText(): boolean {
    return this.#path.includes('text:deletion') && !this.#path.includes('office:change-info');
  }
}
