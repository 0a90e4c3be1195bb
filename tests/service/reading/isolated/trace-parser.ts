import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { framedOrder } from '../../../../src-main/service/reading/isolated/frames.ts';
import { limitsFor } from '../../../../src-main/service/reading/isolated/parse-limits.ts';
import type { IsolatedFormat } from '../../../../src-main/service/reading/isolated/parse-limits.ts';
import { parserCommand } from '../../../../src-main/service/reading/isolated/parser-command.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');

/** Whether a program of that name runs here. */
export function canRun(program: string, ...parameters: readonly string[]): boolean {
  return spawnSync(program, parameters, { stdio: 'ignore' }).status === 0;
}

/** What a parser process asked the system for while it read one file. */
export interface ParserTrace {
  readonly answer: string;
  /** Calls that reach the network, as strace wrote them. */
  readonly network: readonly string[];
  /** Programs it started, besides itself. */
  readonly programs: readonly string[];
  /** Files it opened that are neither its own code nor the system's for any program of Node. */
  readonly opened: readonly string[];
}

/** Code of the program and its libraries, and what Node itself opens as it starts. */
const OWN = [
  `${root}/`,
  `${dirname(realpathSync(join(root, 'node_modules')))}/`,
  `${dirname(dirname(realpathSync(process.execPath)))}/`,
  '/proc/',
  '/sys/',
  '/dev/',
  '/lib/',
  '/lib64/',
  '/usr/lib',
  '/etc/ld.so',
];
const OWN_FILES =
  /^\/(?:etc\/localtime|etc\/ssl\/openssl\.cnf|usr\/share\/zoneinfo\/.*)$|openssl\.cnf$/u;

/** Runs a parser under strace on one file. */
export async function traceParser(format: IsolatedFormat, bytes: Uint8Array): Promise<ParserTrace> {
  const place = mkdtempSync(join(tmpdir(), 'trace-'));
  try {
    const log = join(place, 'calls');
    const calls = 'trace=openat,open,execve,socket,connect,bind,sendto,sendmsg';
    const strace = ['strace', '-f', '-qq', '-s', '4096', '-e', calls, '-o', log];
    const answer = await runParserUnder(strace, format, bytes);
    return { answer, ...sorted(readFileSync(log, 'utf8').split('\n')) };
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** Runs a parser under another program, such as `unshare -rn`, and gives its answer. */
export function runParserUnder(
  wrapper: readonly string[],
  format: IsolatedFormat,
  bytes: Uint8Array,
): Promise<string> {
  const { file, args, env } = parserCommand({ mock: false, kept: false });
  const [program = file, ...parameters] = [...wrapper, file, ...args];
  const child = spawn(program, parameters, {
    env: { ...env, PATH: process.env['PATH'] ?? '' },
    stdio: ['pipe', 'pipe', 'ignore', 'pipe'],
  });
  child.stdin?.on('error', () => undefined);
  child.stdin?.write(
    framedOrder(
      { format, name: 'a file', pasted: false, limits: limitsFor(format, bytes.length) },
      bytes.length,
    ),
  );
  child.stdin?.end(bytes);
  let answer = '';
  child.stdout?.on('data', (part: Buffer) => (answer += part.toString()));
  child.on('exit', () => child.stdio[3]?.destroy());
  return new Promise((resolve) => child.on('close', () => resolve(answer)));
}

function sorted(lines: readonly string[]): Omit<ParserTrace, 'answer'> {
  const network = lines.filter(
    (line) =>
      /\b(?:socket|connect|bind)\(/u.test(line) || /\bsend(?:to|msg)\(.*sa_family/u.test(line),
  );
  const programs = lines.filter((line) => line.includes('execve(')).slice(1);
  const opened = lines
    .map((line) => /\bopen(?:at)?\((?:[^"]*, )?"([^"]*)"/u.exec(line)?.[1] ?? '')
    .filter((path) => path.startsWith('/') && !isOwn(path));
  return { network, programs, opened: [...new Set(opened)] };
}

function isOwn(path: string): boolean {
  return OWN_FILES.test(path) || OWN.some((start) => path.startsWith(start));
}
