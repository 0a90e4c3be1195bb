import { readFileSync } from 'node:fs';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { findSharedLanguage } from '../../src-main/engine/shared-language/find-shared-language.ts';
import { defaultSharedSettings } from '../../src-main/engine/shared-language/shared-passage.ts';
import { countWords, tokenise } from '../../src-main/engine/text/tokens.ts';
import { readDocument } from '../../src-main/service/reading/read-document.ts';
import type { FoundInFiles } from './shared.ts';

/** Reads the files a list names, finds what they share, and prints what that took as JSON. */
const files = readFileSync(process.argv[2]!, 'utf8').trim().split('\n');

/** Files read before, so that the program is as warm as one that has been in use. */
const WARMING_FILES = 40;
const warming = await readFiles(
  Array.from({ length: WARMING_FILES }, (_, i) => files[i % files.length]!),
);
for (let i = 0; i < 3; i++) findSharedLanguage(warming, defaultSharedSettings);
for (const { text } of warming) tokenise(text);

let documents: Document[] = [];
const reading = await spend(async () => {
  documents = await readFiles(files);
});
const splitting = await spend(() => documents.forEach(({ text }) => tokenise(text)));
const words = documents.reduce((sum, { text }) => sum + countWords(text), 0);
const documentBytes = process.memoryUsage().rss;
let found = findSharedLanguage([], defaultSharedSettings);
const finding = await spend(() => {
  found = findSharedLanguage(documents, defaultSharedSettings);
});
const told: FoundInFiles = {
  words,
  splitting,
  reading,
  finding,
  passages: found.passages.length,
  places: found.passages.reduce((sum, { occurrences }) => sum + occurrences.length, 0),
  limits: found.limits,
  peakBytes: 1024 * process.resourceUsage().maxRSS,
  documentBytes,
};
console.log(JSON.stringify(told));

async function readFiles(names: readonly string[]): Promise<Document[]> {
  const read: Document[] = [];
  for (const name of names) {
    const result = await readDocument(name, readFileSync(name));
    if (!result.ok) throw new Error(`${name} could not be read`);
    read.push(result.value);
  }
  return read;
}

/** CPU time of this process, milliseconds. */
async function spend(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
