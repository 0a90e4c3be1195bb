import { describe, expect, it } from 'vitest';
import type { IsolatedFormat } from '../../../../src-main/service/reading/isolated/parse-limits.ts';
import { paragraph, wordFile } from '../docx/word-file.ts';
import { canRun, runParserUnder, traceParser } from './trace-parser.ts';

const SECRET = '/etc/hostname';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Files that ask for other files and for the network in the ways of their formats. */
const ASKING: readonly (readonly [IsolatedFormat, Uint8Array])[] = [
  [
    'html',
    encode(
      `<html><head><link rel="stylesheet" href="http://127.0.0.1:9/x.css"><base href="file:///etc/">
       <script src="http://127.0.0.1:9/x.js"></script><style>@import url(file://${SECRET})</style></head>
       <body><p>Words <img src="http://127.0.0.1:9/a.png"><iframe src="file://${SECRET}"></iframe></p></body></html>`,
    ),
  ],
  [
    'akoma-ntoso',
    encode(
      `<!DOCTYPE akomaNtoso [<!ENTITY x SYSTEM "file://${SECRET}">]><akomaNtoso><act><body><p>&x;</p></body></act></akomaNtoso>`,
    ),
  ],
  ['rtf', encode(`{\\rtf1 Words {\\field{\\*\\fldinst INCLUDETEXT "${SECRET}"}{\\fldrslt x}}}`)],
  ['docx', wordFile(paragraph('Words'))],
  ['text', encode(`Words ![a](http://127.0.0.1:9/a.png) [b](file://${SECRET})`)],
];

const HAS_STRACE = canRun('strace', '-V');
const HAS_UNSHARE = canRun('unshare', '-rn', 'true');

describe.skipIf(!HAS_STRACE)('a parser under strace', () => {
  it.each(ASKING)(
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
  it.each(ASKING)('of %s answers the same', async (format, bytes) => {
    const usual = await runParserUnder([], format, bytes);
    expect(usual).not.toBe('');
    expect(await runParserUnder(['unshare', '-rn'], format, bytes)).toBe(usual);
  });
});
