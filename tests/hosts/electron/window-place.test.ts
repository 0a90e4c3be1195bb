import fc from 'fast-check';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  firstPlace,
  leastSize,
  readPlace,
  restoredPlace,
  writePlace,
} from '../../../src-main/hosts/electron/window-place.ts';
import type { Bounds } from '../../../src-main/hosts/electron/window-place.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const laptop: Bounds = { x: 0, y: 25, width: 1440, height: 875 };
const second: Bounds = { x: 1440, y: 0, width: 2560, height: 1440 };
const kept = (x: number, y: number, width: number, height: number, maximized = false) => ({
  bounds: { x, y, width, height },
  maximized,
});

describe('the place of the window', () => {
  it('is the first one when none was kept, made to fit', () => {
    expect(restoredPlace(null, [second])).toEqual(firstPlace);
    const small = { x: 0, y: 0, width: 1024, height: 700 };
    expect(restoredPlace(null, [small]).bounds).toEqual({ width: 1024, height: 700 });
  });

  it('stays where it was while it is all on one screen', () => {
    const place = kept(100, 100, 900, 700, true);
    expect(restoredPlace(place, [laptop, second])).toEqual(place);
  });

  it('keeps its size and lets the system choose when its screen is gone', () => {
    expect(restoredPlace(kept(1500, 40, 1000, 800), [laptop])).toEqual({
      bounds: { width: 1000, height: 800 },
      maximized: false,
    });
  });

  it('moves onto the screen that shows most of it', () => {
    expect(restoredPlace(kept(1300, -40, 1000, 800), [laptop, second]).bounds).toEqual({
      x: 1440,
      y: 0,
      width: 1000,
      height: 800,
    });
  });

  it.each<[unknown]>([
    ['text'],
    [[]],
    [{}],
    [{ bounds: null, maximized: false }],
    [{ bounds: { x: 0, y: 0, width: 900, height: 700 } }],
    [kept(0.5, 0, 900, 700)],
    [kept(0, 0, 10, 700)],
    [kept(0, 0, Number.NaN, 700)],
    [{ bounds: { x: '0', y: 0, width: 900, height: 700 }, maximized: false }],
  ])('does not trust what it finds in its file: %j', (value) => {
    expect(restoredPlace(value, [second])).toEqual(firstPlace);
  });

  it('is always wholly on a screen, for any place and any screens', () => {
    const screen = fc.record({
      x: fc.integer({ min: -8_000, max: 8_000 }),
      y: fc.integer({ min: -8_000, max: 8_000 }),
      width: fc.integer({ min: leastSize.width, max: 8_000 }),
      height: fc.integer({ min: leastSize.height, max: 8_000 }),
    });
    const place = fc.record({
      bounds: fc.record({
        x: fc.maxSafeInteger(),
        y: fc.integer({ min: -9_000, max: 9_000 }),
        width: fc.integer({ min: 0, max: 20_000 }),
        height: fc.maxSafeNat(),
      }),
      maximized: fc.boolean(),
    });
    const near = fc.record({ bounds: screen, maximized: fc.boolean() });
    fc.assert(
      fc.property(fc.oneof(place, near), screen, fc.array(screen), (value, main, more) => {
        const { bounds } = restoredPlace(value, [main, ...more]);
        const { x = main.x, y = main.y, width, height } = bounds;
        const holds = [main, ...more].some(
          (s) => x >= s.x && y >= s.y && x + width <= s.x + s.width && y + height <= s.y + s.height,
        );
        expect(holds).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the file of the place', () => {
  const folder = temporaryFolder();

  it('is read as it was written, with nothing left beside it', () => {
    const path = join(folder, 'place.json');
    writePlace(path, kept(1, 2, 900, 700));
    expect(readPlace(path)).toEqual(kept(1, 2, 900, 700));
    expect(readdirSync(folder)).toEqual(['place.json']);
  });

  it('may be missing or damaged', () => {
    const damaged = join(folder, 'damaged.json');
    writeFileSync(damaged, '{"bounds":');
    expect(readPlace(damaged)).toBeNull();
    expect(readPlace(join(folder, 'none.json'))).toBeNull();
  });

  it('does not keep the window from closing when it cannot be written', () => {
    const path = join(folder, 'a-folder');
    mkdirSync(path);
    writePlace(path, firstPlace);
    writePlace(join(folder, 'no', 'such', 'folder.json'), firstPlace);
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
  });
});
