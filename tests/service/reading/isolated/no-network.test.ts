import { describe, expect, it } from 'vitest';
import { askingFiles } from './asking-files.ts';
import { canRun, runParserUnder, traceParser } from './trace-parser.ts';

const HAS_STRACE = canRun('strace', '-V');
const HAS_UNSHARE = canRun('unshare', '-rn', 'true');

describe.skipIf(!HAS_STRACE)('a parser under strace', () => {
  it.each(askingFiles)(
    'of %s opens no socket, no file but its code, and no program',
    async (format, bytes) => {
      const trace = await traceParser(format, bytes);
      expect(trace.answer).not.toBe('');
      expect(trace.network).toEqual([]);
      expect(trace.programs).toEqual([]);
      expect(trace.opened).toEqual([]);
    },
  );
});

describe.skipIf(!HAS_UNSHARE)('a parser without any network', () => {
  it.each(askingFiles)('of %s answers the same', async (format, bytes) => {
    const usual = await runParserUnder([], format, bytes);
    expect(usual).not.toBe('');
    expect(await runParserUnder(['unshare', '-rn'], format, bytes)).toBe(usual);
  });
});
