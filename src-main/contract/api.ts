import type { Commitment, LadderVerb } from '../engine/commitments/commitment.ts';
import type { Lineage } from '../engine/commitments/lineage.ts';
import type { Comparison } from '../engine/differences/difference.ts';
import type { TextHistory } from '../engine/differences/history.ts';
import type { Document, DocumentStatus } from '../engine/documents/document.ts';
import type { Note } from '../engine/notes/note.ts';
import type {
  SharedPassage,
  SharedSettings,
  WordingHit,
} from '../engine/shared-language/shared-passage.ts';
import type { ExportChoice, ExportedFile } from './exports.ts';
import type { SettingOutlook } from '../engine/shared-language/settings-outlook.ts';
import type { Problem, Result } from './problem.ts';

export type { ExportChoice, ExportedFile, ExportFormat } from './exports.ts';

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

/** What the user has set; kept in the workspace file. */
export interface Settings {
  readonly shared: SharedSettings;
  readonly theme: 'system' | 'light' | 'dark';
  /** Size of document text in CSS pixels, 14 to 26. */
  readonly textSize: number;
  /** The user's own verb ladder; null for the one that comes with the tool. */
  readonly ladder: readonly LadderVerb[] | null;
}

/** All findings over the documents of one workspace revision. */
export interface Findings {
  readonly revision: number;
  readonly passages: readonly SharedPassage[];
  readonly commitments: readonly Commitment[];
  readonly lineages: readonly Lineage[];
  /** A sentence for each limit that was met. */
  readonly limits: readonly string[];
}

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

/** How a note fared when the document it speaks of was replaced by a newer file. */
export interface ReplacedNote {
  /** Id of the note. */
  readonly note: string;
  /** For each of its quotations from that document: how sure its place is, or that it has none. */
  readonly quotes: readonly ('exact' | 'context' | 'approximate' | 'orphaned')[];
  /**
   * What became of the finding it hangs on: `kept` when it did not change its name or was not
   * reported before either, `followed` to the same finding in the new text, `lost` when there is
   * none; then the note stays with its quotations.
   */
  readonly target: 'kept' | 'followed' | 'lost';
}

/** A document replaced by a newer file. */
export interface ReplacedDocument {
  readonly state: WorkspaceState;
  /** Id of the document that stands in its place now. */
  readonly document: string;
  /** Every note that speaks of it, newest first. */
  readonly notes: readonly ReplacedNote[];
}

/** What adding several files at once gave. */
export interface AddedFiles {
  readonly state: WorkspaceState;
  /** How many documents are new. */
  readonly added: number;
  /** Every file that was not added: its name as given, below its folder, and why. */
  readonly failures: readonly FileFailure[];
  /** Files of a folder whose endings name no kind of text that is read; they were not opened. */
  readonly passedOver: readonly string[];
  /** Whether it was cancelled before the end; what had been read by then is added. */
  readonly cancelled: boolean;
}

/** A file that was not added and why, in a sentence for the user. */
export interface FileFailure {
  readonly file: string;
  readonly sentence: string;
}

/** A related instrument of the catalogue: facts only. */
export interface CatalogueEntry {
  readonly symbol: string;
  readonly title: string;
  readonly body: string;
  readonly date: string;
  readonly relation: string;
  /** https address of the official text. */
  readonly address: string;
  readonly dateChecked: boolean;
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
  | { readonly type: 'workspace'; readonly state: WorkspaceState }
  | { readonly type: 'command'; readonly command: string };

/**
 * All the window can ask for. Every method takes one plain object and answers with a Result. The
 * same interface is served over Electron's IPC and over HTTP on 127.0.0.1, and called directly by
 * the command line. Long methods take a `job` name that progress events carry and `cancel` takes.
 */
export interface Api {
  capabilities(request: Record<string, never>): Promise<Result<Capabilities>>;
  workspace(request: Record<string, never>): Promise<Result<WorkspaceState>>;
  /** Adds one file's bytes as a document. The same content twice gives `already-loaded`. */
  addFile(request: {
    readonly name: string;
    readonly bytes: Uint8Array;
  }): Promise<Result<WorkspaceState>>;
  /** Adds pasted text as a document. */
  addText(request: {
    readonly name: string;
    readonly text: string;
  }): Promise<Result<WorkspaceState>>;
  /** Lets the user choose files in a dialog of the host; the browser host answers `bad-request`. */
  chooseFiles(
    request: Record<string, never>,
  ): Promise<Result<{ readonly state: WorkspaceState; readonly problems: readonly Problem[] }>>;
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
  removeDocument(request: { readonly id: string }): Promise<Result<WorkspaceState>>;
  editDocument(request: {
    readonly id: string;
    readonly changes: DocumentChanges;
  }): Promise<Result<WorkspaceState>>;
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
  /** Adds the documents of the sample workspace that are not loaded yet. */
  addSamples(request: Record<string, never>): Promise<Result<WorkspaceState>>;
  changeSettings(request: { readonly settings: Settings }): Promise<Result<WorkspaceState>>;
  saveNote(request: { readonly note: NoteDraft }): Promise<Result<WorkspaceState>>;
  deleteNote(request: { readonly id: string }): Promise<Result<WorkspaceState>>;
  undo(request: Record<string, never>): Promise<Result<WorkspaceState>>;
  redo(request: Record<string, never>): Promise<Result<WorkspaceState>>;
  /** Finds shared language, commitments and lineages over all documents. */
  analyse(request: { readonly job: string }): Promise<Result<Findings>>;
  compare(request: {
    readonly job: string;
    readonly a: string;
    readonly b: string;
  }): Promise<Result<Comparison>>;
  /** What became of every paragraph from version to version, in the order given. */
  history(request: {
    readonly job: string;
    readonly documents: readonly string[];
  }): Promise<Result<TextHistory>>;
  /**
   * Says that two paragraphs are counterparts, or are not; null takes that back. Kept as a note
   * that quotes both; comparisons and histories follow it.
   */
  alignByHand(request: {
    readonly a: AlignedParagraph;
    readonly b: AlignedParagraph;
    readonly decision: 'paired' | 'unpaired' | null;
  }): Promise<Result<WorkspaceState>>;
  /** Where this or similar wording stands, best first. */
  findWording(request: {
    readonly job: string;
    readonly wording: string;
  }): Promise<Result<readonly WordingHit[]>>;
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
  'addFile',
  'addText',
  'chooseFiles',
  'addFiles',
  'chooseFolder',
  'removeDocument',
  'editDocument',
  'replaceDocument',
  'addSamples',
  'changeSettings',
  'saveNote',
  'deleteNote',
  'undo',
  'redo',
  'analyse',
  'compare',
  'history',
  'alignByHand',
  'findWording',
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
