import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Commitment } from '../src-main/engine/commitments/commitment.ts';
import { findCommitments } from '../src-main/engine/commitments/find-commitments.ts';
import type { Facet, Lineage, LineageStep } from '../src-main/engine/commitments/lineage.ts';
import { trackCommitments } from '../src-main/engine/commitments/track-commitments.ts';
import { compareDocuments } from '../src-main/engine/differences/compare-documents.ts';
import type { Difference } from '../src-main/engine/differences/difference.ts';
import type { Document, Paragraph } from '../src-main/engine/documents/document.ts';
import { findSharedLanguage } from '../src-main/engine/shared-language/find-shared-language.ts';
import type { SharedPassage } from '../src-main/engine/shared-language/shared-passage.ts';
import { defaultSharedSettings } from '../src-main/engine/shared-language/shared-passage.ts';
import type { Span } from '../src-main/engine/text/span.ts';
import { overlapLength, spanLength } from '../src-main/engine/text/span.ts';
import { readBytes } from '../src-main/service/reading/read-bytes.ts';

/** One listed occurrence of a shared passage. */
export interface TruthOccurrence {
  readonly document: string;
  readonly paragraph: string;
  readonly quote: string;
}

/** Where a commitment stands: its paragraph and the words of its verb. */
export interface TruthCommitment {
  readonly document: string;
  readonly paragraph: string;
  readonly verb: string;
}

/** What `corpus/truth.json` holds; see `corpus/README.md`. */
export interface Truth {
  readonly documents: Readonly<Record<string, string>>;
  readonly shared: readonly {
    readonly case: string;
    readonly kind: SharedPassage['kind'];
    readonly occurrences: readonly TruthOccurrence[];
  }[];
  readonly differences: readonly {
    readonly case: string;
    readonly from: string;
    readonly to: string;
    readonly kind: Difference['kind'];
    readonly a: readonly string[];
    readonly b: readonly string[];
    readonly renumbered?: boolean;
    readonly deleted?: readonly string[];
    readonly inserted?: readonly string[];
  }[];
  readonly commitments: readonly {
    readonly case: string;
    readonly verdict: LineageStep['verdict'];
    readonly from: TruthCommitment | null;
    readonly to: TruthCommitment | null;
    readonly facets: readonly Pick<Facet, 'facet' | 'from' | 'to' | 'effect'>[];
  }[];
}

/** The outcome of one case: an empty list of complaints means it was found. */
export interface CaseOutcome {
  readonly area: 'shared' | 'differences' | 'commitments';
  readonly name: string;
  readonly complaints: readonly string[];
}

/**
 * Share of a quoted passage that a found occurrence must cover. Passages may run on where the
 * wording runs on, but may not miss a fifth of what a reader would quote.
 */
const COVERED = 0.8;

const corpus = resolve(import.meta.dirname, '../corpus');

/** The truth about the sample texts. */
export function readTruth(): Truth {
  return JSON.parse(readFileSync(join(corpus, 'truth.json'), 'utf8')) as Truth;
}

/** The sample texts by their short names in the truth. */
export function readCorpus(truth: Truth): Map<string, Document> {
  return new Map(
    Object.entries(truth.documents).map(([name, file]) => {
      const read = readBytes(file, readFileSync(join(corpus, file)));
      if (!read.ok) throw new Error(read.problem.sentence);
      return [name, read.value];
    }),
  );
}

/** Runs the engine over the sample texts and holds every case of the truth against it. */
export function checkTruth(truth: Truth): CaseOutcome[] {
  const documents = readCorpus(truth);
  const all = [...documents.values()];
  const { passages } = findSharedLanguage(all, defaultSharedSettings);
  const commitments = all.flatMap((document) => findCommitments(document));
  const lineages = trackCommitments(all, commitments);
  return [
    ...truth.shared.map((wanted) => checkShared(wanted, documents, passages)),
    ...truth.differences.map((wanted) => checkDifference(wanted, documents)),
    ...truth.commitments.map((wanted) => checkCommitment(wanted, documents, commitments, lineages)),
  ];
}

