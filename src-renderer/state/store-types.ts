import type {
  AddedFiles,
  Capabilities,
  CatalogueEntry,
  Connection,
  DocumentChanges,
  ExportChoice,
  ExportedFile,
  Findings,
  NoteDraft,
  ReplacedDocument,
  Revised,
  Settings,
  WorkspaceState,
} from '../../src-main/contract/api.ts';
import type { FolderAnswer, SearchFolder } from '../../src-main/contract/folders.ts';
import type { Problem, Result } from '../../src-main/contract/problem.ts';
import type { NoteQuote, NoteTarget } from '../../src-main/engine/notes/note.ts';
import type { Comparison } from '../../src-main/engine/differences/difference.ts';
import type { SettingOutlook } from '../../src-main/engine/shared-language/passages/settings-outlook.ts';
import type {
  SharedLanguage,
  WordingHit,
} from '../../src-main/engine/shared-language/shared-passage.ts';
import type { TrackedReading } from '../../src-main/engine/documents/document.ts';
import type { Span } from '../../src-main/engine/text/span.ts';
import type { ComparingActions, ComparingValues } from './comparing-types.ts';
import type { Pasted } from '../frame/clipboard-text.ts';
import type { PaneName, Panes } from './panes.ts';

/** The five views, in the order of their tabs. */
export const viewNames = ['overview', 'compare', 'commitments', 'find', 'notes'] as const;

/** One of the five views. */
export type ViewName = (typeof viewNames)[number];

/** A finding that the inspector explains. */
export interface Selection {
  readonly kind: 'passage' | 'difference' | 'commitment' | 'lineage' | 'history';
  readonly id: string;
  /** The document in which it was pointed at, when that matters. */
  readonly document?: string;
  /** Id of the paragraph of that document that was pointed at, when one was. */
  readonly paragraph?: string;
}

/** Words that Compare should bring into view. A fresh object each time, so that twice works. */
export interface Place {
  readonly document: string;
  readonly span: Span;
}

/** What Compare marks in the text. */
export interface Layers {
  readonly shared: boolean;
  readonly differences: boolean;
  readonly commitments: boolean;
}

/** Something that runs in the service now. */
export interface Job {
  readonly job: string;
  readonly stage: string;
  readonly done: number;
  /** 0 when not known. */
  readonly total: number;
  /** Whether the user wants it to end. */
  readonly cancelled?: boolean;
}

/** Dialogs of the frame. */
export type DialogName =
  'palette' | 'shortcuts' | 'add' | 'about' | 'export' | 'report' | 'added' | 'pair';

