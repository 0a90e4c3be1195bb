import { spawn } from 'node:child_process';

/** What decides whether and how an address can be opened. */
export interface Desktop {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Whether someone sits before a screen of this machine. */
export function hasDisplay({ platform, environment }: Desktop): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
}

/** Program and parameters that open an address in the user's browser. */
export function openingCommand(platform: NodeJS.Platform, address: string): [string, string[]] {
  if (platform === 'darwin') return ['open', [address]];
  // "start" would have a shell read the address; this program takes it as it is.
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return ['xdg-open', [address]];
}

/** Opens an address in the user's browser; false when there is no display or no way to. */
export function openAddress(desktop: Desktop, address: string): Promise<boolean> {
  if (!hasDisplay(desktop)) return Promise.resolve(false);
  const [program, parameters] = openingCommand(desktop.platform, address);
  return new Promise((resolve) => {
    const opener = spawn(program, parameters, { stdio: 'ignore', detached: true });
    opener.on('error', () => resolve(false));
    opener.on('spawn', () => {
      opener.unref();
      resolve(true);
    });
  });
}

/** The desktop this process runs on. */
export function thisDesktop(): Desktop {
  return { platform: process.platform, environment: process.env };
}
