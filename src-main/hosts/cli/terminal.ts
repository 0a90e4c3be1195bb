/** What the command line needs of a terminal, so that tests can stand in for one. */
export interface Terminal {
  /** Results; goes to standard output and nowhere else. */
  print(text: string): void;
  /** Problems, remarks and progress; goes to standard error. */
  say(text: string): void;
  /** A line that the next one replaces; only where someone is looking. */
  progress(text: string): void;
  /** Takes the progress line away. */
  clearProgress(): void;
  /** Does work that the user may stop with Ctrl-C; a second one ends the program. */
  stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

const CLEAR_LINE = '\r\u001B[2K';

/** The process's own terminal. */
export function processTerminal(): Terminal {
  let shown = false;
  // A reader that has seen enough ("| head") closes the pipe; that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const clearProgress = (): void => {
    if (shown) process.stderr.write(CLEAR_LINE);
    shown = false;
  };
  return {
    print: (text) => process.stdout.write(text),
    say: (text) => {
      clearProgress();
      process.stderr.write(`${text}\n`);
    },
    progress: (text) => {
      if (!process.stderr.isTTY) return;
      const room = (process.stderr.columns || 80) - 1;
      process.stderr.write(CLEAR_LINE + text.slice(0, room));
      shown = true;
    },
    clearProgress,
    stoppable: async (work) => {
      const stopping = new AbortController();
      const stop = (): void => stopping.abort();
      process.once('SIGINT', stop);
      try {
        return await work(stopping.signal);
      } finally {
        // Work that never pauses could not hear the signal; it must end the program again.
        process.off('SIGINT', stop);
      }
    },
  };
}
