import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Length of a clock tick of the kernel in milliseconds. */
const TICK = process.platform === 'linux' ? 1_000 / ticksPerSecond() : 0;

/** Pids of the children of the main thread. */
const CHILDREN = `/proc/self/task/${process.pid}/children`;

/** How often the processes are looked at, in milliseconds: one that ends is missing so much. */
const INTERVAL = 20;

/** Looks at the CPU time of child processes until it is stopped. */
export interface ChildrenWatch {
  /** Milliseconds of all child processes so far; 0 where the system does not tell (only Linux). */
  spent(): number;
  stop(): void;
}

/** Starts to watch the CPU time of the child processes of this one, also of those that end. */
export function watchChildren(): ChildrenWatch {
  const seen = new Map<string, number>();
  const look = (): void => {
    if (process.platform !== 'linux') return;
    for (const pid of readFileSync(CHILDREN, 'utf8').split(' ')) {
      if (pid !== '') seen.set(pid, Math.max(seen.get(pid) ?? 0, cpuOfChild(pid)));
    }
  };
  const timer = setInterval(look, INTERVAL);
  timer.unref();
  return {
    spent: () => {
      look();
      return [...seen.values()].reduce((sum, spent) => sum + spent, 0);
    },
    stop: () => clearInterval(timer),
  };
}

function cpuOfChild(pid: string): number {
  try {
    // The name of the program stands in brackets and may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK;
  } catch {
    // It ended meanwhile.
    return 0;
  }
}

function ticksPerSecond(): number {
  return Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
}
