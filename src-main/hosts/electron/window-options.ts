import type { BrowserWindowConstructorOptions } from 'electron/main';
import type { WindowPlace } from './window-place.ts';

/** Colours of the window before its page is there, so that nothing flashes. */
const BACKGROUND = { light: '#ffffff', dark: '#16181d' };

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
    minWidth: 640,
    minHeight: 480,
    show: false,
    backgroundColor: dark ? BACKGROUND.dark : BACKGROUND.light,
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
