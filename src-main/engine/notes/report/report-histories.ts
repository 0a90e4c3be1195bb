import { orderHistories } from '../../differences/order-histories.ts';
import type { Comparison, Difference } from '../../differences/difference.ts';
import type { HistoryStep, ParagraphHistory } from '../../differences/history.ts';
import { shortNames } from '../../documents/citation.ts';
import type { Document } from '../../documents/document.ts';
import { quoteSpan } from '../anchors/cite-span.ts';
import { differenceRuns } from './quote-runs.ts';
import { known } from './report-passages.ts';
import type {
  Quotation,
  ReportHistory,
  ReportHistoryStep,
  ReportInput,
  ReportVersions,
  VersionsHistory,
} from '../report.ts';

/** Each family of versions with the paragraphs of which anything became. */
export function reportHistories(input: ReportInput): ReportVersions[] {
  const documents = new Map(input.documents.map((document) => [document.id, document]));
  const names = shortNames(input.documents);
  return input.histories.map((one) => reportVersions(one, documents, names));
}

/** What the steps of one family are told with. */
interface Telling {
  readonly versions: readonly Document[];
  readonly names: ReadonlyMap<string, string>;
  /** One for each version but the first. */
  readonly comparisons: readonly Comparison[];
}

function reportVersions(
  { versions: ids, history }: VersionsHistory,
  documents: ReadonlyMap<string, Document>,
  names: ReadonlyMap<string, string>,
): ReportVersions {
  const versions = ids.map((id) => known(documents, id));
  const telling = { versions, names, comparisons: history.comparisons };
  const told = orderHistories(history.paragraphs, versions).filter(hasEvents);
  return {
    versions: versions.map(({ id }) => ({ document: id, shortName: names.get(id) ?? '' })),
    undated: versions.filter(({ date }) => date === undefined).map(({ id }) => names.get(id) ?? ''),
    paragraphs: told.map((one) => reportHistory(one, telling)),
    unchanged: history.paragraphs.length - told.length,
  };
}

/** Whether a step tells something: not that a paragraph stays, nor its place in the first version. */
function isEvent({ event, version }: HistoryStep): boolean {
  return event !== 'same' && (event !== 'born' || version > 0);
}

function hasEvents({ steps }: ParagraphHistory): boolean {
  return steps.some(isEvent);
}

function reportHistory({ id, steps }: ParagraphHistory, telling: Telling): ReportHistory {
  const last = steps.findLast(({ paragraphs }) => paragraphs.length > 0) ?? steps[0];
  if (!last) throw new Error(`the history ${id} has no step`);
  const told = steps.filter((step) => step === steps[0] || isEvent(step));
  return {
    id,
    last: {
      shortName: telling.names.get(last.document) ?? '',
      places: quoteStep(last, telling),
    },
    steps: told.map((step) => reportStep(step, telling)),
  };
}

function reportStep(step: HistoryStep, telling: Telling): ReportHistoryStep {
  const { version, document, event } = step;
  const difference = differenceOf(step, telling);
  const [a, b] = [telling.versions[version - 1], telling.versions[version]];
  return {
    document,
    shortName: telling.names.get(document) ?? '',
    event: version === 0 ? 'there' : event,
    places: quoteStep(step, telling),
    substance: step.substance ?? [],
    runs: difference && a && b ? differenceRuns(difference.words, a.text, b.text) : [],
  };
}

function quoteStep(
  { version, paragraphs }: Pick<HistoryStep, 'version' | 'paragraphs'>,
  { versions }: Telling,
): Quotation[] {
  const document = versions[version];
  if (!document) return [];
  const wanted = new Set(paragraphs);
  return document.paragraphs
    .filter(({ id }) => wanted.has(id))
    .map(({ span }) => quoteSpan(document, span));
}

function differenceOf(
  { version, difference }: HistoryStep,
  { comparisons }: Telling,
): Difference | undefined {
  return comparisons[version - 1]?.differences.find(({ id }) => id === difference);
}
