import type { Document } from '../../src-main/engine/documents/document.ts';
import {
  joinWording,
  searchJoinedWording,
} from '../../src-main/engine/shared-language/wording/joined-wording.ts';
import {
  openWordingIndex,
  type PackedWording,
  packWording,
} from '../../src-main/engine/shared-language/wording/packed-wording.ts';
import { defaultSharedSettings } from '../../src-main/engine/shared-language/shared-passage.ts';
import { readWords } from '../../src-main/engine/shared-language/words/read-words.ts';
import { indexWording } from '../../src-main/engine/shared-language/wording/wording-index.ts';
import { textOf } from '../../src-main/engine/text/span.ts';
import { tokenise } from '../../src-main/engine/text/tokens.ts';
import { madeCollection } from './made-collection.ts';
import { editWords, randomNumbers } from './made-documents.ts';

const DOCUMENTS = 10_000;
/** Documents in one part of the index: two million words, as the program cuts large collections. */
const PART = 550;
const QUERIES = 900;

/** What it took to index a collection part by part, milliseconds of CPU time. */
interface Indexed {
  readonly packed: readonly PackedWording[];
  readonly splitting: number;
  readonly numbering: number;
  readonly building: number;
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
export function benchFindWording(): void {
  const questions: Question[] = [];
  const { packed, splitting, numbering, building } = indexCollection(questions);
  const words = packed.reduce((sum, { keys }) => sum + keys.length, 0);
  const parts = packed.map((part) => openWordingIndex(part)!);
  const opening = timeOnce(() => joinWording(packed.map((part) => openWordingIndex(part)!)));
  const joined = joinWording(parts);
  const ranks = new Map(
    parts.flatMap(({ table }) => table.documents).map(({ id }, rank) => [id, rank]),
  );
  const times: number[] = [];
  const found = [0, 0, 0];
  for (const { document, wording, edits } of questions) {
    let hits: readonly { readonly document: string }[] = [];
    times.push(
      timeOnce(() => (hits = searchJoinedWording(joined, wording, defaultSharedSettings, ranks))),
    );
    if (hits.some((hit) => hit.document === document)) found[edits]! += 1;
  }
  times.sort((x, y) => x - y);
  const at = (share: number): string => times[Math.floor(share * times.length)]!.toFixed(2);
  const asked = (edits: number): number =>
    questions.filter((question) => question.edits === edits).length;
  const recall = found.map((count, edits) => ((100 * count) / asked(edits)).toFixed(1)).join(' / ');
  console.log(
    `\nfinding wording in ${words} words, ${parts.length} parts\n` +
      `  index built in ${(building / splitting).toFixed(2)} × splitting into words, of which ` +
      `${(numbering / splitting).toFixed(2)} is giving words their numbers; opened in ` +
      `${opening.toFixed(0)} ms (wanted under 1,000)\n` +
      `  a question: median ${at(0.5)} ms (wanted 2), 99 % under ${at(0.99)} ms (wanted 10); ` +
      `source found at 0 / 10 / 20 % edits: ${recall} % (wanted 99.5 at 10 %)`,
  );
}

function indexCollection(questions: Question[]): Indexed {
  const random = randomNumbers(68_5);
  const packed: PackedWording[] = [];
  let [splitting, numbering, building] = [0, 0, 0];
  let part: Document[] = [];
  const finishPart = (): void => {
    splitting += timeOnce(() => part.forEach(({ text }) => tokenise(text)));
    numbering += timeOnce(() => readWords(part, true));
    building += timeOnce(() => packed.push(packWording(indexWording(part))));
    while (questions.length < (QUERIES * packed.length * PART) / DOCUMENTS) {
      questions.push(ask(part, questions.length % 3, random));
    }
    part = [];
  };
  for (const document of madeCollection(DOCUMENTS, 68_4)) {
    part.push(document);
    if (part.length === PART) finishPart();
  }
  if (part.length > 0) finishPart();
  return { packed, splitting, numbering, building };
}

function ask(documents: readonly Document[], edits: number, random: () => number): Question {
  const source = documents[Math.floor(random() * documents.length)]!;
  const paragraph = source.paragraphs[Math.floor(random() * source.paragraphs.length)]!;
  const words = textOf(source.text, paragraph.span).replace('.', '').split(' ');
  const phrase = words.slice(0, 12 + Math.floor(random() * 40)).join(' ');
  const [wording = ''] = editWords([phrase], edits / 10, random);
  return { document: source.id, wording, edits };
}

/** CPU time of one run, in milliseconds. */
function timeOnce(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
