import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** A rectangle on the desktop, in pixels that do not depend on the screen. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window stands. Without x and y the system chooses. */
export interface WindowPlace {
  readonly bounds: { readonly width: number; readonly height: number } & Partial<Bounds>;
  readonly maximized: boolean;
}

/** Least size of the window: below it the comparison's two columns cannot be read. */
export const leastSize = { width: 640, height: 480 } as const;

/** Place of the window at the first start. */
export const firstPlace: WindowPlace = { bounds: { width: 1360, height: 860 }, maximized: false };

/**
 * The kept place, moved and made smaller so that all of it is on the screen that shows most of it.
 * A place on no present screen keeps its size only. `screens` are the parts of each screen that
 * windows may use, the main one first.
 */
export function restoredPlace(
  kept: unknown,
  screens: readonly [Bounds, ...(readonly Bounds[])],
): WindowPlace {
  const { bounds, maximized } = isPlace(kept) ? kept : firstPlace;
  const { x, y } = bounds;
  if (x === undefined || y === undefined) return { bounds: sizeOn(bounds, screens[0]), maximized };
  const whole = { ...bounds, x, y };
  const best = screens.reduce((most, next) =>
    sharedArea(whole, next) > sharedArea(whole, most) ? next : most,
  );
  const shown = sharedArea(whole, best) > 0;
  return { bounds: shown ? placeOn(whole, best) : sizeOn(bounds, screens[0]), maximized };
}

/** Reads what was kept; null when nothing or nothing sensible was. */
export function readPlace(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // Where the window stood is a comfort; without it the window opens at its first place.
    return null;
  }
}

/** Keeps a place, whole or not at all. A failure is no one's loss. */
export function writePlace(path: string, place: WindowPlace): void {
  const fresh = `${path}.new`;
  try {
    writeFileSync(fresh, JSON.stringify(place));
    renameSync(fresh, path);
  } catch {
    // The same comfort as above; a full disk must not keep the window from closing.
    rmSync(fresh, { force: true });
  }
}

function sizeOn(
  { width, height }: { readonly width: number; readonly height: number },
  screen: Bounds,
): { width: number; height: number } {
  return {
    width: Math.max(leastSize.width, Math.min(width, screen.width)),
    height: Math.max(leastSize.height, Math.min(height, screen.height)),
  };
}

function placeOn(bounds: Bounds, screen: Bounds): Bounds {
  const { width, height } = sizeOn(bounds, screen);
  return {
    x: within(bounds.x, screen.x, screen.x + screen.width - width),
    y: within(bounds.y, screen.y, screen.y + screen.height - height),
    width,
    height,
  };
}

/** On a screen smaller than the window the top left corner, which holds the title, is shown. */
function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

function sharedArea(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

function isPlace(value: unknown): value is { bounds: Bounds; maximized: boolean } {
  if (typeof value !== 'object' || value === null) return false;
  const { bounds, maximized } = value as { bounds?: unknown; maximized?: unknown };
  if (typeof bounds !== 'object' || bounds === null || typeof maximized !== 'boolean') return false;
  const { x, y, width, height } = bounds as Record<string, unknown>;
  return (
    [x, y, width, height].every(Number.isSafeInteger) &&
    (width as number) >= leastSize.width &&
    (height as number) >= leastSize.height
  );
}
