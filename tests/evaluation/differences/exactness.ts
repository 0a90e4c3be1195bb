import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareDocuments } from '../../../src-main/engine/differences/compare-documents.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { readFile } from '../../../src-main/service/reading/read-file.ts';
import { randomNumbers } from '../../bench/made-documents.ts';
import { documentForTests } from '../../engine/documents-for-tests.ts';
import { putsTogether } from './put-together.ts';

const PAIRS = 10_000;
const SEED = 20_131_003;

/**
 * Whether the changes applied to A give B, and back, for random pairs of texts (seeded) and for
 * every two neighbouring versions of real documents, in both directions.
 */
export async function evaluateExactness(texts: string): Promise<void> {
  scoreRandomPairs();
  for (const folder of [
    'site-policy/terms-of-service',
    'site-policy/privacy-statement',
    'paris-drafts',
    'la-declaration',
    'un-rev-pairs',
  ]) {
    const place = join(texts, folder);
    if (existsSync(place)) await scoreFolder(place, folder);
    else console.log(`skipped: exactness, texts/${folder} absent`);
  }
}

function scoreRandomPairs(): void {
  const random = randomNumbers(SEED);
  let exact = 0;
  for (let pair = 0; pair < PAIRS; pair++) {
    const before = randomParagraphs(random);
    const a = documentForTests('before', before);
    const b = documentForTests('after', editedRandomly(before, random));
    if (isExact(a, b)) exact++;
  }
  console.log(`exact both ways: ${exact} of ${PAIRS} random pairs, seed ${SEED}`);
}

const WORDS =
  'the of and to shall not may States pier harbour keeper lantern 10,000 2030 net women’s tide child-free school teach, report; boat: (a) mooring [winter] Océan 移民 “quoted” 3.5% A/RES/68/4 … المرفأ don’t й'.split(
    ' ',
  );
const SPACES = [' ', ' ', ' ', '  ', '\n', ''];

function randomParagraphs(random: () => number): string[] {
  return Array.from({ length: below(14, random) }, () => randomParagraph(random));
}

function randomParagraph(random: () => number): string {
  return Array.from(
    { length: below(40, random) },
    () => pick(WORDS, random) + pick(SPACES, random),
  ).join('');
}

/** Up to eight edits: paragraphs taken out, put in, moved, copied, split, joined, words replaced. */
function editedRandomly(before: readonly string[], random: () => number): string[] {
  const list = [...before];
  for (let edit = below(9, random); edit > 0; edit--) {
    const at = below(list.length, random);
    const words = (list[at] ?? '').split(' ');
    const cut = below(words.length, random);
    switch (below(7, random)) {
      case 0:
        list.splice(at, 1);
        break;
      case 1:
        list.splice(at, 0, randomParagraph(random));
        break;
      case 2:
        list.splice(below(list.length, random), 0, ...list.splice(at, 1));
        break;
      case 3:
        list.splice(below(list.length, random), 0, list[at] ?? '');
        break;
      case 4:
        list.splice(at, 1, words.slice(0, cut).join(' '), words.slice(cut).join(' '));
        break;
      case 5:
        list.splice(at, 2, list.slice(at, at + 2).join(' '));
        break;
      default:
        list.splice(at, 1, words.with(cut, pick(WORDS, random)).join(' '));
    }
  }
  return list;
}

function below(limit: number, random: () => number): number {
  return Math.floor(random() * limit);
}

function pick(list: readonly string[], random: () => number): string {
  return list[below(list.length, random)] ?? '';
}

async function scoreFolder(place: string, folder: string): Promise<void> {
  const files = readdirSync(place)
    .filter((file) => /\.(?:md|pdf)$/u.test(file))
    .sort();
  const documents: Document[] = [];
  for (const file of files) {
    const read = await readFile(join(place, file));
    if (read.ok) documents.push(read.value.document);
  }
  const pairs = documents.slice(1).map((b, index) => [documents[index] ?? b, b] as const);
  const exact = pairs.filter(([a, b]) => isExact(a, b)).length;
  console.log(`exact both ways: ${exact} of ${pairs.length} steps of ${folder}`);
}

function isExact(a: Document, b: Document): boolean {
  return putsTogether(a, b, compareDocuments(a, b)) && putsTogether(b, a, compareDocuments(b, a));
}
