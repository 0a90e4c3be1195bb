import counts from './background-rates.json' with { type: 'json' };

/**
 * How often English words stand in texts at large: for each class, from the most frequent, the
 * roots (see `WordTable.roots`) whose rate is about that of the class. Two classes on, the rate is
 * half as high.
 */
const rates = new Map<string, number>();
for (const [index, names] of counts.classes.entries()) {
  const rate = counts.highest * 2 ** (-index / 2);
  for (const name of names.split(' ')) rates.set(name, rate);
}

/** Rate of a root that is not among the counted ones. */
const UNSEEN_RATE = counts.unseen;

/**
 * Share of running English words that have a root, by its name; a table of counts that ships with
 * the program, so that it does not depend on what is loaded.
 */
export function backgroundRate(root: string): number {
  return rates.get(root) ?? UNSEEN_RATE;
}
