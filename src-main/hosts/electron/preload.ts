import { contextBridge, ipcRenderer } from 'electron/renderer';
import type { Connection, ServiceEvent } from '../../contract/api.ts';
import { failed } from '../../contract/problem.ts';
import { apiOver } from '../../contract/wire.ts';
import { channels } from './channels.ts';

/**
 * All the page gets: the methods of the contract and one stream of events. Neither `ipcRenderer`
 * nor an event object of Electron's is handed on.
 */
const connection: Connection = {
  api: apiOver(async (method, request) => {
    try {
      return (await ipcRenderer.invoke(channels.call, method, request)) as unknown;
    } catch {
      return failed(
        'host-gone',
        'Clauseline’s own program no longer answers. Start it again; what you saved is kept.',
      );
    }
  }),
  onEvent: (listener) => {
    const forward = (_event: unknown, event: ServiceEvent): void => listener(event);
    ipcRenderer.on(channels.event, forward);
    return () => {
      ipcRenderer.removeListener(channels.event, forward);
    };
  },
};

contextBridge.exposeInMainWorld('clauseline', connection);
