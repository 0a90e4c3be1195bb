import type { Document } from '../documents/document.ts';
import { orderDocuments } from '../documents/order-documents.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { aliasesIn, buildAliasIndex, defaultAliases, type Alias } from './compared/aliases.ts';
import type { Commitment } from './commitment.ts';
import { primaryLanguage } from './languages.ts';
import type { Lineage, LineageStep } from './lineage.ts';
import { relatedGroups } from './lineages/related-documents.ts';
import { advance, type OpenClause } from './lineages/steps.ts';
import { topicOf } from './themes/topics.ts';
import { trackedClause, type TrackedClause } from './compared/tracked-clause.ts';
import { wordWeights, type WordWeights } from './compared/word-weights.ts';

/** What the user adds to what the documents say. */
export interface TrackingOptions {
  /** Renamed bodies beside those the documents declare. */
  readonly aliases?: readonly Alias[];
}

/** Documents that tracking leaves out, since nothing says when they were. */
export function undatedDocuments(documents: readonly Document[]): Document[] {
  return documents.filter((document) => !document.date);
}

/**
 * Follows commitments through dated documents, oldest first, in whatever order they are given.
 * A lineage joins consecutive documents in which a commitment appears and may go on after a gap.
 * Undated documents are left out (see `undatedDocuments`); so are preambles, facts and praise.
 * Documents whose commitments have no counterparts in each other (see `relatedGroups`) share no
 * lineage: nothing is missing in a text of another subject. Nor do documents of different
 * languages, since translations do not keep the force of a verb: the French of one declaration
 * renders "recognize" by four verbs.
 */
export function trackCommitments(
  documents: readonly Document[],
  commitments: readonly Commitment[],
  options: TrackingOptions = {},
): Lineage[] {
  const dated = orderDocuments(documents).filter((document) => document.date);
  const languages = [...new Set(dated.map(({ language }) => primaryLanguage(language)))];
  return languages.flatMap((language) =>
    trackInOneLanguage(
      dated.filter((document) => primaryLanguage(document.language) === language),
      commitments,
      options,
    ),
  );
}

function trackInOneLanguage(
  dated: readonly Document[],
  commitments: readonly Commitment[],
  options: TrackingOptions,
): Lineage[] {
  if (dated.length < 2) return [];
  const aliases = buildAliasIndex([
    ...defaultAliases,
    ...aliasesIn(dated),
    ...(options.aliases ?? []),
  ]);
  const clauses = dated.map((document) =>
    commitments
      .filter((one) => one.document === document.id && !one.flags.includes('preambular'))
      .map((one) => trackedClause(one, document, aliases))
      .filter((clause) => clause.stems.size > 0),
  );
  return relatedGroups(clauses, wordWeights(clauses.flat())).flatMap((group) =>
    trackRelated(
      group.flatMap((place) => dated[place] ?? []),
      group.map((place) => clauses[place] ?? []),
    ),
  );
}

/** Words are weighed within the group: what else is loaded changes nothing. */
function trackRelated(
  documents: readonly Document[],
  clauses: readonly (readonly TrackedClause[])[],
): Lineage[] {
  if (documents.length < 2) return [];
  const all = clauses.flat();
  return lineagesOf(allSteps(documents, clauses, wordWeights(all)), all);
}

function allSteps(
  documents: readonly Document[],
  clauses: readonly (readonly TrackedClause[])[],
  weights: WordWeights,
): LineageStep[] {
  let open: readonly OpenClause[] = (clauses[0] ?? []).map((clause) => ({ clause, lapsed: false }));
  const steps: LineageStep[] = [];
  documents.slice(1).forEach((document, i) => {
    const next = advance(open, document, clauses[i + 1] ?? [], weights);
    steps.push(...next.steps);
    open = next.open;
  });
  return steps;
}

/** Steps that share a commitment are one lineage; lineages stand in the order of the texts. */
function lineagesOf(steps: readonly LineageStep[], clauses: readonly TrackedClause[]): Lineage[] {
  const byStep = new Map<string, LineageStep[]>();
  for (const step of steps) {
    const ids = [...step.from, ...step.to];
    const joined = new Set(ids.flatMap((id) => byStep.get(id) ?? []));
    const lineage = [...joined, step];
    for (const one of lineage) for (const id of [...one.from, ...one.to]) byStep.set(id, lineage);
  }
  const order = new Map(clauses.map((clause, i) => [clause.commitment.id, i] as const));
  const known = new Map(clauses.map((clause) => [clause.commitment.id, clause] as const));
  const first = (lineage: readonly LineageStep[]): string =>
    lineage
      .flatMap((step) => [...step.from, ...step.to])
      .sort((x, y) => (order.get(x) ?? 0) - (order.get(y) ?? 0))[0] ?? '';
  return [...new Set(byStep.values())]
    .map((lineage) => ({ lineage, id: first(lineage) }))
    .sort((x, y) => (order.get(x.id) ?? 0) - (order.get(y.id) ?? 0))
    .map(({ lineage, id }) => ({
      id: fingerprint(['lineage', id]),
      topic: topicOf(known.get(id)),
      steps: lineage,
    }));
}
