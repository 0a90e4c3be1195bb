import { z } from 'zod';
import type { Api, ApiMethod } from '../contract/api.ts';
import { apiMethods } from '../contract/api.ts';
import { failed } from '../contract/problem.ts';
import type { Result } from '../contract/problem.ts';

/** Longest text of a note or of a pasted document, in characters: 50 million, as for files. */
const LONGEST_TEXT = 50_000_000;
const SHORT = 10_000;
/** Most files in one request; the window sends more of them in portions. */
const MOST_FILES = 10_000;
/** Most versions in one history. */
const MOST_VERSIONS = 1_000;
/** Most parts that a user can pair with one paragraph. */
const MOST_PARTS = 100;

const short = z.string().max(SHORT);
const text = z.string().max(LONGEST_TEXT);
const nothing = z.object({});
const paragraph = z.object({ document: short, paragraph: short });
const id = z.object({ id: short });
const file = z.object({ name: short, bytes: z.instanceof(Uint8Array) });
const job = short;
const offset = z.int().min(0);
const date = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u);

const commitmentClass = z.enum([
  'notice',
  'recognition',
  'appreciation',
  'concern',
  'need',
  'right',
  'norm_restatement',
  'exhortation',
  'request',
  'own_commitment',
  'condemnation',
  'decision',
]);

const ladderVerb = z.object({
  lemma: short.min(1),
  forms: z.array(short.min(1)).max(100),
  class: commitmentClass,
  force: z.union([0, 1, 2, 3, 4, 5].map((force) => z.literal(force))),
  rank: z.number(),
  source: short,
});

const alias = z.object({ earlier: short.min(1), later: short.min(1) });

const named = z.object({ id: short, name: short.min(1) });
/** Most edits of one kind. */
const MOST_EDITS = 5_000;
const ownTheme = z.object({ name: short.min(1), words: z.array(short.min(1)).max(1_000) });

const themeEdits = z.object({
  own: z.array(ownTheme).max(MOST_EDITS).optional(),
  renamed: z.array(named).max(MOST_EDITS).optional(),
  merged: z
    .array(z.object({ id: short, into: short }))
    .max(MOST_EDITS)
    .optional(),
  removed: z.array(short).max(MOST_EDITS).optional(),
  names: z.array(named).max(MOST_EDITS).optional(),
});

const settings = z.object({
  shared: z.object({
    shortestPhrase: z.int().min(3).max(100),
    changedWordsInTen: z.number().min(0).max(9),
    showFormulas: z.boolean(),
  }),
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.number().min(14).max(26),
  ladder: z.array(ladderVerb).max(5_000).nullable(),
  aliases: z.array(alias).max(5_000),
  themeEdits,
});

const quote = z.object({
  document: short,
  paragraph: short,
  span: z.object({ start: offset, end: offset }),
  exact: text,
  prefix: short,
  suffix: short,
  moved: z
    .object({
      certainty: z.enum(['exact', 'context', 'approximate']),
      score: z.number().min(0).max(1),
      was: text,
    })
    .optional(),
});

const note = z.object({
  id: short.optional(),
  target: z.object({
    kind: z.enum([
      'passage',
      'difference',
      'commitment',
      'lineage',
      'selection',
      'document',
      'pair',
    ]),
    id: short,
    step: z.object({ from: short.nullable(), to: short }).optional(),
  }),
  quotes: z.array(quote).max(1_000),
  text,
  tags: z.array(short).max(1_000),
  verdict: z
    .object({
      decision: z.enum([
        'accepted',
        'rejected',
        'overruled',
        'joined',
        'split',
        'added',
        'paired',
        'unpaired',
      ]),
      verdict: short.optional(),
      reason: text,
    })
    .optional(),
});

const changes = z.object({
  title: short.min(1).optional(),
  symbol: short.nullable().optional(),
  date: date.nullable().optional(),
  body: short.nullable().optional(),
  status: z.enum(['draft', 'adopted', 'treaty']).nullable().optional(),
});

