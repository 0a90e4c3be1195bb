/** What the command line says to other programs when it ends. */
export const exitCodes = {
  /** Everything asked for was done. */
  done: 0,
  /** A file could not be read or written; what could be done was done. */
  fileFailed: 1,
  /** The command was not understood, or was given too little to work on. */
  usage: 2,
  /** The user stopped it (128 and the number of the signal, as shells count). */
  stopped: 130,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
