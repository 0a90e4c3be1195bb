import { done } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import type { Comparison } from '../../engine/differences/difference.ts';
import type { TextHistory } from '../../engine/differences/history.ts';
import type { Document } from '../../engine/documents/document.ts';
import { pairsByHand } from '../../engine/notes/decisions/decided-pairs.ts';
import { unknownDocument } from './document-methods.ts';
import { progressOf } from './job-progress.ts';
import type { ServiceContext } from './service-ports.ts';

/** Most comparisons kept; going back and forth between a few pairs is what people do. */
const KEPT_COMPARISONS = 40;

interface KeptComparison {
  readonly a: Document;
  readonly b: Document;
  /** What the user had decided about their paragraphs. */
  readonly decided: string;
  readonly comparison: Comparison;
}

/** Compares two documents as the user has aligned them; the last comparisons are kept. */
export function comparer(context: ServiceContext) {
  const kept = new Map<string, KeptComparison>();
  return async (job: string, a: Document, b: Document): Promise<Result<Comparison>> => {
    const name = JSON.stringify([a.id, b.id]);
    const byHand = pairsByHand([...context.store.content().notes.values()], a, b);
    const decided = JSON.stringify(byHand);
    const known = kept.get(name);
    if (known?.a === a && known.b === b && known.decided === decided) return done(known.comparison);
    const takes = { a, b, byHand };
    const result = await context.analyst.run(job, 'compare', takes, progressOf(context, job));
    if (!result.ok) return result;
    if (kept.size >= KEPT_COMPARISONS) kept.delete(kept.keys().next().value ?? '');
    kept.set(name, { a, b, decided, comparison: result.value });
    return result;
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
