import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { inParallel } from '../../../src-main/service/in-parallel.ts';
import type { IsolatedFormat } from '../../../src-main/service/reading/isolated/parse-limits.ts';
import { recogniseFormat } from '../../../src-main/service/reading/recognise-format.ts';
import { askingFiles } from '../../service/reading/isolated/asking-files.ts';
import {
  canRun,
  runParserUnder,
  traceParser,
} from '../../service/reading/isolated/trace-parser.ts';
import { shuffled } from './shuffled.ts';

/** What the payloads of the set would bring along if they worked. */
const CANARY = /canary_secret|CANARY_CONTENT/u;

/** Files of the set that ask for something outside themselves: all of them are traced. */
const ASKS = /external|xxe|http|js_links|slip|xss|launch|openaction|canary/u;

/** Of the others, which are merely broken or large, so many of each ending. */
const SAMPLE = 2;
const SEED = 68_004;

interface TracedFile {
  readonly name: string;
  readonly format: IsolatedFormat;
  readonly bytes: Uint8Array;
}

/**
 * Hostile files once more, each in a parser under strace: calls to the network, programs started,
 * files opened that are not the parser's own code; and in a parser without any network, whose
 * answer must be the same. Every file that asks for something, a sample of the others, and a made
 * file that asks in each format. Anything found fails the evaluation.
 */
export async function evaluateHostileTraces(folder: string): Promise<void> {
  if (!canRun('strace', '-V') || !canRun('unshare', '-rn', 'true')) {
    console.log('skipped: strace or unshare cannot be used here');
    return;
  }
  const place = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    execFileSync('tar', ['xzf', join(folder, 'generated.tar.gz'), '-C', place]);
    await traceAll(place);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function traceAll(place: string): Promise<void> {
  const all = readdirSync(place, { recursive: true, encoding: 'utf8' })
    .map((name) => join(place, name))
    .filter((path) => statSync(path).isFile())
    .sort();
  const made = askingFiles.map(([format, bytes]) => ({ name: `made ${format}`, format, bytes }));
  const files = [...made, ...chosen(all).map(fileOf)];
  const found = { network: 0, programs: 0, opened: 0, canaries: 0, different: 0 };
  for await (const { name, trace, alone } of inParallel(files, availableParallelism(), traceOne)) {
    found.network += trace.network.length;
    found.programs += trace.programs.length;
    found.opened += trace.opened.length;
    found.canaries += Number(CANARY.test(trace.answer));
    found.different += Number(alone !== trace.answer);
    for (const what of [...trace.network, ...trace.programs, ...trace.opened]) {
      console.log(`  ${name}: ${what.slice(0, 200)}`);
    }
  }
  const formats = new Set(files.map(({ format }) => format));
  console.log(
    `  ${files.length} files (${made.length} made, sample of the others with seed ${SEED}) ` +
      `of ${all.length} in ${formats.size} formats: ${[...formats].sort().join(', ')}`,
  );
  console.log(`  ${found.network} calls to the network, ${found.programs} programs,`);
  console.log(`  ${found.opened} foreign files opened, ${found.canaries} canaries read,`);
  console.log(`  ${found.different} answers that differ without any network`);
  if (Object.values(found).some((count) => count > 0)) process.exitCode = 1;
}

/** Those that ask, and of each ending a few that do not. */
function chosen(paths: readonly string[]): string[] {
  const asking = paths.filter((path) => ASKS.test(basename(path)));
  const counts = new Map<string, number>();
  const sample = shuffled(
    paths.filter((path) => !ASKS.test(basename(path))),
    SEED,
  ).filter((path) => {
    const count = (counts.get(extname(path)) ?? 0) + 1;
    counts.set(extname(path), count);
    return count <= SAMPLE;
  });
  return [...asking, ...sample];
}

function fileOf(path: string): TracedFile {
  const bytes = readFileSync(path);
  const name = basename(path);
  return { name, bytes, format: recogniseFormat(name, bytes) ?? 'text' };
}

async function traceOne({ name, format, bytes }: TracedFile) {
  const trace = await traceParser(format, bytes);
  const alone = await runParserUnder(['unshare', '-rn'], format, bytes);
  return { name, trace, alone };
}
