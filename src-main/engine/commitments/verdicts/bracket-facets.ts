import { textOf } from '../../text/span.ts';
import { buildAliasIndex } from '../compared/aliases.ts';
import { comparedWords, type ComparedWord } from '../compared/compared-words.ts';
import { isOpen } from '../compared/open-wording.ts';
import type { TrackedClause } from '../compared/tracked-clause.ts';
import type { Facet } from '../lineage.ts';
import { quoted, tidyPhrase } from './explain.ts';
import { keptPairs } from './word-regions.ts';

/**
 * What became of square brackets: of the clause as a whole, and of wording within it. None of it is
 * a change of force or scope, since bracketed wording is not agreed.
 */
export function bracketFacets(a: TrackedClause, b: TrackedClause): Facet[] {
  return [...ofWhole(a, b), ...ofWording(a, b)];
}

function ofWhole(a: TrackedClause, b: TrackedClause): Facet[] {
  const [before, after] = [isBracketed(a), isBracketed(b)];
  if (!before && !after) return [];
  const says =
    before && after ? 'the clause is still in brackets' : 'the clause is now in brackets';
  return [bracketFacet(null, null, after ? says : 'the brackets around the clause are removed')];
}

/** Of "[shall][should]" the verb alone is open; that is told as a change of force. */
function isBracketed({ commitment }: TrackedClause): boolean {
  return commitment.bracketed && !commitment.openVerb;
}

function ofWording(earlier: TrackedClause, later: TrackedClause): Facet[] {
  if (earlier.open.length === 0 && later.open.length === 0) return [];
  const [a, b] = [sideOf(earlier), sideOf(later)];
  const kept = keptPairs(a.words, b.words);
  const [keptA, keptB] = [new Set(kept.map(([i]) => i)), new Set(kept.map(([, j]) => j))];
  const among = (test: (i: number, j: number) => boolean): number[] =>
    kept.filter(([i, j]) => test(i, j)).map(([, j]) => j);
  const lost = [...a.open].filter((i) => !keptA.has(i) && !says(b, a.words[i]));
  const won = [...b.open].filter((j) => !keptB.has(j) && !says(a, b.words[j]));
  return [
    told(
      'brackets removed from',
      b,
      among((i, j) => a.open.has(i) && !b.open.has(j)),
      'both',
    ),
    told(
      'now in brackets:',
      b,
      among((i, j) => !a.open.has(i) && b.open.has(j)),
      'both',
    ),
    told(
      'still in brackets:',
      b,
      among((i, j) => a.open.has(i) && b.open.has(j)),
      'both',
    ),
    told('bracketed wording not taken up:', a, lost, 'from'),
    told('adds in brackets', b, won, 'to'),
  ].flatMap((facet) => facet ?? []);
}

/** All words of a content, hedges and dates too, and the places of those in inner brackets. */
interface Side {
  readonly text: string;
  readonly words: readonly ComparedWord[];
  readonly open: ReadonlySet<number>;
}

function sideOf({ document, commitment, open }: TrackedClause): Side {
  const words = comparedWords(document.text, commitment.content.span, [], NO_ALIASES);
  const places = words.flatMap((word, place) => (isOpen(word, open) ? [place] : []));
  return { text: document.text, words, open: new Set(places) };
}

const NO_ALIASES = buildAliasIndex([]);

/** Moved words are still there. */
function says({ words }: Side, word: ComparedWord | undefined): boolean {
  return word?.counts === true && words.some(({ stem }) => stem === word.stem);
}

/** How many stretches one sentence names; the others are counted. */
const NAMED_STRETCHES = 2;

function told(
  what: string,
  own: Side,
  places: readonly number[],
  side: 'from' | 'to' | 'both',
): Facet | null {
  const phrases = [...new Set(stretchesOf(own, places))];
  const [first] = phrases;
  if (first === undefined) return null;
  const named = phrases.slice(0, NAMED_STRETCHES).map(quoted).join(', ');
  const more = phrases.length - NAMED_STRETCHES;
  return bracketFacet(
    side === 'to' ? null : first,
    side === 'from' ? null : first,
    `${what} ${named}${more > 0 ? ` and ${more} more` : ''}`,
  );
}

/** Words next to each other as one phrase; phrases without a word that counts say nothing. */
function stretchesOf({ words, text }: Side, places: readonly number[]): string[] {
  const runs: number[][] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last && last.at(-1) === place - 1) last.push(place);
    else runs.push([place]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [words[run[0] ?? -1], words[run.at(-1) ?? -1]];
    if (!first || !last || !run.some((place) => words[place]?.counts)) return [];
    return tidyPhrase(textOf(text, { start: first.start, end: last.end })) ?? [];
  });
}

function bracketFacet(from: string | null, to: string | null, sentence: string): Facet {
  return { facet: 'brackets', from, to, effect: 'neutral', sentence };
}
