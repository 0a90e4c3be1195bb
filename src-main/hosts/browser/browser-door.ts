import { done, failed } from '../../contract/problem.ts';
import { applicationVersion } from '../../service/application-files.ts';
import type { HostDoor } from '../../service/policy/service-ports.ts';
import { openAddress, thisDesktop } from './open-address.ts';

/** What the browser host can do: files come in and go out through the window itself. */
export function browserDoor(): HostDoor {
  return {
    capabilities: { host: 'browser', version: applicationVersion(), saveDialog: false },
    chooseFiles: () =>
      Promise.resolve(failed('bad-request', 'In the browser the window itself chooses files.')),
    chooseFolder: () =>
      Promise.resolve(failed('bad-request', 'In the browser the window itself chooses folders.')),
    saveFile: () =>
      Promise.resolve(failed('bad-request', 'In the browser the window itself saves files.')),
    openLink: async (address) => {
      if (await openAddress(thisDesktop(), address)) return done(true);
      return failed(
        'bad-request',
        `No browser could be opened; the official text is at ${address}`,
      );
    },
  };
}
