import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium, installChromium } from './find-chromium.ts';

/**
 * The one test command: types, lint, format, build, then every test, the browser's included.
 * Each step counts as one check; the last line sums all up as `N passed, N failed, N skipped`.
 */

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const RESULTS = 'out/test-results.json';

const bin = (name: string): string => `node_modules/${name}`;

const STEPS: readonly (readonly [string, readonly string[]])[] = [
  ['types', [bin('typescript/bin/tsc'), '-b']],
  ['lint', [bin('eslint/bin/eslint.js'), '.']],
  ['format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['build', [bin('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn']],
];

function runStep(name: string, script: readonly string[]): boolean {
  console.log(`\n— ${name}`);
  const ran = spawnSync(process.execPath, script, { stdio: 'inherit' });
  return ran.status === 0;
}

function runTests(chromium: string | null): boolean {
  console.log('\n— tests');
  mkdirSync('out', { recursive: true });
  rmSync(RESULTS, { force: true });
  const ran = spawnSync(
    process.execPath,
    [
      bin('vitest/vitest.mjs'),
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${RESULTS}`,
      ...process.argv.slice(2),
    ],
    {
      stdio: 'inherit',
      env: { ...process.env, ...(chromium ? { CLAUSELINE_CHROMIUM: chromium } : {}) },
    },
  );
  return ran.status === 0;
}

interface TestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests?: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

function addResults(tally: Tally, finished: boolean): void {
  if (!existsSync(RESULTS)) {
    tally.failed += 1;
    return;
  }
  const results = JSON.parse(readFileSync(RESULTS, 'utf8')) as TestResults;
  tally.passed += results.numPassedTests;
  tally.failed += results.numFailedTests;
  tally.skipped += results.numPendingTests + (results.numTodoTests ?? 0);
  listSkipped(results);
  // A file that fails to load has no failed test of its own; it must not pass for that.
  if (!finished && results.numFailedTests === 0) tally.failed += 1;
}

function listSkipped(results: TestResults): void {
  const names = results.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.status !== 'passed' && test.status !== 'failed')
      .map((test) => test.fullName),
  );
  if (names.length > 0) console.log(`\nSkipped:\n${names.map((name) => `  ${name}`).join('\n')}`);
}

const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
for (const [name, script] of STEPS) tally[runStep(name, script) ? 'passed' : 'failed'] += 1;
const chromium = (await findChromium()) ?? (await installChromium());
if (!chromium) console.log('No Chromium could be found or installed: browser tests are skipped.');
addResults(tally, runTests(chromium));
console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exitCode = tally.failed > 0 ? 1 : 0;
