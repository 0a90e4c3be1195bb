import type { Document, Paragraph } from '../../documents/document.ts';
import { bracketedSpans } from '../clause/brackets.ts';
import { spansOverlap, type Span } from '../../text/span.ts';
import {
  clauseText,
  keyAt,
  onlyWords,
  quoteOfRange,
  spanOfRange,
  trimRange,
  type ClauseText,
  type TokenRange,
} from '../clause/clause-text.ts';
import type { Commitment, LadderVerb, Modifier } from '../commitment.ts';
import { matchPhrase } from '../clause/phrase-index.ts';
import { sortModifiers } from '../record/record-fields.ts';
import { translatedAddressee } from './translated-addressee.ts';
import { judgeTranslation } from './translated-class.ts';
import { languageWords, type LanguageWords, type TranslatedLanguage } from './translated-ladder.ts';
import { translatedTimes } from './translated-times.ts';
import { findTranslatedVerbs, type FoundTranslation } from './translated-verbs.ts';

const READ_KINDS = new Set<Paragraph['kind']>(['operative', 'item', 'text']);

interface Reading {
  readonly document: Document;
  readonly language: TranslatedLanguage;
  readonly words: LanguageWords;
  readonly ladder: ReadonlyMap<string, LadderVerb>;
  readonly brackets: readonly Span[];
}

/**
 * Operative verbs, class, force, hedges, addressee and dates of a French or Spanish document.
 * Actions and numbers are not read there and stay empty; preambles are left out. Only forms seen in
 * official translations are known (see `translatedVerbs`); class and force are the ladder's.
 */
export function findTranslatedCommitments(
  document: Document,
  language: TranslatedLanguage,
  ladder: readonly LadderVerb[],
): Commitment[] {
  const reading: Reading = {
    document,
    language,
    words: languageWords(language),
    ladder: new Map(ladder.map((verb) => [verb.lemma, verb] as const)),
    brackets: bracketedSpans(document.text),
  };
  const chapeaux = new Map<string, Commitment>();
  const found: Commitment[] = [];
  for (const paragraph of document.paragraphs) {
    if (!READ_KINDS.has(paragraph.kind)) continue;
    const clause = withoutAdverbs(clauseText(document.text, paragraph.span), reading.words);
    const own = readParagraph(reading, paragraph, clause);
    const chapeau = paragraph.parent ? chapeaux.get(paragraph.parent) : undefined;
    if (own.length === 0 && chapeau) found.push(itemOf(reading, chapeau, paragraph, clause));
    found.push(...own);
    const last = own.at(-1);
    if (last && keyAt(clause, clause.words.length - 1) === ':') chapeaux.set(paragraph.id, last);
  }
  return found;
}

/** "avons également pour intention", "También procuramos": numbering of repeated verbs. */
function withoutAdverbs(clause: ClauseText, words: LanguageWords): ClauseText {
  return onlyWords(clause, (key) => !words.adverbs.has(key));
}

function readParagraph(reading: Reading, paragraph: Paragraph, clause: ClauseText): Commitment[] {
  const verbs = findTranslatedVerbs(clause, reading.words);
  return verbs.flatMap((verb, i) => {
    const entry = reading.ladder.get(verb.entry.lemma);
    if (!entry) return [];
    const content = contentOf(clause, reading.words, verb, verbs[i + 1] ?? null);
    return [build(reading, paragraph, clause, { verb, entry, content, sequence: i + 1 })];
  });
}

/** To the next operative verb (without its subject) or the end of the sentence. */
function contentOf(
  clause: ClauseText,
  words: LanguageWords,
  verb: FoundTranslation,
  next: FoundTranslation | null,
): TokenRange {
  let end = verb.sentenceEnd;
  if (next && next.range.from < end) {
    end = next.range.from;
    while (end > verb.range.to && isLooseEnd(keyAt(clause, end - 1), words)) end -= 1;
  }
  return trimRange(clause, { from: verb.range.to, to: Math.max(verb.range.to, end) });
}

function isLooseEnd(key: string, words: LanguageWords): boolean {
  return key === ',' || words.subject.has(key) || words.joints.has(key);
}

interface Parts {
  readonly verb: FoundTranslation;
  readonly entry: LadderVerb;
  readonly content: TokenRange;
  readonly sequence: number;
}

function build(
  reading: Reading,
  paragraph: Paragraph,
  clause: ClauseText,
  { verb, entry, content, sequence }: Parts,
): Commitment {
  const { document, language, words, brackets } = reading;
  const governed = quoteOfRange(clause, content);
  const judgement = judgeTranslation(clause, words, entry, content);
  const asks =
    judgement.class === 'request' ||
    (judgement.class === 'exhortation' && entry.lemma !== 'recommend');
  const span = spanOfRange(clause, {
    from: verb.range.from,
    to: Math.max(content.to, verb.range.to),
  });
  return {
    id: `${document.id}.${paragraph.id}.${sequence}`,
    document: document.id,
    paragraph: paragraph.id,
    sequence,
    span,
    actor: null,
    verb: quoteOfRange(clause, verb.range),
    lemma: entry.lemma,
    force: entry.force,
    ...judgement,
    addressee: asks ? translatedAddressee(governed, judgement.class, language) : null,
    content: governed,
    actions: [],
    ...sortModifiers(modifiersOf(clause, words, { from: verb.range.to, to: content.to }, content)),
    timeBounds: translatedTimes(governed, language),
    quantities: [],
    embeddedModal: null,
    negated: false,
    bracketed: brackets.some((bracket) => spansOverlap(bracket, span)),
    flags: ['verbs_only'],
  };
}

function modifiersOf(
  clause: ClauseText,
  words: LanguageWords,
  range: TokenRange,
  scope: TokenRange,
): Modifier[] {
  const found: Modifier[] = [];
  for (let at = range.from; at < range.to; at += 1) {
    const match = matchPhrase(words.modifiers, clause.words, at, range.to);
    if (!match) continue;
    found.push({
      ...quoteOfRange(clause, { from: at, to: at + match.length }),
      ...match.value,
      scope: spanOfRange(clause, scope),
    });
    at += match.length - 1;
  }
  return found;
}

/** An item has its chapeau's verb, class and force, and its own words. */
function itemOf(
  { document, language, words }: Reading,
  chapeau: Commitment,
  paragraph: Paragraph,
  clause: ClauseText,
): Commitment {
  const content = trimRange(clause, { from: 0, to: clause.words.length });
  const own = sortModifiers(modifiersOf(clause, words, content, content));
  return {
    ...chapeau,
    id: `${document.id}.${paragraph.id}.1`,
    paragraph: paragraph.id,
    sequence: 1,
    span: spanOfRange(clause, content),
    content: quoteOfRange(clause, content),
    timeBounds: [
      ...chapeau.timeBounds,
      ...translatedTimes(quoteOfRange(clause, content), language),
    ],
    hedges: [...chapeau.hedges, ...own.hedges],
    conditions: [...chapeau.conditions, ...own.conditions],
    flags: [...chapeau.flags, 'item'],
    rules: [...chapeau.rules, 'item: inherits its chapeau'],
  };
}