function checkShared(
  wanted: Truth['shared'][number],
  documents: ReadonlyMap<string, Document>,
  passages: readonly SharedPassage[],
): CaseOutcome {
  const places = wanted.occurrences.map((occurrence) => {
    const document = known(documents, occurrence.document);
    return { document: document.id, span: quoteSpan(document, occurrence) };
  });
  const holding = passages.filter((passage) =>
    places.every((place) => passage.occurrences.some((found) => covers(found, place))),
  );
  const complaints =
    holding.length === 0
      ? [`no passage covers all places: ${describe(places, passages)}`]
      : holding.some((passage) => passage.kind === wanted.kind)
        ? []
        : [`found as ${holding.map((passage) => passage.kind).join(', ')}`];
  return { area: 'shared', name: named(wanted), complaints };
}

function covers(
  found: { readonly document: string; readonly span: Span },
  place: { readonly document: string; readonly span: Span },
): boolean {
  return (
    found.document === place.document &&
    overlapLength(found.span, place.span) >= COVERED * spanLength(place.span)
  );
}

function describe(
  places: readonly { readonly document: string; readonly span: Span }[],
  passages: readonly SharedPassage[],
): string {
  const touching = passages.filter((passage) =>
    passage.occurrences.some((found) => covers(found, places[0]!)),
  );
  return `the first place stands in ${touching.length} passages (${touching
    .map((passage) => `${passage.kind}, ${passage.occurrences.length} places`)
    .join('; ')})`;
}

function checkDifference(
  wanted: Truth['differences'][number],
  documents: ReadonlyMap<string, Document>,
): CaseOutcome {
  const a = known(documents, wanted.from);
  const b = known(documents, wanted.to);
  const idsA = wanted.a.map((label) => paragraphNamed(a, label).id);
  const idsB = wanted.b.map((label) => paragraphNamed(b, label).id);
  const { differences } = compareDocuments(a, b);
  const found = differences.find((one) => sameSet(one.a, idsA) && sameSet(one.b, idsB));
  const complaints = found
    ? judgeDifference(wanted, found, a, b)
    : [`these paragraphs are not one finding: ${nearby(differences, idsA, idsB, a, b)}`];
  return { area: 'differences', name: named(wanted), complaints };
}

function judgeDifference(
  wanted: Truth['differences'][number],
  found: Difference,
  a: Document,
  b: Document,
): string[] {
  const complaints = found.kind === wanted.kind ? [] : [`kind is ${found.kind}`];
  if (wanted.renumbered !== undefined && wanted.renumbered !== found.renumbered) {
    complaints.push(`renumbered is ${found.renumbered}`);
  }
  const gone = wordsOf(found, 'deleted', a);
  const come = wordsOf(found, 'inserted', b);
  for (const word of wanted.deleted ?? []) {
    if (!holdsWords(gone, word)) complaints.push(`“${word}” is not deleted but: ${gone}`);
  }
  for (const word of wanted.inserted ?? []) {
    if (!holdsWords(come, word)) complaints.push(`“${word}” is not inserted but: ${come}`);
  }
  return complaints;
}

function wordsOf(found: Difference, kind: 'deleted' | 'inserted', document: Document): string {
  return found.words
    .filter((run) => run.kind === kind)
    .map((run) => (kind === 'deleted' ? run.a : run.b))
    .map((span) => (span ? document.text.slice(span.start, span.end).trim() : ''))
    .join(' … ');
}

/** Whether all words stand among the runs, in order: a phrase may be marked in pieces. */
function holdsWords(runs: string, phrase: string): boolean {
  let from = 0;
  for (const word of phrase.toLowerCase().split(/\s+/u)) {
    const at = runs.toLowerCase().indexOf(word, from);
    if (at < 0) return false;
    from = at + word.length;
  }
  return true;
}

function nearby(
  differences: readonly Difference[],
  idsA: readonly string[],
  idsB: readonly string[],
  a: Document,
  b: Document,
): string {
  const label = (document: Document, id: string): string =>
    document.paragraphs.find((paragraph) => paragraph.id === id)?.label ?? id;
  return differences
    .filter((one) => one.a.some((id) => idsA.includes(id)) || one.b.some((id) => idsB.includes(id)))
    .map(
      (one) =>
        `${one.kind} ${one.a.map((id) => label(a, id)).join('+') || '∅'} → ${one.b.map((id) => label(b, id)).join('+') || '∅'}`,
    )
    .join('; ');
}

