import type { AddedReading, Api } from '../../contract/api.ts';
import { done, failed } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import type { Document } from '../../engine/documents/document.ts';
import { isOriginal } from '../../engine/documents/tracked-changes.ts';
import { withOtherReading } from '../reading/read-document.ts';
import { addition, unknownDocument } from './document-methods.ts';
import type { FindingCache } from './finding-methods.ts';
import { replaceBy } from './replace-methods.ts';
import type { ServiceContext } from './service-ports.ts';
import { withFactsOf } from './stand-in.ts';
import { change } from './workspace-state.ts';

/**
 * The two readings of a file with tracked changes. The workspace keeps the other reading with the
 * document, not the file: it is as small as the text, needs no reader to come back, stays the same
 * when readers change, and goes and comes with the document through undo.
 */
export function trackedMethods(
  context: ServiceContext,
  cache: FindingCache,
): Pick<Api, 'readTracked' | 'addOtherReading'> {
  return {
    readTracked: async ({ id, reading, job }) => {
      const document = documentOf(context, id);
      if (!document) return unknownDocument();
      const read = otherOf(document);
      if (read?.tracked?.reading !== reading) return nothingKept(document);
      const name = reading === 'original' ? 'read as the original' : 'read as accepted';
      return replaceBy(context, cache, { name, id, job, read });
    },
    addOtherReading: ({ id }) => Promise.resolve(addOtherReading(context, id)),
  };
}

function addOtherReading(context: ServiceContext, id: string): Result<AddedReading> {
  const document = documentOf(context, id);
  if (!document) return unknownDocument();
  const { other } = document.tracked ?? {};
  if (other !== undefined && documentOf(context, other)) {
    return done({ revision: context.store.revision(), ...pairOf(document, other) });
  }
  const read = otherOf(document);
  if (!read) return nothingKept(document);
  const name = isOriginal(read) ? 'add the original' : 'add the accepted text';
  const changed = change(context, name, [addition(withFactsOf(document, read))]);
  return changed.ok ? done({ ...changed.value, ...pairOf(document, read.id) }) : changed;
}

function documentOf({ store }: ServiceContext, id: string): Document | undefined {
  return store.content().documents.get(id);
}

/** The other reading, which keeps this one in turn. */
function otherOf(document: Document): Document | undefined {
  const other = document.tracked?.otherReading;
  return other && withOtherReading(other, document);
}

function pairOf(document: Document, other: string): Pick<AddedReading, 'original' | 'accepted'> {
  return isOriginal(document)
    ? { original: document.id, accepted: other }
    : { original: other, accepted: document.id };
}

function nothingKept({ source, tracked }: Document): Result<never> {
  const sentence = tracked
    ? `Read the other way, “${source.name}” holds no words.`
    : `“${source.name}” holds no tracked changes.`;
  return failed('unknown-document', sentence, source.name);
}
