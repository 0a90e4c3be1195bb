import { describeAliases, describeThemeEdits } from './report-own-lists.ts';
import type { ReportInput } from '../report.ts';

/** Says in plain words how the notes were made and with which settings, a sentence each. */
export function describeMethod(input: ReportInput): string[] {
  const sentences = [
    `Made with Clauseline ${input.version}; the same documents and settings give the same notes.`,
    'Quotations are the documents’ own words; only the marks and the sentences around them are the tool’s.',
    'Numbers, dates, negations and cross-references always count as words. Paragraph numbers are labels: a paragraph that was only renumbered is unchanged.',
  ];
  if (input.include.shared) sentences.push(...describeShared(input));
  if (input.include.differences)
    sentences.push(
      ...describeHistories(input),
      'Differences are found paragraph by paragraph, then word by word inside paragraphs that belong together; a paragraph that stands elsewhere is moved, not deleted and inserted.',
    );
  if (input.include.commitments) sentences.push(...describeCommitments(input));
  return sentences;
}

function describeHistories({ documents, histories }: ReportInput): string[] {
  if (documents.length < 3) return [];
  const rule =
    'Documents of one language are taken for versions of one text when three tenths of either stand in the other';
  return histories.length > 0
    ? [`${rule}; the history of their paragraphs follows each version to the next.`]
    : [`${rule}. No three of these are, so there is no history of paragraphs.`];
}

function describeShared({ settings, formulas }: ReportInput): string[] {
  const { shortestPhrase, changedWordsInTen } = settings.shared;
  return [
    `Shared wording is reported from ${shortestPhrase} words on. It is verbatim when no word differs, near-verbatim when up to ${changedWordsInTen} words in ten were changed, added or dropped, and reworded beyond that.`,
    formulas
      ? 'Set phrases of the genre are listed after all other wording.'
      : 'Set phrases of the genre are counted but not listed.',
    'That two texts share wording does not say which took it from which: both may follow a third text.',
  ];
}

function describeCommitments(input: ReportInput): string[] {
  const ladder = input.settings.ladder
    ? 'The user’s own verb ladder was used; it is printed below.'
    : 'The verb ladder that comes with the tool was used.';
  return [
    'The force of an operative verb is a level from 0 (neutral notice) to 5 (mandatory or constitutive). There is no official scale of United Nations verbs; this one is a convention that can be seen and changed in the tool.',
    ladder,
    ...describeAliases(input),
    'A verdict follows from the words listed with it. “No counterpart found” says that no commitment of the later document was similar enough; it does not prove that a promise was given up.',
    ...describeThemeEdits(input.settings),
  ];
}
