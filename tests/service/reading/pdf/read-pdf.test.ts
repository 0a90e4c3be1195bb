import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../src-main/service/reading/pdf/read-pdf.ts';

/** A PDF of one page with this content stream, written by hand. */
function pdf(content: string, extra = ''): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R ' +
      '/Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 6\n0000000000 65535 f \n${lines}`;
  text += `trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF${extra}`;
  return new TextEncoder().encode(text);
}

const line = (text: string, y: number): string => `BT /F1 12 Tf 72 ${y} Td (${text}) Tj ET\n`;

describe('reading a PDF', () => {
  it('reads the words of a page', async () => {
    const outcome = await readPdf(pdf(line('All rivers are open to all who live there.', 600)));
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        blocks: [{ kind: 'paragraph', text: 'All rivers are open to all who live there.' }],
      },
    });
  });

  it('does not change or keep the bytes it was given', async () => {
    const bytes = pdf(line('All rivers are open to all who live there.', 600));
    const before = bytes.slice();
    await readPdf(bytes);
    expect(bytes).toEqual(before);
  });

  it('warns of words drawn without ink, as they lie under a scan', async () => {
    const text = line('All rivers are open to all who live there.', 600);
    const warningsOf = async (content: string): Promise<unknown> => {
      const outcome = await readPdf(pdf(content));
      return outcome.ok ? outcome.value.warnings : outcome;
    };
    expect(await warningsOf(text)).toEqual([]);
    expect(await warningsOf(`3 Tr ${text}`)).toEqual([expect.stringContaining('recognised scan')]);
  });

  it('refuses a scan and says what to do', async () => {
    const outcome = await readPdf(pdf('0 0 m 10 10 l S', '\n<< /Subtype /Image >>'));
    expect(outcome).toMatchObject({ ok: false, code: 'no-text' });
    expect(outcome).toHaveProperty(
      'complaint',
      expect.stringMatching(/^is a scan without a text layer/u),
    );
  });

  it('refuses the document server’s error page', async () => {
    const sentence =
      'The document you are looking for does not exist in the Official Document System.';
    const outcome = await readPdf(pdf(line('Sorry', 600) + line(sentence, 580)));
    expect(outcome).toHaveProperty('complaint', expect.stringContaining('error page'));
  });

  it('reads a document that quotes the error page', async () => {
    const sentence =
      'The document you are looking for does not exist in the Official Document System.';
    const prose = Array.from({ length: 12 }, (_, index) =>
      line(`Line ${index} of a report on how such pages are shown to readers.`, 560 - 14 * index),
    );
    expect(await readPdf(pdf(line(sentence, 600) + prose.join('')))).toHaveProperty('ok', true);
  });

  it('refuses what is no PDF, and a PDF without pages', async () => {
    expect(await readPdf(new TextEncoder().encode('words'))).toHaveProperty(
      'code',
      'format-unknown',
    );
    expect(await readPdf(new TextEncoder().encode('%PDF-1.7\n'))).toHaveProperty(
      'code',
      'file-damaged',
    );
  });
});
