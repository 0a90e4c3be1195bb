import { heading, paragraph, type ReportBlock } from './report-block.ts';
import type { Report, ReportQualifier } from '../report.ts';
import { absentWords, qualifierWords } from '../report/verdict-words.ts';

type Commitments = NonNullable<Report['commitments']>;

/** Themes with the commitments under them, each by its number in these notes and its topic. */
export function layOutThemes({ themes, lineages }: Commitments): ReportBlock[] {
  const numbered = new Map(
    lineages.map(({ id, topic }, index) => [id, `${index + 1} (${topic})`] as const),
  );
  const rows = themes.map(({ name, lineages: own }) => [
    name,
    String(own.length),
    own.flatMap((id) => numbered.get(id) ?? []).join('; '),
  ]);
  if (rows.length === 0) return [];
  const caption =
    'Themes: commitments that share a rare word of the documents, named by it; the rest are of no theme';
  return [
    heading(3, 'Themes', 'themes'),
    { kind: 'table', caption, head: ['Theme', 'Commitments', 'Which'], rows },
  ];
}

/** Actors, deadlines, numbers and qualifiers that no later document repeats. */
export function layOutAbsences({ absences }: Commitments): ReportBlock[] {
  const rows = Object.entries(absentWords).flatMap(([kind, word]) =>
    absences
      .filter((one) => one.kind === kind)
      .map(({ quotation, sentence, topic }) => [word, sentence, quotation.citation, topic]),
  );
  if (rows.length === 0) return [];
  const head = ['Kind', 'What is absent', 'Stands in', 'Commitment'];
  const caption = 'Words of earlier commitments that no commitment of a later document repeats';
  return [
    heading(3, 'What is absent', 'absent'),
    paragraph(
      'Looked for are the words, not their sense: a later text may say the same in other words.',
      'remark',
    ),
    { kind: 'table', caption, head, rows },
  ];
}

/** Each qualifier over the dated documents: how often and where it stands, came and went. */
export function layOutQualifiers({ qualifiers }: Commitments): ReportBlock[] {
  const [first] = qualifiers;
  if (!first) return [];
  const head = ['Qualifier', 'Kind', ...first.course.map(({ shortName }) => shortName)];
  const rows = qualifiers.map((track) => [
    track.qualifier,
    qualifierWords[track.kind],
    ...track.course.map((station, index) => describeStation(station, index === 0)),
  ]);
  const caption = 'Qualifiers over time: how often each stands, and in which paragraphs';
  return [heading(3, 'Qualifiers', 'qualifiers'), { kind: 'table', caption, head, rows }];
}

const changeWords = { came: '+ came: ', went: '− went', stands: '', absent: '–' } as const;

/** What stands in the first document came from nowhere that is known. */
function describeStation(
  { change, places }: ReportQualifier['course'][number],
  isFirst: boolean,
): string {
  if (places.length === 0) return changeWords[change];
  const labels = [...new Set(places.map(({ paragraph: label }) => label))];
  const numbers = labels.filter((label) => /^\d/u.test(label));
  const where = [
    ...(numbers.length > 0 ? [`para. ${numbers.join(', ')}`] : []),
    ...labels.filter((label) => !numbers.includes(label)),
  ];
  const sign = isFirst ? '' : changeWords[change];
  return `${sign}${places.length} (${where.join(', ')})`;
}
