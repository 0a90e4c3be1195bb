import { layOutCommitments } from './lay-out-commitments.ts';
import { layOutHistories } from './lay-out-histories.ts';
import { describeJudgement, quotation, unmarkedEnds } from './lay-out-quotation.ts';
import { heading, paragraph, type ReportBlock } from './report-block.ts';
import type {
  Report,
  ReportComparison,
  ReportDifference,
  ReportNote,
  ReportPassage,
} from '../report.ts';

/** Puts a report into the order and the words in which it is read. */
export function layOutReport(report: Report): ReportBlock[] {
  return [
    heading(1, report.title, 'notes'),
    ...layOutDocuments(report),
    ...(report.notes ? layOutNotes(report.notes) : []),
    ...(report.shared ? layOutShared(report.shared) : []),
    ...(report.comparisons ? layOutComparisons(report.comparisons) : []),
    ...(report.histories ? layOutHistories(report.histories) : []),
    ...(report.commitments ? layOutCommitments(report.commitments, report.input) : []),
    ...layOutWarnings(report.warnings),
  ];
}

function layOutDocuments({ documents, method }: Report): ReportBlock[] {
  return [
    heading(2, 'Documents', 'documents'),
    {
      kind: 'table',
      caption: 'Documents, oldest first; cited by symbol where they have one',
      head: ['Cited as', 'Title', 'Date', 'Status', 'Words'],
      rows: documents.map((document) => [
        document.shortName,
        document.title,
        document.date,
        document.status,
        String(document.words),
      ]),
    },
    {
      kind: 'table',
      caption: 'What they were read from',
      head: ['Cited as', 'File', 'Id of the contents', 'Notice in the file'],
      rows: documents.map((document) => [
        document.shortName,
        document.file,
        document.id,
        document.notice || '–',
      ]),
    },
    heading(2, 'How these notes were made', 'method'),
    { kind: 'list', items: method },
  ];
}

function layOutNotes(notes: readonly ReportNote[]): ReportBlock[] {
  const blocks = notes.flatMap((note, index) => layOutNote(note, index + 1));
  const none = [paragraph('No notes were written.')];
  return [heading(2, 'Notes', 'user-notes'), ...(notes.length > 0 ? blocks : none)];
}

function layOutNote(note: ReportNote, number: number): ReportBlock[] {
  return [
    heading(3, `Note ${number}`, `note-${number}`),
    ...(note.text ? [paragraph(note.text)] : []),
    ...(note.verdict ? [paragraph(describeJudgement(note.verdict), 'judgement')] : []),
    paragraph(note.finding, 'remark'),
    ...note.quotations.map((one) => quotation(one, '')),
    ...note.orphaned.map((words) =>
      paragraph(`These words were not found again in any of the documents: “${words}”`, 'remark'),
    ),
    ...(note.tags.length > 0 ? [paragraph(`Tags: ${note.tags.join(', ')}`, 'remark')] : []),
  ];
}

function layOutShared({ passages, formulaCount }: NonNullable<Report['shared']>): ReportBlock[] {
  const listed = passages.some(({ formula }) => formula);
  const told = passages.filter(({ formula }) => !formula).length;
  const formulas = `${countOf(formulaCount, 'set phrase')} of the genre ${listed ? 'listed last' : 'not listed'}.`;
  return [
    heading(2, 'Shared language', 'shared'),
    paragraph(`${countOf(told, 'passage')}, most telling first; ${formulas}`),
    ...passages.flatMap((passage, index) => layOutPassage(passage, index + 1)),
  ];
}

function layOutPassage(passage: ReportPassage, number: number): ReportBlock[] {
  const { kind, words, occurrences, formula } = passage;
  const title = `Passage ${number}: ${kind}, ${countOf(words, 'word')}, ${occurrences.length} places`;
  return [
    heading(3, formula ? `${title} (set phrase)` : title, `passage-${number}`),
    paragraph(`Why: ${passage.rule}.`, 'remark'),
    ...passage.judgements.map((one) => paragraph(describeJudgement(one), 'judgement')),
    ...occurrences.map((one, index) => {
      if (index === 0) return quotation(one, 'first');
      const same = one.runs.every((run) => run.kind === 'same');
      return quotation(one, same ? 'the same words' : 'changed from the one before');
    }),
  ];
}

const differenceTitles: Readonly<Record<ReportDifference['kind'], string>> = {
  same: 'Unchanged',
  changed: 'Changed',
  moved: 'Moved, words unchanged',
  'moved-changed': 'Moved and changed',
  split: 'Split',
  merged: 'Merged',
  inserted: 'Only in the later text',
  deleted: 'Only in the earlier text',
};

function layOutComparisons(comparisons: readonly ReportComparison[]): ReportBlock[] {
  return [
    heading(2, 'Differences', 'differences'),
    ...(comparisons.length === 0 ? [paragraph('No two documents were compared.')] : []),
    ...comparisons.flatMap((comparison, index) => layOutComparison(comparison, index + 1)),
  ];
}

function layOutComparison(comparison: ReportComparison, number: number): ReportBlock[] {
  const { nameA, nameB, counts, differences } = comparison;
  const caption = `What became of paragraphs from ${nameA} to ${nameB}`;
  const rows = counts
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => [differenceTitles[kind], String(count)]);
  const anchor = `differences-${number}`;
  return [
    heading(3, `From ${nameA} to ${nameB}`, anchor),
    { kind: 'table', caption, head: ['What became of it', 'Findings'], rows },
    ...differences.flatMap((difference, index) =>
      layOutDifference(difference, `${anchor}-${index + 1}`),
    ),
  ];
}

function layOutDifference(difference: ReportDifference, anchor: string): ReportBlock[] {
  const { kind, a, b, runs } = difference;
  const first = b[0] ?? a[0];
  const where = [...a, ...b].map(({ citation }) => citation);
  return [
    heading(4, `${differenceTitles[kind]}: ${placesOf(difference)}`, anchor),
    ...(difference.byHand ? [paragraph(byHandWords[difference.byHand], 'judgement')] : []),
    ...difference.judgements.map((one) => paragraph(describeJudgement(one), 'judgement')),
    {
      kind: 'quotation',
      role: '',
      runs: unmarkedEnds(runs),
      citation: where.join(' → '),
      language: first?.language ?? 'und',
    },
  ];
}

const byHandWords = {
  paired: 'The user’s alignment: these paragraphs were paired by hand.',
  unpaired: 'The user’s alignment: parted by hand from what would be the counterpart.',
} as const;

function placesOf({ a, b }: ReportDifference): string {
  const sides = [a, b].map((side) => side.map(({ paragraph: label }) => label).join(', '));
  return sides.filter((side) => side !== '').join(' → ');
}

function layOutWarnings(warnings: readonly string[]): ReportBlock[] {
  const none = 'No limit was met and no doubt about the reading was noted.';
  return [
    heading(2, 'Limits and warnings', 'limits'),
    warnings.length > 0 ? { kind: 'list', items: warnings } : paragraph(none),
  ];
}

function countOf(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
