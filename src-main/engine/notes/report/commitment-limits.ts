import type { Commitment } from '../../commitments/commitment.ts';
import { primaryLanguage, readingDepthIn } from '../../commitments/languages.ts';
import type { Lineage } from '../../commitments/lineage.ts';
import { isTracked } from '../../commitments/compared/tracked-classes.ts';
import { shortNames } from '../../documents/citation.ts';
import type { Document } from '../../documents/document.ts';
import { orderDocuments } from '../../documents/order-documents.ts';
import { followedIds } from './followed-documents.ts';

/**
 * Which documents are not read for commitments, read in part, or left out of the timeline, and why:
 * a sentence for each reason, with the names of the documents. Empty when all take part. Documents
 * in whatever order; `lineages` are those of `trackCommitments` over them.
 */
export function commitmentLimits(
  documents: readonly Document[],
  commitments: readonly Commitment[],
  lineages: readonly Lineage[],
): string[] {
  const ordered = orderDocuments(documents);
  const names = shortNames(ordered);
  const readable = ordered.filter(({ language }) => readingDepthIn(language) !== 'none');
  const dated = readable.filter(({ date }) => date);
  const followed = followedIds(lineages);
  const left = dated.filter(({ id }) => !followed.has(id));
  return [
    ...languageSentences(ordered, names),
    ...undatedSentence(
      readable.filter(({ date }) => !date),
      names,
    ),
    // With a single document nothing is followed, which is no peculiarity of that document.
    ...(dated.length > 1 ? leftOutSentences(left, dated, commitments, names) : []),
  ];
}

function languageSentences(documents: readonly Document[], names: Names): string[] {
  const languages = [...new Set(documents.map(({ language }) => primaryLanguage(language)))].sort();
  return languages.flatMap((language) => {
    const depth = readingDepthIn(language);
    const own = documents.filter((one) => primaryLanguage(one.language) === language);
    const listed = namesOf(own, names);
    if (depth === 'whole') return [];
    if (depth === 'verbs')
      return [
        `In ${languageName(language)} only verbs, their kind and force, hedges, who is asked and dates are read, not actions: ${listed}.`,
      ];
    return [
      language === 'und'
        ? `Commitments are not read where the language is not known: ${listed}.`
        : `Commitments are not read in ${languageName(language)}: ${listed}.`,
    ];
  });
}

function undatedSentence(documents: readonly Document[], names: Names): string[] {
  if (documents.length === 0) return [];
  const ending =
    documents.length === 1
      ? 'has no date and is left out of the timeline'
      : 'have no date and are left out of the timeline';
  return [`${namesOf(documents, names)} ${ending}.`];
}

type Reason = 'empty' | 'alone' | 'unrelated';

/** Dated documents that no lineage speaks of, by the first reason that holds. */
function leftOutSentences(
  left: readonly Document[],
  dated: readonly Document[],
  commitments: readonly Commitment[],
  names: Names,
): string[] {
  const reasons = Map.groupBy(left, (document): Reason => {
    if (!commitments.some((one) => one.document === document.id && isTracked(one))) return 'empty';
    const alone = !dated.some((one) => one !== document && isOfOneLanguage(one, document));
    return alone ? 'alone' : 'unrelated';
  });
  const listed = (reason: Reason, one: string, several: string): string[] => {
    const documents = reasons.get(reason) ?? [];
    if (documents.length === 0) return [];
    return [`${namesOf(documents, names)} ${documents.length === 1 ? one : several}`];
  };
  return [
    ...listed(
      'empty',
      'is left out of the timeline: no commitment was found in it that could be followed.',
      'are left out of the timeline: no commitment was found in them that could be followed.',
    ),
    ...listed(
      'alone',
      'is left out of the timeline: it is the only dated document in its language, and commitments are not followed from one language to another.',
      'are left out of the timeline: each is the only dated document in its language, and commitments are not followed from one language to another.',
    ),
    ...listed(
      'unrelated',
      'is left out of the timeline: its commitments have no counterparts in the other documents, so nothing is called missing or new there.',
      'are left out of the timeline: their commitments have no counterparts in the other documents, so nothing is called missing or new there.',
    ),
  ];
}

function isOfOneLanguage(a: Document, b: Document): boolean {
  return primaryLanguage(a.language) === primaryLanguage(b.language);
}

/** Short names by document id. */
type Names = ReadonlyMap<string, string>;

/**
 * Of more documents than this the first are named and the others counted: a folder of a thousand
 * undated texts made one sentence of a thousand names. Each document's own line says its date and
 * language.
 */
const MOST_NAMED = 8;

function namesOf(documents: readonly Document[], names: Names): string {
  const listed = documents.map((document) => names.get(document.id) ?? document.title);
  const unnamed = listed.length - MOST_NAMED;
  const last = unnamed > 1 ? `${unnamed + 1} others` : (listed.pop() ?? '');
  if (unnamed > 1) listed.length = MOST_NAMED - 1;
  return listed.length === 0 ? last : `${listed.join(', ')} and ${last}`;
}

const englishNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** The English name of a language; its code as it stands where that is no code at all. */
function languageName(code: string): string {
  try {
    return englishNames.of(code) ?? code;
  } catch {
    return code;
  }
}
