import { watchStalls } from '../evaluation/reading/watch-stalls.ts';

/**
 * Loaded into a host with `--import`: at the signal SIGUSR2 it tells, on the error stream, the
 * longest stall of the main thread and the CPU time of the process since the signal before.
 */
const stalls = watchStalls();
let before = process.cpuUsage();

process.on('SIGUSR2', () => {
  const { user, system } = process.cpuUsage(before);
  const told = { stall: stalls.longest(), cpu: (user + system) / 1_000 };
  process.stderr.write(`loop ${JSON.stringify(told)}\n`);
  before = process.cpuUsage();
  stalls.begin();
});
