import type { Commitment } from '../../src-main/engine/commitments/commitment.ts';
import type { Lineage, LineageStep } from '../../src-main/engine/commitments/lineage.ts';
import type { Document } from '../../src-main/engine/documents/document.ts';
import type { CaseOutcome, Truth, TruthCommitment } from './truth.ts';
import { known, paragraphNamed } from './truth.ts';

/** Holds one commitment of the truth against the lineages found. */
export function checkCommitment(
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
    name: wanted.case,
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
