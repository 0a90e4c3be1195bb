import type { IpcMainInvokeEvent } from 'electron/main';
import type { Api } from '../../contract/api.ts';
import { failed } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import { callMethod } from '../../service/check-request.ts';
import type { ReportFault } from '../../service/check-request.ts';
import { isOwnSender } from './own-addresses.ts';
import type { Sender } from './own-addresses.ts';

/**
 * Answers a call of the window: the one guarded way to every method of the contract. Whoever else
 * calls is refused before anything of the call is looked at. Never rejects.
 */
export function answerCall(
  api: Api,
  event: Pick<IpcMainInvokeEvent, 'senderFrame'>,
  call: { readonly method: unknown; readonly request: unknown },
  reportFault: ReportFault,
): Promise<Result<unknown>> {
  if (!isOwnSender(senderOf(event))) return refuse('Only the window may ask this.');
  if (typeof call.method !== 'string') return refuse('There is no such command.');
  return callMethod(api, call.method, call.request, reportFault);
}

function senderOf(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): Sender {
  try {
    const frame = event.senderFrame;
    return { address: frame?.url ?? null, isMainFrame: frame?.parent === null };
  } catch {
    // Electron throws when a frame that is gone is asked for its address.
    return { address: null, isMainFrame: false };
  }
}

function refuse(sentence: string): Promise<Result<never>> {
  return Promise.resolve(failed('bad-request', sentence));
}
