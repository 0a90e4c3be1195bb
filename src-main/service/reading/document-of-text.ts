import { buildDocument } from '../../engine/documents/build-document.ts';
import type { DocumentOutcome } from './document-of-parsed.ts';
import { noText } from './parse-text.ts';
import type { TextOutcome } from './parse-text.ts';

/** Where a text came from. */
export interface TextOrigin {
  readonly name: string;
  /** Size in bytes. */
  readonly bytes: number;
  readonly pasted: boolean;
}

/** Makes a document of a text that was taken apart. Refusals: those of its reader, `no-text`. */
export function documentOfText(origin: TextOrigin, outcome: TextOutcome): DocumentOutcome {
  if (!outcome.ok) return outcome;
  const { name, bytes, pasted } = origin;
  const { decoded, encoding, format, blocks, ...given } = outcome.value;
  const source = { name, bytes, encoding, decoded, format: pasted ? 'pasted' : format } as const;
  const document = buildDocument(blocks, source, given);
  return document.text === '' ? noText : { ok: true, value: document };
}
