import type { Document } from '../../src-main/engine/documents/document.ts';
import { searchWording } from '../../src-main/engine/shared-language/wording/find-wording.ts';
import {
  joinWording,
  type JoinedWording,
} from '../../src-main/engine/shared-language/wording/joined-wording.ts';
import {
  openWordingIndex,
  type PackedWording,
  packWording,
} from '../../src-main/engine/shared-language/wording/packed-wording.ts';
import { indexWording } from '../../src-main/engine/shared-language/wording/wording-index.ts';
import { readWords } from '../../src-main/engine/shared-language/words/read-words.ts';
import { textOf } from '../../src-main/engine/text/span.ts';
import { tokenise } from '../../src-main/engine/text/tokens.ts';
import { readDocument } from '../../src-main/service/reading/read-document.ts';
import { madeCollection } from './made-collection.ts';
import { editWords, randomNumbers } from './made-documents.ts';

const DOCUMENTS = 10_000;
/** Documents in one part of the index: two million words, as the program cuts large collections. */
const PART = 550;
const QUERIES = 1_800;
/** Questions asked before any is measured. */
const WARMING = 200;

/** What it took to index a collection part by part, milliseconds of CPU time. */
interface Indexed {
  readonly packed: PackedWording[];
  readonly questions: Question[];
  /** Files into documents. */
  reading: number;
  /** Documents into words that are strings. */
  splitting: number;
  /** Documents into words that are numbers, with their places; a part of building. */
  numbering: number;
  /** Documents into an index as it is written to disk, which splits them into words once more. */
  building: number;
}

/** A stretch of a document that is asked for. */
interface Question {
  readonly document: string;
  readonly wording: string;
  /** Tenths of its words that were changed. */
  readonly edits: number;
}

/**
 * Indexes 36 million words, packs and opens the index as it is on disk, and asks it for stretches of
 * 12 to 50 words with none, one or two words in ten changed.
 */
export async function benchFindWording(count = DOCUMENTS): Promise<void> {
  const { packed, questions, reading, splitting, numbering, building } =
    await indexCollection(count);
  const words = packed.reduce((sum, { keys }) => sum + keys.length, 0);
  const before = process.memoryUsage().rss;
  let joined = joinWording([]);
  const opening = timeOnce(
    () => (joined = joinWording(packed.map((one) => openWordingIndex(one)!))),
  );
  const opened = process.memoryUsage().rss - before;
  const share = (part: number, whole: number): string => (part / whole).toFixed(2);
  console.log(
    `\nfinding wording in ${words} words, ${packed.length} parts\n` +
      `  index built in ${share(building, reading + splitting)} × reading the files and splitting ` +
      `them into words (wanted 0.6), ${share(building, splitting)} × splitting alone; of this, ` +
      `splitting again and giving words their numbers is ${share(numbering, building)}\n` +
      `  opened in ${opening.toFixed(0)} ms (wanted under 1,000), which takes ` +
      `${(opened / words).toFixed(1)} bytes a word beside the ${bytesAWord(packed, words)} of the index`,
  );
  ask(joined, questions);
}

function bytesAWord(packed: readonly PackedWording[], words: number): string {
  const arrays = packed.flatMap((part) => Object.values(part) as { length: number }[]);
  const bytes = arrays.reduce(
    (sum, one) => sum + one.length * (typeof one === 'string' ? 1 : 4),
    0,
  );
  return (bytes / words).toFixed(1);
}

function ask(joined: JoinedWording, questions: readonly Question[]): void {
  // As warm as a program that has been in use.
  for (const { wording } of questions.slice(0, WARMING)) searchWording(joined, wording);
  const times: number[] = [];
  const found = [0, 0, 0];
  for (const { document, wording, edits } of questions) {
    let hits: readonly { readonly document: string }[] = [];
    times.push(timeOnce(() => (hits = searchWording(joined, wording))));
    if (hits.some((hit) => hit.document === document)) found[edits]! += 1;
  }
  times.sort((x, y) => x - y);
  const at = (share: number): string => times[Math.floor(share * times.length)]!.toFixed(2);
  const asked = (edits: number): number =>
    questions.filter((question) => question.edits === edits).length;
  const recall = found.map((count, edits) => ((100 * count) / asked(edits)).toFixed(1)).join(' / ');
  console.log(
    `  a question: median ${at(0.5)} ms (wanted 2), 99 % under ${at(0.99)} ms (wanted 10), the ` +
      `slowest ${times.at(-1)!.toFixed(2)} ms; source found at 0 / 10 / 20 % edits: ${recall} % ` +
      '(wanted 99.5 at 10 %)',
  );
}

async function indexCollection(count: number): Promise<Indexed> {
  const random = randomNumbers(68_5);
  const packed: PackedWording[] = [];
  const questions: Question[] = [];
  const indexed = { packed, questions, reading: 0, splitting: 0, numbering: 0, building: 0 };
  let files: Uint8Array[] = [];
  const finishPart = async (): Promise<void> => {
    const started = process.cpuUsage();
    const part = await readAll(files);
    indexed.reading += spentSince(started);
    indexed.splitting += timeOnce(() => part.forEach(({ text }) => tokenise(text)));
    indexed.numbering += timeOnce(() => readWords(part, true));
    indexed.building += timeOnce(() => packed.push(packWording(indexWording(part))));
    while (questions.length < (QUERIES * packed.length * PART) / count) {
      questions.push(questionFrom(part, questions.length % 3, random));
    }
    files = [];
  };
  for (const { text } of madeCollection(count, 68_4)) {
    files.push(new TextEncoder().encode(text));
    if (files.length === PART) await finishPart();
  }
  if (files.length > 0) await finishPart();
  return indexed;
}

async function readAll(files: readonly Uint8Array[]): Promise<Document[]> {
  const documents: Document[] = [];
  for (const [index, bytes] of files.entries()) {
    const read = await readDocument(`${index}.txt`, bytes);
    if (!read.ok) throw new Error(read.problem.sentence);
    documents.push(read.value);
  }
  return documents;
}

function questionFrom(
  documents: readonly Document[],
  edits: number,
  random: () => number,
): Question {
  const source = documents[Math.floor(random() * documents.length)]!;
  const paragraph = source.paragraphs[Math.floor(random() * source.paragraphs.length)]!;
  const words = textOf(source.text, paragraph.span).replace('.', '').split(' ');
  const phrase = words.slice(0, 12 + Math.floor(random() * 40)).join(' ');
  const [wording = ''] = editWords([phrase], edits / 10, random);
  return { document: source.id, wording, edits };
}

/** CPU time of one run, in milliseconds. */
function timeOnce(run: () => unknown): number {
  const started = process.cpuUsage();
  run();
  return spentSince(started);
}

function spentSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
