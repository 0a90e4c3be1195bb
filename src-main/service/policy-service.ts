import { resolve } from 'node:path';
import type { AddedFiles, Api, Connection, ServiceEvent } from '../contract/api.ts';
import { done } from '../contract/problem.ts';
import type { Result } from '../contract/problem.ts';
import { ChosenFolders } from './folder-index/chosen-folders.ts';
import { addingMethods, addPaths } from './policy/adding-methods.ts';
import { documentMethods, sampleRows } from './policy/document-methods.ts';
import { exportMethods } from './policy/export-methods.ts';
import { findingCache, findingMethods } from './policy/finding-methods.ts';
import { folderMethods } from './policy/folder-methods.ts';
import { noteMethods } from './policy/note-methods.ts';
import { pairingMethods } from './policy/pairing-methods.ts';
import { replaceMethods } from './policy/replace-methods.ts';
import type { ServiceContext, ServicePorts } from './policy/service-ports.ts';
import { trackedMethods } from './policy/tracked-methods.ts';
import { tell } from './policy/workspace-state.ts';

/** The one service behind all doors. */
export interface PolicyService extends Connection {
  readonly api: Api;
  /** At which revision the workspace is. */
  revision(): number;
  /** Adds files named at the start, dropped on the program or handed over by a second start. */
  addPaths(paths: readonly string[]): Promise<Result<AddedFiles>>;
  /** Offers a folder of this machine to look for wording in. */
  lookIn(folder: string): void;
  /** Fills a workspace that was just made with the samples, ready to be looked at. */
  fillWithSamples(): Promise<Result<unknown>>;
  /** Sends an event to every window. */
  emit(event: ServiceEvent): void;
  /** Stops the analysis and closes the workspace; every change is saved already. */
  close(): void;
}

/** Makes the service over its ports. */
export function createPolicyService(ports: ServicePorts): PolicyService {
  const listeners = new Set<(event: ServiceEvent) => void>();
  const emit = (event: ServiceEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const folders = new ChosenFolders();
  const context: ServiceContext = { ...ports, emit, problems: [], stepping: new Map() };
  return {
    api: makeApi(context, folders),
    lookIn: (folder) => void folders.add(resolve(folder)),
    emit,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    revision: () => ports.store.revision(),
    addPaths: (paths) => addPaths(context, 'opening', paths),
    fillWithSamples: () => fillWithSamples(context),
    close: () => {
      ports.analyst.close();
      ports.store.close();
    },
  };
}

function makeApi(context: ServiceContext, folders: ChosenFolders): Api {
  const cache = findingCache(context);
  return {
    ...documentMethods(context),
    ...addingMethods(context),
    ...replaceMethods(context, cache),
    ...trackedMethods(context, cache),
    ...noteMethods(context),
    ...pairingMethods(context),
    ...findingMethods(context, cache),
    ...exportMethods(context, cache),
    ...folderMethods(context, folders),
  };
}

async function fillWithSamples(context: ServiceContext): Promise<Result<unknown>> {
  const rows = await sampleRows(context);
  if (!rows.ok) {
    // Without the samples the tool is still whole; the user is told and goes on.
    context.problems.push(rows.problem);
    return rows;
  }
  if (rows.value.length === 0) return done(null);
  const change = { name: 'add samples', rows: rows.value };
  return tell(context, context.store.fillWithSamples(change));
}
