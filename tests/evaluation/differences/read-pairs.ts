import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareDocuments } from '../../../src-main/engine/differences/compare-documents.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { readFile } from '../../../src-main/service/reading/read-file.ts';

/** One difference as it was read by eye in both PDFs: the earlier file, the kind and the labels. */
const LIST = new URL('read-pairs.tsv', import.meta.url);

/**
 * Official papers and their revisions: whether the differences are just those that were read by eye
 * in both PDFs, so that no page break, running head or new number shows as one and none is missed.
 */
export async function evaluateReadPairs(texts: string): Promise<void> {
  const folder = join(texts, 'un-rev-pairs');
  if (!existsSync(folder)) {
    console.log('skipped: pairs read by eye, texts/un-rev-pairs absent');
    return;
  }
  const byFile = new Map<string, string[]>();
  for (const line of readFileSync(LIST, 'utf8').trimEnd().split('\n')) {
    const [file = '', ...rest] = line.split('\t');
    byFile.set(file, [...(byFile.get(file) ?? []), rest.join('\t')]);
  }
  for (const [file, expected] of byFile) {
    const found = await differencesOf(folder, file);
    const right = found.filter((one) => expected.includes(one)).length;
    console.log(
      `read by eye in ${file} and its revision: ${right} of ${expected.length}, ${found.length - right} besides`,
    );
  }
}

async function differencesOf(folder: string, file: string): Promise<string[]> {
  const a = await read(join(folder, `${file}.en.pdf`));
  const b = await read(join(folder, `${file}_Rev.1.en.pdf`));
  return compareDocuments(a, b).differences.flatMap((one) =>
    one.kind === 'same' ? [] : [[one.kind, labels(a, one.a), labels(b, one.b)].join('\t')],
  );
}

async function read(path: string): Promise<Document> {
  const found = await readFile(path);
  if (!found.ok) throw new Error(path);
  return found.value.document;
}

function labels({ paragraphs }: Document, ids: readonly string[]): string {
  return ids.map((id) => paragraphs.find((one) => one.id === id)?.label).join('+');
}
