import type { Result } from '../../contract/problem.ts';
import type { Comparison } from '../../engine/differences/difference.ts';
import type { TextHistory } from '../../engine/differences/history.ts';
import type { Document } from '../../engine/documents/document.ts';
import { pairsByHand } from '../../engine/notes/decisions/decided-pairs.ts';
import type { SharedLanguage } from '../../engine/shared-language/shared-passage.ts';
import { unknownDocument } from './document-methods.ts';
import { progressOf } from './job-progress.ts';
import { KeptPairs } from './kept-pairs.ts';
import type { ServiceContext } from './service-ports.ts';

/** Compares two documents as the user has aligned them; the last comparisons are kept. */
export function comparer(context: ServiceContext) {
  const kept = new KeptPairs<Comparison>();
  return (job: string, a: Document, b: Document): Promise<Result<Comparison>> => {
    const byHand = pairsByHand([...context.store.content().notes.values()], a, b);
    return kept.findOnce(a, b, JSON.stringify(byHand), () =>
      context.analyst.run(job, 'compare', { a, b, byHand }, progressOf(context, job)),
    );
  };
}

/** Finds what two documents say in each other's place in other words; the last are kept. */
export function reworder(context: ServiceContext) {
  const kept = new KeptPairs<SharedLanguage>();
  return (job: string, a: Document, b: Document, summariesOnly: boolean) => {
    const settings = context.store.content().settings.shared;
    return kept.findOnce(a, b, JSON.stringify([settings, summariesOnly]), () => {
      const takes = { a, b, settings, summariesOnly };
      return context.analyst.run(job, 'reworded', takes, progressOf(context, job));
    });
  };
}

/** Follows every paragraph through documents in the order of their ids, as the user aligned them. */
export function findHistory(
  context: ServiceContext,
  job: string,
  ids: readonly string[],
): Promise<Result<TextHistory>> {
  const { documents, notes } = context.store.content();
  const versions = ids.flatMap((id) => documents.get(id) ?? []);
  if (versions.length < ids.length) return Promise.resolve(unknownDocument());
  const decisions = [...notes.values()];
  const byHand = versions
    .slice(1)
    .map((next, index) => pairsByHand(decisions, versions[index] ?? next, next));
  const takes = { versions, byHand };
  return context.analyst.run(job, 'history', takes, progressOf(context, job));
}
