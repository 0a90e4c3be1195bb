import type { Comparison } from '../engine/differences/difference.ts';
import type { TextHistory } from '../engine/differences/history.ts';
import type { DocumentStatus, TrackedReading } from '../engine/documents/document.ts';
import type { Note } from '../engine/notes/note.ts';
import type { SharedLanguage, WordingHit } from '../engine/shared-language/shared-passage.ts';
import type { FolderAnswer, SearchFolder } from './folders.ts';
import type { AddedFiles, AddedReading, ReplacedDocument } from './adding.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import type { Findings } from './findings.ts';
import type { ExportChoice, ExportedFile } from './exports.ts';
import type { SettingOutlook } from '../engine/shared-language/passages/settings-outlook.ts';
import type { PastedPreview } from './pasted-preview.ts';
import type { Result } from './problem.ts';
import type { Revised, Settings, WorkspaceChanges, WorkspaceState } from './workspace-state.ts';

export type {
  AddedFiles,
  AddedReading,
  FileFailure,
  ReplacedDocument,
  ReplacedNote,
} from './adding.ts';
export type {
  ChangedRows,
  Revised,
  Settings,
  WorkspaceChanges,
  WorkspaceState,
} from './workspace-state.ts';
export type { CatalogueEntry } from './catalogue-entry.ts';
export type { Findings } from './findings.ts';
export type { ExportChoice, ExportedFile, ExportFormat } from './exports.ts';

/** What the user may correct about a document. A null takes a field away. */
export interface DocumentChanges {
  readonly title?: string;
  readonly symbol?: string | null;
  readonly date?: string | null;
  readonly body?: string | null;
  readonly status?: DocumentStatus | null;
}

/** A note as the window writes it; the service adds id and instants. */
export type NoteDraft = Omit<Note, 'id' | 'created' | 'changed'> & { readonly id?: string };

/** A paragraph of a document of the workspace, by their ids. */
export interface AlignedParagraph {
  readonly document: string;
  readonly paragraph: string;
}

/** What a host can do beyond the service, so that the window shows only what works. */
export interface Capabilities {
  readonly host: 'electron' | 'browser';
  readonly version: string;
  /** Whether files are saved through a dialog (else the window downloads them). */
  readonly saveDialog: boolean;
}

/** Something the service tells without being asked. */
export type ServiceEvent =
  | {
      readonly type: 'progress';
      readonly job: string;
      /** What is being done, in plain words. */
      readonly stage: string;
      /** Work done and in all, in any one unit; `total` 0 when not known. */
      readonly done: number;
      readonly total: number;
    }
  /** The workspace has come to a revision. */
  | ({ readonly type: 'workspace' } & Revised)
  | { readonly type: 'command'; readonly command: string };

/**
 * All the window can ask for. Every method takes one plain object and answers with a Result. The
 * same interface is served over Electron's IPC and over HTTP on 127.0.0.1, and called directly by
 * the command line. Methods that change the workspace answer with its revision; every window is told
 * of it and asks for what has changed. Long methods take a `job` name that progress events carry and `cancel` takes.
 */
