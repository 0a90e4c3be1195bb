import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { recogniseFormat } from '../../../src-main/service/reading/recognise-format.ts';
import {
  canRun,
  runParserUnder,
  traceParser,
} from '../../service/reading/isolated/trace-parser.ts';

/** What the payloads of the set would bring along if they worked. */
const CANARY = /canary_secret|CANARY_CONTENT/u;

/**
 * The hostile files once more, each in a parser under strace: calls to the network, programs
 * started, files opened that are not the parser's own code; and in a parser without any network,
 * whose answer must be the same.
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
  const found = { network: 0, programs: 0, opened: 0, canaries: 0, different: 0 };
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' })
    .map((name) => join(place, name))
    .filter((path) => statSync(path).isFile());
  for (const path of files) {
    const bytes = readFileSync(path);
    const format = recogniseFormat(basename(path), bytes) ?? 'text';
    const trace = await traceParser(format, bytes);
    found.network += trace.network.length;
    found.programs += trace.programs.length;
    found.opened += trace.opened.length;
    found.canaries += Number(CANARY.test(trace.answer));
    const alone = await runParserUnder(['unshare', '-rn'], format, bytes);
    if (alone !== trace.answer) {
      found.different += 1;
      console.log(`  ${basename(path)}: ${trace.answer.length} bytes, alone ${alone.length}`);
    }
    for (const what of [...trace.network, ...trace.programs, ...trace.opened]) {
      console.log(`  ${basename(path)}: ${what.slice(0, 200)}`);
    }
  }
  console.log(
    `  ${files.length} files: ${found.network} calls to the network, ${found.programs} programs,`,
  );
  console.log(`  ${found.opened} foreign files opened, ${found.canaries} canaries read,`);
  console.log(`  ${found.different} answers that differ without any network`);
}
