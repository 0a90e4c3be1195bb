import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { applicationFolder } from '../../service/application-files.ts';
import { workspacePlace } from '../../service/workspace/workspace-place.ts';
import { openService } from '../open-service.ts';
import { sentencesOf } from '../not-opened.ts';
import { browserDoor } from './browser-door.ts';
import { startLoopbackServer } from './loopback-server.ts';
import type { LoopbackServer } from './loopback-server.ts';
import { openAddress, thisDesktop } from './open-address.ts';

/** What the browser host was asked for. */
export interface BrowserOptions {
  /** A free one when not given. */
  readonly port?: number;
  readonly workspace?: string;
  /** Whether the user's browser is opened; the address is printed either way. */
  readonly open: boolean;
  /** Documents to open. */
  readonly files?: readonly string[];
  /** Folders to look for wording in, since a browser cannot choose one for the program. */
  readonly lookIn?: readonly string[];
}

/** Where sentences for the user go. */
export interface Speaker {
  print(text: string): void;
  say(text: string): void;
}

/**
 * Serves the app on 127.0.0.1 until the process is asked to end; false when it cannot. Everything
 * is saved at each change, so there is nothing to ask at the end.
 */
export async function serveInBrowser(speaker: Speaker, options: BrowserOptions): Promise<boolean> {
  const windowFolder = join(applicationFolder, 'out', 'renderer');
  if (!existsSync(join(windowFolder, 'index.html'))) {
    speaker.say('The window is not built yet; run “npm run build” once, then try again.');
    return false;
  }
  const place = { option: options.workspace, environment: process.env, platform: process.platform };
  const opened = await openService(browserDoor(), workspacePlace(place));
  if (!opened.ok) {
    speaker.say(opened.problem.sentence);
    return false;
  }
  const service = opened.value;
  try {
    const server = await startLoopbackServer({
      service,
      windowFolder,
      port: options.port ?? 0,
      reportFault: (error) => console.error(error),
    });
    options.lookIn?.forEach((folder) => service.lookIn(folder));
    const added = await service.addPaths(options.files ?? []);
    for (const sentence of sentencesOf(added)) speaker.say(sentence);
    await announce(speaker, server, options.open);
    await untilAskedToEnd();
    await server.close();
    return true;
  } catch (error) {
    speaker.say(portSentence(options.port, error));
    return false;
  } finally {
    service.close();
  }
}

async function announce(speaker: Speaker, server: LoopbackServer, open: boolean): Promise<void> {
  speaker.print(`Open ${server.address}\n`);
  speaker.say('Everything stays on this computer. Ctrl+C ends it.');
  if (open) await openAddress(thisDesktop(), server.oneTimeAddress());
}

function untilAskedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => resolve());
    }
  });
}

function portSentence(port: number | undefined, error: unknown): string {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (!taken) throw error;
  return `Port ${port ?? 0} is taken by another program; name another one or none.`;
}