const choice = z.object({
  format: z.enum(['markdown', 'html', 'json', 'csv', 'docx']),
  documents: z.array(short).max(10_000),
  include: z.object({
    notes: z.boolean(),
    shared: z.boolean(),
    differences: z.boolean(),
    commitments: z.boolean(),
  }),
  formulas: z.boolean(),
});

const requests: Readonly<Record<ApiMethod, z.ZodType>> = {
  capabilities: nothing,
  workspace: nothing,
  workspaceChanges: z.object({ since: offset }),
  addFile: file,
  addText: z.object({ name: short, text, html: text.optional() }),
  previewHtml: z.object({ job, html: text }),
  chooseFiles: z.object({ job }),
  addFiles: z.object({
    job,
    files: z.array(file).max(MOST_FILES),
    before: offset.optional(),
    total: offset.optional(),
  }),
  chooseFolder: z.object({ job }),
  removeDocument: id,
  editDocument: id.extend({ changes }),
  replaceDocument: file.extend({ id: short, job: job.optional() }),
  readTracked: id.extend({ reading: z.enum(['accepted', 'original']), job }),
  addOtherReading: id,
  addSamples: nothing,
  changeSettings: z.object({ settings }),
  saveNote: z.object({ note }),
  deleteNote: id,
  undo: nothing,
  redo: nothing,
  analyse: z.object({ job }),
  compare: z.object({ job, a: short, b: short }),
  findReworded: z.object({ job, a: short, b: short, summariesOnly: z.boolean() }),
  history: z.object({ job, documents: z.array(short).min(2).max(MOST_VERSIONS) }),
  alignByHand: z.object({
    a: paragraph,
    b: paragraph,
    decision: z.enum(['paired', 'unpaired']).nullable(),
    also: z
      .array(z.object({ a: paragraph, b: paragraph }))
      .max(MOST_PARTS)
      .optional(),
  }),
  findWording: z.object({ job, wording: text }),
  searchFolders: nothing,
  chooseSearchFolder: nothing,
  findInFolder: z.object({ job, folder: short, wording: text, refresh: z.boolean() }),
  addFromFolder: z.object({ job, folder: short, document: short }),
  outlook: z.object({ job }),
  cancel: z.object({ job }),
  exportNotes: z.object({ job, choice }),
  saveExport: z.object({ job, choice }),
  catalogue: nothing,
  openLink: z.object({ address: z.string() }),
};

type AnyMethod = (request: unknown) => Promise<Result<unknown>>;

/** A fault of ours as a problem; the fault itself goes to whoever keeps the log. */
export type ReportFault = (error: unknown) => void;

/**
 * Calls a method of the contract for a window: a request that does not fit is `bad-request`, a
 * fault of ours is `internal`. Fields that the contract does not know are dropped. Never rejects.
 */
export async function callMethod(
  api: Api,
  method: string,
  request: unknown,
  reportFault: ReportFault,
): Promise<Result<unknown>> {
  if (!isApiMethod(method)) return failed('bad-request', 'There is no such command.');
  const checked = requests[method].safeParse(request);
  if (!checked.success) return failed('bad-request', describeMisfit(method, checked.error));
  try {
    const methods = api as unknown as Record<ApiMethod, AnyMethod>;
    return await methods[method](checked.data);
  } catch (error) {
    reportFault(error);
    const sentence =
      'Clauseline made a mistake and could not do this. Nothing of yours is lost; please try again.';
    return failed('internal', sentence);
  }
}

function isApiMethod(method: string): method is ApiMethod {
  return (apiMethods as readonly string[]).includes(method);
}

function describeMisfit(method: string, error: z.ZodError): string {
  const field = error.issues[0]?.path.join('.') ?? '';
  return field === 'changes.date'
    ? 'A date is written as year, year-month or year-month-day, for example 2013-10-03.'
    : `The request “${method}” cannot be carried out: ${field || 'its form'} is not as expected.`;
}
