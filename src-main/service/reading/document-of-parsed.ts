import { createHash } from 'node:crypto';
import { buildDocument } from '../../engine/documents/build-document.ts';
import { findDates } from '../../engine/documents/facts/dates.ts';
import type { Document, TrackedReading } from '../../engine/documents/document.ts';
import { cellsOf } from '../../engine/documents/lines/furniture.ts';
import { ORIGINAL_SIGN, trackedSentence } from '../../engine/documents/tracked-changes.ts';
import { isSymbolAlone } from './styled/page-furniture.ts';
import { refused } from './parsed.ts';
import type { Parsed, ParseOutcome, Refusal } from './parsed.ts';
import { misnamed } from './recognise-format.ts';
import type { ParsedFormat } from './recognise-format.ts';

/** What reading a file answers: its document, or why it cannot be read. */
export type DocumentOutcome = { readonly ok: true; readonly value: Document } | Refusal;

/** A file that was parsed, and how. */
export interface ParsedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: ParsedFormat;
  /** Whether it is a piece that was pasted. */
  readonly pasted?: boolean;
  /** How tracked changes were read; accepted when it is not said. */
  readonly tracked?: TrackedReading;
}

/** Said when a reader knows that something is missing and not what. */
const IN_PART = 'Read in part: some of the file could not be read.';

/** Makes a document of a file that was parsed. Refusals: those of its reader, and `no-text`. */
export function documentOfParsed(file: ParsedFile, outcome: ParseOutcome): DocumentOutcome {
  if (!outcome.ok) return outcome;
  const document = documentOf(file, outcome.value);
  return document.text === ''
    ? refused('no-text', 'holds no words.')
    : { ok: true, value: document };
}

function documentOf(file: ParsedFile, parsed: Parsed): Document {
  const { name, bytes, format, pasted = false, tracked: reading = 'accepted' } = file;
  // Text kept in a binary file has no decoded form: the bytes themselves name the document.
  const hash = createHash('sha256').update(bytes).digest('hex');
  const tracked = parsed.tracked && { reading, ...parsed.tracked };
  const isLeftOut = tracked?.reading === 'original';
  // The two readings of one file are two texts.
  const decoded = isLeftOut ? `${hash} original` : hash;
  const symbol = parsed.masthead.flatMap(cellsOf).find(isSymbolAlone)?.replace(/\*+$/u, '');
  const document = buildDocument(
    parsed.blocks,
    {
      name,
      encoding: parsed.encoding ?? 'none',
      bytes: bytes.length,
      format: pasted ? 'pasted' : format,
      decoded,
    },
    {
      metadata: { ...(symbol === undefined ? {} : { symbol }), ...parsed.stated },
      removed: parsed.removed,
      warnings: [
        ...(tracked ? [trackedSentence(tracked)] : []),
        ...warningsOf(parsed),
        ...(pasted ? [] : misnamed(name, format)),
      ],
    },
  );
  const dated = datedDocument(document, parsed.masthead);
  if (!tracked) return dated;
  return { ...dated, tracked, ...(isLeftOut && { title: dated.title + ORIGINAL_SIGN }) };
}

/** A text that is not whole always says so. */
function warningsOf({ warnings, partial }: Parsed): readonly string[] {
  const says = warnings.some((warning) => /in part/iu.test(warning));
  return partial && !says ? [IN_PART, ...warnings] : warnings;
}

/** Symbols of resolutions and decisions. */
const ADOPTED_SYMBOL = /\/(?:RES|DEC)\//u;

/** How the engine says that it found no date. */
const NO_DATE = 'No date of adoption';

/** A letter says so among its first lines. */
const LETTER = /^(?:Identical )?(?:Letters?|Notes? verbales?) dated\b/iu;
const HEAD_PARAGRAPHS = 10;

function isLetter({ text, paragraphs }: Document): boolean {
  return paragraphs
    .slice(0, HEAD_PARAGRAPHS)
    .some(({ span }) => LETTER.test(text.slice(span.start, span.end)));
}

/**
 * A paper nobody adopts, such as a report, has the date of its masthead. A resolution's masthead
 * tells when it was distributed, which is no date of the text.
 */
function datedDocument(document: Document, masthead: readonly string[]): Document {
  const date = masthead.flatMap((line) => findDates(line)).at(-1)?.date;
  const { symbol, enactingFormula, status, ...rest } = document;
  if (date === undefined || symbol === undefined || ADOPTED_SYMBOL.test(symbol)) return document;
  if (document.date !== undefined && !isLetter(document)) return document;
  // A letter that encloses a resolution was not itself adopted.
  return {
    ...rest,
    symbol,
    date,
    ...(enactingFormula === undefined ? {} : { enactingFormula }),
    ...(status === undefined || status === 'adopted' ? {} : { status }),
    warnings: document.warnings.filter((warning) => !warning.startsWith(NO_DATE)),
  };
}
