import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { findCommitments } from '../../src-main/engine/commitments/find-commitments.ts';
import { trackCommitments } from '../../src-main/engine/commitments/track-commitments.ts';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { sentencesOf } from '../../src-main/engine/text/sentences.ts';
import { tokenise } from '../../src-main/engine/text/tokens.ts';
import { readSharedFile } from '../evaluation/shared-text.ts';
import { interleave, printTimings } from './interleave.ts';
import { documentOf, randomNumbers } from './made-documents.ts';

const ROUNDS = 5;
const PARAGRAPHS = 10_000;
/** Kinds of paragraphs in which commitments are looked for; only these are split for comparison. */
const READ = new Set(['preambular', 'operative', 'item', 'text']);

/**
 * Finding commitments in ten thousand paragraphs against splitting the same paragraphs into words
 * and sentences (goal: under twice that), on made and on real text; tracking apart.
 */
export async function benchCommitments(): Promise<void> {
  benchFinding(`made text, ${String(PARAGRAPHS)} paragraphs`, [madeDocument(PARAGRAPHS)]);
  for (const [genre, path] of GENRES) {
    const real = await realDocuments(path);
    if (real.length === 0) console.log(`skipped: ${path} is absent`);
    else {
      benchFinding(`${genre}, ${String(PARAGRAPHS)} paragraphs or more`, repeated(real));
      benchTracking(real);
    }
  }
}

const GENRES = [
  ['resolutions', 'texts/un-resolutions-pdf'],
  ['an agreement and its drafts', 'texts/paris-drafts'],
  ['a declaration', 'texts/la-declaration'],
  ['terms of service', 'texts/site-policy/terms-of-service'],
] as const;

function benchFinding(title: string, documents: readonly Document[]): void {
  const found = documents.map((document) => findCommitments(document));
  const timings = interleave(
    [
      { name: 'splitting into words and sentences', run: () => documents.forEach(split) },
      {
        name: 'finding commitments',
        run: () => documents.forEach((document) => void findCommitments(document)),
      },
    ],
    ROUNDS,
  );
  printTimings(`${title}, ${String(found.flat().length)} commitments`, timings);
}

/** Tracking every version of the terms of service, once: each text there has many relatives. */
function benchTracking(documents: readonly Document[]): void {
  const found = documents.flatMap((document) => findCommitments(document));
  const dated = documents.map((one, i) => ({ ...one, date: `${String(2000 + i)}-01-01` }));
  const before = process.cpuUsage();
  trackCommitments(dated, found);
  const { user, system } = process.cpuUsage(before);
  console.log(
    `  tracking ${String(found.length)} of ${String(documents.length)} versions, once: ${((user + system) / 1000).toFixed(0)} ms`,
  );
}

function split(document: Document): void {
  for (const { kind, span } of document.paragraphs) {
    if (!READ.has(kind)) continue;
    tokenise(document.text, span);
    sentencesOf(document.text, span);
  }
}

function count(documents: readonly Document[]): number {
  return documents.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
}

/** Copies of a small set until they have as many paragraphs as the goal names. */
function repeated(documents: readonly Document[]): Document[] {
  const times = Math.max(1, Math.ceil(PARAGRAPHS / Math.max(1, count(documents))));
  return Array.from({ length: times }, (_, copy) =>
    documents.map((one) => ({ ...one, id: `${one.id}${String(copy)}` })),
  ).flat();
}

async function realDocuments(path: string): Promise<Document[]> {
  const read = await Promise.all(filesOf(path).map((file) => readSharedFile(`${path}/${file}`)));
  return read.flatMap((one) => (one?.language.startsWith('en') ? [one] : []));
}

/** So many files of a folder are enough for their genre. */
const MOST_FILES = 8;

function filesOf(path: string): string[] {
  try {
    const folder = resolve(import.meta.dirname, '../../../shared', path);
    return readdirSync(folder)
      .filter((file) => /\.(?:md|pdf)$/u.test(file))
      .slice(0, MOST_FILES);
  } catch {
    return [];
  }
}

const OPENINGS = [
  'Requests the mayor',
  'Encourages all towns, within existing means,',
  'Reaffirms the need',
  'Each keeper shall, as appropriate, work',
  'We will continue, by 2030,',
  'Calls upon the printers, including those of the valley,',
  'Decides',
  'Notes with concern that the cellars are damp, and urges the guilds',
];
const ACTS = [
  'to lend globes to village schools and to insure them against theft',
  'to consider lining the cellars with oak shelves, where needed',
  'to prepare, print and send out the atlas of rivers by 30 June 2031',
  'to report to the council at its tenth session on the state of the maps',
];
const RESTS = [
  'in accordance with the rules of the library and with due regard for readers',
  'taking into account the needs of children, older readers and visitors from abroad',
  'with a view to a better understanding of old maps in both towns and villages',
  'including through lectures, loans and the exchange of engravers',
];

function madeDocument(paragraphs: number): Document {
  const random = randomNumbers(7);
  const pick = (words: readonly string[]): string =>
    words[Math.floor(random() * words.length)] ?? '';
  return documentOf(
    'commitments',
    '2031-01-01',
    Array.from({ length: paragraphs }, () => {
      const [opening, act, rest] = [pick(OPENINGS), pick(ACTS), pick(RESTS)];
      return `${opening} ${act}, ${rest}, ${pick(RESTS)}, and ${pick(RESTS)};`;
    }),
  );
}
