import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apiMethods } from '../../src-main/contract/api.ts';
import { apiOver, decodeMessage, encodeMessage } from '../../src-main/contract/wire.ts';

const bytes = fc.uint8Array({ maxLength: 50 });

/** Plain data as it survives JSON, with byte fields anywhere. */
const message = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
    fc.boolean(),
    fc.constant(null),
    bytes,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
})).value;

describe('messages over HTTP', () => {
  it('bring back every value with its bytes', () => {
    fc.assert(
      fc.property(message, (value) => {
        expect(decodeMessage(encodeMessage(value))).toEqual(plain(value));
      }),
    );
  });

  it('keep text apart from bytes, whatever the text says', () => {
    const value = { bytes: [{ path: ['value'], length: 3 }], value: null, file: Uint8Array.of(7) };
    expect(decodeMessage(encodeMessage(value))).toEqual(value);
  });

  it('are refused when they are cut anywhere', () => {
    const whole = encodeMessage({ name: 'a.md', bytes: Uint8Array.of(1, 2, 3, 4) });
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => decodeMessage(whole.subarray(0, length))).toThrow();
    }
  });

  it('never throw anything but their two kinds of error on damaged bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (damaged) => {
        try {
          decodeMessage(damaged);
        } catch (error) {
          expect(
            error instanceof RangeError ||
              error instanceof SyntaxError ||
              error instanceof TypeError,
          ).toBe(true);
        }
      }),
    );
  });

  it.each([
    [['value', '__proto__', 'polluted']],
    [['value', 'constructor', 'prototype']],
    [['value', 'missing']],
    [['value', 'text']],
    [[]],
  ])('do not place bytes at %j', (path) => {
    const crafted = craft({ value: { text: 'words' }, bytes: [{ path, length: 1 }] }, 1);
    expect(() => decodeMessage(crafted)).toThrow(RangeError);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('the contract over one function', () => {
  it('has every method and passes the request on', async () => {
    const calls: unknown[] = [];
    const api = apiOver((method, request) => {
      calls.push([method, request]);
      return Promise.resolve({ ok: true, value: null });
    });
    expect(Object.keys(api)).toEqual([...apiMethods]);
    await api.removeDocument({ id: 'd' });
    expect(calls).toEqual([['removeDocument', { id: 'd' }]]);
  });
});

/** What JSON makes of a value: no prototypes of its own, and byte arrays of the plain kind. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Uint8Array.from(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

function craft(envelope: unknown, extra: number): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(envelope));
  const made = new Uint8Array(4 + json.length + extra);
  new DataView(made.buffer).setUint32(0, json.length);
  made.set(json, 4);
  return made;
}
