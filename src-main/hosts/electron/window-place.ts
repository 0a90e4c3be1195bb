import { readFileSync, renameSync, writeFileSync } from 'node:fs';

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

/** Place of the window at the first start. */
export const firstPlace: WindowPlace = { bounds: { width: 1360, height: 860 }, maximized: false };

/** Part of the window, in pixels, that must be on a screen for it to be found and moved. */
const VISIBLE = 100;

/** The kept place, or the first one when there is none or it lies on no present screen. */
export function restoredPlace(kept: unknown, screens: readonly Bounds[]): WindowPlace {
  if (!isPlace(kept)) return firstPlace;
  const { bounds, maximized } = kept;
  const reachable = screens.some((screen) => visiblePart(bounds, screen) >= VISIBLE);
  if (reachable) return { bounds: { ...bounds }, maximized };
  return { bounds: { width: bounds.width, height: bounds.height }, maximized };
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

/** Keeps a place. A failure is no one's loss. */
export function writePlace(path: string, place: WindowPlace): void {
  try {
    writeFileSync(`${path}.new`, JSON.stringify(place));
    renameSync(`${path}.new`, path);
  } catch {
    // The same comfort as above.
  }
}

/** Height and width shared with a screen, the smaller of the two; the title bar must be in it. */
function visiblePart(bounds: Bounds, screen: Bounds): number {
  const width =
    Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
  const titleShown = bounds.y >= screen.y && bounds.y < screen.y + screen.height - VISIBLE / 2;
  return titleShown ? width : 0;
}

function isPlace(value: unknown): value is { bounds: Bounds; maximized: boolean } {
  if (typeof value !== 'object' || value === null) return false;
  const { bounds, maximized } = value as { bounds?: unknown; maximized?: unknown };
  if (typeof bounds !== 'object' || bounds === null || typeof maximized !== 'boolean') return false;
  const { x, y, width, height } = bounds as Record<string, unknown>;
  return (
    [x, y, width, height].every(Number.isSafeInteger) &&
    (width as number) >= 640 &&
    (height as number) >= 480
  );
}
