/** The tracked changes that a reader met. Plain data, so that it can cross a process boundary. */
export interface FoundChanges {
  readonly changes: number;
  /** In the order of their first changes. */
  readonly authors: readonly string[];
}

/** What a change does; the two ends of a move are one change. */
export type ChangeKind = 'inserted' | 'deleted' | 'moved away' | 'moved here';

/** More authors and longer names are no names; a file may state anything. */
const MOST_AUTHORS = 100;
const LONGEST_NAME = 200;

/**
 * Counts tracked changes as their author sees them: a change that runs over several pieces of
 * text, or over the end of a paragraph, is written to the file once for each piece.
 */
export class TrackedCounter {
  readonly #counts = new Map<ChangeKind, number>();
  readonly #authors = new Set<string>();
  #last = '';

  /** Another piece of a change; a piece that follows its like directly is the same change. */
  piece(kind: ChangeKind, author = '', instant = ''): void {
    const key = JSON.stringify([kind, author, instant]);
    if (key === this.#last) return;
    this.#last = key;
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    const name = author.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim();
    if (name !== '' && this.#authors.size < MOST_AUTHORS) {
      this.#authors.add([...name].slice(0, LONGEST_NAME).join(''));
    }
  }

  /** Words that nobody changed: what follows is another change. */
  unchanged(): void {
    this.#last = '';
  }

  /** Undefined when there were none. */
  found(): FoundChanges | undefined {
    const count = (kind: ChangeKind): number => this.#counts.get(kind) ?? 0;
    const moves = Math.max(count('moved away'), count('moved here'));
    const changes = count('inserted') + count('deleted') + moves;
    return changes === 0 ? undefined : { changes, authors: [...this.#authors] };
  }
}
