import type { Alias } from '../engine/commitments/compared/aliases.ts';
import type { LadderVerb } from '../engine/commitments/commitment.ts';
import type { ThemeEdits } from '../engine/commitments/themes/theme-edits.ts';
import type { Document } from '../engine/documents/document.ts';
import type { Note } from '../engine/notes/note.ts';
import type { SharedSettings } from '../engine/shared-language/shared-passage.ts';
import type { Problem } from './problem.ts';

/** Everything the workspace file keeps, as the window sees it. */
export interface WorkspaceState {
  /** Shown in the title bar: the workspace file's name without folders and ending. */
  readonly name: string;
  /** Counts up with each change; findings say for which revision they were made. */
  readonly revision: number;
  /** In date order (see `orderDocuments`). */
  readonly documents: readonly Document[];
  /** Newest first. */
  readonly notes: readonly Note[];
  readonly settings: Settings;
  /** Name of the change that undo would take back ("remove document"); null when none. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** Whether this is the sample workspace, opened at the first start. */
  readonly sample: boolean;
  /** Files that could not be opened with the workspace, or damage that was mended. */
  readonly problems: readonly Problem[];
}

/** A change that was made; `workspaceChanges` says what it did. */
export interface Revised {
  /** Of the workspace afterwards. */
  readonly revision: number;
}

/**
 * All that is different between two revisions of a workspace. Rows that neither changed nor went
 * are not in it.
 */
export interface WorkspaceChanges extends Omit<WorkspaceState, 'documents' | 'notes' | 'settings'> {
  /** The revision it builds on. */
  readonly since: number;
  readonly documents: ChangedRows<Document>;
  readonly notes: ChangedRows<Note>;
  /** Absent when nothing was set otherwise. */
  readonly settings?: Settings;
}

/** Rows of one kind that are different. */
export interface ChangedRows<T> {
  /** Rows that came or were changed, whole, in no order. */
  readonly put: readonly T[];
  /** Ids of rows that went. */
  readonly gone: readonly string[];
}

/** What the user has set; kept in the workspace file. */
export interface Settings {
  readonly shared: SharedSettings;
  readonly theme: 'system' | 'light' | 'dark';
  /** Size of document text in CSS pixels, 14 to 26. */
  readonly textSize: number;
  /** The user's own verb ladder; null for the one that comes with the tool. */
  readonly ladder: readonly LadderVerb[] | null;
  /** Renamed bodies, beside those that the documents declare. */
  readonly aliases: readonly Alias[];
  /** What the user changed in the themes by which commitments are grouped. */
  readonly themeEdits: ThemeEdits;
}
