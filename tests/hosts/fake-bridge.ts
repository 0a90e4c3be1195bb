import type { Connection, ServiceEvent } from '../../src-main/contract/api.ts';
import { apiOver } from '../../src-main/contract/wire.ts';
import type { Result } from '../../src-main/contract/problem.ts';
import { callMethod } from '../../src-main/service/check-request.ts';
import type { PolicyService } from '../../src-main/service/policy-service.ts';

/** The service over a channel that copies everything as Electron's does. */
export function overStructuredClone(service: PolicyService): Connection {
  return {
    api: apiOver(async (method, request) => {
      const result: Result<unknown> = await callMethod(
        service.api,
        method,
        structuredClone(request),
        throwFault,
      );
      return structuredClone(result);
    }),
    onEvent: (listener) =>
      service.onEvent((event: ServiceEvent) => listener(structuredClone(event))),
  };
}

function throwFault(error: unknown): never {
  throw error;
}
