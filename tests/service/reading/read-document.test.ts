import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src-main/service/reading/read-document.ts';
import { paragraph, part, wordFile } from './docx/word-file.ts';

const numbered = (number: string, text: string): string =>
  `<w:p><w:r><w:t>${number}</w:t><w:tab/><w:t>${text}</w:t></w:r></w:p>`;

function header(symbol: string, date: string): Record<string, string> {
  const lines = ['United Nations', symbol, 'General Assembly', 'Distr.: General', date];
  return { 'header1.xml': part('hdr', lines.map((line) => paragraph(line)).join('')) };
}

async function read(body: string, parts: Record<string, string>, name = 'paper.docx') {
  const outcome = await readDocument(name, wordFile(body, parts));
  if (!outcome.ok) throw new Error(outcome.problem.sentence);
  return outcome.value;
}

describe('reading a document of any format', () => {
  it('gives a Word file structure, symbol and date like any other text', async () => {
    const body =
      paragraph('Rivers of the plain', '<w:pStyle w:val="HCh"/>') +
      numbered('1.', 'The rivers are open to all.') +
      numbered('2.', 'Nobody shall close them.');
    const document = await read(body, header('A/99/7', '3 May 2031'));
    expect(document).toMatchObject({
      symbol: 'A/99/7',
      date: '2031-05-03',
      body: 'General Assembly',
      source: { format: 'docx', name: 'paper.docx' },
    });
    expect(
      document.paragraphs.filter(({ kind }) => kind === 'operative').map(({ label }) => label),
    ).toEqual(['1', '2']);
    expect(document.removed.map(({ what }) => what)).toContain('Distr.: General');
  });

  it('never takes the date of distribution for that of a resolution', async () => {
    const body = paragraph('Rivers of the plain') + numbered('1.', 'Decides that rivers are open.');
    expect((await read(body, header('A/RES/99/7', '3 May 2031'))).date).toBeUndefined();
  });

  it('takes a letter’s own date and not that of a resolution it encloses', async () => {
    const body =
      paragraph('Letter dated 2 May 2031 from the keeper of the rivers') +
      paragraph('Resolution adopted by the General Assembly on 1 March 2030') +
      paragraph('The General Assembly,') +
      numbered('1.', 'Decides that rivers are open.');
    expect(await read(body, header('A/99/7', '3 May 2031'))).toMatchObject({ date: '2031-05-03' });
  });

  it('goes by content, and says so when the name says otherwise', async () => {
    const document = await read(paragraph('Rivers are open.'), {}, 'paper.pdf');
    expect(document.source.format).toBe('docx');
    expect(document.warnings.join(' ')).toContain('The name says PDF');
  });

  it('names a document by its bytes', async () => {
    const [a, b] = [await read(paragraph('One.'), {}), await read(paragraph('Two.'), {})];
    expect((await read(paragraph('One.'), {}, 'other.docx')).id).toBe(a.id);
    expect(b.id).not.toBe(a.id);
  });

  it('refuses with the name of the file in the sentence', async () => {
    const outcome = await readDocument('scan.pdf', new TextEncoder().encode('%PDF-1.7\n'));
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: 'file-damaged', file: 'scan.pdf' },
    });
  });
});
