import { describeJudgement, quotation } from './lay-out-quotation.ts';
import { layOutAbsences, layOutQualifiers, layOutThemes } from './lay-out-tracks.ts';
import { heading, paragraph, type ReportBlock } from './report-block.ts';
import type { Report, ReportInput, ReportLineage, ReportStep } from '../report.ts';
import { classWords, doubtOf, forceWords, verdictWords } from '../report/verdict-words.ts';

/** Commitments: the count of verdicts, profiles, each lineage, and what has no counterpart. */
export function layOutCommitments(
  commitments: NonNullable<Report['commitments']>,
  input: ReportInput,
): ReportBlock[] {
  const { limits, lineages, profiles } = commitments;
  return [
    heading(2, 'Commitments', 'commitments'),
    ...(limits.length > 0 ? [{ kind: 'list' as const, items: limits }] : []),
    ...(lineages.length === 0 ? [paragraph('No commitment could be followed.')] : []),
    ...countVerdicts(lineages),
    ...layOutProfiles(profiles),
    ...layOutLadder(input),
    ...layOutThemes(commitments),
    ...lineages.flatMap((lineage, index) => layOutLineage(lineage, index + 1)),
    ...layOutLost(lineages),
    ...layOutAbsences(commitments),
    ...layOutQualifiers(commitments),
  ];
}

function countVerdicts(lineages: readonly ReportLineage[]): ReportBlock[] {
  const steps = lineages.flatMap((lineage) => lineage.steps);
  const rows = Object.entries(verdictWords).flatMap(([verdict, { word }]) => {
    const count = steps.filter((step) => step.verdict === verdict).length;
    return count > 0 ? [[word, String(count)]] : [];
  });
  const caption = 'Steps from one document to the next';
  return rows.length > 0 ? [{ kind: 'table', caption, head: ['Verdict', 'Steps'], rows }] : [];
}

function layOutProfiles(profiles: NonNullable<Report['commitments']>['profiles']): ReportBlock[] {
  const rows = Object.entries(classWords).flatMap(([name, words]) => {
    const counts = profiles.map(
      (profile) => profile.counts.find((one) => one.class === name)?.count ?? 0,
    );
    return counts.some((count) => count > 0) ? [[words, ...counts.map(String)]] : [];
  });
  if (rows.length === 0) return [];
  rows.push(
    ['dates that bind an act', ...profiles.map(({ hardDates }) => String(hardDates))],
    ['hedges for each promise', ...profiles.map((one) => one.hedgesPerPromise.toFixed(1))],
  );
  const head = ['What the clauses do', ...profiles.map(({ shortName }) => shortName)];
  const caption = 'How many clauses of each kind a document holds, and how firm its promises are';
  return [{ kind: 'table', caption, head, rows }];
}

function layOutLadder({ settings: { ladder } }: ReportInput): ReportBlock[] {
  if (!ladder) return [];
  const rows = [...ladder]
    .sort((a, b) => b.force - a.force || b.rank - a.rank || (a.lemma < b.lemma ? -1 : 1))
    .map(({ lemma, class: name, force, source }) => [
      lemma,
      classWords[name],
      `${force} (${forceWords[force] ?? ''})`,
      source,
    ]);
  const head = ['Verb', 'What it does', 'Force', 'Source'];
  return [{ kind: 'table', caption: 'The user’s own verb ladder', head, rows }];
}

function layOutLineage(lineage: ReportLineage, number: number): ReportBlock[] {
  return [
    heading(3, `Commitment ${number}: ${lineage.topic}`, `lineage-${number}`),
    ...lineage.steps.flatMap((step, index) => layOutStep(step, `lineage-${number}-${index + 1}`)),
  ];
}

function layOutStep(step: ReportStep, anchor: string): ReportBlock[] {
  const { word } = verdictWords[step.verdict];
  const way = step.from === null ? `in ${step.to}` : `from ${step.from} to ${step.to}`;
  const doubt = doubtOf(step.verdict, step.certainty);
  return [
    heading(4, `${capitalised(word)} ${way}${doubt && ` (${doubt})`}`, anchor),
    ...(step.sentence ? [paragraph(step.sentence)] : []),
    ...(step.facets.length > 0 ? [{ kind: 'list' as const, items: step.facets }] : []),
    ...step.judgements.map((one) => paragraph(describeJudgement(one), 'judgement')),
    ...step.earlier.map((one) => quotation(one, 'earlier')),
    ...step.later.map((one) => quotation(one, 'later')),
    ...(step.nearest
      ? [quotation(step.nearest, 'nearest, but not taken for its counterpart')]
      : []),
  ];
}

/** Promises with no counterpart in a later document, gathered in one place. */
function layOutLost(lineages: readonly ReportLineage[]): ReportBlock[] {
  const rows = lineages.flatMap(({ topic, steps }) =>
    steps
      .filter(({ verdict }) => verdict === 'dropped' || verdict === 'expired')
      .map((step) => [
        topic,
        step.earlier.map(({ citation }) => citation).join('; '),
        step.to,
        verdictWords[step.verdict].word,
      ]),
  );
  const head = ['Commitment', 'Last stands in', 'Not found in', 'Verdict'];
  const caption = 'Commitments with no counterpart in a later document';
  if (rows.length === 0) return [];
  return [
    heading(3, 'No counterpart found', 'no-counterpart'),
    { kind: 'table', caption, head, rows },
  ];
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
