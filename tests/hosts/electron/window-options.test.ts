import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { windowOptions } from '../../../src-main/hosts/electron/window-options.ts';
import { firstPlace } from '../../../src-main/hosts/electron/window-place.ts';

describe('the options of the window', () => {
  it('shut the page in: nothing of Node, its own world, the system’s sandbox', () => {
    expect(windowOptions(firstPlace, '/out/preload.cjs', false).webPreferences).toEqual({
      preload: '/out/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
  });

  it('show the page’s own paper before the page is there', () => {
    const styles = readFileSync(
      new URL('../../../src-renderer/styles/tokens.css', import.meta.url),
      'utf8',
    );
    const [light, dark] = [...styles.matchAll(/--paper: (#[0-9a-f]{6})/gu)].map(
      (match) => match[1],
    );
    expect(windowOptions(firstPlace, '', false).backgroundColor).toBe(light);
    expect(windowOptions(firstPlace, '', true).backgroundColor).toBe(dark);
  });

  it('place it where it was', () => {
    const place = { bounds: { x: 5, y: 6, width: 700, height: 500 }, maximized: false };
    expect(windowOptions(place, '', false)).toMatchObject({ ...place.bounds, show: false });
  });
});
