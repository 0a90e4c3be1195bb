import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Api } from '../../../src-main/contract/api.ts';
import { apiMethods } from '../../../src-main/contract/api.ts';
import { done } from '../../../src-main/contract/problem.ts';
import { apiOver } from '../../../src-main/contract/wire.ts';
import { answerCall } from '../../../src-main/hosts/electron/answer-call.ts';

type CallEvent = Parameters<typeof answerCall>[1];

/** A message as Electron hands it over, of which only the frame counts. */
function from(frame: unknown): CallEvent {
  return { senderFrame: frame } as CallEvent;
}

const own = from({ url: 'app://clauseline/index.html', parent: null });

function recordingApi(): { api: Api; called: string[] } {
  const called: string[] = [];
  const api = apiOver((method) => {
    called.push(method);
    return Promise.resolve(done(null));
  });
  return { api, called };
}

const throwing: CallEvent = {
  get senderFrame(): never {
    throw new Error('Render frame was disposed before WebFrameMain could be accessed');
  },
};

describe('calls of the window', () => {
  it.each<[string, CallEvent]>([
    ['a frame in the page', from({ url: 'app://clauseline/index.html', parent: {} })],
    ['the preview', from({ url: 'about:srcdoc', parent: {} })],
    ['an empty page', from({ url: 'about:blank', parent: null })],
    ['another host', from({ url: 'app://evil/index.html', parent: null })],
    ['another scheme', from({ url: 'https://clauseline/index.html', parent: null })],
    ['another file', from({ url: 'app://clauseline/other.html', parent: null })],
    ['a frame that is gone', from(null)],
    ['a frame that Electron has forgotten', throwing],
    ['a frame without a parent field', from({ url: 'app://clauseline/index.html' })],
  ])('are refused when they come from %s', async (_title, event) => {
    const { api, called } = recordingApi();
    const result = await answerCall(api, event, { method: 'workspace', request: {} }, vi.fn());
    expect(result).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
    expect(called).toEqual([]);
  });

  it('reach their method when they come from the page itself', async () => {
    const { api, called } = recordingApi();
    const result = await answerCall(api, own, { method: 'workspace', request: {} }, vi.fn());
    expect(result).toEqual(done(null));
    expect(called).toEqual(['workspace']);
  });

  it.each([
    ['constructor'],
    ['__proto__'],
    ['toString'],
    ['Workspace'],
    [''],
    [7],
    [null],
    [undefined],
    [{ toString: 1, valueOf: 1 }],
    [['workspace']],
  ])('know no method %j', async (method) => {
    const { api, called } = recordingApi();
    const result = await answerCall(api, own, { method, request: {} }, vi.fn());
    expect(result).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
    expect(called).toEqual([]);
  });

  it('always answer with a result, whatever is sent', async () => {
    const { api } = recordingApi();
    const reportFault = vi.fn();
    const method = fc.oneof(fc.constantFrom(...apiMethods), fc.anything());
    const request = fc.oneof(
      fc.anything({ withTypedArray: true, withNullPrototype: true, withMap: true }),
      fc.record({ job: fc.anything(), id: fc.string(), address: fc.anything(), note: fc.object() }),
    );
    await fc.assert(
      fc.asyncProperty(method, request, async (called, sent) => {
        const result = await answerCall(api, own, { method: called, request: sent }, reportFault);
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 5_000 },
    );
    expect(reportFault).not.toHaveBeenCalled();
  });

  it('turn a fault of ours into a problem without its inside', async () => {
    const api = apiOver(() => Promise.reject(new Error('at /home/someone/secret')));
    const reportFault = vi.fn();
    const result = await answerCall(api, own, { method: 'undo', request: {} }, reportFault);
    expect(result).toMatchObject({ ok: false, problem: { code: 'internal' } });
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(reportFault).toHaveBeenCalledOnce();
  });
});
