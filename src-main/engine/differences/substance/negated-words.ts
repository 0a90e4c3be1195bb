const PREFIXES = ['non-', 'non', 'un', 'in', 'im', 'il', 'ir', 'dis', 'de'];

/** A shorter word behind "un-" or "in-" is seldom the same word: "to" and "into". */
const SHORTEST = 5;

/**
 * Whether a word is another one with a prefix that negates it: "unlawful" of "lawful",
 * "non-binding" of "binding". Expects folded words.
 */
export function isNegationOf(word: string, other: string): boolean {
  if (other.length < SHORTEST || !word.endsWith(other)) return false;
  return PREFIXES.includes(word.slice(0, word.length - other.length));
}
