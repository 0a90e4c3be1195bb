import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../../src-main/service/reading/parse-text.ts';
import { recogniseFormat } from '../../../src-main/service/reading/recognise-format.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const zip = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

/** A compound file whose directory names one entry, far from the start. */
function compound(entry: string): Uint8Array {
  const name = [...entry].flatMap((sign) => [sign.charCodeAt(0), 0]);
  const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return Uint8Array.of(...head, ...Array<number>(2_000).fill(7), ...name, 0, 0);
}

function refusal(name: string, bytes: Uint8Array): string {
  expect(recogniseFormat(name, bytes)).toBeUndefined();
  const outcome = parseText(name, bytes);
  return outcome.ok ? 'read' : `${outcome.code}: ${outcome.complaint}`;
}

describe('files that are no text', () => {
  it.each([
    [
      'a.doc',
      compound('WordDocument'),
      /^binary-file: is an old Word document .*save it as .docx/u,
    ],
    ['a.docx', compound('WordDocument'), /^binary-file: is an old Word document/u],
    ['a.docx', compound('EncryptedPackage'), /^encrypted: is protected by a password/u],
    ['a.xls', compound('Workbook'), /^binary-file: is an old spreadsheet/u],
    ['a.pages', zip('Index/Document.iwa', 'preview.jpg'), /is a Pages document.*Export it/u],
    ['a.pages', zip('index.xml.gz'), /is a Pages document/u],
    ['a.txt', zip('letters/one.txt'), /is a ZIP archive.*Unpack it/u],
    ['a.txt', zip('xl/workbook.xml'), /is a spreadsheet \(XLSX\).*as PDF/u],
    ['a.md', utf8('RIFF\u0001\u0002\u0003\u0004WEBPVP8 '), /is a WebP picture.*recognised/u],
    ['a.mobi', utf8(`${'\u0000'.repeat(60)}BOOKMOBI`), /is a Kindle e-book.*EPUB/u],
  ])('are refused with what to do: %s (case %#)', (name, bytes, sentence) => {
    expect(refusal(name, bytes)).toMatch(sentence);
  });
});

describe('files of words for programs', () => {
  it.each([
    ['a.json', '{"title": "Rules", "rules": [1, 2]}', /is data \(JSON\)/u],
    ['a.txt', '[{"number": 1}]', /is data \(JSON\)/u],
    ['a.txt', '<law><rule>One.</rule></law>\n', /is XML of a kind/u],
    ['a.xml', '<?xml version="1.0"?><rss><item>News.</item></rss>', /is XML of a kind/u],
    ['a.xml', '<?xml version="1.0"?><w:wordDocument/>', /is XML.*word processor.*\.docx/u],
    ['a.ps', '%!PS-Adobe-3.0\n(Rules) show', /is a PostScript file/u],
    [
      'a.eml',
      'From: a@example.org\nTo: b@example.org\nSubject: Rules\nMIME-Version: 1.0\n\nRules.',
      /is an e-mail or a page saved/u,
    ],
  ])('are refused: %s (case %#)', (name, text, sentence) => {
    expect(refusal(name, utf8(text))).toMatch(sentence);
  });

  it.each([
    ['a.txt', '[Draft] The guild meets in spring.'],
    ['a.txt', '{Draft} The guild meets in spring.'],
    ['a.txt', 'Subject: the guild\n\nThe guild meets in spring.'],
    ['a.md', '<p align="center">Rules</p>\n\nThe guild meets. <p>In spring.</p>'],
    ['a.txt', '<draft> The guild meets in spring.'],
  ])('are told from texts that look like them: %s (case %#)', (name, text) => {
    expect(refusal(name, utf8(text))).toBe('read');
  });
});

describe('files by another name', () => {
  const page = '<div><h1>Rules</h1><p>The guild meets.</p></div>';
  const flat =
    '<?xml version="1.0"?><office:document xmlns:office="o" xmlns:text="t"><office:body><office:text><text:p>One.</text:p></office:text></office:body></office:document>';

  it.each([
    ['a.txt', page, 'html'],
    ['a', page, 'html'],
    ['a.docx', `<!DOCTYPE html><html>${page}</html>`, 'html'],
    ['a.html', '{\\rtf1 One.}', 'rtf'],
    ['a.fodt', flat, 'odt'],
    ['a.xml', flat, 'odt'],
    ['a.pdf.txt', '%PDF-1.7\n', 'pdf'],
  ])('are what their content says: %s as %s', (name, text, format) => {
    expect(recogniseFormat(name, utf8(text))).toBe(format);
  });
});
