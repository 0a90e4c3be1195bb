import { join } from 'node:path';
import { startLoopbackServer } from '../../src-main/hosts/browser/loopback-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { describeApi } from './api-suite.ts';
import { connectOverHttp } from './browser/http-connection.ts';
import { overStructuredClone } from './fake-bridge.ts';
import { openTestService } from './open-test-service.ts';

const windowFolder = join(temporaryFolder(), 'window');

describeApi('in process, checked as every door does', () => {
  const service = openTestService();
  return Promise.resolve({
    connection: overStructuredClone(service),
    close: () => Promise.resolve(service.close()),
  });
});

describeApi('over HTTP on 127.0.0.1', async () => {
  const service = openTestService();
  const server = await startLoopbackServer({
    service,
    windowFolder,
    port: 0,
    reportFault: (error) => {
      throw error;
    },
  });
  const connection = await connectOverHttp(server.address);
  return {
    connection,
    close: async () => {
      connection.close();
      await server.close();
      service.close();
    },
  };
});
