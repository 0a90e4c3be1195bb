import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Longest wait for one way of installing, in milliseconds; a download of 170 MB needs minutes. */
const INSTALL_WAIT = 240_000;

/**
 * Path of a Chromium that tests can drive: the one named by CLAUSELINE_CHROMIUM, one at a usual
 * place, or the one Playwright keeps. Null when there is none.
 */
export async function findChromium(): Promise<string | null> {
  const named = process.env['CLAUSELINE_CHROMIUM'];
  if (named && existsSync(named)) return named;
  const usual = USUAL_PLACES.find((place) => existsSync(place));
  if (usual) return usual;
  const { chromium } = await import('playwright-core');
  const kept = chromium.executablePath();
  return kept && existsSync(kept) ? kept : null;
}

/**
 * Installs a Chromium by the first way that works: Debian's package where we may, else
 * Playwright's own download. Answers with its path, or null when no way worked.
 */
export async function installChromium(): Promise<string | null> {
  for (const [command, ...rest] of waysToInstall()) {
    if (command === undefined) continue;
    console.log(`Chromium is missing; trying: ${[command, ...rest].join(' ')}`);
    spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], timeout: INSTALL_WAIT });
    const found = await findChromium();
    if (found) return found;
  }
  return null;
}

function waysToInstall(): string[][] {
  const playwright = [
    process.execPath,
    'node_modules/playwright-core/cli.js',
    'install',
    'chromium',
  ];
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return [playwright];
  const rights = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  return [
    [...rights, 'apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
    [
      ...rights,
      'sh',
      '-c',
      'apt-get update && apt-get install -y --no-install-recommends chromium',
    ],
    playwright,
  ];
}
