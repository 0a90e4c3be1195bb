import type { Lineage } from '../../commitments/lineage.ts';
import { shortNames } from '../../documents/citation.ts';
import type { Document } from '../../documents/document.ts';
import { findQuote } from '../anchors/anchor-note.ts';
import { quoteSpan } from '../anchors/cite-span.ts';
import { compareNotes } from '../decisions/note-order.ts';
import { speaksOfPassage } from '../decisions/shared-decisions.ts';
import type { SharedPassage } from '../../shared-language/shared-passage.ts';
import type { Note, NotedStep, NoteQuote, NoteTarget, UserVerdict } from '../note.ts';
import type { Quotation, ReportInput, ReportNote } from '../report.ts';
import { verdictWords } from './verdict-words.ts';

/** The user's notes, oldest first, each with what it hangs on and its quotations. */
export function reportNotes(input: ReportInput): ReportNote[] {
  const documents = new Map(input.documents.map((document) => [document.id, document]));
  return [...input.notes].sort(compareNotes).map((note) => {
    const quotations = note.quotes.map((quote) => quoteAgain(quote, documents));
    return {
      id: note.id,
      text: note.text,
      tags: note.tags,
      finding: describeTarget(note.target, input),
      quotations: quotations.filter((quotation) => quotation !== null),
      orphaned: note.quotes.filter((_, index) => !quotations[index]).map(({ exact }) => exact),
      verdict: note.verdict ?? null,
      created: note.created,
      changed: note.changed,
    };
  });
}

function quoteAgain(quote: NoteQuote, documents: ReadonlyMap<string, Document>): Quotation | null {
  const document = documents.get(quote.document);
  const found = document && findQuote(quote, document);
  if (!found) return null;
  const quotation = quoteSpan(document, found.span);
  // A quotation that was moved to a newer file is exact there, but the move may have been doubtful.
  const certainty = found.certainty === 'exact' ? quote.moved?.certainty : found.certainty;
  if (certainty === undefined || certainty === 'exact') return quotation;
  return { ...quotation, citation: `${quotation.citation} [${certaintyWords[certainty]}]` };
}

const certaintyWords = {
  context: 'found again by what stands around it',
  approximate: 'found again approximately: please check',
} as const;

/** What a note hangs on, as a sentence; says so when the finding is no longer there. */
export function describeTarget(
  target: NoteTarget,
  findings: Pick<
    ReportInput,
    'documents' | 'passages' | 'comparisons' | 'commitments' | 'lineages'
  >,
): string {
  const described = describers[target.kind](target, findings);
  return described ?? 'On a finding that is no longer reported with the present settings.';
}

type Describer = (
  target: NoteTarget,
  findings: Parameters<typeof describeTarget>[1],
) => string | undefined;

const describers: Readonly<Record<NoteTarget['kind'], Describer>> = {
  document: ({ id }, { documents }) => {
    const document = documents.find((one) => one.id === id);
    return document && `On the document ${shortNames(documents).get(id) ?? ''}.`;
  },
  selection: ({ id }, { documents }) => {
    const document = documents.find((one) => one.id === id);
    return document && `On words selected in ${shortNames(documents).get(id) ?? ''}.`;
  },
  passage: ({ id }, { passages }) => {
    const passage = passages.find((one) => one.id === id || one.decided?.from.includes(id));
    return (
      passage &&
      `On shared wording (${passage.kind}, ${passage.words} words in ${passage.occurrences.length} places).`
    );
  },
  difference: ({ id }, { comparisons }) => {
    const found = comparisons.flatMap((one) => one.differences).find((one) => one.id === id);
    return found && `On a difference (${found.kind.replace('-', ' and ')}).`;
  },
  pair: () => 'On two paragraphs, aligned by hand.',
  commitment: ({ id }, { commitments }) => {
    const commitment = commitments.find((one) => one.id === id);
    return commitment && `On the commitment “${commitment.verb.text} …”.`;
  },
  lineage: ({ id, step }, { lineages, documents }) => {
    const lineage = lineages.find((one) => one.id === id);
    if (!lineage) return undefined;
    if (step) return describeStep(lineage, step, documents);
    const verdicts = lineage.steps.map(({ verdict }) => verdictWords[verdict].word);
    return `On the commitment “${lineage.topic}” through the documents (${verdicts.join(', then ')}).`;
  },
};

/** "On the commitment “…” from A/RES/68/4 to the follow-up (weakened)." */
function describeStep(
  { topic, steps }: Lineage,
  step: NotedStep,
  documents: readonly Document[],
): string {
  const names = shortNames(documents);
  const name = (id: string): string => names.get(id) ?? 'a document that is not here';
  const found = steps.filter(
    ({ fromDocument, toDocument }) => fromDocument === step.from && toDocument === step.to,
  );
  const verdicts = [...new Set(found.map(({ verdict }) => verdictWords[verdict].word))];
  const way = step.from === null ? `in ${name(step.to)}` : fromTo(name(step.from), name(step.to));
  return `On the commitment “${topic}” ${way} (${verdicts.join(', ') || 'no step any more'}).`;
}

function fromTo(from: string, to: string): string {
  return `from ${from} to ${to}`;
}

/** The user's judgements of a passage, of what it was made from, and that made it; oldest first. */
export function judgementsOfPassage(passage: SharedPassage, notes: readonly Note[]): UserVerdict[] {
  return notes
    .filter((note) => speaksOfPassage(note, passage))
    .sort(compareNotes)
    .flatMap((note) => note.verdict ?? []);
}

/** The user's judgements of one finding, oldest first. */
export function judgementsOf(
  kind: NoteTarget['kind'],
  id: string,
  notes: readonly Note[],
): UserVerdict[] {
  return [...notes]
    .filter((note) => note.target.kind === kind && note.target.id === id)
    .sort(compareNotes)
    .flatMap((note) => note.verdict ?? []);
}
