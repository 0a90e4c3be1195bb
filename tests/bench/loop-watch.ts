import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Loaded into a host with `--import`: at the signal SIGUSR2 it tells, on the error stream, the
 * longest stall of the main thread and the CPU time of the process since the signal before.
 */
const delays = monitorEventLoopDelay({ resolution: 5 });
delays.enable();
let before = process.cpuUsage();

process.on('SIGUSR2', () => {
  const { user, system } = process.cpuUsage(before);
  const told = { stall: delays.max / 1e6, cpu: (user + system) / 1e3 };
  process.stderr.write(`loop ${JSON.stringify(told)}\n`);
  before = process.cpuUsage();
  delays.reset();
});
