import type {
  HistoryStep,
  ParagraphHistory,
  TextHistory,
} from '../../engine/differences/history.ts';
import { readableDate } from '../../engine/documents/citation.ts';
import type { Document, Paragraph } from '../../engine/documents/document.ts';
import { differenceJson, historyJson } from '../../engine/notes/report/finding-json.ts';
import { textOf } from '../../engine/text/span.ts';
import type { Answer } from './answer.ts';
import { nameOf } from './tell-documents.ts';
import { counted, indented, shortened, table, terminalText } from './terminal-text.ts';

/** Room for the first words of a paragraph. */
const WORDS_SHOWN = 60;

/**
 * Every paragraph through a chain of versions. For readers those of which anything became are
 * listed, with the version in which it did; the data has every step.
 */
export function tellHistory(history: TextHistory, versions: readonly Document[]): Answer {
  const told = history.paragraphs.filter(({ steps }) => eventsOf(steps).length > 0);
  const rest = history.paragraphs.length - told.length;
  const documents = new Map(versions.map((document) => [document.id, document]));
  return {
    json: {
      histories: history.paragraphs.map((one) => historyJson(one, documents)),
      differences: differencesJson(history, documents),
      limits: history.limits,
    },
    lines: [
      'Versions:',
      ...indented(table(versions.map(versionRow))),
      '',
      `${counted(told.length, 'paragraph')} with a history, ${counted(rest, 'paragraph')} unchanged throughout`,
      '',
      ...told.flatMap((one) => [...describe(one, versions), '']),
      ...history.limits,
    ],
  };
}

function versionRow(document: Document, index: number): string[] {
  const date = document.date ? readableDate(document.date) : 'undated';
  return [String(index + 1), date, nameOf(document), `(${terminalText(document.source.name)})`];
}

/** Steps that tell something: not those in which a paragraph stays, nor its place in the first. */
function eventsOf(steps: readonly HistoryStep[]): HistoryStep[] {
  return steps.filter(
    ({ event, version }) => event !== 'same' && !(event === 'born' && version === 0),
  );
}

function describe({ steps }: ParagraphHistory, versions: readonly Document[]): string[] {
  const last = steps.findLast(({ paragraphs }) => paragraphs.length > 0);
  const [first] = last ? paragraphsOf(last, versions) : [];
  const document = last && versions[last.version];
  const words = document && first ? shortened(textOf(document.text, first.span), WORDS_SHOWN) : '';
  const label = document && last ? labelsOf(last, versions) : '';
  const rows = eventsOf(steps).map((step) => [
    String(step.version + 1),
    step.event.replace('-', ' and '),
    labelsOf(step, versions),
    (step.substance ?? []).join(', '),
  ]);
  return [`${label}  ${words}`, ...indented(table(rows))];
}

function labelsOf(step: HistoryStep, versions: readonly Document[]): string {
  return paragraphsOf(step, versions)
    .map(({ label, part }) => terminalText(part ? `${part}, ${label}` : label))
    .join(' + ');
}

function paragraphsOf(step: HistoryStep, versions: readonly Document[]): Paragraph[] {
  const wanted = new Set(step.paragraphs);
  return versions[step.version]?.paragraphs.filter(({ id }) => wanted.has(id)) ?? [];
}

function differencesJson(
  { comparisons }: TextHistory,
  documents: ReadonlyMap<string, Document>,
): Record<string, unknown>[] {
  return comparisons.flatMap((comparison) =>
    comparison.differences
      .filter(({ kind }) => kind !== 'same')
      .map((one) => differenceJson(comparison, one, documents)),
  );
}
