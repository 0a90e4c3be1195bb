import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { findCommitments } from '../../src-main/engine/commitments/find-commitments.ts';
import { trackCommitments } from '../../src-main/engine/commitments/track-commitments.ts';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { sentencesOf } from '../../src-main/engine/text/sentences.ts';
import { tokenise } from '../../src-main/engine/text/tokens.ts';
import { readSharedText } from '../evaluation/shared-text.ts';
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
export function benchCommitments(): Promise<void> {
  benchFinding(`made text, ${String(PARAGRAPHS)} paragraphs`, [madeDocument(PARAGRAPHS)]);
  const real = realDocuments();
  if (real.length === 0) console.log('skipped: reference texts absent');
  else benchFinding(`real text, ${String(count(real))} paragraphs`, repeated(real));
  return Promise.resolve();
}

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
  const dated = documents.map((one, i) => ({ ...one, date: `${String(2000 + (i % 90))}-01-01` }));
  if (dated.length < 2) return;
  const before = process.cpuUsage();
  trackCommitments(dated, found.flat());
  const { user, system } = process.cpuUsage(before);
  console.log(`  tracking them, once: ${((user + system) / 1000).toFixed(0)} ms`);
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

/** Enough copies of small sets that a round takes long enough to be timed. */
function repeated(documents: readonly Document[]): Document[] {
  const times = Math.max(1, Math.ceil(PARAGRAPHS / 4 / Math.max(1, count(documents))));
  return Array.from({ length: times }, (_, copy) =>
    documents.map((one) => ({ ...one, id: `${one.id}${String(copy)}` })),
  ).flat();
}

function realDocuments(): Document[] {
  const folders = ['paris-drafts', 'la-declaration', 'site-policy/terms-of-service'];
  return folders.flatMap((folder) => {
    const path = `texts/${folder}`;
    return filesOf(path)
      .slice(0, 8)
      .flatMap((file) => readSharedText(`${path}/${file}`) ?? [])
      .filter(({ language }) => language.startsWith('en'));
  });
}

function filesOf(path: string): string[] {
  try {
    const folder = resolve(import.meta.dirname, '../../../shared', path);
    return readdirSync(folder).filter((file) => file.endsWith('.md'));
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
