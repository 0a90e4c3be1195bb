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

const ABBREVIATED = new RegExp(String.raw`(${NAME}) \((\p{Lu}[\p{Lu}-]+)\)`, 'gu');

/**
 * Other names of bodies as the documents themselves declare them: "the X (formerly the Y)", and
 * abbreviations behind the names whose initials they are: "the Cave Survey Office (CSO)".
 */
export function aliasesIn(documents: readonly Document[]): Alias[] {
  const found = new Map<string, Alias>();
  const add = (earlier: string, later: string): void => {
    found.set(`${earlier}\u0000${later}`, { earlier, later });
  };
  for (const document of documents) {
    const text = document.text.replaceAll('\n', ' ');
    for (const [, later = '', earlier = ''] of text.matchAll(FORMERLY)) add(earlier, later);
    for (const [, name = '', short = ''] of text.matchAll(ABBREVIATED)) {
      const full = abbreviatedName(name, short);
      if (full) add(full, short);
    }
  }
  return [...found.values()].sort((a, b) => (a.earlier < b.earlier ? -1 : 1));
}

/** The last words of a name in whose initials the abbreviation stands, its first letter first. */
function abbreviatedName(name: string, short: string): string | null {
  const words = name.split(' ');
  for (let from = words.length - 2; from >= 0; from -= 1) {
    const last = words.slice(from);
    const initials = last.map((word) => word.slice(0, 1).toUpperCase());
    if (initials[0] === short[0] && standsIn(short, initials)) return last.join(' ');
  }
  return null;
}

/** All letters in order, others may stand between: "UNMISS" in "U N M I T R O S S". */
function standsIn(letters: string, initials: readonly string[]): boolean {
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at += 1;
  return at === letters.length;
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
