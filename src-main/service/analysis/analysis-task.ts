import type { ExportFormat, ExportedFile, Findings, Settings } from '../../contract/api.ts';
import type { FolderAnswer } from '../../contract/folders.ts';
import type { Result } from '../../contract/problem.ts';
import type { FolderQuestion } from '../folder-index/search-folder.ts';
import type { Comparison } from '../../engine/differences/difference.ts';
import type { TextHistory } from '../../engine/differences/history.ts';
import type { PairsByHand } from '../../engine/differences/alignment/pairs-by-hand.ts';
import type { Document } from '../../engine/documents/document.ts';
import type { ReportInput } from '../../engine/notes/report.ts';
import type { SettingOutlook } from '../../engine/shared-language/passages/settings-outlook.ts';
import type {
  SharedLanguage,
  SharedSettings,
  WordingHit,
} from '../../engine/shared-language/shared-passage.ts';

/** What findings depend on besides the documents. */
export type FindingSettings = Pick<Settings, 'shared' | 'ladder' | 'aliases'>;

/** Findings without the revision, which only the workspace knows. */
export type FoundFindings = Omit<Findings, 'revision'>;

/** What an export is made from; comparisons and histories are made on the way. */
export type ExportInput = Omit<ReportInput, 'comparisons' | 'histories'> & {
  /** Pairs of ids to compare. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Families of ids whose paragraphs are followed from version to version. */
  readonly families: readonly (readonly string[])[];
};

/** A file to be read: on this machine, or its bytes. */
export type FileToRead =
  { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

/** What each kind of work takes and gives. All of it is plain data. */
export interface AnalysisWork {
  'read-file': { takes: { readonly path: string }; gives: Document };
  'read-bytes': { takes: { readonly name: string; readonly bytes: Uint8Array }; gives: Document };
  /** Gives in parts: what came of each file, a `Result<Document>`, in the order of the files. */
  'read-many': { takes: { readonly files: readonly FileToRead[] }; gives: null };
  'read-text': { takes: { readonly name: string; readonly text: string }; gives: Document };
  'read-html': { takes: { readonly name: string; readonly html: string }; gives: Document };
  analyse: {
    takes: { readonly documents: readonly Document[]; readonly settings: FindingSettings };
    gives: FoundFindings;
  };
  compare: {
    takes: { readonly a: Document; readonly b: Document; readonly byHand: PairsByHand };
    gives: Comparison;
  };
  reworded: {
    takes: {
      readonly a: Document;
      readonly b: Document;
      readonly settings: SharedSettings;
      readonly summariesOnly: boolean;
    };
    gives: SharedLanguage;
  };
  history: {
    takes: {
      readonly versions: readonly Document[];
      /** What was decided about each version and the one after it. */
      readonly byHand: readonly PairsByHand[];
    };
    gives: TextHistory;
  };
  find: {
    takes: {
      readonly documents: readonly Document[];
      readonly wording: string;
      readonly settings: SharedSettings;
    };
    gives: readonly WordingHit[];
  };
  'find-in-folder': { takes: FolderQuestion; gives: FolderAnswer };
  'read-from-folder': {
    takes: { readonly folder: string; readonly document: string };
    gives: Document;
  };
  outlook: {
    takes: { readonly documents: readonly Document[]; readonly settings: SharedSettings };
    gives: readonly SettingOutlook[];
  };
  export: {
    takes: { readonly format: ExportFormat; readonly input: ExportInput };
    gives: ExportedFile;
  };
}

/** A kind of work. */
export type WorkKind = keyof AnalysisWork;

/** Tells how far some work is: what is done now, and how much of how much. */
export type ReportProgress = (stage: string, done: number, total: number) => void;

/** Takes what is done already of some work that gives in parts. */
export type TakePart = (part: unknown) => void;

/** Something to do, as it is sent to the worker. */
export interface WorkOrder {
  readonly order: number;
  readonly kind: WorkKind;
  readonly takes: unknown;
}

/** What the worker sends back. */
export type WorkMessage =
  | {
      readonly order: number;
      readonly type: 'progress';
      readonly stage: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly order: number; readonly type: 'part'; readonly part: unknown }
  | { readonly order: number; readonly type: 'result'; readonly result: Result<unknown> };