function checkCommitment(
  wanted: Truth['commitments'][number],
  documents: ReadonlyMap<string, Document>,
  commitments: readonly Commitment[],
  lineages: readonly Lineage[],
): CaseOutcome {
  const idsFor = (place: TruthCommitment | null): string[] | null =>
    place && commitmentsAt(place, documents, commitments);
  const from = idsFor(wanted.from);
  const to = idsFor(wanted.to);
  const steps = lineages
    .flatMap((lineage) => lineage.steps)
    .filter((step) => joins(step.from, from) && joins(step.to, to));
  const right = steps.filter((step) => step.verdict === wanted.verdict);
  return {
    area: 'commitments',
    name: named(wanted),
    complaints: commitmentComplaints(wanted, { from, to }, steps, right),
  };
}

function commitmentComplaints(
  wanted: Truth['commitments'][number],
  ids: { readonly from: string[] | null; readonly to: string[] | null },
  steps: readonly LineageStep[],
  right: readonly LineageStep[],
): string[] {
  if (ids.from?.length === 0) return ['the earlier verb was not found as a commitment'];
  if (ids.to?.length === 0) return ['the later verb was not found as a commitment'];
  if (steps.length === 0) return ['no step joins the two'];
  if (right.length === 0) {
    return steps.map((step) => `verdict is ${step.verdict}: ${step.evidence.sentence}`);
  }
  const [first] = right.map((step) => missingFacets(wanted.facets, step)).sort(byLength);
  return first ?? [];
}

function byLength(a: readonly string[], b: readonly string[]): number {
  return a.length - b.length;
}

function missingFacets(
  wanted: Truth['commitments'][number]['facets'],
  step: LineageStep,
): string[] {
  return wanted
    .filter(
      (facet) =>
        !step.facets.some(
          (found) =>
            found.facet === facet.facet &&
            found.effect === facet.effect &&
            alike(found.from, facet.from) &&
            alike(found.to, facet.to),
        ),
    )
    .map(
      (facet) =>
        `no facet ${facet.facet} (${facet.effect}) “${facet.from}” → “${facet.to}” among ${step.facets
          .map((found) => `${found.facet} (${found.effect}) “${found.from}” → “${found.to}”`)
          .join('; ')}`,
    );
}

/** Same words, or one within the other: facets may quote a little more or less. */
function alike(found: string | null, wanted: string | null): boolean {
  if (found === null || wanted === null) return found === wanted;
  const [a, b] = [found.toLowerCase(), wanted.toLowerCase()];
  return a.includes(b) || b.includes(a);
}

function joins(ids: readonly string[], wanted: readonly string[] | null): boolean {
  return wanted === null ? ids.length === 0 : ids.some((id) => wanted.includes(id));
}

function commitmentsAt(
  place: TruthCommitment,
  documents: ReadonlyMap<string, Document>,
  commitments: readonly Commitment[],
): string[] {
  const document = known(documents, place.document);
  const paragraph = paragraphNamed(document, place.paragraph);
  const verb = place.verb.toLowerCase();
  return commitments
    .filter((one) => one.document === document.id && one.paragraph === paragraph.id)
    .filter((one) => alike(one.verb.text, verb) || verb.includes(one.lemma))
    .map((one) => one.id);
}

function quoteSpan(document: Document, place: TruthOccurrence): Span {
  const paragraph = paragraphNamed(document, place.paragraph);
  const at = document.text.indexOf(place.quote, paragraph.span.start);
  if (at < 0 || at >= paragraph.span.end) {
    throw new Error(`“${place.quote}” does not stand in paragraph ${place.paragraph}`);
  }
  return { start: at, end: at + place.quote.length };
}

function paragraphNamed(document: Document, label: string): Paragraph {
  const found = document.paragraphs.find((paragraph) => paragraph.label === label);
  if (!found) throw new Error(`${document.title} has no paragraph ${label}`);
  return found;
}

function known(documents: ReadonlyMap<string, Document>, name: string): Document {
  const found = documents.get(name);
  if (!found) throw new Error(`the truth names an unknown document: ${name}`);
  return found;
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

function named(wanted: { readonly case: string }): string {
  return wanted.case;
}
