import { workerData } from 'node:worker_threads';
import { readIsolated } from '../../../../src-main/service/reading/isolated/read-isolated.ts';

/** A thread that waits for a parser that does not come back. */
const behaviour = workerData as string;
await readIsolated(
  { format: 'mock', name: 'a.mock', pasted: false },
  new TextEncoder().encode(behaviour),
);
