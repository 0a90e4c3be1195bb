import { tokenise } from '../../text/tokens.ts';
import type { Token } from '../../text/tokens.ts';
import type { Span } from '../../text/span.ts';
import list from './parties.json' with { type: 'json' };

/** Names by their first word, the longest first, each as its folded words. */
const NAMES = new Map<string, string[][]>();
for (const name of list.names) {
  const words = tokenise(name).map(({ key }) => key);
  const [first = ''] = words;
  NAMES.set(
    first,
    [...(NAMES.get(first) ?? []), words].sort((a, b) => b.length - a.length),
  );
}

/**
 * Where States, groups and offices of a negotiation are named among some tokens, by token positions.
 * A name counts only with a capital, so that "us" is no State.
 */
export function partiesAmong(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): Span[] {
  const found: Span[] = [];
  let index = from;
  while (index < to) {
    const end = nameEnd(text, tokens, index, to);
    if (end > index) found.push({ start: index, end });
    index = Math.max(end, index + 1);
  }
  return found;
}

function nameEnd(text: string, tokens: readonly Token[], index: number, to: number): number {
  const first = tokens[index];
  const names = first && NAMES.get(first.key);
  if (!names || !isCapital(text, first)) return index;
  const fits = (words: readonly string[]) =>
    index + words.length <= to && words.every((key, step) => tokens[index + step]?.key === key);
  const [longest] = names.filter(fits);
  if (!longest) return index;
  // "US" is a State, "Us" at the start of a sentence is none.
  const short = longest.length === 1 && first.end - first.start <= SHOUTED;
  return short && !isShouted(text, first) ? index : index + longest.length;
}

const SHOUTED = 3;

function isCapital(text: string, { start, end }: Token): boolean {
  return /^\p{Lu}/u.test(text.slice(start, end));
}

function isShouted(text: string, { start, end }: Token): boolean {
  const written = text.slice(start, end);
  return written === written.toUpperCase();
}
