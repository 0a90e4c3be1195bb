import { createHash } from 'node:crypto';
import { done, failed } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import { buildDocument } from '../../engine/documents/build-document.ts';
import { findDates } from '../../engine/documents/dates.ts';
import type { Document, TrackedReading } from '../../engine/documents/document.ts';
import { cellsOf } from '../../engine/documents/furniture.ts';
import { ORIGINAL_SIGN, trackedSentence } from '../../engine/documents/tracked-changes.ts';
import { parseIsolated, parseTextIsolated } from './isolated/parse-isolated.ts';
import type { ParseChoices } from './isolated/parse-isolated.ts';
import type { Parsed } from './parsed.ts';
import { isSymbolAlone } from './page-furniture.ts';
import { refuseBySize } from './parse-text.ts';
import { documentOfText, problemOf } from './read-bytes.ts';
import { misnamed, recogniseFormat } from './recognise-format.ts';
import type { ParsedFormat } from './recognise-format.ts';

/**
 * Reads a file's bytes as a document, whatever format they are in. The content decides what the
 * file is, not its name. All formats are parsed in processes of their own.
 * Problems: those of `readBytes`, and `no-text`, `encrypted`, `file-damaged`, `file-too-large`,
 * `parser-stopped`, `cancelled`.
 */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  choices: ReadingChoices = {},
): Promise<Result<Document>> {
  const format = recogniseFormat(name, bytes);
  if (format === undefined) return readText({ name, pasted: false }, bytes, choices);
  const read = await readParsed(name, bytes, format, choices);
  if (!choices.bothReadings || !read.ok || !read.value.tracked) return read;
  const reading = read.value.tracked.reading === 'accepted' ? 'original' : 'accepted';
  const other = await readParsed(name, bytes, format, { ...choices, tracked: reading });
  if (!other.ok && other.problem.code === 'cancelled') return other;
  return done(other.ok ? withOtherReading(read.value, other.value) : read.value);
}

/** How a file is to be read. */
export interface ReadingChoices extends ParseChoices {
  /** Of a file with tracked changes, read it both ways: see `TrackedChanges.otherReading`. */
  readonly bothReadings?: boolean;
}

/** A document that carries the other reading of its file; each knows the other by its id. */
export function withOtherReading(document: Document, other: Document): Document {
  const { tracked } = document;
  if (!tracked || !other.tracked) return document;
  const { reading, changes, authors } = other.tracked;
  const otherReading = { ...other, tracked: { reading, changes, authors, other: document.id } };
  return { ...document, tracked: { ...tracked, other: other.id, otherReading } };
}

/** Reads a text that was pasted. Problems: `no-text`, `file-too-large`, `parser-stopped`. */
export function readPasted(
  name: string,
  pasted: string,
  choices: ParseChoices = {},
): Promise<Result<Document>> {
  return readText({ name, pasted: true }, new TextEncoder().encode(pasted), choices);
}

async function readText(
  origin: { readonly name: string; readonly pasted: boolean },
  bytes: Uint8Array,
  choices: ParseChoices,
): Promise<Result<Document>> {
  // What is too large need not travel.
  const unread = origin.pasted ? undefined : refuseBySize(bytes);
  if (unread) return problemOf(origin.name, unread);
  const outcome = await parseTextIsolated(origin, bytes, choices);
  return documentOfText({ ...origin, bytes: bytes.length }, outcome);
}

/**
 * Reads rich text that was pasted: a piece of a web page. Problems: those of `readDocument`.
 */
export function readPastedHtml(
  name: string,
  html: string,
  choices: ParseChoices = {},
): Promise<Result<Document>> {
  return readParsed(name, new TextEncoder().encode(html), 'html', { ...choices, pasted: true });
}

async function readParsed(
  name: string,
  bytes: Uint8Array,
  format: ParsedFormat,
  { pasted = false, ...choices }: ParseChoices & { readonly pasted?: boolean },
): Promise<Result<Document>> {
  const outcome = await parseIsolated(format, bytes, choices);
  if (!outcome.ok) return failed(outcome.code, `“${name}” ${outcome.complaint}`, name);
  const document = documentOf(name, bytes, { format, pasted, ...choices }, outcome.value);
  return document.text === ''
    ? failed('no-text', `“${name}” holds no words.`, name)
    : done(document);
}

function documentOf(
  name: string,
  bytes: Uint8Array,
  {
    format,
    pasted,
    tracked: reading = 'accepted',
  }: {
    readonly format: ParsedFormat;
    readonly pasted: boolean;
    readonly tracked?: TrackedReading;
  },
  parsed: Parsed,
): Document {
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
        ...parsed.warnings,
        ...(pasted ? [] : misnamed(name, format)),
      ],
    },
  );
  const dated = datedDocument(document, parsed.masthead);
  if (!tracked) return dated;
  return { ...dated, tracked, ...(isLeftOut && { title: dated.title + ORIGINAL_SIGN }) };
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
