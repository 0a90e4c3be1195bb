import type { DecodedText } from './decode-text.ts';

/** What the user should know of how a text was decoded, each a sentence. */
export function encodingWarnings(decoded: Omit<DecodedText, 'text'>): string[] {
  const { encoding, replaced, guessed, doubtful, declared } = decoded;
  const warnings: string[] = [];
  if (declared !== undefined) {
    warnings.push(
      `The file says that it is ${declared}, but its letters are those of ${encoding}.`,
    );
  }
  if (guessed) warnings.push(`The encoding was guessed: ${encoding}. Check letters with accents.`);
  if (doubtful) {
    warnings.push('Some words are none in any encoding that is known: letters may be wrong.');
  }
  if (replaced > 0) {
    const places = replaced === 1 ? 'One character' : `${String(replaced)} characters`;
    warnings.push(`${places} could not be read as ${encoding} and stand as “\uFFFD”.`);
  }
  return warnings;
}
