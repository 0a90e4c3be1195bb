import type { Document } from '../../src-main/engine/documents/document.ts';
import { findSharedLanguage } from '../../src-main/engine/shared-language/find-shared-language.ts';
import { defaultSharedSettings } from '../../src-main/engine/shared-language/shared-passage.ts';
import { tokenise } from '../../src-main/engine/text/tokens.ts';
import { interleave, printTimings } from './interleave.ts';
import { documentOf, editWords, madeParagraphs, randomNumbers } from './made-documents.ts';

const WORDS_EACH = 2_000;
const ROUNDS = 3;

/**
 * Finding all shared language of 10, 100 and 300 documents, against splitting the same texts into
 * words. Every document takes a tenth of its paragraphs from earlier ones, one word in ten changed.
 */
export async function benchShared(): Promise<void> {
  for (const count of [10, 100, 300]) {
    const documents = madeDocuments(count);
    const timings = interleave(
      [
        {
          name: 'splitting into words',
          run: () => documents.forEach((document) => tokenise(document.text)),
        },
        {
          name: 'finding shared language',
          run: () => void findSharedLanguage(documents, defaultSharedSettings),
        },
      ],
      ROUNDS,
    );
    printTimings(`${count} documents, ${count * WORDS_EACH} words`, timings);
  }
  return Promise.resolve();
}

function madeDocuments(count: number): Document[] {
  const random = randomNumbers(68_4);
  const pool: string[] = [];
  return Array.from({ length: count }, (_, index) => {
    const own = madeParagraphs(WORDS_EACH, random);
    const taken = own.map((text) => {
      const source = pool[Math.floor(random() * pool.length)];
      return source !== undefined && random() < 0.1
        ? (editWords([source], 0.1, random)[0] ?? text)
        : text;
    });
    pool.push(...own);
    return documentOf(`made ${index}`, `20${String(10 + (index % 15))}-01-01`, taken);
  });
}
