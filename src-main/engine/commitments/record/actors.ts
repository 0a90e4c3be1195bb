import { textOf, type Span } from '../../text/span.ts';
import type { Document } from '../../documents/document.ts';
import type { Quote } from '../commitment.ts';

/** "We, representatives of States, gathered in …": the name ends where the circumstances begin. */
const WE =
  /^(?:We,? [^,]*(?:, (?:the )?[^,]*)*?)(?=, (?:gathered|assembled|meeting|having|being|preparing|convened|recalling|recognizing|united|representing|adopt|declare|on the occasion|at the|in the|[a-z]+ing )|,$|,? (?:gathered|declare|agree|adopt))/u;
const WE_SHORT = /^We,? [^,;.]*/u;
const ORGAN =
  /^The (?:\p{Lu}[\p{L}-]*)(?: (?:of|for|on|and|the|to) \p{Lu}[\p{L}-]*| \p{Lu}[\p{L}-]*)*/u;

/** How many characters into a document its speaker is named at the latest. */
const OPENING = 20_000;

/** Who speaks: the organ of a resolution, the "we" of a declaration; either may be missing. */
export interface Speakers {
  readonly organ: Quote | null;
  readonly we: Quote | null;
}

/**
 * Who speaks in a document: the subject of its one long sentence, "The General Assembly" or "We,
 * representatives of States and Governments". Both when a resolution adopts a declaration.
 */
export function speakersOf(document: Document): Speakers {
  let organ: Quote | null = null;
  for (const paragraph of document.paragraphs) {
    if (paragraph.span.start > OPENING || paragraph.kind === 'operative') break;
    if (paragraph.kind === 'title' || paragraph.kind === 'heading') continue;
    const text = textOf(document.text, paragraph.span);
    const we = /^We[ ,]/u.test(text) ? (WE.exec(text) ?? WE_SHORT.exec(text)) : null;
    if (we) return { organ, we: quote(paragraph.span, we[0]) };
    organ ??= organOf(paragraph.span, text);
  }
  return { organ, we: null };
}

function organOf(span: Span, text: string): Quote | null {
  if (!text.startsWith('The ')) return null;
  const match = ORGAN.exec(text);
  if (!match) return null;
  const rest = text.slice(match[0].length);
  return /^(?:,|$|\s*\n| to this)/u.test(rest) ? quote(span, match[0]) : null;
}

function quote(span: Span, words: string): Quote {
  const text = words.replace(/[,\s]+$/u, '');
  return { span: { start: span.start, end: span.start + text.length }, text };
}
