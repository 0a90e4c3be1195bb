import { textOf, type Span } from '../../text/span.ts';
import type { Document, Paragraph } from '../../documents/document.ts';
import type { LadderVerb } from '../commitment.ts';
import { verbIndexOf, type VerbIndex } from '../ladder/verb-ladder.ts';
import { isAdverb } from '../clause/grammar-words.ts';
import { matchPhrase } from '../clause/phrase-index.ts';
import { clauseText, isAdverbAt, keyAt } from '../clause/clause-text.ts';

/**
 * Share of operative paragraphs that must open with a bare form for a document without a "We"
 * chapeau to be read as a declaration; resolutions have none.
 */
const BARE_SHARE = 0.3;

/** How many characters of a paragraph are read to see the form of its first verb. */
const OPENING = 80;

/**
 * Whether numbered paragraphs open with bare forms ("1. Recognize …"), as under a chapeau "We,
 * representatives …,". It is one manner for the whole document.
 */
export function speaksInBareForms(document: Document, ladder: readonly LadderVerb[]): boolean {
  const index = verbIndexOf(ladder);
  const all = document.paragraphs.filter(({ kind }) => kind === 'operative').length;
  let bare = 0;
  for (const paragraph of document.paragraphs) {
    if (isChapeauOfWe(document, paragraph)) return true;
    if (paragraph.kind !== 'operative') continue;
    if (bare / all >= BARE_SHARE) continue;
    if (opensWithBareForm(document.text, paragraph.span, index)) bare += 1;
  }
  return all > 0 && bare / all >= BARE_SHARE;
}

/** Share of a list's items that must open with a bare form for all of them to be read so. */
const BARE_ITEMS = 0.5;

/**
 * Ids of the paragraphs whose items are wording proposed for adoption, in bare forms: "The Council may
 * wish to: (a) Recall …; (b) Urge …". Of one item alone nothing can be told.
 */
export function listsInBareForms(
  { text, paragraphs }: Document,
  ladder: readonly LadderVerb[],
): ReadonlySet<string> {
  const index = verbIndexOf(ladder);
  const lists = new Map<string, { items: number; bare: number }>();
  for (const { kind, parent, span } of paragraphs) {
    if (kind !== 'item' || parent === undefined) continue;
    const list = lists.get(parent) ?? { items: 0, bare: 0 };
    lists.set(parent, list);
    list.items += 1;
    if (opensWithBareForm(text, span, index)) list.bare += 1;
  }
  return new Set(
    [...lists]
      .filter(([, one]) => one.bare > 1 && one.bare / one.items >= BARE_ITEMS)
      .map(([id]) => id),
  );
}

function opensWithBareForm(text: string, { start, end }: Span, index: VerbIndex): boolean {
  if (isNoBareForm(text, start, index)) return false;
  const clause = clauseText(text, { start, end: Math.min(end, start + OPENING) });
  let at = 0;
  while (isAdverbAt(clause, at) || /^[^\p{L}]/u.test(keyAt(clause, at))) at += 1;
  return matchPhrase(index, clause.words, at, clause.words.length)?.value.form === 'base';
}

const FIRST_WORD = /[A-Za-z]+(?=[ ,])/uy;

/** Whether the first word alone tells: most paragraphs open with one that begins no bare form. */
function isNoBareForm(text: string, start: number, index: VerbIndex): boolean {
  FIRST_WORD.lastIndex = start;
  const word = FIRST_WORD.exec(text)?.[0].toLowerCase();
  if (word === undefined || word.length > OPENING || isAdverb(word)) return false;
  return !(index.get(word)?.some(({ value }) => value.form === 'base') ?? false);
}

function isChapeauOfWe(document: Document, paragraph: Paragraph): boolean {
  if (paragraph.kind === 'title' || paragraph.kind === 'heading') return false;
  const { start } = paragraph.span;
  if (!document.text.startsWith('We', start) || !/[ ,]/u.test(document.text[start + 2] ?? '')) {
    return false;
  }
  return /[,:]/u.test(lastSign(document.text, paragraph.span));
}

/** The last visible character of a span; empty when there is none. */
function lastSign(text: string, { start, end }: Span): string {
  let at = end - 1;
  while (at >= start && /\s/u.test(text[at] ?? '')) at -= 1;
  return at < start ? '' : (text[at] ?? '');
}

const PREAMBULAR_OPENING =
  /^[\s[(*]*(?:Option \d+:?\s*)?(?:(?:Also|Further|Deeply|Gravely|Fully) )?\p{L}+ing\b/u;

/** Whether a paragraph gives reasons: marked so by reading, or a participle that ends in a comma. */
export function isPreambular(document: Document, paragraph: Paragraph): boolean {
  if (paragraph.kind === 'preambular') return true;
  if (paragraph.kind !== 'text') return false;
  if (!/[,;]/u.test(lastSign(document.text, paragraph.span))) return false;
  return PREAMBULAR_OPENING.test(textOf(document.text, paragraph.span));
}
