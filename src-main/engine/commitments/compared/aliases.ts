import type { Document } from '../../documents/document.ts';
import { tokenise } from '../../text/tokens.ts';
import declared from './institution-aliases.json' with { type: 'json' };
import { buildPhraseIndex, type PhraseIndex } from '../clause/phrase-index.ts';

/** Two names of one body: the one it had and the one it has. */
export interface Alias {
  readonly earlier: string;
  readonly later: string;
}

const NAME = String.raw`\p{Lu}[\p{L}-]*(?: (?:(?:of|for|on|and|the|to|in) )*\p{Lu}[\p{L}-]*)*`;
const FORMERLY = new RegExp(
  String.raw`(${NAME}),? \((?:formerly|previously)(?: known as| called| named)? (?:the )?(${NAME})\)`,
  'gu',
);

/** Renamed bodies as the documents themselves declare them: "the X (formerly the Y)". */
export function aliasesIn(documents: readonly Document[]): Alias[] {
  const found = new Map<string, Alias>();
  for (const { text } of documents) {
    for (const match of text.replaceAll('\n', ' ').matchAll(FORMERLY)) {
      const [, later = '', earlier = ''] = match;
      found.set(`${earlier}\u0000${later}`, { earlier, later });
    }
  }
  return [...found.values()].sort((a, b) => (a.earlier < b.earlier ? -1 : 1));
}

/** The aliases that come with the tool. */
export const defaultAliases: readonly Alias[] = declared.aliases;

/** Both names of each body, to be found in a text and taken as one word. */
export type AliasIndex = PhraseIndex<string>;

/** Builds the index; a chain of renamings (A to B, B to C) is one body. */
export function buildAliasIndex(aliases: readonly Alias[]): AliasIndex {
  const body = new Map<string, string>();
  for (const { earlier, later } of aliases) {
    const known = body.get(keyOf(earlier)) ?? body.get(keyOf(later)) ?? `@${keyOf(earlier)}`;
    for (const [name, id] of [...body]) {
      if (id === body.get(keyOf(later)) || id === body.get(keyOf(earlier))) body.set(name, known);
    }
    body.set(keyOf(earlier), known).set(keyOf(later), known);
  }
  return buildPhraseIndex([...body].map(([name, id]) => [name, id] as const));
}

function keyOf(name: string): string {
  return tokenise(name)
    .map((token) => token.key)
    .join(' ');
}
