/** One thing to time: a name and what to run. */
export interface Contestant {
  readonly name: string;
  readonly run: () => void;
}

/** Median CPU time of a contestant, and its ratio to the first one. */
export interface Timing {
  readonly name: string;
  /** User and system time of this process, milliseconds. */
  readonly milliseconds: number;
  readonly ratio: number;
}

/**
 * Runs all contestants in turn, round after round, and answers with the median CPU time of each.
 * Taking turns makes ratios hold when the machine's speed drifts; CPU time leaves out waiting.
 * The first round warms up and does not count.
 */
export function interleave(contestants: readonly Contestant[], rounds: number): Timing[] {
  const times = contestants.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    contestants.forEach((contestant, index) => {
      const spent = cpuTime(contestant.run);
      if (round > 0) times[index]?.push(spent);
    });
  }
  const medians = times.map(median);
  const first = medians[0] ?? 1;
  return contestants.map(({ name }, index) => ({
    name,
    milliseconds: medians[index] ?? 0,
    ratio: (medians[index] ?? 0) / first,
  }));
}

/** Prints timings as a table, the first row being what the others are held against. */
export function printTimings(title: string, timings: readonly Timing[]): void {
  console.log(`\n${title}`);
  for (const { name, milliseconds, ratio } of timings) {
    console.log(
      `  ${name.padEnd(44)} ${milliseconds.toFixed(1).padStart(9)} ms ${ratio.toFixed(2).padStart(8)} ×`,
    );
  }
}

function cpuTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
