import type { Api, DocumentChanges, Revised } from '../../contract/api.ts';
import { done, failed } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import type { Document } from '../../engine/documents/document.ts';
import { sampleFiles, samplePath } from '../application-files.ts';
import type { RowChange } from '../workspace/workspace-change.ts';
import { documentName } from './document-name.ts';
import { previewOf } from './preview-of.ts';
import type { ServiceContext } from './service-ports.ts';
import { change, unchanged, workspaceChanges, workspaceState } from './workspace-state.ts';

type DocumentMethods = Pick<
  Api,
  | 'workspace'
  | 'workspaceChanges'
  | 'addFile'
  | 'addText'
  | 'previewHtml'
  | 'removeDocument'
  | 'editDocument'
  | 'addSamples'
>;

/** What pasted text is called before the user has named it. */
const PASTED = 'What you pasted';

/** Job name of reading, which the window cannot cancel by itself. */
const READING = 'reading';

/** Everything about the documents of the workspace. */
export function documentMethods(context: ServiceContext): DocumentMethods {
  const { analyst } = context;
  return {
    workspace: () => Promise.resolve(done(workspaceState(context))),
    workspaceChanges: ({ since }) => Promise.resolve(done(workspaceChanges(context, since))),
    addFile: async ({ name, bytes }) => {
      const takes = { name: documentName(name), bytes };
      return addOne(context, await analyst.run(READING, 'read-bytes', takes));
    },
    addText: async ({ name: given, text, html }) => {
      const name = documentName(given);
      const read = html
        ? await analyst.run(READING, 'read-html', { name, html })
        : await analyst.run(READING, 'read-text', { name, text });
      return addOne(context, read);
    },
    previewHtml: async ({ job, html }) => {
      const read = await analyst.run(job, 'read-html', { name: PASTED, html });
      return read.ok ? done(previewOf(read.value)) : read;
    },
    removeDocument: ({ id }) => Promise.resolve(removeDocument(context, id)),
    editDocument: ({ id, changes }) => Promise.resolve(editDocument(context, id, changes)),
    addSamples: () => addSamples(context),
  };
}

/** The samples that are not loaded yet, as rows. */
export async function sampleRows(context: ServiceContext): Promise<Result<readonly RowChange[]>> {
  const rows: RowChange[] = [];
  for (const name of sampleFiles) {
    const read = await context.analyst.run(READING, 'read-file', { path: samplePath(name) });
    if (!read.ok) return read;
    if (!context.store.content().documents.has(read.value.id)) rows.push(addition(read.value));
  }
  return done(rows);
}

async function addSamples(context: ServiceContext): Promise<Result<Revised>> {
  const rows = await sampleRows(context);
  return rows.ok ? change(context, 'add samples', rows.value) : rows;
}

function addOne(context: ServiceContext, read: Result<Document>): Result<Revised> {
  if (!read.ok) return read;
  const document = read.value;
  const known = context.store.content().documents.get(document.id);
  if (known) return alreadyLoaded(document, known);
  return change(context, 'add document', [addition(document)]);
}

/** A text that is in the workspace already, as a problem. */
export function alreadyLoaded(document: Document, known: Document): Result<never> {
  const { name } = document.source;
  const same = known.source.name === name ? '' : ` under the name “${known.source.name}”`;
  const sentence = `“${name}” is already loaded${same}; nothing was added.`;
  return failed('already-loaded', sentence, name);
}

/** A document that is new in the workspace, as a row. */
export function addition(document: Document): RowChange {
  return { table: 'documents', id: document.id, before: null, after: document };
}

function removeDocument(context: ServiceContext, id: string): Result<Revised> {
  const document = context.store.content().documents.get(id);
  if (!document) return unknownDocument();
  return change(context, 'remove document', [
    { table: 'documents', id, before: document, after: null },
  ]);
}

function editDocument(
  context: ServiceContext,
  id: string,
  changes: DocumentChanges,
): Result<Revised> {
  const before = context.store.content().documents.get(id);
  if (!before) return unknownDocument();
  const after = edited(before, changes);
  if (JSON.stringify(after) === JSON.stringify(before)) return unchanged(context);
  return change(context, 'edit document', [{ table: 'documents', id, before, after }]);
}

function edited(document: Document, changes: DocumentChanges): Document {
  const kept = Object.entries({ ...document, ...changes }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  const after = Object.fromEntries(kept) as unknown as Document;
  const set = facts.filter((fact) => after[fact] !== document[fact]);
  if (set.length === 0) return after;
  const byHand = new Set([...(document.edited ?? []), ...set]);
  return {
    ...after,
    edited: facts.filter((fact) => byHand.has(fact)),
    warnings: after.date === undefined ? after.warnings : withoutDateWarning(after.warnings),
  };
}

/** How the engine says that it found no date; once the user has set one, nothing is in doubt. */
const NO_DATE = 'No date of adoption';

function withoutDateWarning(warnings: readonly string[]): readonly string[] {
  return warnings.filter((warning) => !warning.startsWith(NO_DATE));
}

const facts = ['title', 'symbol', 'date', 'body', 'status'] as const;

/** A document id the workspace does not hold, as a problem. */
export function unknownDocument(): Result<never> {
  return failed(
    'unknown-document',
    'This document is no longer in the workspace; undo its removal or choose another one.',
  );
}
