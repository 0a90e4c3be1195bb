import type { Api, Findings } from '../../contract/api.ts';
import { done } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import { orderDocuments } from '../../engine/documents/order-documents.ts';
import type { Document } from '../../engine/documents/document.ts';
import { sharedDecisions } from '../../engine/notes/decisions/shared-decisions.ts';
import { applySharedDecisions } from '../../engine/shared-language/passages/apply-decisions.ts';
import type { SharedPassage } from '../../engine/shared-language/shared-passage.ts';
import type { FindingSettings, FoundFindings } from '../analysis/analysis-task.ts';
import { comparer, findHistory, reworder } from './comparer.ts';
import { unknownDocument } from './document-methods.ts';
import { progressOf } from './job-progress.ts';
import type { ServiceContext } from './service-ports.ts';

type FindingMethods = Pick<
  Api,
  'analyse' | 'compare' | 'findReworded' | 'history' | 'findWording' | 'outlook' | 'cancel'
>;

/** Findings of the present documents, made once for each state of them. */
export interface FindingCache {
  /** Findings of the documents that the workspace holds now. */
  analyse(job: string): Promise<Result<Findings>>;
  /** Findings of other documents with the settings of now; kept until the next ones are asked. */
  analyseThese(job: string, documents: readonly Document[]): Promise<Result<FoundFindings>>;
}

/** Everything that is found; the work itself is done beside the main thread. */
export function findingMethods(context: ServiceContext, cache: FindingCache): FindingMethods {
  const { analyst, store } = context;
  const compare = comparer(context);
  const findReworded = reworder(context);
  return {
    analyse: ({ job }) => cache.analyse(job),
    compare: ({ job, a, b }) => {
      const { documents } = store.content();
      const [first, second] = [documents.get(a), documents.get(b)];
      if (!first || !second) return Promise.resolve(unknownDocument());
      return compare(job, first, second);
    },
    findReworded: ({ job, a, b, summariesOnly }) => {
      const { documents } = store.content();
      const [first, second] = [documents.get(a), documents.get(b)];
      if (!first || !second) return Promise.resolve(unknownDocument());
      return findReworded(job, first, second, summariesOnly);
    },
    history: ({ job, documents }) => findHistory(context, job, documents),
    findWording: ({ job, wording }) => {
      const content = store.content();
      const documents = orderDocuments([...content.documents.values()]);
      const takes = { documents, wording, settings: content.settings.shared };
      return analyst.run(job, 'find', takes, progressOf(context, job));
    },
    outlook: ({ job }) => {
      const { documents, settings } = store.content();
      const takes = { documents: [...documents.values()], settings: settings.shared };
      return analyst.run(job, 'outlook', takes, progressOf(context, job));
    },
    cancel: ({ job }) => {
      const stepping = context.stepping.get(job);
      if (stepping) stepping.stop = true;
      analyst.cancel(job);
      return Promise.resolve(done(null));
    },
  };
}

/** Findings of the whole workspace; notes may change without finding everything again. */
export function findingCache(context: ServiceContext): FindingCache {
  let kept: { key: readonly unknown[]; found: FoundFindings }[] = [];
  const analyseThese: FindingCache['analyseThese'] = async (job, given) => {
    const { settings } = context.store.content();
    const documents = orderDocuments(given);
    const key = [settings.shared, settings.ladder, settings.aliases, ...documents];
    const known = kept.find((one) => sameItems(one.key, key));
    if (known) return done(known.found);
    const takes = { documents, settings: findingSettings(settings) };
    const result = await context.analyst.run(job, 'analyse', takes, progressOf(context, job));
    if (result.ok) kept = [{ key, found: result.value }, ...kept].slice(0, KEPT_FINDINGS);
    return result;
  };
  return {
    analyseThese,
    analyse: async (job) => {
      const revision = context.store.revision();
      const documents = [...context.store.content().documents.values()];
      const result = await analyseThese(job, documents);
      if (!result.ok) return result;
      const passages = asDecided(context, result.value.passages);
      return done({ ...result.value, passages, revision });
    },
  };
}

/** Passages as the user's decisions make them; quick, since it reads only the decided places. */
function asDecided(
  { store }: ServiceContext,
  passages: readonly SharedPassage[],
): readonly SharedPassage[] {
  const { documents, notes, settings } = store.content();
  const decisions = sharedDecisions(notes.values(), documents);
  return applySharedDecisions([...documents.values()], passages, decisions, settings.shared);
}

/** Findings kept: those before and after a document was replaced, so that neither is made twice. */
const KEPT_FINDINGS = 2;

function findingSettings({ shared, ladder, aliases }: FindingSettings): FindingSettings {
  return { shared, ladder, aliases };
}

/** Values that are the same objects, so that nothing large is compared word by word. */
function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
