import type { Document } from '../../engine/documents/document.ts';
import { citeSpan } from '../../engine/notes/anchors/cite-span.ts';
import { occurrenceJson, passageJson } from '../../engine/notes/report/finding-json.ts';
import type {
  SharedLanguage,
  SharedPassage,
  WordingHit,
} from '../../engine/shared-language/shared-passage.ts';
import { textOf } from '../../engine/text/span.ts';
import type { Span } from '../../engine/text/span.ts';
import type { Answer } from './answer.ts';
import { counted, indented, shortened, terminalText } from './terminal-text.ts';

const WORDS_SHOWN = 160;

/** Shared language over documents, each passage with all its places. */
export function tellPassages(
  { passages, limits }: SharedLanguage,
  documents: readonly Document[],
  formulas: boolean,
): Answer {
  const byId = mapById(documents);
  const shown = passages.filter(({ formula }) => formulas || !formula);
  const hidden = passages.length - shown.length;
  return {
    json: { passages: passages.map((passage) => passageJson(passage, byId)), limits },
    lines: [
      counted(shown.length, 'shared passage') +
        (hidden > 0 ? `, and ${counted(hidden, 'set phrase')} (--formulas shows them)` : ''),
      '',
      ...shown.flatMap((passage) => [...describePassage(passage, byId), '']),
      ...limits,
    ],
  };
}

/** Places where wording stands, best first. */
export function tellHits(
  wording: string,
  hits: readonly WordingHit[],
  documents: readonly Document[],
): Answer {
  const byId = mapById(documents);
  return {
    json: {
      wording,
      hits: hits.map((hit) => ({
        ...occurrenceJson(hit, byId),
        kind: hit.kind,
        similarity: hit.similarity,
        changed: hit.changed,
      })),
    },
    lines: [
      hits.length === 0
        ? 'This wording stands nowhere in these documents, nor anything near it.'
        : counted(hits.length, 'place'),
      '',
      ...hits.flatMap((hit) => [
        `${percent(hit.similarity)} ${hit.kind}: ${cite(byId, hit.document, hit.span)}`,
        ...indented([wordsAt(byId, hit.document, hit.span)]),
        '',
      ]),
    ],
  };
}

function describePassage(
  passage: SharedPassage,
  documents: ReadonlyMap<string, Document>,
): string[] {
  const { kind, words, formula, evidence, occurrences } = passage;
  const [first] = occurrences;
  const head = `${kind}, ${counted(words, 'word')}${formula ? ', set phrase' : ''}: ${evidence.rule}`;
  return [
    terminalText(head),
    ...(first ? indented([wordsAt(documents, first.document, first.span)]) : []),
    ...indented(
      occurrences.map(({ document, span }) => `- ${cite(documents, document, span)}`),
      4,
    ),
  ];
}

function cite(documents: ReadonlyMap<string, Document>, id: string, span: Span): string {
  const document = documents.get(id);
  return document ? terminalText(citeSpan(document, span)) : id;
}

function wordsAt(documents: ReadonlyMap<string, Document>, id: string, span: Span): string {
  const document = documents.get(id);
  return document ? `“${shortened(textOf(document.text, span), WORDS_SHOWN)}”` : '';
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`.padStart(5);
}

function mapById(documents: readonly Document[]): ReadonlyMap<string, Document> {
  return new Map(documents.map((document) => [document.id, document]));
}
