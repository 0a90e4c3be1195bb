import type { BrowserWindowConstructorOptions } from 'electron/main';
import { leastSize } from './window-place.ts';
import type { WindowPlace } from './window-place.ts';

/** Colours of the window before its page is there, the page's own paper, so that nothing flashes. */
export const paperColour = { light: '#fffdf8', dark: '#16181d' } as const;

/**
 * Options of the only window. The page runs without Node, in its own world and in the system's
 * sandbox; it reaches the service through the preload alone.
 */
export function windowOptions(
  place: WindowPlace,
  preload: string,
  dark: boolean,
): BrowserWindowConstructorOptions {
  return {
    title: 'Clauseline',
    ...place.bounds,
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    show: false,
    backgroundColor: dark ? paperColour.dark : paperColour.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      // A spelling dictionary would be fetched from the network.
      spellcheck: false,
    },
  };
}
