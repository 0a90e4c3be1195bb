import { diffArrays } from 'diff';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareDocuments } from '../../src-main/engine/differences/compare-documents.ts';
import { tokenise } from '../../src-main/engine/text/tokens.ts';
import { interleave, printTimings } from './interleave.ts';
import { documentOf, editWords, madeParagraphs, randomNumbers } from './made-documents.ts';

const ROUNDS = 3;

/**
 * Comparing two versions of which every paragraph is edited (one word in ten), against splitting
 * both into words; at 10,000 words also against `diffArrays` of the `diff` package on the whole.
 * wdiff is named with its whole-process CPU time where it is installed.
 */
export async function benchDifferences(): Promise<void> {
  for (const words of [10_000, 100_000]) {
    const random = randomNumbers(words);
    const paragraphs = madeParagraphs(words, random);
    const a = documentOf('earlier', '2013-01-01', paragraphs);
    const b = documentOf('later', '2016-01-01', editWords(paragraphs, 0.1, random));
    const contestants = [
      { name: 'splitting both into words', run: () => [a, b].forEach((one) => tokenise(one.text)) },
      { name: 'comparing, moves and tidying included', run: () => void compareDocuments(a, b) },
    ];
    if (words <= 10_000) {
      const [keysA, keysB] = [a, b].map((one) => tokenise(one.text).map((token) => token.key));
      contestants.push({
        name: 'diffArrays of the diff package on the whole',
        run: () => void diffArrays(keysA ?? [], keysB ?? []),
      });
    }
    printTimings(`${words} words a side`, interleave(contestants, ROUNDS));
    timeWdiff(a.text, b.text);
  }
  return Promise.resolve();
}

function timeWdiff(a: string, b: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'clauseline-bench-'));
  writeFileSync(join(folder, 'a'), a);
  writeFileSync(join(folder, 'b'), b);
  const ran = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time wdiff a b >/dev/null'], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  const times = /(\d+\.\d+) (\d+\.\d+)\s*$/u.exec(ran.stderr);
  const found = times && !ran.stderr.includes('not found');
  const spent = found ? (Number(times[1]) + Number(times[2])) * 1000 : null;
  console.log(spent === null ? '  skipped: wdiff is absent' : `  wdiff, whole process ${spent} ms`);
}
