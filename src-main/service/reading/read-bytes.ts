import { Buffer } from 'node:buffer';
import { failed, done } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import { buildDocument } from '../../engine/documents/build-document.ts';
import type { Document } from '../../engine/documents/document.ts';
import { decodeText, normaliseText } from './decode-text.ts';
import { readFrontMatter } from './front-matter.ts';
import { looksLikeMarkdown, readMarkdown } from './read-markdown.ts';
import { readPlainText } from './read-plain-text.ts';
import { recogniseBinary } from './recognise-binary.ts';

/**
 * A document holds at most so many characters: about 3 million words, ten times the longest
 * treaty with all its annexes. More would not fit the memory of the comparisons.
 */
export const MOST_CHARACTERS = 20_000_000;

const TANGLED = 'The Markdown is nested too deeply or too long; it was read as plain text.';

/**
 * Reads a file's bytes as a document. The content decides what the file is, the name only whether
 * a text is Markdown. Problems: `file-empty`, `binary-file`,
 * `format-unknown`, `no-text`, `file-too-large`.
 */
export function readBytes(name: string, bytes: Uint8Array): Result<Document> {
  if (bytes.length === 0) {
    return failed('file-empty', `“${name}” is empty. Choose the file that holds the text.`, name);
  }
  const binary = recogniseBinary(bytes);
  if (binary !== undefined) return binaryProblem(name, binary);
  // No encoding needs more than 4 bytes for a character, so this much is surely too long.
  if (bytes.length > MOST_CHARACTERS * 4) return tooLong(name, bytes.length / 4);
  const { text, encoding, replaced, guessed } = decodeText(bytes);
  const warnings = encodingWarnings(encoding, replaced, guessed);
  return readDecoded(text, { name, encoding, bytes: bytes.length, pasted: false }, warnings);
}

/** Reads a text that was pasted. Problems: `no-text`, `file-too-large`. */
export function readPastedText(name: string, pasted: string): Result<Document> {
  const text = normaliseText(pasted);
  const bytes = Buffer.byteLength(pasted, 'utf8');
  return readDecoded(text, { name, encoding: 'utf-8', bytes, pasted: true }, []);
}

interface TextSource {
  readonly name: string;
  readonly encoding: string;
  readonly bytes: number;
  readonly pasted: boolean;
}

function readDecoded(
  text: string,
  { pasted, ...origin }: TextSource,
  warnings: readonly string[],
): Result<Document> {
  const { name } = origin;
  if (!pasted && isMarkup(name, text)) return markupProblem(name);
  if (text.length > MOST_CHARACTERS) return tooLong(name, text.length);
  if (!/[\p{L}\p{N}]/u.test(text)) return noText(name);
  const front = readFrontMatter(text);
  const isMarkdown = looksLikeMarkdown(name, front.rest);
  const markdown = isMarkdown ? readMarkdown(front.rest) : undefined;
  const blocks = markdown?.blocks ?? readPlainText(front.rest);
  const tangled = isMarkdown && !markdown ? [TANGLED] : [];
  const format = pasted ? 'pasted' : markdown ? 'markdown' : 'text';
  const document = buildDocument(
    blocks,
    { ...origin, format, decoded: text },
    {
      metadata: front.metadata,
      removed: [...front.removed, ...(markdown?.removed ?? [])],
      warnings: [...warnings, ...front.warnings, ...tangled],
    },
  );
  return document.text === '' ? noText(name) : done(document);
}

function encodingWarnings(encoding: string, replaced: number, guessed: boolean): string[] {
  const warnings: string[] = [];
  if (guessed) warnings.push(`The encoding was guessed: ${encoding}. Check letters with accents.`);
  if (replaced > 0) {
    const places = replaced === 1 ? 'One character' : `${String(replaced)} characters`;
    warnings.push(`${places} could not be read as ${encoding} and stand as “\uFFFD”.`);
  }
  return warnings;
}

function binaryProblem(name: string, binary: string): Result<Document> {
  return failed(
    'binary-file',
    `“${name}” is ${binary}; this version cannot read that. Save it as text or PDF first.`,
    name,
  );
}

/** A web page or another XML file: its tags would be taken for words. */
function isMarkup(name: string, text: string): boolean {
  const head = text.slice(0, 1000).trimStart();
  if (/^(?:<!doctype\s+html|<html[\s>]|<\?xml\s)/iu.test(head)) return true;
  return /\.(?:x?html?|xml)$/iu.test(name) && /<[a-z!?]/iu.test(head);
}

function markupProblem(name: string): Result<Document> {
  return failed(
    'format-unknown',
    `“${name}” is XML of a kind this version cannot read. Save it as text or HTML first.`,
    name,
  );
}

function noText(name: string): Result<Document> {
  return failed('no-text', `“${name}” holds no words. Choose a file with text in it.`, name);
}

function tooLong(name: string, characters: number): Result<Document> {
  const million = (count: number): string => (Math.ceil(count / 100_000) / 10).toString();
  return failed(
    'file-too-large',
    `“${name}” holds over ${million(characters)} million characters; a document may have ` +
      `${million(MOST_CHARACTERS)} million. Split it into smaller files.`,
    name,
  );
}
