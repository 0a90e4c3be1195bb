import { randomUUID } from 'node:crypto';
import { done } from '../contract/problem.ts';
import type { Result } from '../contract/problem.ts';
import { startAnalyst } from '../service/analysis/analysis-pool.ts';
import { createPolicyService } from '../service/policy-service.ts';
import type { PolicyService } from '../service/policy-service.ts';
import type { HostDoor } from '../service/policy/service-ports.ts';
import { openWorkspace } from '../service/workspace/open-workspace.ts';
import { workerAddress } from './worker-address.ts';

/**
 * The service of a window over a workspace file. A workspace that was made just now holds the
 * samples, so that the first thing a person sees is the tool at work.
 */
export async function openService(
  host: HostDoor,
  workspacePath: string,
): Promise<Result<PolicyService>> {
  const opened = openWorkspace(workspacePath);
  if (!opened.ok) return opened;
  const service = createPolicyService({
    store: opened.value.store,
    analyst: startAnalyst(workerAddress()),
    host,
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
  });
  if (opened.value.fresh) await service.fillWithSamples();
  return done(service);
}
