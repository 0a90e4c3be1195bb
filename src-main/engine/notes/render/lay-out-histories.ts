import { quotation, unmarkedEnds } from './lay-out-quotation.ts';
import { heading, paragraph, type ReportBlock } from './report-block.ts';
import type { ReportHistory, ReportHistoryStep, ReportVersions } from '../report.ts';

/** Each event in a word that reads on with "in" and a version. */
const eventWords: Readonly<Record<ReportHistoryStep['event'], string>> = {
  there: 'stands',
  born: 'new',
  same: 'the same',
  changed: 'changed',
  moved: 'moved',
  'moved-changed': 'moved and changed',
  split: 'split',
  merged: 'merged',
  gone: 'gone',
};

/** Events after which the words are shown anew, with what changed in them. */
const CHANGED: readonly ReportHistoryStep['event'][] = [
  'changed',
  'moved-changed',
  'split',
  'merged',
];

/** What became of each paragraph through three and more versions. */
export function layOutHistories(families: readonly ReportVersions[]): ReportBlock[] {
  if (families.length === 0) return [];
  return [
    heading(2, 'History of the paragraphs', 'histories'),
    ...families.flatMap((family, index) => layOutVersions(family, `history-${index + 1}`)),
  ];
}

function layOutVersions(
  { versions, undated, paragraphs, unchanged }: ReportVersions,
  anchor: string,
): ReportBlock[] {
  const names = versions.map(({ shortName }) => shortName);
  const told = paragraphs.length === 1 ? '1 paragraph' : `${paragraphs.length} paragraphs`;
  return [
    heading(3, `${names.length} versions, from ${names[0] ?? ''} to ${names.at(-1) ?? ''}`, anchor),
    paragraph(
      `Each version is compared with the one before: ${names.join(' → ')}. Something became of ${told}; ${unchanged} stayed unchanged throughout.`,
    ),
    ...(undated.length > 0
      ? [
          paragraph(
            `Without a date, and therefore last, in the order of their symbols and file names: ${undated.join(', ')}. The order may be another one; set their dates.`,
            'remark',
          ),
        ]
      : []),
    ...paragraphs.flatMap((one, index) => layOutHistory(one, `${anchor}-${index + 1}`)),
  ];
}

function layOutHistory({ last, steps }: ReportHistory, anchor: string): ReportBlock[] {
  const labels = last.places.map((one) => one.paragraph).join(', ');
  const [first] = steps;
  return [
    heading(4, `${labels} of ${last.shortName}: ${summary(steps)}`, anchor),
    ...(first ? first.places.map((one) => quotation(one, describeStep(first))) : []),
    ...steps.slice(1).flatMap(layOutStep),
  ];
}

/** "changed in B, gone in C". */
function summary(steps: readonly ReportHistoryStep[]): string {
  return steps
    .filter(({ event }) => event !== 'there')
    .map(({ event, shortName }) => `${eventWords[event]} in ${shortName}`)
    .join('; ');
}

function layOutStep(step: ReportHistoryStep): ReportBlock[] {
  const { event, places, runs } = step;
  const [first] = places;
  const citation = places.map((one) => one.citation).join('; ');
  if (!first) return [paragraph(`Gone in ${step.shortName}.`)];
  if (!CHANGED.includes(event)) return [paragraph(`Moved, words unchanged: ${citation}.`)];
  const { language } = first;
  return [
    { kind: 'quotation', role: describeStep(step), runs: unmarkedEnds(runs), citation, language },
  ];
}

/** "changed: amount, deadline"; nothing for where it stood first. */
function describeStep({ event, substance }: ReportHistoryStep): string {
  if (event === 'there') return '';
  return [eventWords[event], substance.join(', ')].filter(Boolean).join(': ');
}
