import type { Commitment } from '../../commitments/commitment.ts';
import type { Lineage, LineageStep } from '../../commitments/lineage.ts';
import { profileDocument } from '../../commitments/profile.ts';
import { shortNames } from '../../documents/citation.ts';
import type { Document } from '../../documents/document.ts';
import { quoteSpan } from '../anchors/cite-span.ts';
import { commitmentLimits } from './commitment-limits.ts';
import { clauseWithDecisive, decisiveWords } from './decisive-words.ts';
import { facetsOnce } from './facets-once.ts';
import { judgementsOfStep, type StepPlace } from '../decisions/judged-step.ts';
import { markedRuns } from './quote-runs.ts';
import type {
  Quotation,
  Report,
  ReportInput,
  ReportLineage,
  ReportProfile,
  ReportStep,
} from '../report.ts';
import { reportTracks } from './report-tracks.ts';

/** Commitments followed through the documents, and what each document mostly does. */
export function reportCommitments(input: ReportInput): NonNullable<Report['commitments']> {
  const reporter = makeReporter(input);
  return {
    limits: commitmentLimits(input.documents, input.commitments, input.lineages),
    lineages: input.lineages
      .map((lineage) => reportLineage(lineage, reporter))
      .filter(({ steps }) => steps.length > 0),
    profiles: input.documents.map((document) => ({
      document: document.id,
      shortName: reporter.names.get(document.id) ?? '',
      ...profileCounts(document, input.commitments),
    })),
    ...reportTracks(input),
  };
}

function profileCounts(
  document: Document,
  commitments: readonly Commitment[],
): Pick<ReportProfile, 'counts' | 'hardDates' | 'hedgesPerPromise'> {
  const { classes, hardDates, hedgesPerPromise } = profileDocument(document, commitments);
  return { counts: classes, hardDates, hedgesPerPromise };
}

interface Reporter {
  readonly input: ReportInput;
  readonly documents: ReadonlyMap<string, Document>;
  /** Short names by document id. */
  readonly names: ReadonlyMap<string, string>;
  readonly commitments: ReadonlyMap<string, Commitment>;
}

function makeReporter(input: ReportInput): Reporter {
  return {
    input,
    documents: new Map(input.documents.map((document) => [document.id, document])),
    names: shortNames(input.documents),
    commitments: new Map(input.commitments.map((commitment) => [commitment.id, commitment])),
  };
}

function reportLineage(lineage: Lineage, reporter: Reporter): ReportLineage {
  const { documents } = reporter;
  const steps = lineage.steps.filter(
    ({ fromDocument, toDocument }) =>
      documents.has(toDocument) && (fromDocument === null || documents.has(fromDocument)),
  );
  return {
    id: lineage.id,
    topic: lineage.topic,
    steps: steps.map((step) => reportStep(lineage, step, reporter)),
  };
}

function reportStep(lineage: Lineage, step: LineageStep, reporter: Reporter): ReportStep {
  const { names, input } = reporter;
  const name = (id: string | null): string => (id === null ? '' : (names.get(id) ?? ''));
  return {
    verdict: step.verdict,
    from: step.fromDocument === null ? null : name(step.fromDocument),
    to: name(step.toDocument),
    certainty: step.evidence.certainty,
    score: step.evidence.score,
    sentence: step.evidence.sentence,
    facets: facetsOnce(step.facets).map(({ sentence }) => sentence),
    earlier: step.from.flatMap((id) => quoteCommitment(id, step, 'from', reporter)),
    later: step.to.flatMap((id) => quoteCommitment(id, step, 'to', reporter)),
    nearest: quoteNearest(step, reporter),
    judgements: judgementsOfStep(lineage.id, step, input.notes, placesOf(step, reporter)),
  };
}

function placesOf(step: LineageStep, { commitments }: Reporter): StepPlace[] {
  return [...step.from, ...step.to].flatMap((id) => commitments.get(id) ?? []);
}

function quoteCommitment(
  id: string,
  step: LineageStep,
  side: 'from' | 'to',
  { documents, commitments }: Reporter,
): Quotation[] {
  const commitment = commitments.get(id);
  const document = commitment && documents.get(commitment.document);
  if (!document) return [];
  const spans = decisiveWords(document, commitment, step.facets, side);
  const span = clauseWithDecisive(document, commitment, step.facets, side);
  const runs = markedRuns({ text: document.text, span }, spans);
  return [quoteSpan(document, span, runs)];
}

function quoteNearest(step: LineageStep, { documents, commitments }: Reporter): Quotation | null {
  const { nearest } = step.evidence;
  const commitment = nearest === null ? undefined : commitments.get(nearest);
  const document = commitment && documents.get(commitment.document);
  return document ? quoteSpan(document, commitment.span) : null;
}
