import fc from 'fast-check';
import { setImmediate as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inParallel } from '../../src-main/service/in-parallel.ts';

describe('work in parallel', () => {
  it('hands out results in order, never with more at work than allowed', async () => {
    const seed = 20131003;
    const property = fc.asyncProperty(
      fc.array(fc.nat(5), { maxLength: 20 }),
      fc.integer({ min: 1, max: 5 }),
      async (pauses, most) => {
        let atWork = 0;
        let highest = 0;
        const results: number[] = [];
        const work = async (turns: number): Promise<number> => {
          atWork += 1;
          highest = Math.max(highest, atWork);
          for (let turn = 0; turn < turns; turn += 1) await pause();
          atWork -= 1;
          return turns;
        };
        for await (const result of inParallel(pauses, most, work)) results.push(result);
        expect(results).toEqual(pauses);
        expect(highest).toBeLessThanOrEqual(most);
      },
    );
    await fc.assert(property, { seed, numRuns: 50 });
  });

  it('goes on with others while one takes long, but not far ahead', async () => {
    const done: number[] = [];
    let finish: (() => void) | undefined;
    const work = async (thing: number): Promise<number> => {
      if (thing === 0) await new Promise<void>((resolve) => (finish = resolve));
      done.push(thing);
      return thing;
    };
    const things = Array.from({ length: 40 }, (_, i) => i);
    const results = inParallel(things, 2, work);
    const first = results.next();
    for (let turn = 0; turn < 9; turn += 1) await pause();
    expect(done).toEqual([1, 2, 3, 4, 5, 6, 7]);
    finish?.();
    expect((await first).value).toBe(0);
    expect((await results.next()).value).toBe(1);
  });

  it('begins nothing more once nobody asks', async () => {
    const begun: number[] = [];
    const work = async (thing: number): Promise<number> => {
      begun.push(thing);
      await pause();
      return thing;
    };
    const things = Array.from({ length: 40 }, (_, i) => i);
    for await (const result of inParallel(things, 2, work)) if (result === 2) break;
    const count = begun.length;
    for (let turn = 0; turn < 9; turn += 1) await pause();
    expect(begun).toHaveLength(count);
    expect(count).toBeLessThan(12);
  });
});
