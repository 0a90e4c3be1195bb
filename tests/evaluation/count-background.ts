import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stemOf } from '../../src-main/engine/text/stems.ts';
import { tokeniseWords } from '../../src-main/engine/text/tokens.ts';
import { readPanSample } from './pan-corpus.ts';

/**
 * Makes `background-rates.json` of shared language anew: `node tests/evaluation/count-background.ts`.
 * Counts the words of the half of the corpus on which settings are chosen.
 */
const ROOT_LETTERS = 7;

/** Roots met less often are not listed: their rates would be chance. */
const LEAST_COUNT = 12;

/** Rate of the first class; from each to the next it falls by the square root of two. */
const HIGHEST = 0.0625;

const TARGET = new URL(
  '../../src-main/engine/shared-language/rewordings/background-rates.json',
  import.meta.url,
);

function countRoots(texts: Iterable<string>): { counts: Map<string, number>; words: number } {
  const counts = new Map<string, number>();
  let words = 0;
  for (const text of texts) {
    for (const { key } of tokeniseWords(text)) {
      const root = stemOf(key).slice(0, ROOT_LETTERS);
      counts.set(root, (counts.get(root) ?? 0) + 1);
      words++;
    }
  }
  return { counts, words };
}

function classify(counts: ReadonlyMap<string, number>, words: number): string[] {
  const classes: string[][] = [];
  for (const [root, count] of counts) {
    if (count < LEAST_COUNT || !/^(?:\p{L}[\p{L}'-]*|\d{1,4})$/u.test(root)) continue;
    const place = Math.max(0, Math.round(-2 * Math.log2(count / words / HIGHEST)));
    (classes[place] ??= []).push(root);
  }
  return Array.from(classes, (roots) => (roots ?? []).sort().join(' '));
}

const sample = readPanSample('even');
if (sample) {
  const names = new Set(sample.pairs.flatMap(({ suspicious, source }) => [suspicious, source]));
  const { counts, words } = countRoots([...names].map(sample.textOf));
  const table = {
    about:
      `Counted on ${words} words of ${names.size} English web pages (the texts of half of the ` +
      'training corpus of PAN 2013 text alignment, Potthast et al., CLEF 2013). Each class holds ' +
      'the roots whose share of all words is about "highest" times 2 to the power of minus half ' +
      `the class's number; "unseen" is for all other roots.`,
    highest: HIGHEST,
    unseen: Number((1 / words).toPrecision(2)),
    classes: classify(counts, words),
  };
  writeFileSync(TARGET, `${JSON.stringify(table, null, 2)}\n`);
  rmSync(join(sample.folder, '..'), { recursive: true });
} else console.log('skipped: PAN 2013 text alignment is absent');
