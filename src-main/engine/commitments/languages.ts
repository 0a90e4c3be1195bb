/** Languages whose verbs the ladder lists, as BCP 47 primary subtags. */
const READ = new Set(['en']);

/**
 * Whether commitments can be read in a document's language (a BCP 47 code). For any other
 * language the tool says so plainly instead of finding nothing.
 */
export function readsCommitmentsIn(language: string): boolean {
  return READ.has(language.toLowerCase().split('-')[0] ?? '');
}
