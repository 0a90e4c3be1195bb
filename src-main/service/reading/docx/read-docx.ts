import type { TrackedReading } from '../../../engine/documents/document.ts';
import { refused } from '../parsed.ts';
import type { ParsedRemoval, ParseOutcome } from '../parsed.ts';
import { furnitureByWords, mainReason } from '../styled/page-furniture.ts';
import { refuseError } from '../recognising/refuse-error.ts';
import { docxBlocks } from './docx-blocks.ts';
import type { DocxParagraph } from './docx-paragraph.ts';
import { openDocx } from './open-docx.ts';
import type { OpenedDocx } from './open-docx.ts';

/** Old Word files, and new ones with a password, are compound files (MS-CFB). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** A header holds the masthead when it names the distribution or begins with a symbol. */
const MASTHEAD = /Distr\.?\s*:|United\s*Nations|Nations\s*Unies|Naciones\s*Unidas/u;

/** Reads a DOCX. Tracked changes are read as accepted, or on request as the original. */
export function readDocx(
  bytes: Uint8Array,
  { tracked = 'accepted' }: { readonly tracked?: TrackedReading } = {},
): ParseOutcome {
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) {
    return refused(
      'encrypted',
      'is protected by a password or an old Word file (.doc). Save it as .docx without a password.',
    );
  }
  try {
    const docx = openDocx(bytes, tracked);
    return docx ? parsed(docx) : refused('format-unknown', 'is no Word document.');
  } catch (error) {
    const outcome = refuseError(error, 'Word document');
    if (outcome) return outcome;
    throw error;
  }
}

function parsed(docx: OpenedDocx): ParseOutcome {
  const blocks = docxBlocks(docx);
  if (!blocks.some((block) => block.text.trim() !== ''))
    return refused('no-text', 'holds no text.');
  const masthead = mastheadLines(docx);
  const { title, language, tracked } = docx;
  return {
    ok: true,
    value: {
      blocks,
      masthead,
      removed: removals(docx, masthead),
      warnings: [],
      partial: false,
      ...(tracked ? { tracked } : {}),
      ...(title === undefined ? {} : { title }),
      ...(language === undefined ? {} : { language }),
    },
  };
}

/** The title page's header holds symbol, date and language. */
function mastheadLines(docx: OpenedDocx): string[] {
  const lines = docx.headers.map(linesOf).find((own) => MASTHEAD.test(own.join('\n')));
  return lines ?? docx.headers.map(linesOf)[0] ?? [];
}

function removals(docx: OpenedDocx, masthead: readonly string[]): ParsedRemoval[] {
  const seen = new Set<string>();
  const lines = [...docx.headers, ...docx.footers].flatMap(linesOf);
  return [...masthead, ...lines]
    .filter((line) => !seen.has(line) && seen.add(line))
    .map((what) => ({
      what,
      reason: masthead.includes(what) ? 'masthead' : reasonOf(what),
      line: 1,
    }));
}

/** A footer holds page number, job number and bar code. */
function reasonOf(line: string): ParsedRemoval['reason'] {
  const reasons = line.split(/\t|\s{2,}/u).map((cell) => furnitureByWords(cell.trim()));
  return mainReason(reasons);
}

/** Lines of a header, cells of one row together. */
function linesOf(paragraphs: readonly DocxParagraph[]): string[] {
  const rows = new Map<string, string[]>();
  paragraphs.forEach(({ styled, cell }, index) => {
    const key = cell ? `${cell.table}.${cell.row}` : `paragraph ${index}`;
    const words = styled.text.replace(/\s+/gu, ' ').trim();
    if (words !== '') rows.set(key, [...(rows.get(key) ?? []), words]);
  });
  return [...rows.values()].map((cells) => cells.join('\t'));
}
