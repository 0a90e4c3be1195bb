/** Crashes within this time, in milliseconds, count together. */
const CRASH_WINDOW = 5 * 60_000;

/** The page is loaded again for so many crashes; then the cause is in it, not in chance. */
const MOST_RELOADS = 1;

/** Ends of the page's process that are wanted. */
const WANTED = new Set(['clean-exit']);

/** What to do when the page's process ended. */
export type AfterCrash = 'nothing' | 'reload' | 'ask';

/**
 * Decides after the page's process ended. Everything is saved at each change, so a reload loses at
 * most a sentence being typed; a page that goes on failing is not reloaded for ever. `earlier` and
 * `now` are instants in milliseconds; `reason` is one of Electron's `RenderProcessGoneDetails`.
 */
export function afterCrash(reason: string, earlier: readonly number[], now: number): AfterCrash {
  if (WANTED.has(reason)) return 'nothing';
  const recent = earlier.filter((time) => now - time < CRASH_WINDOW);
  return recent.length < MOST_RELOADS ? 'reload' : 'ask';
}
