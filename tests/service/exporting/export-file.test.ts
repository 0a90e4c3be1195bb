import { inflateRawSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { composeReport } from '../../../src-main/engine/notes/report/compose-report.ts';
import { exportFile, formatOfName } from '../../../src-main/service/exporting/export-file.ts';
import { safeFileName } from '../../../src-main/service/exporting/safe-file-name.ts';
import { makeDocument } from '../../engine/notes/sample-documents.ts';
import { sampleInput } from '../../engine/notes/sample-report.ts';
import { versionsInput } from '../../engine/notes/versions-report.ts';

const report = composeReport(sampleInput);

/** Contents of a zip file by name, read by its central directory. */
function unzip(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) =>
      zip.readUInt16LE(at + offset),
    );
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength!);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const packed = zip.readUInt16LE(at + 10) === 8;
    files.set(name, (packed ? inflateRawSync(data) : data).toString('utf8'));
    at += 46 + nameLength! + extra! + comment!;
  }
  return files;
}

describe('an exported file', () => {
  test.each(['markdown', 'html', 'json', 'csv', 'docx'] as const)(
    'as %s has the same bytes each time, whatever the clock says',
    async (format) => {
      const first = await exportFile(report, format);
      vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
      const second = await exportFile(report, format);
      vi.useRealTimers();
      expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
      expect(first.bytes.length).toBeGreaterThan(1000);
    },
  );

  test('has a name made from the documents, safe on every file system', async () => {
    const { name } = await exportFile(report, 'markdown');
    expect(name).toBe('Comparison notes on H-1 and Review of the charter.md');
  });
});

describe('Word files', () => {
  test('hold real headings, tables, and marked insertions and deletions', async () => {
    const xml = unzip((await exportFile(report, 'docx')).bytes).get('word/document.xml') ?? '';
    for (const part of ['Heading1', 'Heading4', '<w:tbl>', '<w:tblHeader/>', '<w:strike/>'])
      expect(xml).toContain(part);
    expect(xml).toMatch(/<w:u w:val="single"/u);
    expect(xml).toContain('H/1, para. 1 (3 October 2013)');
  });

  test('tell the history of three versions in the approved words', async () => {
    const { bytes } = await exportFile(composeReport(versionsInput), 'docx');
    const xml = unzip(bytes).get('word/document.xml') ?? '';
    const lines = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gsu)].map(([one]) =>
      [...one.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/gu)].map(([, text]) => text).join(''),
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
      '../../approvals/notes/versions.docx.txt',
    );
  });

  test('name no instant and stay well-formed with characters XML cannot hold', async () => {
    const title = 'Nets <&> \u0007 boats \uD800';
    const documents = [makeDocument('dddd', [title], { title })];
    const bare = composeReport({
      ...sampleInput,
      documents,
      passages: [],
      notes: [],
      comparisons: [],
    });
    const files = unzip((await exportFile(bare, 'docx')).bytes);
    expect(files.get('docProps/core.xml')).not.toContain('dcterms');
    expect(files.get('docProps/core.xml')).toContain('Nets &#60;&#38;&#62; � boats �');
    expect(files.get('word/document.xml')).toContain('Nets &lt;&amp;&gt; � boats �');
  });
});

describe('names', () => {
  test.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
    ['con', 'Comparison notes'],
    ['...', 'Comparison notes'],
    ['tail. ', 'tail'],
    ['turned \u202Egnp.exe', 'turned -gnp.exe'],
    ['line\nbreak', 'line-break'],
  ])('%s becomes %s', (title, name) => {
    expect(safeFileName(title)).toBe(name);
  });

  test('are never longer than file systems allow', () => {
    expect(Buffer.byteLength(safeFileName('網'.repeat(400)))).toBeLessThan(250);
  });

  test.each([
    ['notes.md', 'markdown'],
    ['Notes.HTML', 'html'],
    ['a.b.docx', 'docx'],
    ['notes.pdf', null],
    ['md', null],
  ])('%s asks for %s', (name, format) => {
    expect(formatOfName(name)).toBe(format);
  });
});
