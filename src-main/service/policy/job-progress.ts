import type { ServiceEvent } from '../../contract/api.ts';
import type { ReportProgress } from '../analysis/analysis-task.ts';
import type { ServiceContext } from './service-ports.ts';

/** Sends how far a job is to the windows. */
export function progressOf({ emit }: ServiceContext, job: string): ReportProgress {
  return (stage, finished, total) => {
    emit({ type: 'progress', job, stage, done: finished, total } satisfies ServiceEvent);
  };
}
