import type { Document } from '../engine/documents/document.ts';
import type { WordingHit } from '../engine/shared-language/shared-passage.ts';
import type { Problem } from './problem.ts';

/** A folder of this machine in which wording is looked for, besides the workspace. */
export interface SearchFolder {
  readonly id: string;
  /** The folder's own name, without those above it. */
  readonly name: string;
}

/** Where wording stands in a folder, and how far the folder could be looked through. */
export interface FolderAnswer {
  readonly hits: readonly WordingHit[];
  /** Only the documents that hold a place, oldest first, whole. */
  readonly documents: readonly Document[];
  /** How many documents were looked through. */
  readonly count: number;
  /** Why files could not be read. */
  readonly problems: readonly Problem[];
  /** Files read this time, because they are new or have changed. */
  readonly read: number;
}
