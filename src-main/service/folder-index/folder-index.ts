import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../contract/problem.ts';
import type { Document } from '../../engine/documents/document.ts';
import { orderDocuments } from '../../engine/documents/order-documents.ts';
import { searchWording } from '../../engine/shared-language/wording/find-wording.ts';
import {
  joinWording,
  type JoinedWording,
} from '../../engine/shared-language/wording/joined-wording.ts';
import {
  openWordingIndex,
  packWording,
} from '../../engine/shared-language/wording/packed-wording.ts';
import type { SharedSettings, WordingHit } from '../../engine/shared-language/shared-passage.ts';
import {
  indexWording,
  type WordingIndex,
} from '../../engine/shared-language/wording/wording-index.ts';
import { fingerprint } from '../../engine/text/fingerprint.ts';
import { arrangeSegments } from './arrange-segments.ts';
import { IndexDatabase } from './index-database.ts';
import { readSegment, removeSegment, writeSegment } from './segment-file.ts';

const SEGMENT_ENDING = '.words';

/** Places where wording stands in a folder, with the documents they are in. */
export interface FolderHits {
  readonly hits: readonly WordingHit[];
  /** Only those that hold a place, oldest first, whole. */
  readonly documents: readonly Document[];
}

/**
 * The index of one folder, kept on disk: files and documents in a database, the places of their
 * words in segments beside it. `readFolder` brings it up to date; questions need none of the files.
 */
export class FolderIndex {
  readonly database: IndexDatabase;
  readonly #place: string;
  readonly #parts = new Map<string, WordingIndex>();
  #joined: JoinedWording | null = null;

  /** Opens what is kept at a place, or begins there. Throws the system's errors. */
  constructor(place: string, reading: string) {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    this.#place = place;
    this.database = new IndexDatabase(join(place, 'folder.sqlite'), reading);
  }

  /** Puts the words of documents that no segment has into segments; `spoiled` ones are made anew. */
  arrange(spoiled: readonly string[], progress: (done: number, total: number) => void): void {
    const { toMake } = arrangeSegments(this.database.documents(), spoiled);
    for (const [index, ids] of toMake.entries()) {
      progress(index, toMake.length);
      this.#make(ids);
    }
    this.#removeUnused();
    this.#joined = null;
  }

  search(wording: string, settings: SharedSettings): FolderHits {
    this.#joined ??= joinWording(this.#openParts(), rank(this.database.facts()));
    const hits = searchWording(this.#joined, wording, settings);
    const ids = new Set(hits.map((hit) => hit.document));
    const documents = [...ids].flatMap((id) => this.database.document(id) ?? []);
    return { hits, documents: orderDocuments(documents) };
  }

  /** How many documents are in it. */
  count(): number {
    return this.database.documents().length;
  }

  /** Why files of the folder could not be read, in order of their names. */
  problems(): Problem[] {
    return this.database.files().flatMap(({ problem }) => problem ?? []);
  }

  close(): void {
    this.database.close();
  }

  #make(ids: readonly string[]): WordingIndex {
    const documents = ids.flatMap((id) => this.database.document(id) ?? []);
    const name = fingerprint(['segment', ...[...ids].sort()]);
    const index = indexWording(documents);
    writeSegment(this.#path(name), packWording(index));
    this.database.change(() => this.database.setSegment(ids, name));
    this.#parts.set(name, index);
    return index;
  }

  #openParts(): WordingIndex[] {
    const bySegment = Map.groupBy(this.database.documents(), ({ segment }) => segment ?? '');
    return [...bySegment].sort(byName).map(([name, documents]) => {
      const known = this.#parts.get(name);
      if (known) return known;
      const ids = documents.map(({ id }) => id);
      const opened = name === '' ? undefined : this.#open(name, ids);
      if (!opened) return this.#make(ids);
      this.#parts.set(name, opened);
      return opened;
    });
  }

  /** Undefined when the file does not hold the words of just these documents. */
  #open(name: string, ids: readonly string[]): WordingIndex | undefined {
    const packed = readSegment(this.#path(name));
    const index = packed && openWordingIndex(packed);
    const held = new Set(index?.table.documents.map(({ id }) => id));
    return held.size === ids.length && ids.every((id) => held.has(id)) ? index : undefined;
  }

  #removeUnused(): void {
    const used = new Set(this.database.documents().map(({ segment }) => segment));
    for (const file of readdirSync(this.#place)) {
      const name = file.slice(0, -SEGMENT_ENDING.length);
      if (!file.endsWith(SEGMENT_ENDING) || used.has(name)) continue;
      removeSegment(join(this.#place, file));
      this.#parts.delete(name);
    }
  }

  #path(segment: string): string {
    return join(this.#place, segment + SEGMENT_ENDING);
  }
}

function byName([x]: readonly [string, unknown], [y]: readonly [string, unknown]): number {
  return x < y ? -1 : Number(x > y);
}

function rank(documents: readonly Document[]): ReadonlyMap<string, number> {
  return new Map(orderDocuments(documents).map(({ id }, index) => [id, index]));
}
