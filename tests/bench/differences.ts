import { diffArrays } from 'diff';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareDocuments } from '../../src-main/engine/differences/compare-documents.ts';
import { tokenise } from '../../src-main/engine/text/tokens.ts';
import { documentOf, editWords, madeParagraphs, randomNumbers } from './made-documents.ts';

const SMALLEST = 10_000;
const SIZES = [SMALLEST, 100_000, 500_000];
const OURS = 'comparing, moves and tidying included';

/** Two versions of one text. */
interface Versions {
  readonly title: string;
  readonly words: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Something that does the work once and answers with the CPU time it took, in milliseconds. */
interface Runner {
  readonly name: string;
  readonly spend: () => number;
}

/**
 * Comparing two versions, from text to finished result, against wdiff, dwdiff and git on the same
 * files. Ours is given twice: inside this process once it is warm, as in the application, and as a
 * process of its own with the start of Node and cold code. All take turns; medians of CPU time.
 */
export async function benchDifferences(): Promise<void> {
  const perWord = new Map<string, number[]>();
  benchVersions(halfChanged(SMALLEST, randomNumbers(SMALLEST)));
  for (const make of [aFifthEdited, everyParagraphEdited, fewDistinctWords, longRepeats])
    for (const words of SIZES) {
      const versions = make(words, randomNumbers(words));
      const spent = benchVersions(versions);
      perWord.set(make.name, [...(perWord.get(make.name) ?? []), (1000 * spent) / words]);
    }
  console.log('\nmicroseconds per word at 10,000, 100,000 and 500,000 words');
  for (const [name, costs] of perWord)
    console.log(`  ${name.padEnd(24)} ${costs.map((cost) => cost.toFixed(2)).join('  ')}`);
  return Promise.resolve();
}

function aFifthEdited(words: number, random: () => number): Versions {
  const before = madeParagraphs(words, random);
  const edited = editWords(before, 0.1, random);
  const after = before.map((text, index) => (index % 5 === 0 ? (edited[index] ?? text) : text));
  return { title: 'a fifth of the paragraphs edited, one word in ten', words, before, after };
}

function everyParagraphEdited(words: number, random: () => number): Versions {
  const before = madeParagraphs(words, random);
  const after = editWords(before, 0.1, random);
  return { title: 'every paragraph edited, one word in ten', words, before, after };
}

function halfChanged(words: number, random: () => number): Versions {
  const before = madeParagraphs(words, random);
  const after = editWords(before, 0.5, random);
  return { title: 'every paragraph edited, one word in two', words, before, after };
}

/** Words of the stretch that is repeated over and over. */
const REPEATED_WORDS = 500;

/** The same ten paragraphs again and again, edited everywhere: each is like very many others. */
function longRepeats(words: number, random: () => number): Versions {
  const block = madeParagraphs(REPEATED_WORDS, random);
  const before = Array.from({ length: words / REPEATED_WORDS }, () => block).flat();
  const after = editWords(before, 0.1, random);
  return { title: 'one stretch repeated, every paragraph edited', words, before, after };
}

/** Four different words only, so that nothing is rare and everything is like everything. */
function fewDistinctWords(words: number, random: () => number): Versions {
  const four = ['tide', 'pier', 'boat', 'net'];
  const any = () => four[Math.floor(random() * four.length)] ?? '';
  const before = Array.from(
    { length: words / 50 },
    () => `${Array.from({ length: 50 }, any).join(' ')}.`,
  );
  const after = before.map((text) =>
    text
      .split(' ')
      .map((word) => (random() < 0.1 ? any() : word))
      .join(' '),
  );
  return { title: 'four different words, every paragraph edited', words, before, after };
}

function benchVersions({ title, words, before, after }: Versions): number {
  const folder = mkdtempSync(join(tmpdir(), 'clauseline-bench-'));
  writeFileSync(join(folder, 'a'), before.join('\n\n'));
  writeFileSync(join(folder, 'b'), after.join('\n\n'));
  const a = documentOf('earlier', '2013-01-01', before);
  const b = documentOf('later', '2016-01-01', after);
  const runners: Runner[] = [
    { name: OURS, spend: () => here(() => void compareDocuments(a, b)) },
    { name: 'splitting both into words', spend: () => here(() => [a, b].map(tokensOf)) },
    ours(folder),
    ...programs(folder, words),
  ];
  if (words <= SMALLEST)
    runners.push({
      name: 'diffArrays of the diff package on the whole',
      spend: () => here(() => void diffArrays(keysOf(a), keysOf(b))),
    });
  const medians = takeTurns(runners, words > 100_000 ? 3 : 5, words);
  rmSync(folder, { recursive: true });
  console.log(`\n${words} words a side, ${title}`);
  runners.forEach(({ name }, index) => {
    const own = medians[index] ?? 0;
    const ratio = (medians[0] ?? 0) / own;
    const told = index === 0 ? '' : `ours is ${ratio.toFixed(2)} ×`;
    console.log(`  ${name.padEnd(44)} ${own.toFixed(1).padStart(9)} ms  ${told}`);
  });
  return medians[0] ?? 0;
}

const tokensOf = ({ text }: { readonly text: string }) => tokenise(text);
const keysOf = (one: { readonly text: string }) => tokensOf(one).map(({ key }) => key);

/** Words ours compares before it is timed, as in an application that has been in use. */
const WARMING_WORDS = 1_000_000;

/** Medians of CPU time, the first runner warmed up before. */
function takeTurns(runners: readonly Runner[], rounds: number, words: number): number[] {
  for (let warm = 0; warm < WARMING_WORDS; warm += words) runners[0]?.spend();
  const times = runners.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    runners.forEach(({ spend }, index) => times[index]?.push(spend()));
  return times.map((own) => own.sort((x, y) => x - y)[own.length >> 1] ?? 0);
}

function here(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function ours(folder: string): Runner {
  const script = new URL('compare-two-files.ts', import.meta.url).pathname;
  return {
    name: 'comparing, as a process of its own',
    spend: () => childTime(`"${process.execPath}" "${script}" a b`, folder),
  };
}

/** Above this size dwdiff takes several times as long as wdiff and is left out. */
const MOST_FOR_DWDIFF = 100_000;

function programs(folder: string, words: number): Runner[] {
  const commands = [
    { name: 'wdiff', command: 'wdiff a b' },
    { name: 'dwdiff', command: 'dwdiff a b' },
    { name: 'git', command: 'git diff --no-index --word-diff a b' },
  ];
  return commands.flatMap(({ name, command }) => {
    if (spawnSync(name, ['--version']).error) {
      console.log(`  skipped: ${name} is absent`);
      return [];
    }
    if (name === 'dwdiff' && words > MOST_FOR_DWDIFF) {
      console.log(`  skipped: dwdiff above ${MOST_FOR_DWDIFF} words`);
      return [];
    }
    return [{ name: command, spend: () => childTime(command, folder) }];
  });
}

/** User and system time of a command, which may end with an exit code of its own. */
function childTime(command: string, folder: string): number {
  const { stderr } = spawnSync(
    'bash',
    ['-c', `TIMEFORMAT="%3U %3S"; time ${command} >/dev/null 2>&1`],
    { cwd: folder, encoding: 'utf8' },
  );
  const times = /(\d+\.\d+) (\d+\.\d+)\s*$/u.exec(stderr);
  if (!times) throw new Error(`no time was given for: ${command}`);
  return 1000 * (Number(times[1]) + Number(times[2]));
}
