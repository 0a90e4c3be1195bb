import { Buffer } from 'node:buffer';
import { failed, done } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import type { Document } from '../../engine/documents/document.ts';
import type { DocumentOutcome } from './document-of-parsed.ts';
import { documentOfText } from './document-of-text.ts';
import { parsePasted, parseText } from './parse-text.ts';
import type { Refusal } from './parsed.ts';

/**
 * Reads a text file's bytes as a document, in the process that calls: for files the program
 * itself brings. Files of others go through `readDocument`. Problems: `file-empty`,
 * `binary-file`, `format-unknown`, `no-text`, `file-too-large`.
 */
export function readBytes(name: string, bytes: Uint8Array): Result<Document> {
  const origin = { name, bytes: bytes.length, pasted: false };
  return resultOf(name, documentOfText(origin, parseText(name, bytes)));
}

/** The same for a text that was pasted. Problems: `no-text`, `file-too-large`. */
export function readPastedText(name: string, pasted: string): Result<Document> {
  const origin = { name, bytes: Buffer.byteLength(pasted, 'utf8'), pasted: true };
  return resultOf(name, documentOfText(origin, parsePasted(name, pasted)));
}

/** A refusal as a problem of the file. */
export function problemOf(name: string, { code, complaint }: Refusal): Result<never> {
  return failed(code, `“${name}” ${complaint}`, name);
}

function resultOf(name: string, outcome: DocumentOutcome): Result<Document> {
  return outcome.ok ? done(outcome.value) : problemOf(name, outcome);
}
