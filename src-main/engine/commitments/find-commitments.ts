import type { Document, Paragraph } from '../documents/document.ts';
import { speakersOf } from './record/actors.ts';
import { withAntecedents } from './record/antecedents.ts';
import { bracketedSpans } from './clause/brackets.ts';
import { buildCommitments } from './record/build-commitment.ts';
import { clauseText } from './clause/clause-text.ts';
import type { Commitment, LadderVerb } from './commitment.ts';
import { findVerbs } from './verbs/find-verbs.ts';
import { findTranslatedCommitments } from './translated/find-translated.ts';
import { primaryLanguage, readsCommitmentsIn } from './languages.ts';
import { pledgedParagraphs } from './record/pledged.ts';
import { isPreambular, listsInBareForms, speaksInBareForms } from './record/manner.ts';
import type { Chapeau, Setting } from './record/record-fields.ts';
import { isTranslatedLanguage } from './translated/translated-ladder.ts';
import { defaultLadder } from './ladder/verb-ladder.ts';

/** Kinds of paragraphs that can hold commitments. */
const READ_KINDS = new Set<Paragraph['kind']>(['preambular', 'operative', 'item', 'text']);

/**
 * Every operative verb of a document with what it governs, in reading order. A verb is found by
 * the ladder; all fields are words of the document. In French and Spanish no actions
 * and numbers are read (see `readingDepthIn`); empty for languages that are not read at all.
 */
export function findCommitments(
  document: Document,
  ladder: readonly LadderVerb[] = defaultLadder,
): Commitment[] {
  if (!readsCommitmentsIn(document.language)) return [];
  const language = primaryLanguage(document.language);
  if (isTranslatedLanguage(language)) return findTranslatedCommitments(document, language, ladder);
  const bareForms = speaksInBareForms(document, ladder);
  const setting: Omit<Setting, 'paragraph' | 'preambular'> = {
    document,
    speakers: speakersOf(document),
    brackets: bracketedSpans(document.text),
  };
  const bareLists = listsInBareForms(document, ladder);
  const pledges = pledgedParagraphs(document);
  const chapeaux = new Map<string, Chapeau>();
  const found: Commitment[] = [];
  for (const paragraph of document.paragraphs) {
    if (!READ_KINDS.has(paragraph.kind)) continue;
    const preambular = isPreambular(document, paragraph);
    const clause = clauseText(document.text, paragraph.span);
    const pledged = pledges.has(paragraph.id);
    const verbs = findVerbs(clause, ladder, {
      bareForms: bareForms || pledged || bareLists.has(paragraph.parent ?? ''),
      pledged,
      preambular,
    });
    const chapeau = paragraph.parent ? (chapeaux.get(paragraph.parent) ?? null) : null;
    const built = buildCommitments({ ...setting, paragraph, preambular }, clause, verbs, chapeau);
    found.push(...built.commitments);
    if (built.chapeau) chapeaux.set(paragraph.id, built.chapeau);
  }
  return withAntecedents(document.text, found);
}
