import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AlignedStretch } from './plagdet.ts';

/** Where the corpus lies beside the project, packed, with the scorer of its publishers' measures. */
export const PAN_FOLDER = new URL('../../../shared/evaluation/pan/', import.meta.url);

/** One pair of texts and the cases of reuse between them. */
export interface PanPair {
  readonly category: string;
  readonly suspicious: string;
  readonly source: string;
  readonly cases: readonly AlignedStretch[];
}

/** A sample of the corpus, also laid out as a folder of its own for another scorer. */
export interface PanSample {
  readonly pairs: readonly PanPair[];
  readonly folder: string;
  /** The text of a file named in a pair. */
  readonly textOf: (name: string) => string;
}

/**
 * The halves of the corpus, by whether the number of the source is even: settings were chosen on
 * the even half, so figures are read on the odd one. No source is in both.
 */
export type PanHalf = 'even' | 'odd';

/** Which half a pair belongs to, from the name of its source. */
export function halfOf(source: string): PanHalf {
  return Number(/\d+/u.exec(source)?.[0]) % 2 === 0 ? 'even' : 'odd';
}

/**
 * Unpacks the training corpus of PAN 2013 text alignment into a temporary folder and takes the
 * pairs of one half, or all. Undefined when the corpus is absent.
 */
export function readPanSample(half?: PanHalf): PanSample | undefined {
  const packed = new URL('pan13-train.tar.gz', PAN_FOLDER);
  if (!existsSync(packed)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'clauseline-pan-'));
  const unpacked = spawnSync('tar', ['-xzf', packed.pathname, '-C', folder]);
  if (unpacked.status !== 0) throw new Error(`tar: ${unpacked.stderr.toString()}`);
  const corpus = join(folder, 'pan13-train');
  const sample = join(folder, 'sample');
  const categories = readdirSync(corpus)
    .filter((name) => /^0\d-/u.test(name))
    .sort();
  const pairs = categories.flatMap((category) => takePairs(corpus, sample, category, half));
  return { pairs, folder: sample, textOf: (name) => readText(corpus, name) };
}

function readText(corpus: string, name: string): string {
  const folder = name.startsWith('suspicious') ? 'susp' : 'src';
  return readFileSync(join(corpus, folder, name), 'utf8');
}

function takePairs(
  corpus: string,
  sample: string,
  category: string,
  half: PanHalf | undefined,
): PanPair[] {
  const lines = readFileSync(join(corpus, category, 'pairs'), 'utf8')
    .trim()
    .split('\n');
  const taken = lines
    .map((line) => line.trim())
    .filter((line) => half === undefined || halfOf(line.split(/\s+/u)[1] ?? '') === half);
  mkdirSync(join(sample, category), { recursive: true });
  writeFileSync(join(sample, category, 'pairs'), `${taken.join('\n')}\n`);
  return taken.map((line) => {
    const [suspicious = '', source = ''] = line.split(/\s+/u);
    const file = `${suspicious.replace('.txt', '')}-${source.replace('.txt', '')}.xml`;
    copyFileSync(join(corpus, category, file), join(sample, category, file));
    const xml = readFileSync(join(corpus, category, file), 'utf8');
    return { category, suspicious, source, cases: readCases(xml, suspicious, source) };
  });
}

function readCases(xml: string, suspicious: string, source: string): AlignedStretch[] {
  const cases = new Map<string, AlignedStretch>();
  for (const [feature] of xml.matchAll(/<feature[^>]*name="plagiarism"[^>]*>/gu)) {
    const number = (name: string) => Number(new RegExp(`${name}="(\\d+)"`, 'u').exec(feature)?.[1]);
    const [from, sourceFrom] = [number('this_offset'), number('source_offset')];
    const one = {
      suspicious,
      source,
      from,
      to: from + number('this_length'),
      sourceFrom,
      sourceTo: sourceFrom + number('source_length'),
    };
    cases.set(JSON.stringify(one), one);
  }
  return [...cases.values()];
}
