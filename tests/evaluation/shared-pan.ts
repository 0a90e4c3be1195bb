import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alignTexts } from '../../src-main/engine/shared-language/rewordings/align-texts.ts';
import { passageRules } from '../../src-main/engine/shared-language/rewordings/rewording-rules.ts';
import { documentForTests } from '../engine/documents-for-tests.ts';
import { PAN_FOLDER, type PanPair, type PanSample, readPanSample } from './pan-corpus.ts';
import { type AlignedStretch, plagdet } from './plagdet.ts';

/** Floor and goal of plagdet for each category, from the project's plan. */
const WANTED: Record<string, readonly [number, number]> = {
  '02-no-obfuscation': [0.98, 0.987],
  '03-random-obfuscation': [0.93, 0.955],
  '04-translation-obfuscation': [0.94, 0.965],
  '05-summary-obfuscation': [0.83, 0.9],
  ENTIRE: [0.945, 0.965],
};

/** What one pair came to. */
interface Detected {
  readonly stretches: readonly AlignedStretch[];
  /** CPU time in milliseconds, both texts read anew. */
  readonly milliseconds: number;
}

/**
 * Prints how well the alignment of two texts finds the reuse of the training corpus of PAN 2013:
 * on the half on which nothing was chosen, or on both.
 */
export function evaluatePan(all: boolean): void {
  const sample = readPanSample(all ? undefined : 'odd');
  if (!sample) {
    console.log('skipped: PAN 2013 text alignment, evaluation/pan/pan13-train.tar.gz absent');
    return;
  }
  const { shortest, leastScore } = passageRules;
  console.log(
    `PAN 2013 training, ${all ? 'both halves' : 'odd sources; settings chosen on even ones'} ` +
      `(${sample.pairs.length} pairs). Lengths suited to this corpus: passages of at least ` +
      `${shortest} words and ${leastScore.long} nats; users see clauses too, by other rules.`,
  );
  const detected = sample.pairs.map((pair) => detect(sample, pair));
  printScores(
    sample,
    detected.map(({ stretches }) => stretches),
  );
  printTimes(detected.map(({ milliseconds }) => milliseconds));
  compareScorers(sample, detected);
  rmSync(join(sample.folder, '..'), { recursive: true });
}

function detect(sample: PanSample, { suspicious, source }: PanPair): Detected {
  const [textA, textB] = [sample.textOf(suspicious), sample.textOf(source)];
  // Line breaks of the corpus mean nothing, so a text is one paragraph.
  const a = documentForTests(suspicious, [textA]);
  const b = documentForTests(source, [textB]);
  const start = process.cpuUsage();
  const aligned = alignTexts(a, b);
  const { user, system } = process.cpuUsage(start);
  const [pointA, pointB] = [codePoints(textA), codePoints(textB)];
  const stretches = aligned.map((passage) => ({
    suspicious,
    source,
    from: pointA(passage.a.start),
    to: pointA(passage.a.end),
    sourceFrom: pointB(passage.b.start),
    sourceTo: pointB(passage.b.end),
  }));
  return { stretches, milliseconds: (user + system) / 1000 };
}

/** From UTF-16 code units to code points, in which the corpus counts. */
function codePoints(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/u.test(text) && !/[\u{10000}-\u{10ffff}]/u.test(text)) {
    return (offset) => offset;
  }
  return (offset) => [...text.slice(0, offset)].length;
}

function printScores(sample: PanSample, found: readonly (readonly AlignedStretch[])[]): void {
  const categories = [...new Set(sample.pairs.map(({ category }) => category))];
  console.log(`${''.padEnd(28)}plagdet  recall   precis.  granul.  (floor / goal of plagdet)`);
  for (const category of [...categories, 'ENTIRE']) {
    const isIn = (i: number): boolean =>
      category === 'ENTIRE' || sample.pairs[i]!.category === category;
    const cases = sample.pairs.filter((_, i) => isIn(i)).flatMap((pair) => pair.cases);
    const lists = found.filter((_, i) => isIn(i));
    if (cases.length === 0) {
      const alarms = lists.filter((list) => list.length > 0).length;
      console.log(`${category.padEnd(28)}false alarms in ${alarms} of ${lists.length} pairs`);
      continue;
    }
    const score = plagdet(cases, lists.flat());
    const figures = [score.plagdet, score.recall, score.precision, score.granularity];
    const wanted = WANTED[category];
    console.log(
      category.padEnd(28) +
        figures.map((x) => x.toFixed(5)).join('  ') +
        (wanted ? `  (${wanted.join(' / ')})` : ''),
    );
  }
}

function printTimes(times: readonly number[]): void {
  const sorted = [...times].sort((x, y) => x - y);
  const at = (share: number): string => sorted[Math.floor(share * sorted.length)]!.toFixed(1);
  const mean = times.reduce((sum, x) => sum + x, 0) / times.length;
  console.log(
    `CPU a pair, texts read anew: mean ${mean.toFixed(2)} ms, median ${at(0.5)}, 95 % under ${at(0.95)} (floor 5 / goal 2)`,
  );
}

/** Runs the other scorer on the same detections and says where its figures differ from ours. */
function compareScorers(sample: PanSample, detected: readonly Detected[]): void {
  const file = join(sample.folder, '..', 'detections.jsonl');
  const lines = sample.pairs.map(({ suspicious, source }, i) =>
    JSON.stringify([
      suspicious,
      source,
      detected[i]!.stretches.map((d) => [d.from, d.to, d.sourceFrom, d.sourceTo]),
    ]),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
  const scorer = new URL('score.py', PAN_FOLDER).pathname;
  const run = spawnSync('python3', [scorer, sample.folder, file], { encoding: 'utf8' });
  if (run.status !== 0) {
    console.log('skipped: comparison with score.py, python3 or the scorer is absent');
    return;
  }
  const other = /^ENTIRE\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)/mu
    .exec(run.stdout)
    ?.slice(1, 5);
  const cases = sample.pairs.flatMap((pair) => pair.cases);
  const stretches = detected.flatMap((one) => one.stretches);
  const { plagdet: value, recall, precision, granularity } = plagdet(cases, stretches);
  const own = [value, recall, precision, granularity].map((x) => x.toFixed(5));
  const agree = other?.join() === own.join();
  console.log(agree ? 'score.py gives the same figures' : `score.py: ${other?.join('  ')}`);
}
