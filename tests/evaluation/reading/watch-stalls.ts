/** The longest time a thread did not come round to its timers. */
export interface LongestStall {
  /** Milliseconds on the wall: on a busy machine mostly time in which others ran. */
  readonly wall: number;
  /** CPU time the thread itself spent in one such time, in milliseconds: what is its own fault. */
  readonly cpu: number;
}

/** How often the thread should come round, in milliseconds. */
const EVERY = 10;

/** Watches the thread that calls. `begin` forgets what was seen before. */
export function watchStalls(): {
  readonly begin: () => void;
  readonly longest: () => LongestStall;
  readonly stop: () => void;
} {
  let last = performance.now();
  let before = process.threadCpuUsage();
  let wall = 0;
  let cpu = 0;
  const look = (): void => {
    const now = performance.now();
    const { user, system } = process.threadCpuUsage(before);
    wall = Math.max(wall, now - last - EVERY);
    cpu = Math.max(cpu, (user + system) / 1_000);
    last = now;
    before = process.threadCpuUsage();
  };
  const timer = setInterval(look, EVERY);
  timer.unref();
  return {
    begin: () => {
      look();
      wall = 0;
      cpu = 0;
    },
    longest: () => {
      look();
      return { wall, cpu };
    },
    stop: () => clearInterval(timer),
  };
}
