/** Formats that are read in a process of their own. `mock` stands in tests only. */
export type IsolatedFormat =
  'pdf' | 'docx' | 'html' | 'odt' | 'rtf' | 'akoma-ntoso' | 'epub' | 'text' | 'mock';

/** What one parse may use. */
export interface ParseLimits {
  /** CPU time of the process in milliseconds. */
  readonly cpu: number;
  /** Time on the wall in milliseconds: much more than CPU time, as machines are busy. */
  readonly wall: number;
  /** Resident memory in bytes, buffers included. */
  readonly memory: number;
  /** Length of the answer in bytes. */
  readonly output: number;
}

const SECOND = 1_000;
const MEGABYTE = 2 ** 20;

/**
 * CPU time for any file, and for each megabyte on disk. A PDF of a megabyte takes about 2 seconds
 * (measured: 22 ms a page); a zipped document of a megabyte unpacks to about ten.
 */
const BASE_CPU = 20 * SECOND;
const CPU_PER_MEGABYTE: Readonly<Record<IsolatedFormat, number>> = {
  pdf: 4 * SECOND,
  docx: 20 * SECOND,
  html: 4 * SECOND,
  odt: 20 * SECOND,
  rtf: 4 * SECOND,
  'akoma-ntoso': 4 * SECOND,
  epub: 20 * SECOND,
  text: 4 * SECOND,
  mock: 0,
};

/** A busy machine may take four times the CPU time measured on an idle one; ten is never honest. */
const WALL_FACTOR = 10;

const MEMORY = 1_024 * MEGABYTE;
const OUTPUT = 256 * MEGABYTE;

/** Limits for a file of a format and size. */
export function limitsFor(format: IsolatedFormat, bytes: number): ParseLimits {
  const cpu = BASE_CPU + Math.ceil(bytes / MEGABYTE) * CPU_PER_MEGABYTE[format];
  return { cpu, wall: cpu * WALL_FACTOR, memory: MEMORY, output: OUTPUT };
}
