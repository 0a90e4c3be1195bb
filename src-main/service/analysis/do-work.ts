import { done } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import { compareDocuments } from '../../engine/differences/compare-documents.ts';
import { paragraphHistory } from '../../engine/differences/history.ts';
import type { Document } from '../../engine/documents/document.ts';
import { rewordedBetween } from '../../engine/shared-language/find-between.ts';
import { searchWording } from '../../engine/shared-language/wording/find-wording.ts';
import type { SharedSettings, WordingHit } from '../../engine/shared-language/shared-passage.ts';
import {
  joinWording,
  type JoinedWording,
} from '../../engine/shared-language/wording/joined-wording.ts';
import { indexWording } from '../../engine/shared-language/wording/wording-index.ts';
import { exportFile } from '../exporting/export-file.ts';
import { readFromFolder, searchFolder } from '../folder-index/search-folder.ts';
import { inParallel } from '../in-parallel.ts';
import { MOST_PARSERS } from '../reading/isolated/run-kept.ts';
import { readDocument, readPasted, readPastedHtml } from '../reading/read-document.ts';
import { readFile } from '../reading/read-file.ts';
import type {
  AnalysisWork,
  FileToRead,
  ReportProgress,
  TakePart,
  WorkKind,
} from './analysis-task.ts';
import { findFindings, findOutlook, makeReport } from './find-findings.ts';

type Doing<K extends WorkKind> = (
  takes: AnalysisWork[K]['takes'],
  progress: ReportProgress,
  give: TakePart,
) => Result<AnalysisWork[K]['gives']> | Promise<Result<AnalysisWork[K]['gives']>>;

const doings: { readonly [K in WorkKind]: Doing<K> } = {
  'read-file': (file) => readOne(file),
  'read-bytes': (file) => readOne(file),
  'read-many': async ({ files }, _progress, give) => {
    for await (const read of inParallel(files, MOST_PARSERS, readOne)) give(read);
    return done(null);
  },
  'read-text': ({ name, text }) => readPasted(name, text),
  'read-html': ({ name, html }) => readPastedHtml(name, html),
  analyse: ({ documents, settings }, progress) => done(findFindings(documents, settings, progress)),
  compare: ({ a, b, byHand }) => done(compareDocuments(a, b, undefined, byHand)),
  reworded: ({ a, b, settings, summariesOnly }, progress) => {
    progress('Finding other words for the same', 0, 0);
    return done(rewordedBetween(a, b, settings, { summariesOnly }));
  },
  history: ({ versions, byHand }, progress) =>
    done(
      paragraphHistory(versions, undefined, (previous) => {
        const index = versions.indexOf(previous);
        progress('Comparing versions', index, versions.length - 1);
        return byHand[index] ?? { together: [], apart: [] };
      }),
    ),
  find: ({ documents, wording, settings }) => done(find(documents, wording, settings)),
  'find-in-folder': (question, progress) => searchFolder(question, progress),
  'read-from-folder': ({ folder, document }) => readFromFolder(folder, document),
  outlook: ({ documents, settings }, progress) => done(findOutlook(documents, settings, progress)),
  export: async ({ format, input }, progress) =>
    done(await exportFile(makeReport(input, progress), format)),
};

/** Does one piece of work. Expected failures are results; faults of ours reject. */
export async function doWork(
  kind: WorkKind,
  takes: unknown,
  progress: ReportProgress,
  give: TakePart,
): Promise<Result<unknown>> {
  const doing = doings[kind] as Doing<WorkKind>;
  return doing(takes as never, progress, give);
}

async function readOne(file: FileToRead): Promise<Result<Document>> {
  if ('bytes' in file) return readDocument(file.name, file.bytes, { bothReadings: true });
  const read = await readFile(file.path, { bothReadings: true });
  return read.ok ? done(read.value.document) : read;
}

/** The index of the documents asked about last, since wording is looked for at each key pressed. */
let kept: { readonly documents: string; readonly index: JoinedWording } | null = null;

function find(
  documents: readonly Document[],
  wording: string,
  settings: SharedSettings,
): WordingHit[] {
  // An id stands for the text, and the index is made of nothing but texts in their order.
  const names = JSON.stringify(documents.map(({ id }) => id));
  if (kept?.documents !== names)
    kept = { documents: names, index: joinWording([indexWording(documents)]) };
  return searchWording(kept.index, wording, settings);
}
