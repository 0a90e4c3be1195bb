import { app, dialog } from 'electron/main';
import type { BrowserWindow } from 'electron/main';
import { afterCrash } from './after-crash.ts';

/** Brings a page back that ended or hangs, and asks when that does not last. */
export function watchWindow(window: BrowserWindow): void {
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const now = Date.now();
    const next = afterCrash(reason, crashes, now);
    if (next === 'nothing' || window.isDestroyed()) return;
    crashes.push(now);
    if (next === 'reload') window.webContents.reload();
    else void askAboutCrashes(window);
  });
  window.on('unresponsive', () => void askAboutHanging(window));
}

async function askAboutCrashes(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window keeps stopping.',
    detail: 'Your documents and notes are saved. Removing the document added last may help.',
    buttons: ['Try again', 'Quit'],
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) app.quit();
  else if (!window.isDestroyed()) window.webContents.reload();
}

async function askAboutHanging(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The window does not respond.',
    detail: 'Your documents and notes are saved. A large document may only need more time.',
    buttons: ['Wait', 'Load again'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  // Ending the page's process is what loads it again: it counts as a crash like any other.
  if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
}
