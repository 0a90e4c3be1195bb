import type { Api, Revised, WorkspaceState } from '../../src-main/contract/api.ts';
import { done, type Result } from '../../src-main/contract/problem.ts';
import { applyChanges } from './apply-changes.ts';

/**
 * The newest workspace, given the one that the window has: what has changed since is asked for and
 * put on it. The whole comes only at the start, and when the service has forgotten that revision.
 */
export async function newestWorkspace(
  api: Pick<Api, 'workspace' | 'workspaceChanges'>,
  known: WorkspaceState | null,
): Promise<Result<WorkspaceState>> {
  if (!known) return api.workspace({});
  const changes = await api.workspaceChanges({ since: known.revision });
  if (!changes.ok) return changes;
  return changes.value ? done(applyChanges(known, changes.value)) : api.workspace({});
}

/**
 * Brings what `known` gives to a revision or beyond. However many ask at once, one question is
 * under way at a time. One that was asked before the change was made may not bring it; the next one
 * does. `take` also has the failures.
 */
export function catchingUp(
  known: () => WorkspaceState | null,
  ask: () => Promise<Result<WorkspaceState>>,
  take: (newest: Result<WorkspaceState>) => void,
): (to: Revised) => Promise<void> {
  let asking: Promise<void> | null = null;
  const askOnce = async (): Promise<void> => {
    const newest = await ask();
    asking = null;
    take(newest);
  };
  return async ({ revision }) => {
    const isThere = (): boolean => (known()?.revision ?? -1) >= revision;
    if (!isThere() && asking) await asking;
    if (!isThere()) await (asking ??= askOnce());
  };
}
