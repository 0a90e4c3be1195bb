import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { findSharedLanguage } from '../../src-main/engine/shared-language/find-shared-language.ts';
import {
  defaultSharedSettings,
  type SharedPassage,
} from '../../src-main/engine/shared-language/shared-passage.ts';
import { documentForTests } from '../engine/documents-for-tests.ts';
import { PAN_FOLDER, type PanPair, type PanSample, readPanSample } from './pan-corpus.ts';
import { type AlignedStretch, plagdet } from './plagdet.ts';

/** Every how many-th pair is taken. */
const EVERY = 20;

/** Cases of the corpus have at least 150 characters; shorter findings are not asked for. */
const SHORTEST_CASE = 150;

/**
 * A case of the corpus is one stretch however it was edited, while the product tells its parts:
 * findings nearer than this, in characters on both sides, are one detection.
 */
const JOIN_WITHIN = 400;

/**
 * Prints how well the engine, at the user's settings, finds the reuse of the training corpus of
 * PAN 2013 text alignment (a sample), and whether our scorer agrees with the other one.
 */
export async function evaluateShared(): Promise<void> {
  const sample = readPanSample(EVERY);
  if (!sample) {
    console.log('skipped: PAN 2013 text alignment, evaluation/pan/pan13-train.tar.gz absent');
    return Promise.resolve();
  }
  const start = process.cpuUsage();
  const detections = sample.pairs.map((pair) => detect(sample, pair));
  const { user, system } = process.cpuUsage(start);
  printScores(sample, detections);
  const milliseconds = (user + system) / 1000 / sample.pairs.length;
  console.log(`CPU ${milliseconds.toFixed(1)} ms a pair, texts read anew each time`);
  compareScorers(sample, detections);
  rmSync(join(sample.folder, '..'), { recursive: true });
  return Promise.resolve();
}

function detect(sample: PanSample, { suspicious, source }: PanPair): AlignedStretch[] {
  const a = panDocument(suspicious, sample.textOf(suspicious));
  const b = panDocument(source, sample.textOf(source));
  const { passages } = findSharedLanguage([a, b], defaultSharedSettings);
  const stretches = passages.flatMap((passage) => stretchesOf(passage, a, b));
  const [pointA, pointB] = [codePoints(a.text), codePoints(b.text)];
  return joinStretches(stretches)
    .filter(
      ({ from, to, sourceFrom, sourceTo }) =>
        Math.min(to - from, sourceTo - sourceFrom) >= SHORTEST_CASE,
    )
    .map((stretch) => ({
      suspicious,
      source,
      from: pointA(stretch.from),
      to: pointA(stretch.to),
      sourceFrom: pointB(stretch.sourceFrom),
      sourceTo: pointB(stretch.sourceTo),
    }));
}

/** Line breaks of the corpus mean nothing, so a text is one paragraph. */
function panDocument(name: string, text: string): Document {
  return documentForTests(name, [text]);
}

type Stretch = Omit<AlignedStretch, 'suspicious' | 'source'>;

function stretchesOf(passage: SharedPassage, a: Document, b: Document): Stretch[] {
  const placesIn = ({ id }: Document) =>
    passage.occurrences.filter(({ document }) => document === id).map(({ span }) => span);
  return placesIn(a).flatMap((here) =>
    placesIn(b).map((there) => ({
      from: here.start,
      to: here.end,
      sourceFrom: there.start,
      sourceTo: there.end,
    })),
  );
}

function joinStretches(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of [...stretches].sort((x, y) => x.from - y.from)) {
    let whole = stretch;
    for (let i = joined.length - 1; i >= 0; i--) {
      if (!areNear(joined[i]!, whole)) continue;
      whole = hull(joined[i]!, whole);
      joined.splice(i, 1);
    }
    joined.push(whole);
  }
  return joined;
}

function areNear(x: Stretch, y: Stretch): boolean {
  const gap = Math.max(x.from, y.from) - Math.min(x.to, y.to);
  const sourceGap = Math.max(x.sourceFrom, y.sourceFrom) - Math.min(x.sourceTo, y.sourceTo);
  return gap <= JOIN_WITHIN && sourceGap <= JOIN_WITHIN;
}

function hull(x: Stretch, y: Stretch): Stretch {
  return {
    from: Math.min(x.from, y.from),
    to: Math.max(x.to, y.to),
    sourceFrom: Math.min(x.sourceFrom, y.sourceFrom),
    sourceTo: Math.max(x.sourceTo, y.sourceTo),
  };
}

/** From UTF-16 code units to code points, in which the corpus counts. */
function codePoints(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/u.test(text) && !/[\u{10000}-\u{10ffff}]/u.test(text)) {
    return (offset) => offset;
  }
  return (offset) => [...text.slice(0, offset)].length;
}

function printScores(sample: PanSample, detections: readonly AlignedStretch[][]): void {
  const categories = [...new Set(sample.pairs.map(({ category }) => category))];
  console.log(
    `PAN 2013 training, every ${EVERY}th pair (${sample.pairs.length}), default settings`,
  );
  for (const category of [...categories, 'ENTIRE']) {
    const chosen = sample.pairs.map((pair) => category === 'ENTIRE' || pair.category === category);
    const cases = sample.pairs.filter((_, i) => chosen[i]).flatMap((pair) => pair.cases);
    const found = detections.filter((_, i) => chosen[i]);
    if (cases.length === 0) {
      const alarms = found.filter((list) => list.length > 0).length;
      console.log(`${category.padEnd(28)} false alarms in ${alarms} of ${found.length} pairs`);
      continue;
    }
    const score = plagdet(cases, found.flat());
    const figures = [score.plagdet, score.recall, score.precision, score.granularity];
    console.log(category.padEnd(28) + figures.map((x) => x.toFixed(5)).join('  '));
  }
}

/** Runs the other scorer on the same detections and says where its figures differ from ours. */
function compareScorers(sample: PanSample, detections: readonly AlignedStretch[][]): void {
  const file = join(sample.folder, '..', 'detections.jsonl');
  const lines = sample.pairs.map(({ suspicious, source }, i) =>
    JSON.stringify([
      suspicious,
      source,
      detections[i]!.map((d) => [d.from, d.to, d.sourceFrom, d.sourceTo]),
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
  const { plagdet: value, recall, precision, granularity } = plagdet(cases, detections.flat());
  const own = [value, recall, precision, granularity].map((x) => x.toFixed(5));
  const agree = other?.join() === own.join();
  console.log(agree ? 'score.py gives the same figures' : `score.py: ${other?.join('  ')}`);
}
