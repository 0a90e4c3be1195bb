import { foldWord } from '../../text/tokens.ts';
import type { Commitment, Quantity, TimeBound } from '../commitment.ts';
import { comparedStem } from '../compared/compared-words.ts';
import { changeSentence } from './explain.ts';
import type { Facet } from '../lineage.ts';
import { numberValue } from '../clause/numbers.ts';

/** Days in each unit of time; a month and a year by their mean in the Gregorian calendar. */
const DAYS: Readonly<Record<string, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.44,
  year: 365.25,
};
const BINDING = new Set<TimeBound['kind']>(['hard', 'reporting', 'recurring', 'window']);

/** Dates, limits and rhythms that came, went or moved. */
export function timeFacets(a: Commitment, b: Commitment): Facet[] {
  const [gone, come] = without(bounds(a), bounds(b));
  const facets: Facet[] = [];
  const pairs = Math.min(gone.length, come.length);
  for (let i = 0; i < pairs; i += 1) {
    const [from, to] = [gone[i], come[i]];
    if (from && to) facets.push(facet('time', from.text, to.text, movedEffect(from, to)));
  }
  for (const one of gone.slice(pairs))
    facets.push(facet('time', one.text, null, one.kind === 'reporting' ? 'neutral' : 'weaker'));
  for (const one of come.slice(pairs))
    facets.push(facet('time', null, one.text, one.kind === 'reporting' ? 'neutral' : 'stronger'));
  return facets;
}

function bounds(commitment: Commitment): TimeBound[] {
  return commitment.timeBounds.filter((bound) => BINDING.has(bound.kind));
}

function without<T extends { readonly text: string }>(
  a: readonly T[],
  b: readonly T[],
): [T[], T[]] {
  const come = [...b];
  const gone = a.filter((one) => {
    const same = come.findIndex((other) => foldWord(other.text) === foldWord(one.text));
    if (same >= 0) come.splice(same, 1);
    return same < 0;
  });
  return [gone, come];
}

/**
 * An earlier date and a shorter limit are stronger. The next session in turn is neither, nor is a
 * mandate that goes on for longer.
 */
function movedEffect(from: TimeBound, to: TimeBound): Facet['effect'] {
  if (from.kind === to.kind && (from.kind === 'reporting' || from.kind === 'window'))
    return 'neutral';
  const [before, after] = [from.year ?? null, to.year ?? null];
  if (before !== null && after !== null && before !== after)
    return after < before ? 'stronger' : 'weaker';
  const [long, longer] = [daysOf(from.text), daysOf(to.text)];
  if (long === null || longer === null || long === longer) return 'neutral';
  return longer < long ? 'stronger' : 'weaker';
}

function daysOf(text: string): number | null {
  const words = foldWord(text).match(/[\p{L}\p{N}-]+/gu) ?? [];
  const unit = words.find((word) => DAYS[word.replace(/s$/u, '')] !== undefined);
  if (!unit) return null;
  const value = words.map(numberValue).find((number) => number !== null) ?? 1;
  return value * (DAYS[unit.replace(/s$/u, '')] ?? 1);
}

/** Numbers that came, went, rose or fell, matched by what they count. */
export function quantityFacets(a: Commitment, b: Commitment): Facet[] {
  const [gone, come] = without(a.quantities, b.quantities);
  const left = [...come];
  const facets = gone.map((one) => {
    const at = left.findIndex((other) => unitKey(other) === unitKey(one));
    const [match] = at >= 0 ? left.splice(at, 1) : [];
    return match
      ? facet('quantity', one.text, match.text, quantityEffect(one, match))
      : facet('quantity', one.text, null, 'weaker');
  });
  return [...facets, ...left.map((one) => facet('quantity', null, one.text, 'stronger'))];
}

function unitKey(quantity: Quantity): string {
  return foldWord(quantity.unit).split(/\s+/u).map(comparedStem).join(' ');
}

const UPPER_BOUND =
  /^(?:less than|fewer than|at most|no more than|not more than|up to|below|under|well below|a maximum of)\b/iu;

/** More is stronger, unless the number is a ceiling. */
function quantityEffect(from: Quantity, to: Quantity): Facet['effect'] {
  if (from.value === to.value) return 'neutral';
  const isCeiling = UPPER_BOUND.test(to.text) || UPPER_BOUND.test(from.text);
  return to.value > from.value !== isCeiling ? 'stronger' : 'weaker';
}

function facet(
  name: 'time' | 'quantity',
  from: string | null,
  to: string | null,
  effect: Facet['effect'],
): Facet {
  return { facet: name, from, to, effect, sentence: changeSentence(from, to) };
}
