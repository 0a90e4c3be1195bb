import { workerData } from 'node:worker_threads';
import { parseIsolated } from '../../../../src-main/service/reading/isolated/parse-isolated.ts';

/** A thread that waits for a parser that does not come back. */
const behaviour = workerData as string;
await parseIsolated('mock', new TextEncoder().encode(behaviour));
