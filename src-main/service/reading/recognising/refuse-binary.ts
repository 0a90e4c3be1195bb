import { recogniseBinary } from './recognise-binary.ts';
import { refused } from '../parsed.ts';
import type { Refusal } from '../parsed.ts';

/** What a user does with a file of a kind that is not read, by how its name in a sentence ends. */
const ADVICE: readonly (readonly [kind: RegExp, advice: string])[] = [
  [/picture$/u, 'Have the words in it recognised (OCR), and save them as text or PDF.'],
  [/old Word document/u, 'Open it in a word processor and save it as .docx or .odt.'],
  [/WordPerfect/u, 'Open it in LibreOffice and save it as .docx or .odt.'],
  [/Pages document/u, 'Export it from Pages as Word or PDF.'],
  [/spreadsheet|presentation|PostScript/u, 'Save it as PDF first.'],
  [/e-book/u, 'Convert it to EPUB or text first.'],
  [/archive$/u, 'Unpack it and choose the files in it.'],
];

/** Why a file that is no text is not read, and what to do: `binary-file`, `encrypted`. */
export function refuseBinary(bytes: Uint8Array): Refusal | undefined {
  const kind = recogniseBinary(bytes);
  if (kind === undefined) return undefined;
  if (kind === 'a locked Office document') {
    return refused('encrypted', 'is protected by a password. Save a copy without one.');
  }
  const advice = ADVICE.find(([pattern]) => pattern.test(kind))?.[1];
  return refused(
    'binary-file',
    `is ${kind}; this version cannot read that. ${advice ?? 'Save it as text or PDF first.'}`,
  );
}
