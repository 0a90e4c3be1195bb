import { done } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import { compareDocuments } from '../../engine/differences/compare-documents.ts';
import type { Document } from '../../engine/documents/document.ts';
import { findWording } from '../../engine/shared-language/find-wording.ts';
import { exportFile } from '../exporting/export-file.ts';
import { readBytes } from '../reading/read-bytes.ts';
import { readDocument } from '../reading/read-document.ts';
import { readFile } from '../reading/read-file.ts';
import type { AnalysisWork, ReportProgress, WorkKind } from './analysis-task.ts';
import { findFindings, makeReport } from './find-findings.ts';

type Worker<K extends WorkKind> = (
  takes: AnalysisWork[K]['takes'],
  progress: ReportProgress,
) => Result<AnalysisWork[K]['gives']> | Promise<Result<AnalysisWork[K]['gives']>>;

const workers: { readonly [K in WorkKind]: Worker<K> } = {
  'read-file': ({ path }) => readFile(path),
  'read-bytes': ({ name, bytes }) => readDocument(name, bytes),
  'read-text': ({ name, text }) => readText(name, text),
  analyse: ({ documents, settings }, progress) => done(findFindings(documents, settings, progress)),
  compare: ({ a, b }) => done(compareDocuments(a, b)),
  find: ({ documents, wording }) => done(findWording(documents, wording)),
  export: async ({ format, input }, progress) =>
    done(await exportFile(makeReport(input, progress), format)),
};

/** Does one piece of work. Expected failures are results; faults of ours reject. */
export async function doWork(
  kind: WorkKind,
  takes: unknown,
  progress: ReportProgress,
): Promise<Result<unknown>> {
  const worker = workers[kind] as Worker<WorkKind>;
  return worker(takes as never, progress);
}

/** Pasted text goes the way of a file, so that the same words are the same document. */
async function readText(name: string, text: string): Promise<Result<Document>> {
  const read = await readBytes(name, new TextEncoder().encode(text));
  if (!read.ok) return read;
  const source = { ...read.value.source, format: 'pasted' as const };
  return done({ ...read.value, source });
}
