import type { Api, ExportChoice, ExportedFile } from '../../contract/api.ts';
import { done, failed } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import type { Document } from '../../engine/documents/document.ts';
import { versionFamilies } from '../../engine/shared-language/passages/version-family.ts';
import { orderDocuments } from '../../engine/documents/order-documents.ts';
import type { ExportInput } from '../analysis/analysis-task.ts';
import { applicationVersion, readCatalogue } from '../application-files.ts';
import { comparedPairs } from '../analysis/compared-pairs.ts';
import { unknownDocument } from './document-methods.ts';
import { progressOf } from './job-progress.ts';
import type { FindingCache } from './finding-methods.ts';
import { checkLink } from './check-link.ts';
import type { ServiceContext } from './service-ports.ts';

type ExportMethods = Pick<
  Api,
  'capabilities' | 'exportNotes' | 'saveExport' | 'catalogue' | 'openLink'
>;

/** What leaves the tool: exports, and links the user follows. */
export function exportMethods(context: ServiceContext, cache: FindingCache): ExportMethods {
  const { host } = context;
  return {
    capabilities: () => Promise.resolve(done(host.capabilities)),
    exportNotes: ({ job, choice }) => makeExport(context, cache, job, choice),
    saveExport: async ({ job, choice }) => {
      const made = await makeExport(context, cache, job, choice);
      return made.ok ? host.saveFile(made.value) : made;
    },
    catalogue: async () => done(await readCatalogue()),
    openLink: async ({ address }) => {
      const checked = checkLink(address);
      return checked.ok ? host.openLink(checked.value) : checked;
    },
  };
}

async function makeExport(
  context: ServiceContext,
  cache: FindingCache,
  job: string,
  choice: ExportChoice,
): Promise<Result<ExportedFile>> {
  const chosen = chosenDocuments(context, choice);
  if (!chosen.ok) return chosen;
  const found = await cache.analyse(job);
  if (!found.ok) return found;
  const { notes, settings } = context.store.content();
  const ids = new Set(chosen.value.map(({ id }) => id));
  const input: ExportInput = {
    documents: chosen.value,
    passages: found.value.passages,
    commitments: found.value.commitments.filter(({ document }) => ids.has(document)),
    lineages: found.value.lineages,
    pairs: choice.include.differences ? comparedPairs(chosen.value) : [],
    families: choice.include.differences ? versionFamilies(chosen.value, found.value.passages) : [],
    notes: [...notes.values()],
    settings: {
      shared: settings.shared,
      ladder: settings.ladder,
      aliases: settings.aliases,
      themeEdits: settings.themeEdits,
    },
    include: choice.include,
    formulas: choice.formulas,
    version: applicationVersion(),
    limits: found.value.limits,
  };
  const takes = { format: choice.format, input };
  return context.analyst.run(job, 'export', takes, progressOf(context, job));
}

function chosenDocuments(
  { store }: ServiceContext,
  choice: ExportChoice,
): Result<readonly Document[]> {
  const { documents } = store.content();
  if (documents.size === 0) {
    return failed('too-few-documents', 'There is nothing to export yet; open a document first.');
  }
  if (choice.documents.some((id) => !documents.has(id))) return unknownDocument();
  const ids = choice.documents.length > 0 ? choice.documents : [...documents.keys()];
  return done(orderDocuments(ids.flatMap((id) => documents.get(id) ?? [])));
}
