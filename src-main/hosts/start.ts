import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { applicationFolder } from '../service/application-files.ts';
import { hasDisplay, thisDesktop } from './browser/open-address.ts';
import { nodeComplaint } from './node-version.ts';
import { chooseHost } from './starting/choose-host.ts';
import { ensureBuilt } from './starting/ensure-built.ts';
import { fetchElectron, fetchTime, findElectron } from './starting/find-electron.ts';
import { launchElectron } from './starting/launch-electron.ts';

/** `npm start`: the window in Electron, or in the browser where Electron cannot be had. */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'boolean', default: false },
    port: { type: 'string' },
    workspace: { type: 'string' },
    'look-in': { type: 'string', multiple: true, default: [] },
    'no-open': { type: 'boolean', default: false },
  },
});

process.exitCode = await start();

async function start(): Promise<number> {
  const complaint = nodeComplaint(process.versions.node);
  if (complaint !== null) {
    say(complaint);
    return 1;
  }
  const unbuilt = ensureBuilt(applicationFolder, say);
  if (unbuilt !== null) {
    say(unbuilt);
    return 1;
  }
  const choice = chooseHost({
    browserAsked: values.browser,
    platform: process.platform,
    asRoot: process.getuid?.() === 0,
    hasDisplay: hasDisplay(thisDesktop()),
  });
  if (choice.host === 'browser') return serve(choice.reason);
  return startElectron();
}

async function startElectron(): Promise<number> {
  const folder = join(applicationFolder, 'node_modules', 'electron');
  let binary = findElectron(folder, process.env);
  if (!binary) {
    const time = fetchTime(process.env);
    if (time > 0) {
      say(`Electron is not here yet; fetching it (about 120 MB, ${time / 1000} seconds at most)…`);
    }
    const failure = await fetchElectron(folder, time);
    binary = findElectron(folder, process.env);
    if (!binary) return serve(failure ?? 'its binary could not be found after fetching it');
  }
  const workspace = values.workspace === undefined ? [] : [`--workspace=${values.workspace}`];
  const launched = await launchElectron(binary, [applicationFolder, ...workspace, ...positionals]);
  return launched.kind === 'ended' ? launched.code : serve(launched.reason);
}

async function serve(reason: string | null): Promise<number> {
  if (reason !== null) {
    say(`Electron cannot be used because ${reason}, so Clauseline runs in your browser.`);
  }
  const { serveInBrowser } = await import('./browser/serve-in-browser.ts');
  const served = await serveInBrowser(
    { print: (text) => process.stdout.write(text), say },
    {
      ...(values.port === undefined ? {} : { port: Number(values.port) }),
      ...(values.workspace === undefined ? {} : { workspace: values.workspace }),
      open: !values['no-open'],
      files: positionals,
      lookIn: values['look-in'],
    },
  );
  return served ? 0 : 1;
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
