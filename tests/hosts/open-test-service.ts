import type { Api, Revised, ServiceEvent, WorkspaceState } from '../../src-main/contract/api.ts';
import type { Result } from '../../src-main/contract/problem.ts';
import { done, failed } from '../../src-main/contract/problem.ts';
import { workerAddress } from '../../src-main/hosts/worker-address.ts';
import { startAnalyst } from '../../src-main/service/analysis/analysis-pool.ts';
import { createPolicyService } from '../../src-main/service/policy-service.ts';
import type { PolicyService } from '../../src-main/service/policy-service.ts';
import type { HostDoor } from '../../src-main/service/policy/service-ports.ts';
import { memoryWorkspace } from '../../src-main/service/workspace/open-workspace.ts';

/** A host in a test: what it was asked, and what it is to answer. */
export interface TestHost extends HostDoor {
  readonly opened: string[];
  readonly saved: string[];
}

export function testHost(chosen: readonly string[] = [], folder: string | null = null): TestHost {
  const opened: string[] = [];
  const saved: string[] = [];
  return {
    opened,
    saved,
    capabilities: { host: 'electron', version: '0.0.0', saveDialog: true },
    chooseFiles: () => Promise.resolve(done(chosen)),
    chooseFolder: () => Promise.resolve(done(folder)),
    saveFile: (file) => {
      saved.push(file.name);
      return Promise.resolve(done(file.name));
    },
    openLink: (address) => {
      opened.push(address);
      return Promise.resolve(done(true));
    },
  };
}

/** A service in memory with a real analysis worker, a clock that ticks and ids that count. */
export function openTestService(host: HostDoor = testHost()): PolicyService {
  let ticks = 0;
  let ids = 0;
  return createPolicyService({
    store: memoryWorkspace(),
    analyst: startAnalyst(workerAddress()),
    host,
    now: () => new Date(Date.UTC(2026, 0, 1) + (ticks += 1) * 1000).toISOString(),
    newId: () => `id-${(ids += 1)}`,
  });
}

/** The value of a result that must have worked. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.sentence}`);
  return result.value;
}

/** What a change that must have worked answered, with the workspace after it. */
export async function withState<T extends Revised>(
  api: Api,
  change: Promise<Result<T>>,
): Promise<T & { readonly state: WorkspaceState }> {
  const answer = valueOf(await change);
  const state = valueOf(await api.workspace({}));
  if (state.revision !== answer.revision) throw new Error('the workspace is at another revision');
  return { ...answer, state };
}

/** The workspace after a change that must have worked. */
export async function stateAfter(
  api: Api,
  change: Promise<Result<Revised>>,
): Promise<WorkspaceState> {
  return (await withState(api, change)).state;
}

/** The code of a result that must not have worked. */
export function codeOf(result: Result<unknown>): string {
  if (result.ok) throw new Error('this was expected to fail');
  return result.problem.code;
}

/** The next event of a kind. */
export function nextEvent<T extends ServiceEvent['type']>(
  connection: { onEvent: (listener: (event: ServiceEvent) => void) => () => void },
  type: T,
): Promise<Extract<ServiceEvent, { type: T }>> {
  return new Promise((resolve) => {
    const stop = connection.onEvent((event) => {
      if (event.type !== type) return;
      stop();
      resolve(event as Extract<ServiceEvent, { type: T }>);
    });
  });
}

/** An API whose methods all fail, for doors that must not let anything through. */
export function closedApi(): Api {
  return new Proxy({} as Api, {
    get: () => () => Promise.resolve(failed('internal', 'nothing may come through here')),
  });
}
