import process from 'node:process';
import type { DocumentOutcome } from '../document-of-parsed.ts';
import type { ParseOutcome } from '../parsed.ts';
import type { ParsedFormat } from '../recognise-format.ts';
import { MOCK_FLAG } from './parser-order.ts';
import type { ParserOrder } from './parser-order.ts';

/**
 * Parses a file and makes its document. Only the reader of its format is loaded: a process that
 * starts for one file should not wait for the others. Rejects for faults of ours.
 */
export async function doOrder(order: ParserOrder, bytes: Uint8Array): Promise<DocumentOutcome> {
  if (order.format === 'text') return doText(order, bytes);
  if (order.format === 'mock') return doMock(bytes);
  const { format, name, pasted, tracked = 'accepted' } = order;
  const outcome = await parse(format, bytes, tracked);
  const { documentOfParsed } = await import('../document-of-parsed.ts');
  return documentOfParsed({ name, bytes, format, pasted, tracked }, outcome);
}

/** Loads all that texts need, before the first of them comes. */
export async function loadForTexts(): Promise<void> {
  await Promise.all([import('../parse-text.ts'), import('../document-of-text.ts')]);
}

async function parse(
  format: ParsedFormat,
  bytes: Uint8Array,
  tracked: 'accepted' | 'original',
): Promise<ParseOutcome> {
  switch (format) {
    case 'pdf':
      return (await import('../pdf/read-pdf.ts')).readPdf(bytes);
    case 'docx':
      return (await import('../docx/read-docx.ts')).readDocx(bytes, { tracked });
    case 'html':
      return (await import('../html/read-html.ts')).readHtml(bytes);
    case 'odt':
      return (await import('../odt/read-odt.ts')).readOdt(bytes, { tracked });
    case 'rtf':
      return (await import('../rtf/read-rtf.ts')).readRtf(bytes, { tracked });
    case 'akoma-ntoso':
      return (await import('../akoma-ntoso/read-akoma-ntoso.ts')).readAkomaNtoso(bytes);
    case 'epub':
      return (await import('../epub/read-epub.ts')).readEpub(bytes);
  }
}

async function doText({ name, pasted }: ParserOrder, bytes: Uint8Array): Promise<DocumentOutcome> {
  const { parsePasted, parseText } = await import('../parse-text.ts');
  const { documentOfText } = await import('../document-of-text.ts');
  const outcome = pasted ? parsePasted(name, decodeUtf8(bytes)) : parseText(name, bytes);
  return documentOfText({ name, bytes: bytes.length, pasted }, outcome);
}

async function doMock(bytes: Uint8Array): Promise<DocumentOutcome> {
  if (process.env[MOCK_FLAG] !== '1') throw new Error('the mock format is for tests');
  return (await import('./mock-format.ts')).readMock(bytes);
}

/** A byte order mark stays: the reader takes it off. */
function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
