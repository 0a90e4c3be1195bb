import type { Document, Paragraph } from '../../documents/document.ts';
import { textOf } from '../../text/span.ts';

/** The head of a resolution has at most so many paragraphs before its first words. */
const HEAD = 12;

/** "[… (A/73/L.4)]" and "[… (A/68/440/Add.2 and Corr.1)]": a bracket that ends in a symbol. */
const CLOSES_WITH_SYMBOL =
  /^\[[^[\]]{3,300}[(（][A-Z]{1,4}\/[^()（）[\]]*\d[^()（）[\]]*[)）]\s?\]\.?$/u;

/**
 * Whether a paragraph is the note in the head of a resolution on how it came to be adopted, such as
 * "[without reference to a Main Committee (A/73/L.4)]", which stands in brackets in every language
 * and is nothing to choose from.
 */
export function isAdoptionNote({ text, paragraphs }: Document, paragraph: Paragraph): boolean {
  if (text[paragraph.span.start] !== '[') return false;
  if (!CLOSES_WITH_SYMBOL.test(textOf(text, paragraph.span).trim())) return false;
  const head = paragraphs.slice(0, HEAD);
  const body = head.findIndex(({ kind }) => kind === 'preambular' || kind === 'operative');
  const place = head.findIndex(({ id }) => id === paragraph.id);
  return place >= 0 && (body < 0 || place < body);
}
