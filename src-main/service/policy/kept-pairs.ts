import { done } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import type { Document } from '../../engine/documents/document.ts';

/** Most pairs kept; going back and forth between a few of them is what people do. */
const MOST_KEPT = 40;

interface KeptPair<T> {
  readonly a: Document;
  readonly b: Document;
  readonly basis: string;
  readonly found: T;
}

/** What was found last about pairs of documents, so that nothing is found twice in a row. */
export class KeptPairs<T> {
  readonly #kept = new Map<string, KeptPair<T>>();

  /** Asks only where the same was not found yet; `basis` is all it depends on besides both. */
  async findOnce(
    a: Document,
    b: Document,
    basis: string,
    ask: () => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const name = JSON.stringify([a.id, b.id]);
    const known = this.#kept.get(name);
    if (known?.a === a && known.b === b && known.basis === basis) return done(known.found);
    const result = await ask();
    if (!result.ok) return result;
    if (this.#kept.size >= MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value ?? '');
    this.#kept.set(name, { a, b, basis, found: result.value });
    return result;
  }
}
