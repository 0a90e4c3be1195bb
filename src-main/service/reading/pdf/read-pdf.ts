import { SAVE_AGAIN } from '../recognising/refuse-error.ts';
import { refused } from '../parsed.ts';
import type { ParseOutcome } from '../parsed.ts';
import { layOut } from './lay-out.ts';
import { openPdf, MOST_PAGES } from './open-pdf.ts';
import type { OpenedPdf } from './open-pdf.ts';
import { withoutTags } from './page-lines.ts';
import type { PdfPage } from './text-run.ts';

/** A PDF begins with this mark, within so many bytes (ISO 32000-1, Annex H, note 13). */
const MARK = '%PDF-';
const MARK_WITHIN = 1024;

/** A page with fewer glyphs says nothing: a page number, a stamp. */
const FEWEST_GLYPHS = 20;

/** Glyphs without a letter beyond this share make a text that cannot be trusted. */
const UNREADABLE_SHARE = 0.02;

/** What the United Nations' document server sends, as a PDF, in place of a missing document. */
const SERVER_ERROR =
  /document you are looking for does not exist in the official document system/iu;
const SERVER_ERROR_WORDS = 80;

/** What a scan was recognised as is full of wrong letters when hardly a space glyph is drawn. */
const RECOGNISED_SPACES = 0.02;

/** A file whose words are mostly drawn without ink shows a scan and keeps its words below. */
const HIDDEN_SHARE = 0.5;

/**
 * Reads a PDF with a text layer. Scans, encrypted files, error pages and broken files are refused.
 *
 * @param options.ignoreTags reads by geometry alone, as a file without tags is read
 */
export async function readPdf(
  bytes: Uint8Array,
  options: { readonly ignoreTags?: boolean } = {},
): Promise<ParseOutcome> {
  if (!hasMark(bytes))
    return refused('format-unknown', `is no PDF, though its name says so. ${SAVE_AGAIN}`);
  const opened = await openPdf(bytes);
  if (opened === 'encrypted') {
    return refused(
      'encrypted',
      'is protected by a password. Save a copy without one and add that.',
    );
  }
  if (opened === 'broken') {
    return refused('file-damaged', 'is a damaged PDF: its pages cannot be found.');
  }
  const pages = options.ignoreTags ? withoutTags(opened.pages) : opened.pages;
  return refusalOf(opened, bytes) ?? parsed(opened, pages);
}

function parsed(opened: OpenedPdf, pages: readonly PdfPage[]): ParseOutcome {
  const { language, title, brokenPages, cutAt } = opened;
  const warnings = warningsOf(opened);
  return {
    ok: true,
    value: {
      ...layOut(pages),
      warnings,
      partial: brokenPages.length > 0 || cutAt !== undefined,
      ...(language === undefined ? {} : { language }),
      ...(title === undefined ? {} : { title }),
    },
  };
}

function hasMark(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, MARK_WITHIN)).includes(MARK);
}

function refusalOf({ pages, brokenPages }: OpenedPdf, bytes: Uint8Array): ParseOutcome | undefined {
  if (pages.length === 0 && brokenPages.length > 0) {
    return refused('file-damaged', 'is a damaged PDF: none of its pages can be read.');
  }
  const empty = pages.filter((page) => page.glyphs < FEWEST_GLYPHS).length;
  if (empty * 2 > pages.length && !hasEnoughText(pages)) {
    return holdsPictures(bytes)
      ? refused(
          'no-text',
          'is a scan without a text layer: its pages are pictures. ' +
            'Run text recognition on it first, or add another edition of the document.',
        )
      : refused('no-text', 'holds no text.');
  }
  const words = pages.flatMap((page) => page.runs.map((run) => run.text)).join(' ');
  const all = words.replace(/\s+/gu, ' ');
  if (SERVER_ERROR.test(all) && all.split(' ').length < SERVER_ERROR_WORDS) {
    return refused(
      'no-text',
      'is the document server’s error page, not the document: the server did not find it.',
    );
  }
  return undefined;
}

/** A short letter on one page is a text though a picture of its back follows. */
function hasEnoughText(pages: readonly PdfPage[]): boolean {
  const glyphs = pages.reduce((sum, page) => sum + page.glyphs, 0);
  return pages.length === 1 ? glyphs > 0 : glyphs > FEWEST_GLYPHS * pages.length;
}

/** Pictures are streams, and their dictionaries stand in the file as plain bytes. */
function holdsPictures(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return /\/Subtype\s*\/Image/u.test(text);
}

function warningsOf({ pages, brokenPages, cutAt }: OpenedPdf): string[] {
  const sum = (count: (page: PdfPage) => number): number =>
    pages.reduce((total, page) => total + count(page), 0);
  const glyphs = sum((page) => page.glyphs);
  const warnings: string[] = [];
  if (brokenPages.length > 0) {
    warnings.push(`Read in part: page ${brokenPages.join(', ')} could not be read.`);
  }
  if (cutAt !== undefined) warnings.push(`Read in part: only the first ${MOST_PAGES} pages.`);
  const blank = pages.filter((page) => page.glyphs < FEWEST_GLYPHS).map((page) => page.number);
  if (blank.length > 0 && blank.length < pages.length) {
    warnings.push(`No text on page ${blank.join(', ')}: blank or a picture.`);
  }
  if (sum((page) => page.unreadable) > UNREADABLE_SHARE * glyphs) {
    warnings.push('The file does not say which letters some of its signs are: words may be wrong.');
  }
  const isHidden = sum((page) => page.hidden) > HIDDEN_SHARE * glyphs;
  const isSpaceless = sum((page) => page.spaces) < RECOGNISED_SPACES * glyphs;
  if (isHidden || (isSpaceless && !pages.some((page) => page.tree))) {
    warnings.push('This looks like a recognised scan or an old file: check words and numbers.');
  }
  return warnings;
}
