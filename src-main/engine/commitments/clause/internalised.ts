/**
 * The one string of this spelling that names of properties share. Two such strings are compared by
 * their place in memory, not letter by letter.
 */
export function internalised(word: string): string {
  return Object.keys({ [word]: true })[0] ?? word;
}
