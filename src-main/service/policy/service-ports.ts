import type { Capabilities, ExportedFile, ServiceEvent } from '../../contract/api.ts';
import type { Problem, Result } from '../../contract/problem.ts';
import type { Analyst } from '../analysis/analysis-pool.ts';
import type { WorkspaceStore } from '../workspace/workspace-store.ts';

/** What only a host can do: dialogs, and the user's browser. */
export interface HostDoor {
  readonly capabilities: Capabilities;
  /** Full paths of files the user chose; empty when given up. */
  chooseFiles(): Promise<Result<readonly string[]>>;
  /** Full path of the folder the user chose; null when given up. */
  chooseFolder(): Promise<Result<string | null>>;
  /** Name of the file saved, or null when given up. */
  saveFile(file: ExportedFile): Promise<Result<string | null>>;
  /** Asks, then opens an address that was found to be a safe one; false when the user declined. */
  openLink(address: string): Promise<Result<boolean>>;
}

/** Everything the service needs from outside. */
export interface ServicePorts {
  readonly store: WorkspaceStore;
  readonly analyst: Analyst;
  readonly host: HostDoor;
  /** The present instant, ISO 8601 in UTC. */
  readonly now: () => string;
  /** A name that was never used before. */
  readonly newId: () => string;
}

/** The ports together with what the parts of the service share. */
export interface ServiceContext extends ServicePorts {
  readonly emit: (event: ServiceEvent) => void;
  /** Problems that are not the store's, shown with the workspace. */
  readonly problems: Problem[];
  /** Jobs of several steps that run now, and which of them are to stop before the next step. */
  readonly stepping: Map<string, { stop: boolean }>;
}
