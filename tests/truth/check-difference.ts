import { compareDocuments } from '../../src-main/engine/differences/compare-documents.ts';
import type { Difference } from '../../src-main/engine/differences/difference.ts';
import type { Document } from '../../src-main/engine/documents/document.ts';
import type { CaseOutcome, Truth } from './truth.ts';
import { known, paragraphNamed } from './truth.ts';

/** Holds one difference of the truth against the comparison of its two documents. */
export function checkDifference(
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
  return { area: 'differences', name: wanted.case, complaints };
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

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
