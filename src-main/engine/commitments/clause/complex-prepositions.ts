import type { Span } from '../../text/span.ts';
import { tokenise } from '../../text/tokens.ts';
import lists from './complex-prepositions.json' with { type: 'json' };
import { buildPhraseIndex, matchPhrase } from './phrase-index.ts';

const PHRASES = buildPhraseIndex(lists.phrases.map((phrase) => [phrase, true] as const));

/**
 * Where prepositions of several words stand in a text: "in conjunction with". The noun within one
 * ("conjunction") names nothing, as `by` and `of` name nothing.
 */
export function complexPrepositions(text: string): Span[] {
  const tokens = tokenise(text);
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const match = matchPhrase(PHRASES, tokens, at, tokens.length);
    const [first, last] = match ? [tokens[at], tokens[at + match.length - 1]] : [];
    if (!match || !first || !last) continue;
    spans.push({ start: first.start, end: last.end });
    at += match.length - 1;
  }
  return spans;
}
