import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { applicationFolder } from '../service/application-files.ts';

/** The analysis worker's file: its source when this runs from source, else what the build made. */
export function workerAddress(): URL {
  const path = import.meta.filename.endsWith('.ts')
    ? join(applicationFolder, 'src-main', 'service', 'analysis', 'analysis-worker.ts')
    : join(applicationFolder, 'out', 'main', 'analysis-worker.js');
  return pathToFileURL(path);
}
