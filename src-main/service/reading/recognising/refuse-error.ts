import { refused } from '../parsed.ts';
import type { ParseOutcome } from '../parsed.ts';
import { XmlError } from '../xml/read-xml.ts';
import { ZipError } from '../zip/open-zip.ts';

/** What to do with a file that is not what its name says. */
export const SAVE_AGAIN = 'Open it in the program that made it, save it anew and add that.';

/**
 * The refusal, in words for the user, of what a zip or XML reader threw; undefined for anything
 * else, which is a fault of ours. `kind` names what the file should be: "Word document".
 */
export function refuseError(error: unknown, kind: string): ParseOutcome | undefined {
  if (error instanceof ZipError) return refuseZip(error, kind);
  return error instanceof XmlError ? refuseXml(error) : undefined;
}

function refuseZip({ fault }: ZipError, kind: string): ParseOutcome {
  switch (fault) {
    case 'not-a-zip':
      return refused('format-unknown', `is no ${kind}, though its name says so. ${SAVE_AGAIN}`);
    case 'encrypted':
      return refused('encrypted', 'is protected by a password. Save a copy without one.');
    case 'too-large':
      return refused('file-too-large', 'would unpack to more than a document can hold.');
    case 'damaged':
      return refused('file-damaged', 'is damaged: its parts cannot be unpacked.');
  }
}

function refuseXml({ fault }: XmlError): ParseOutcome {
  switch (fault) {
    case 'doctype':
      return refused('file-damaged', 'declares its own XML entities, as no document does.');
    case 'too-deep':
      return refused('file-damaged', 'is nested deeper than any document.');
    case 'damaged':
      return refused('file-damaged', 'is damaged: its text is no well-formed XML.');
  }
}
