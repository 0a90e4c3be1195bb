import { readableDate } from '../../engine/documents/citation.ts';
import type { Document, Paragraph } from '../../engine/documents/document.ts';
import { documentJson } from '../../engine/notes/report/finding-json.ts';
import { countWords } from '../../engine/text/tokens.ts';
import { textOf } from '../../engine/text/span.ts';
import type { Answer } from './answer.ts';
import { counted, indented, shortened, table, terminalText } from './terminal-text.ts';

/** Room for the words of a paragraph beside its label. */
const WORDS_SHOWN = 72;

/** Documents in full: what was read, its paragraphs, what was taken out, doubts. */
export function tellDocuments(documents: readonly Document[]): Answer {
  return {
    json: { documents: documents.map(documentJson) },
    lines: documents.flatMap((document) => [...describe(document), '']),
  };
}

/** Documents as the heading of an answer about findings. */
export function listDocuments(documents: readonly Document[]): Answer {
  const rows = documents.map((document) => [
    dateOf(document),
    terminalText(document.symbol ?? ''),
    shortened(document.title, WORDS_SHOWN),
    `(${terminalText(document.source.name)})`,
  ]);
  return { json: { documents: documents.map(documentJson) }, lines: [...table(rows), ''] };
}

/** A document by symbol, else by title, as short as a line needs it. */
export function nameOf(document: Document): string {
  return shortened(document.symbol ?? document.title, 40);
}

function describe(document: Document): string[] {
  const { title, text, paragraphs, removed, warnings } = document;
  return [
    terminalText(title),
    ...indented(table(facts(document))),
    ...indented(warnings.map((warning) => `! ${terminalText(warning)}`)),
    `  ${counted(paragraphs.length, 'paragraph')}:`,
    ...indented(table(paragraphs.map((paragraph) => paragraphRow(text, paragraph))), 4),
    `  ${counted(removed.length, 'removal')}${removed.length > 0 ? ':' : ''}`,
    ...indented(
      table(
        removed.map(({ what, reason, where }) => [
          where.page === undefined ? `line ${where.line}` : `page ${where.page}`,
          reason,
          shortened(what, WORDS_SHOWN),
        ]),
      ),
      4,
    ),
  ];
}

function facts(document: Document): string[][] {
  const { source, text } = document;
  const rows = [
    ['file', `${source.name} (${source.format}, ${source.encoding})`],
    ['symbol', document.symbol],
    ['date', dateOf(document)],
    ['body', document.body],
    ['status', document.status],
    ['language', document.language],
    ['words', String(countWords(text))],
    ['notice', document.notice],
    ['id', document.id],
  ];
  return rows.flatMap(([name, value]) =>
    name === undefined || value === undefined ? [] : [[name, terminalText(value)]],
  );
}

function paragraphRow(text: string, { label, part, kind, span }: Paragraph): string[] {
  const where = part === undefined ? label : `${part}, ${label}`;
  return [terminalText(where), kind, shortened(textOf(text, span), WORDS_SHOWN)];
}

function dateOf({ date }: Document): string {
  return date ? readableDate(date) : 'undated';
}
