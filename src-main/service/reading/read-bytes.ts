import { Buffer } from 'node:buffer';
import { failed, done } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import { buildDocument } from '../../engine/documents/build-document.ts';
import type { Document } from '../../engine/documents/document.ts';
import { noText, parsePasted, parseText } from './parse-text.ts';
import type { TextOutcome } from './parse-text.ts';
import type { Refusal } from './parsed.ts';

/** Where a text came from. */
export interface TextOrigin {
  readonly name: string;
  /** Size in bytes. */
  readonly bytes: number;
  readonly pasted: boolean;
}

/**
 * Reads a text file's bytes as a document, in the process that calls: for files the program
 * itself brings. Files of others go through `readDocument`. Problems: `file-empty`,
 * `binary-file`, `format-unknown`, `no-text`, `file-too-large`.
 */
export function readBytes(name: string, bytes: Uint8Array): Result<Document> {
  const origin = { name, bytes: bytes.length, pasted: false };
  return documentOfText(origin, parseText(name, bytes));
}

/** The same for a text that was pasted. Problems: `no-text`, `file-too-large`. */
export function readPastedText(name: string, pasted: string): Result<Document> {
  const origin = { name, bytes: Buffer.byteLength(pasted, 'utf8'), pasted: true };
  return documentOfText(origin, parsePasted(name, pasted));
}

/** Makes a document of a text that was taken apart, or a problem of its refusal. */
export function documentOfText(origin: TextOrigin, outcome: TextOutcome): Result<Document> {
  const { name, bytes, pasted } = origin;
  if (!outcome.ok) return problemOf(name, outcome);
  const { decoded, encoding, format, blocks, ...given } = outcome.value;
  const source = { name, bytes, encoding, decoded, format: pasted ? 'pasted' : format } as const;
  const document = buildDocument(blocks, source, given);
  return document.text === '' ? problemOf(name, noText) : done(document);
}

/** A refusal as a problem of the file. */
export function problemOf(name: string, { code, complaint }: Refusal): Result<never> {
  return failed(code, `“${name}” ${complaint}`, name);
}
