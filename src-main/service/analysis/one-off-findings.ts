import { findCommitments } from '../../engine/commitments/find-commitments.ts';
import { trackCommitments } from '../../engine/commitments/track-commitments.ts';
import { commitmentLimits } from '../../engine/notes/report/commitment-limits.ts';
import { compareDocuments } from '../../engine/differences/compare-documents.ts';
import { paragraphHistory } from '../../engine/differences/history.ts';
import type { Document } from '../../engine/documents/document.ts';
import { findBetween } from '../../engine/shared-language/find-between.ts';
import { findSharedLanguage } from '../../engine/shared-language/find-shared-language.ts';
import { findWording } from '../../engine/shared-language/wording/find-wording.ts';
import type { FolderAnswer } from '../../contract/folders.ts';
import type { SharedSettings } from '../../engine/shared-language/shared-passage.ts';
import { joinAnswers } from '../answering/answer.ts';
import type { Answer } from '../answering/answer.ts';
import { tellCommitments } from '../answering/tell-commitments.ts';
import { tellDifferences } from '../answering/tell-differences.ts';
import { tellHistory } from '../answering/tell-history.ts';
import { listDocuments } from '../answering/tell-documents.ts';
import { tellHits, tellPassages } from '../answering/tell-passages.ts';
import { counted } from '../answering/terminal-text.ts';

/** Shared language of documents, told; of two also where one sums up the other. */
export function answerShared(documents: readonly Document[], settings: SharedSettings): Answer {
  const [a, b] = documents;
  const found =
    a && b && documents.length === 2
      ? findBetween(a, b, settings)
      : findSharedLanguage(documents, settings);
  return joinAnswers([
    listDocuments(documents),
    tellPassages(found, documents, settings.showFormulas),
  ]);
}

/** Differences of two documents, told. */
export function answerDifferences(a: Document, b: Document): Answer {
  const comparison = compareDocuments(a, b);
  return joinAnswers([listDocuments([a, b]), tellDifferences(comparison, a, b)]);
}

/** Every paragraph through a chain of versions, in the order given, told. */
export function answerHistory(versions: readonly Document[]): Answer {
  const history = paragraphHistory(versions);
  const { json } = listDocuments(versions);
  return joinAnswers([{ json, lines: [] }, tellHistory(history, versions)]);
}

/** Commitments of documents, told, with lineages where two or more are dated, and what is not read. */
export function answerCommitments(documents: readonly Document[]): Answer {
  const commitments = documents.flatMap((document) => findCommitments(document));
  const dated = documents.filter(({ date }) => date !== undefined);
  const lineages = dated.length > 1 ? trackCommitments(documents, commitments) : [];
  return joinAnswers([
    listDocuments(documents),
    tellCommitments(commitments, lineages, documents),
    { json: {}, lines: commitmentLimits(documents, commitments, lineages) },
  ]);
}

/** Places where wording stands in a folder, told; only documents that hold it are named. */
export function answerFolder(wording: string, answer: FolderAnswer): Answer {
  const listed = listDocuments(answer.documents);
  const looked = `Looked in ${counted(answer.count, 'document')}, ${answer.read} of them read now.`;
  return joinAnswers([
    { json: listed.json, lines: [looked, '', ...listed.lines] },
    tellHits(wording, answer.hits, answer.documents),
  ]);
}

/**
 * Places where wording stands, told. Of many documents only those that hold it are listed for
 * readers; the data names all that were looked in.
 */
export function answerWording(wording: string, documents: readonly Document[]): Answer {
  const hits = findWording(wording, documents);
  const holding = new Set(hits.map((hit) => hit.document));
  const listed = listDocuments(documents.filter(({ id }) => holding.has(id)));
  return joinAnswers([
    {
      json: listDocuments(documents).json,
      lines: [`Looked in ${counted(documents.length, 'document')}.`, '', ...listed.lines],
    },
    tellHits(wording, hits, documents),
  ]);
}
