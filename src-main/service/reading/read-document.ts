import { done } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import type { Document } from '../../engine/documents/document.ts';
import { readIsolated } from './isolated/read-isolated.ts';
import type { ParseChoices } from './isolated/read-isolated.ts';
import { refuseBySize } from './parse-text.ts';
import { problemOf } from './read-bytes.ts';
import { recogniseFormat } from './recognise-format.ts';
import type { ParsedFormat } from './recognise-format.ts';

/**
 * Reads a file's bytes as a document, whatever format they are in. The content decides what the
 * file is, not its name. Files of all formats are parsed, and their documents made, in processes
 * of their own. Problems: those of `readBytes`, and `no-text`, `encrypted`, `file-damaged`,
 * `file-too-large`, `parser-stopped`, `cancelled`.
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
  const outcome = await readIsolated({ ...origin, format: 'text' }, bytes, choices);
  return outcome.ok ? done(outcome.value) : problemOf(origin.name, outcome);
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
  const outcome = await readIsolated({ name, pasted, format }, bytes, choices);
  return outcome.ok ? done(outcome.value) : problemOf(name, outcome);
}
