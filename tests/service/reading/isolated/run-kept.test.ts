import { describe, expect, it } from 'vitest';
import {
  readIsolated,
  tryTwice,
} from '../../../../src-main/service/reading/isolated/read-isolated.ts';
import { runKept } from '../../../../src-main/service/reading/isolated/run-kept.ts';
import { readBytes, readPastedText } from '../../../../src-main/service/reading/read-bytes.ts';

const MEGABYTE = 2 ** 20;
const limits = { cpu: 1_000, wall: 8_000, memory: 400 * MEGABYTE, output: 8 * MEGABYTE };
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const mock = (behaviour: string, signal?: AbortSignal) =>
  tryTwice(
    runKept,
    { format: 'mock', name: 'a.mock', pasted: false, limits },
    encode(behaviour),
    signal ? { signal } : {},
  );
const read = (name: string, text: string) =>
  readIsolated({ format: 'text', name, pasted: false }, encode(text));

describe('a parser that takes many files', () => {
  it.each([
    ['hang', 'too long'],
    ['hang in a pattern', 'too long'],
    ['fill the heap', 'too much memory'],
    ['fill buffers', 'too much memory'],
    ['abort', 'stop twice'],
    ['exit without an answer', 'stop twice'],
    ['fail to parse', 'stop twice'],
    ['garbage', 'stop twice'],
    ['wrong shape', 'stop twice'],
  ])('is ended and replaced when told to %s', async (behaviour, why) => {
    const outcome = await mock(behaviour);
    expect(outcome).toMatchObject({ ok: false, code: 'parser-stopped' });
    expect(outcome).toHaveProperty('complaint', expect.stringContaining(why));
    expect(await mock('work')).toMatchObject({ ok: true });
  });

  it('is ended when it floods, and when the user cancels', async () => {
    expect((await mock('flood')).ok).toBe(false);
    const controller = new AbortController();
    const waiting = mock('wait', controller.signal);
    controller.abort();
    expect(await waiting).toMatchObject({ code: 'cancelled' });
  });

  it('gives of each file what a parser of its own would, in any order', async () => {
    const texts = ['# Title\n\nWords.', 'Plain\n\nWords.', '---\ntitle: T\n---\nText.', 'é ü ж 中'];
    const names = ['a.md', 'a.txt', 'b.md', 'c.txt'];
    const alone = texts.map((text, at) => readBytes(names[at] ?? '', encode(text)));
    for (const order of [
      [0, 1, 2, 3],
      [3, 1, 0, 2],
    ]) {
      const together = await Promise.all(order.map((at) => read(names[at] ?? '', texts[at] ?? '')));
      // Undefined fields do not cross; nothing else may change.
      expect(together).toEqual(order.map((at) => alone[at]));
    }
  });

  it('answers each of many at once with its own text', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) => read(`${index}.txt`, `Text number ${index}.`)),
    );
    outcomes.forEach((outcome, index) => {
      expect(outcome).toMatchObject({ value: { text: `Text number ${index}.` } });
    });
  });

  it('keeps what was pasted as it is, and refuses what holds no words', async () => {
    const pasted = '\uFEFFOne\r\ntwo\u0007';
    const outcome = await readIsolated({ format: 'text', name: 'p', pasted: true }, encode(pasted));
    expect(outcome).toEqual(readPastedText('p', pasted));
    expect(await read('a.txt', ' \n ')).toMatchObject({ ok: false, code: 'no-text' });
  });

  it('costs nobody else anything when it is ended', async () => {
    const good = Array.from({ length: 6 }, (_, index) => read(`${index}.txt`, `Good ${index}.`));
    const [bad, ...rest] = await Promise.all([mock('hang'), ...good]);
    expect(bad).toMatchObject({ ok: false });
    for (const outcome of rest) expect(outcome).toMatchObject({ ok: true });
  });
});
