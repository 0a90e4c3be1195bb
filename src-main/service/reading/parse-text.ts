import type { Block } from '../../engine/documents/lines/block.ts';
import type { TakenOut } from '../../engine/documents/lines/clean-paragraphs.ts';
import type { Metadata } from '../../engine/documents/find-metadata.ts';
import { decodeText, normaliseText } from './encodings/decode-text.ts';
import type { DecodedText } from './encodings/decode-text.ts';
import { encodingWarnings } from './encodings/encoding-warnings.ts';
import { readFrontMatter } from './markdown/front-matter.ts';
import { refused } from './parsed.ts';
import type { Refusal } from './parsed.ts';
import { looksLikeMarkdown, readMarkdown } from './markdown/read-markdown.ts';
import { readPlainText } from './text/read-plain-text.ts';
import { refuseBinary } from './recognising/refuse-binary.ts';
import { refuseData } from './recognising/refuse-data.ts';
import { takePages } from './text/text-pages.ts';

/**
 * A document holds at most so many characters: about 3 million words, ten times the longest
 * treaty with all its annexes. More would not fit the memory of the comparisons.
 */
export const MOST_CHARACTERS = 20_000_000;

const TANGLED = 'The Markdown is nested too deeply or too long; it was read as plain text.';

/** A text file taken apart. Plain data, so that it can cross a process boundary. */
export interface ParsedText {
  /** The whole text, with "\n" as line ends. */
  readonly decoded: string;
  /** As in `DocumentSource`. */
  readonly encoding: string;
  readonly format: 'text' | 'markdown';
  readonly blocks: readonly Block[];
  /** What the reader itself took out: front matter, comments, link targets. */
  readonly removed: readonly TakenOut[];
  /** What the front matter says. */
  readonly metadata: Metadata;
  /** Doubts about the reading, each a sentence for the user. */
  readonly warnings: readonly string[];
}

/** What reading a text answers: the text taken apart, or why it cannot be read. */
export type TextOutcome = { readonly ok: true; readonly value: ParsedText } | Refusal;

/**
 * Takes a text file apart. The content decides what it is, the name only whether it is Markdown.
 * Refusals: those of `refuseBySize`, and `binary-file`, `encrypted`, `format-unknown`, `no-text`.
 */
export function parseText(name: string, bytes: Uint8Array): TextOutcome {
  const unread = refuseBinary(bytes) ?? refuseBySize(bytes);
  if (unread) return unread;
  const decoded = decodeText(bytes);
  const data = refuseData(name, decoded.text);
  if (data) return data;
  return takeApart(name, decoded, encodingWarnings(decoded));
}

/** Takes a pasted text apart. Refusals: `no-text`, `file-too-large`. */
export function parsePasted(name: string, pasted: string): TextOutcome {
  const text = normaliseText(pasted);
  return takeApart(name, { text, encoding: 'utf-8' }, []);
}

/** What the size of a text file tells: `file-empty`, `file-too-large`. */
export function refuseBySize(bytes: Uint8Array): Refusal | undefined {
  if (bytes.length === 0) {
    return refused('file-empty', 'is empty. Choose the file that holds the text.');
  }
  // No encoding needs more than 4 bytes for a character, so this much is surely too long.
  return bytes.length > MOST_CHARACTERS * 4 ? tooLong(bytes.length / 4) : undefined;
}

function takeApart(
  name: string,
  { text, encoding }: Pick<DecodedText, 'text' | 'encoding'>,
  warnings: readonly string[],
): TextOutcome {
  if (text.length > MOST_CHARACTERS) return tooLong(text.length);
  if (!/[\p{L}\p{N}]/u.test(text)) return noText;
  const front = readFrontMatter(text);
  const isMarkdown = looksLikeMarkdown(name, front.rest);
  const markdown = isMarkdown ? readMarkdown(front.rest) : undefined;
  const tangled = isMarkdown && !markdown ? [TANGLED] : [];
  const read = markdown ?? plainText(front.rest);
  return {
    ok: true,
    value: {
      decoded: text,
      encoding,
      format: markdown ? 'markdown' : 'text',
      blocks: read.blocks,
      removed: [...front.removed, ...read.removed],
      metadata: front.metadata,
      warnings: [...warnings, ...front.warnings, ...tangled],
    },
  };
}

function plainText(text: string): Pick<ParsedText, 'blocks' | 'removed'> {
  const pages = takePages(text);
  return { blocks: readPlainText(pages.text), removed: pages.removed };
}

/** There is nothing to read in it. */
export const noText = refused('no-text', 'holds no words. Choose a file with text in it.');

function tooLong(characters: number): Refusal {
  const million = (count: number): string => (Math.ceil(count / 100_000) / 10).toString();
  return refused(
    'file-too-large',
    `holds over ${million(characters)} million characters; a document may have ` +
      `${million(MOST_CHARACTERS)} million. Split it into smaller files.`,
  );
}
