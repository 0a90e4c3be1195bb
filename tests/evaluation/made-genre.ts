import words from './genre-words.json' with { type: 'json' };

/** Source of numbers from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

const actors = words.actors.split(' ');
const verbs = words.verbs.split(' ');
const adjectives = words.adjectives.split(' ');
const nouns = words.nouns.split(' ');
const prepositions = words.prepositions.split(' ');
const places = words.places.split(' ');
const seasons = words.seasons.split(' ');
const counted = words.counted.split(' ');

/** One of a list, each as likely as the others. */
export function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!;
}

/** Any word that may stand in a made clause. */
export function anyWord(random: Random): string {
  return pick(pick([verbs, adjectives, nouns, nouns], random), random);
}

function thing(random: Random): string {
  return random() < 0.6
    ? `${pick(adjectives, random)} ${pick(nouns, random)}`
    : pick(nouns, random);
}

function act(random: Random): string {
  const object =
    random() < 0.5
      ? thing(random)
      : `${thing(random)} ${pick(words.links, random)} ${thing(random)}`;
  return `${pick(verbs, random)} ${object}`;
}

function place(random: Random): string {
  return `${pick(prepositions, random)} ${pick(adjectives, random)} ${pick(places, random)}`;
}

function time(random: Random): string {
  const number = 2 + Math.floor(random() * 200);
  return random() < 0.5
    ? `within ${number} ${pick(counted, random)}`
    : `before the ${pick(seasons, random)} of ${2026 + (number % 40)}`;
}

/** A clause that calls for something or promises it, 6 to 30 words, without a full stop. */
export function madeClause(random: Random): string {
  const parts = [
    random() < 0.6
      ? `${pick(words.openings, random)} ${pick(actors, random)} to ${act(random)}`
      : `${pick(words.commitments, random)} ${act(random)}`,
  ];
  if (random() < 0.5) parts.push(`and to ${act(random)}`);
  if (random() < 0.4) parts.push(place(random));
  if (random() < 0.4) parts.push(`so that ${pick(actors, random)} may ${act(random)}`);
  if (random() < 0.3) parts.push(time(random));
  return parts.join(' ');
}

/** A set phrase of the genre; some are in the program's own list, some are not. */
export function madeFormula(random: Random): string {
  return pick(words.formulas, random);
}

/** Clauses up to a number of words, joined by signs, cut where the number is reached. */
export function madeWords(length: number, random: Random): string[] {
  const made: string[] = [];
  while (made.length < length) {
    const sign = random() < 0.5 ? ';' : ',';
    made.push(...`${madeClause(random)}${sign}`.split(' '));
  }
  const cut = made.slice(0, length);
  cut.push(cut.pop()!.replace(/[;,]$/u, ''));
  return cut;
}