/** The find bar over all texts (Ctrl+F). */
export interface Finder {
  readonly open: boolean;
  readonly query: string;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

/** A file to add: what a browser's `File` offers. */
export interface FileToAdd {
  /** With its folders, "/" between them, when it was found in a folder. */
  readonly name: string;
  /** In bytes; 0 when left out. */
  readonly size?: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Places that the user wants to join with others, or to mark as shared wording. */
export interface BegunDecision {
  readonly kind: 'joined' | 'added';
  readonly target: NoteTarget;
  readonly quotes: readonly NoteQuote[];
}

/** What the store holds; see the head of store.ts. */
export interface ClauselineValues extends ComparingValues {
  readonly connection: Connection;
  readonly capabilities: Capabilities | null;
  readonly workspace: WorkspaceState | null;
  readonly findings: Findings | null;
  readonly comparisons: Readonly<Record<string, Comparison>>;
  /** What `findings` lack of two documents, by `pairKey(a, b)`; empty for every new findings. */
  readonly reworded: Readonly<Record<string, SharedLanguage>>;
  readonly catalogue: readonly CatalogueEntry[] | null;
  readonly view: ViewName;
  /** Ids of the documents beside each other in Compare, left to right. */
  readonly columns: readonly string[];
  /** The document picked in the list at the left: Overview shows its provenance. */
  readonly focusedDocument: string | null;
  readonly unified: boolean;
  readonly linked: boolean;
  readonly layers: Layers;
  readonly panes: Panes;
  readonly selection: Selection | null;
  readonly place: Place | null;
  readonly steps: readonly Selection[];
  /** A fresh object each time Find wording should take the focus into its field. */
  readonly wordingFocus: object | null;
  /** Wording that was sent to Find wording from elsewhere; a fresh object each time. */
  readonly asked: { readonly wording: string } | null;
  readonly noteDraft: NoteDraft | null;
  /** A decision about shared wording that waits for its other places. */
  readonly begun: BegunDecision | null;
  /** Dialogs are shown by the frame, except `export`, which the Notes view shows. */
  readonly dialog: DialogName | null;
  readonly finder: Finder;
  /** The document whose import report is open (dialog `report`). */
  readonly reported: string | null;
  /** What adding several files gave (dialog `added`). */
  readonly added: Omit<AddedFiles, 'revision'> | null;
  /** How the notes fared in the last replacement, shown with the report of that document. */
  readonly replaced: Omit<ReplacedDocument, 'revision'> | null;
  /** Text pasted outside any field, waiting for a name in the add dialog. */
  readonly pasted: Pasted | null;
  readonly jobs: readonly Job[];
  /** Whether documents came while others were still being added, so that findings are to be made. */
  readonly unanalysed: boolean;
  readonly problems: readonly Problem[];
  readonly announcement: string;
}

/** Actions about the workspace. Those that return a boolean say whether it worked. */
export interface WorkspaceActions {
  /** Reads workspace, capabilities and catalogue and listens to the service. Once per window. */
  readonly start: () => Promise<void>;
  /** Brings the workspace to a revision, or beyond, by asking for what has changed. */
  readonly catchUp: (to: Revised) => Promise<void>;
  /** With `html` that is read, see `Api.addText`. */
  readonly addText: (name: string, text: string, html?: string) => Promise<boolean>;
  readonly addSamples: () => Promise<void>;
  readonly removeDocument: (id: string) => Promise<void>;
  readonly editDocument: (id: string, changes: DocumentChanges) => Promise<boolean>;
  readonly changeSettings: (changes: Partial<Settings>) => Promise<void>;
  readonly saveNote: (note: NoteDraft) => Promise<boolean>;
  readonly deleteNote: (id: string) => Promise<boolean>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly openLink: (address: string) => Promise<void>;
}

/** Actions about files: many at once, the report on one, a newer one in its place. */
export interface ImportActions {
  /** Adds files, each by itself; lists at the end what failed and why. */
  readonly addFiles: (files: readonly FileToAdd[]) => Promise<void>;
  /** The host's file dialog (Electron). */
  readonly chooseFiles: () => Promise<void>;
  /** The host's folder dialog (Electron). */
  readonly chooseFolder: () => Promise<void>;
  readonly openReport: (document: string) => void;
  readonly replaceDocument: (id: string, file: FileToAdd) => Promise<void>;
  /** Reads a file with tracked changes the other way, in the place of the document. */
  readonly readTracked: (id: string, reading: TrackedReading) => Promise<void>;
  /** Opens Compare with the two readings of a file with tracked changes; adds the other one. */
  readonly compareReadings: (id: string) => Promise<void>;
}

/** Actions that ask for findings. */
export interface AnalysisActions {
  /** Finds everything anew; a running one is cancelled first. */
  readonly analyse: () => Promise<void>;
  /** Makes `comparisons[pairKey(a, b)]` there, unless it is already and need not be made anew. */
  readonly loadComparison: (a: string, b: string, anew?: boolean) => Promise<void>;
  /** Makes `reworded[pairKey(a, b)]` there for the present findings, unless it is already. */
  readonly loadReworded: (a: string, b: string) => Promise<void>;
  /** Where this wording stands; the problem is the caller's to show. */
  readonly findWording: (wording: string) => Promise<Result<readonly WordingHit[]>>;
  /** Folders in which wording can be looked for besides the workspace. */
  readonly searchFolders: () => Promise<readonly SearchFolder[]>;
  /** The host's folder dialog (Electron); null when given up. */
  readonly chooseSearchFolder: () => Promise<SearchFolder | null>;
  /** With `refresh` it is a job of the status bar, since new files are read first. */
  readonly findInFolder: (
    folder: string,
    wording: string,
    refresh: boolean,
  ) => Promise<Result<FolderAnswer>>;
  /** Adds a document that was found in a folder and shows words of it in Compare. */
  readonly openFromFolder: (folder: string, document: string, span: Span) => Promise<void>;
  /** What other settings would find; null when it was given up. */
  readonly tryOtherSettings: () => Promise<readonly SettingOutlook[] | null>;
  readonly exportNotes: (choice: ExportChoice) => Promise<ExportedFile | null>;
  /** Saves by dialog or download; answers with the file's name, or null when given up. */
  readonly saveExport: (choice: ExportChoice) => Promise<string | null>;
}

/** Actions about what is on screen. */
export interface ViewActions {
  readonly showView: (view: ViewName) => void;
  /** Opens two documents side by side in Compare. */
  readonly showPair: (a: string, b: string) => void;
  readonly setColumns: (documents: readonly string[]) => void;
  readonly focusDocument: (id: string) => void;
  readonly showPlace: (document: string, span: Span) => void;
  readonly select: (selection: Selection | null) => void;
  readonly setSteps: (steps: readonly Selection[]) => void;
  /** Opens Find wording with the focus in its field. */
  readonly focusWording: () => void;
  /** Opens Find wording with these words. */
  readonly askWording: (wording: string) => void;
  /** Selects the next (1) or previous (-1) finding of the view and announces its number. */
  readonly step: (direction: 1 | -1) => void;
  readonly toggleLayer: (layer: keyof Layers) => void;
  readonly togglePane: (pane: PaneName) => void;
  /** In CSS pixels; kept within the pane's bounds. */
  readonly resizePane: (pane: PaneName, width: number) => void;
  readonly setUnified: (unified: boolean) => void;
  readonly setLinked: (linked: boolean) => void;
  readonly startNote: (draft: NoteDraft) => void;
  readonly closeNote: () => void;
  /** Begins a decision about shared wording, or gives it up with null. */
  readonly begin: (begun: BegunDecision | null) => void;
  readonly openDialog: (dialog: DialogName) => void;
  readonly openFinder: () => void;
  readonly changeFinder: (changes: Partial<Finder>) => void;
  readonly openAdd: (pasted: Pasted | null) => void;
  readonly closeDialog: () => void;
}

/** Actions about what runs, what went wrong and what is read out. */
export interface ActivityActions {
  readonly runJob: <T>(
    prefix: string,
    call: (job: string) => Promise<Result<T>>,
  ) => Promise<T | null>;
  readonly progress: (job: Job) => void;
  readonly cancel: (job: string) => Promise<void>;
  readonly report: (problem: Problem) => void;
  readonly dismissProblem: (problem: Problem) => void;
  readonly announce: (text: string) => void;
}

/** The whole store. */
export type ClauselineState = ClauselineValues &
  WorkspaceActions &
  ImportActions &
  AnalysisActions &
  ViewActions &
  ComparingActions &
  ActivityActions;

/** How an action changes the store. */
export type SetState = (
  change: Partial<ClauselineState> | ((state: ClauselineState) => Partial<ClauselineState>),
) => void;

/** How an action reads the store. */
export type GetState = () => ClauselineState;

/** Key of `comparisons` for document `a` (left) against `b` (right). */
export function pairKey(a: string, b: string): string {
  return `${a}:${b}`;
}