export interface Api {
  capabilities(request: Record<string, never>): Promise<Result<Capabilities>>;
  /** The whole workspace. A window asks once, and then for changes. */
  workspace(request: Record<string, never>): Promise<Result<WorkspaceState>>;
  /**
   * What has changed since a revision that the window knows; null when that is not known any more,
   * so that the whole is to be asked for.
   */
  workspaceChanges(request: { readonly since: number }): Promise<Result<WorkspaceChanges | null>>;
  /** Adds one file's bytes as a document. The same content twice gives `already-loaded`. */
  addFile(request: { readonly name: string; readonly bytes: Uint8Array }): Promise<Result<Revised>>;
  /**
   * Adds pasted text as a document. With `html`, what the clipboard holds as rich text, that is
   * read in place of `text`, by the reader of web pages.
   */
  addText(request: {
    readonly name: string;
    readonly text: string;
    readonly html?: string;
  }): Promise<Result<Revised>>;
  /** Reads rich text as `addText` would and adds nothing: what the user is shown beforehand. */
  previewHtml(request: {
    readonly job: string;
    readonly html: string;
  }): Promise<Result<PastedPreview>>;
  /**
   * Lets the user choose files in a dialog of the host and adds them as `addFiles` does; the browser
   * host answers `bad-request`.
   */
  chooseFiles(request: { readonly job: string }): Promise<Result<AddedFiles>>;
  /**
   * Adds several files, each by itself: one that cannot be read does not stop the others. They are
   * one change, named "add documents". `before` and `total` say where these files stand among all
   * that are to come, for the progress.
   */
  addFiles(request: {
    readonly job: string;
    readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
    readonly before?: number;
    readonly total?: number;
  }): Promise<Result<AddedFiles>>;
  /**
   * Lets the user choose a folder in a dialog of the host and adds the texts in it, at any depth;
   * the browser host answers `bad-request`.
   */
  chooseFolder(request: { readonly job: string }): Promise<Result<AddedFiles>>;
  removeDocument(request: { readonly id: string }): Promise<Result<Revised>>;
  editDocument(request: {
    readonly id: string;
    readonly changes: DocumentChanges;
  }): Promise<Result<Revised>>;
  /**
   * Puts a newer file in the place of a document. Quotations in notes are found again in the new
   * text, or are left as they were; what the user set by hand stays. One change, named "replace
   * document". With a `job` name its progress is told and it can be cancelled.
   */
  replaceDocument(request: {
    readonly id: string;
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly job?: string;
  }): Promise<Result<ReplacedDocument>>;
  /**
   * Reads a file with tracked changes the other way, in the place of the document: as
   * `replaceDocument`, from what the workspace keeps. `unknown-document` when it keeps nothing.
   */
  readTracked(request: {
    readonly id: string;
    readonly reading: TrackedReading;
    readonly job: string;
  }): Promise<Result<ReplacedDocument>>;
  /**
   * Adds the other reading of a file with tracked changes as a document of its own, unless it is
   * there already. `unknown-document` when the workspace keeps none.
   */
  addOtherReading(request: { readonly id: string }): Promise<Result<AddedReading>>;
  /** Adds the documents of the sample workspace that are not loaded yet. */
  addSamples(request: Record<string, never>): Promise<Result<Revised>>;
  changeSettings(request: { readonly settings: Settings }): Promise<Result<Revised>>;
  saveNote(request: { readonly note: NoteDraft }): Promise<Result<Revised>>;
  deleteNote(request: { readonly id: string }): Promise<Result<Revised>>;
  undo(request: Record<string, never>): Promise<Result<Revised>>;
  redo(request: Record<string, never>): Promise<Result<Revised>>;
  /** Finds shared language, commitments and lineages over all documents. */
  analyse(request: { readonly job: string }): Promise<Result<Findings>>;
  compare(request: {
    readonly job: string;
    readonly a: string;
    readonly b: string;
  }): Promise<Result<Comparison>>;
  /**
   * Where one of two documents sums up the other and, unless only summaries are wanted, where it
   * says the same in other words: what findings over all documents leave out.
   */
  findReworded(request: {
    readonly job: string;
    readonly a: string;
    readonly b: string;
    readonly summariesOnly: boolean;
  }): Promise<Result<SharedLanguage>>;
  /** What became of every paragraph from version to version, in the order given. */
  history(request: {
    readonly job: string;
    readonly documents: readonly string[];
  }): Promise<Result<TextHistory>>;
  /**
   * Says that two paragraphs are counterparts, or are not; null takes that back. Kept as a note
   * that quotes both; comparisons and histories follow it. A pair takes the place of other pairs of
   * either paragraph, but for those of `also`, which are made with it: a split or a merge.
   */
  alignByHand(request: {
    readonly a: AlignedParagraph;
    readonly b: AlignedParagraph;
    readonly decision: 'paired' | 'unpaired' | null;
    readonly also?: readonly { readonly a: AlignedParagraph; readonly b: AlignedParagraph }[];
  }): Promise<Result<Revised>>;
  /** Where this or similar wording stands, best first. */
  findWording(request: {
    readonly job: string;
    readonly wording: string;
  }): Promise<Result<readonly WordingHit[]>>;
  /** Folders chosen so far, the last one first. */
  searchFolders(request: Record<string, never>): Promise<Result<readonly SearchFolder[]>>;
  /** Lets the user choose a folder; null when given up. The browser host answers `bad-request`. */
  chooseSearchFolder(request: Record<string, never>): Promise<Result<SearchFolder | null>>;
  /**
   * Where wording stands in a folder, through an index that is kept. With `refresh` new and changed
   * files are read first, with progress; without it the index is asked as it is.
   */
  findInFolder(request: {
    readonly job: string;
    readonly folder: string;
    readonly wording: string;
    readonly refresh: boolean;
  }): Promise<Result<FolderAnswer>>;
  /** Adds a document that was found in a folder to the workspace. */
  addFromFolder(request: {
    readonly job: string;
    readonly folder: string;
    readonly document: string;
  }): Promise<Result<Revised>>;
  /** What shared language would be with each sized setting a tenth lower and higher. */
  outlook(request: { readonly job: string }): Promise<Result<readonly SettingOutlook[]>>;
  cancel(request: { readonly job: string }): Promise<Result<null>>;
  /** The export as it would be saved; the window shows it as a preview or downloads it. */
  exportNotes(request: {
    readonly job: string;
    readonly choice: ExportChoice;
  }): Promise<Result<ExportedFile>>;
  /** Saves an export where the user says; answers with the file's name, or null when given up. */
  saveExport(request: {
    readonly job: string;
    readonly choice: ExportChoice;
  }): Promise<Result<string | null>>;
  catalogue(request: Record<string, never>): Promise<Result<readonly CatalogueEntry[]>>;
  /** Opens an official https address in the user's browser, after asking. */
  openLink(request: { readonly address: string }): Promise<Result<boolean>>;
}

/** Name of a method of the contract. */
export type ApiMethod = keyof Api;

/** Every method's name, so that hosts can serve them in one guarded loop. */
export const apiMethods = [
  'capabilities',
  'workspace',
  'workspaceChanges',
  'addFile',
  'addText',
  'previewHtml',
  'chooseFiles',
  'addFiles',
  'chooseFolder',
  'removeDocument',
  'editDocument',
  'replaceDocument',
  'readTracked',
  'addOtherReading',
  'addSamples',
  'changeSettings',
  'saveNote',
  'deleteNote',
  'undo',
  'redo',
  'analyse',
  'compare',
  'findReworded',
  'history',
  'alignByHand',
  'findWording',
  'searchFolders',
  'chooseSearchFolder',
  'findInFolder',
  'addFromFolder',
  'outlook',
  'cancel',
  'exportNotes',
  'saveExport',
  'catalogue',
  'openLink',
] as const satisfies readonly ApiMethod[];

/** What a host puts where the window finds it: the methods and one stream of events. */
export interface Connection {
  readonly api: Api;
  /** Calls `listener` for each event until the returned function is called. */
  onEvent(listener: (event: ServiceEvent) => void): () => void;
}
