import type { Document } from '../../documents/document.ts';
import type { Span } from '../../text/span.ts';

/** "A/RES/68/4": a General Assembly resolution is cited by session and number alone. */
const ASSEMBLY_RESOLUTION = /^A\/RES\/(\d+\/\d+)$/u;

/** A title of fewer words may be a phrase of the language. */
const SHORTEST_TITLE = 4;

/**
 * Where a later text names a source first: its symbol ("A/RES/68/4"), a resolution's number after
 * the word ("resolution 68/4", "resolutions 61/208 of 20 December 2006 and 68/4"), or its title.
 * Undefined when it does not, so that wording taken from it is taken silently.
 */
export function citesSource(later: Document, source: Document): Span | undefined {
  if (later.id === source.id) return undefined;
  const spans = [citedSymbol(later, source), citedNumber(later, source), citedTitle(later, source)];
  return spans.filter((span) => span !== undefined).sort((a, b) => a.start - b.start)[0];
}

function citedSymbol({ text }: Document, { symbol }: Document): Span | undefined {
  return symbol ? findWhole(text, symbol) : undefined;
}

function citedNumber({ text }: Document, { symbol }: Document): Span | undefined {
  const number = ASSEMBLY_RESOLUTION.exec(symbol ?? '')?.[1];
  if (number === undefined) return undefined;
  // Everything from the word to the number must belong to one list of resolutions.
  const list = String.raw`\bresolutions?\s(?:[^.;\n]{0,300}?[\s,])?`;
  const match = new RegExp(`${list}(?<number>${number})(?![\\d/])`, 'iu').exec(text);
  if (!match) return undefined;
  const end = match.index + match[0].length;
  return { start: end - number.length, end };
}

function citedTitle({ text, title: own }: Document, { title }: Document): Span | undefined {
  // Versions of one text bear one title, which where it stands in them is their own name.
  if (own.toLowerCase() === title.toLowerCase()) return undefined;
  if (title.split(/\s+/u).length < SHORTEST_TITLE) return undefined;
  return findWhole(text, title);
}

/** The first place of a name that is not part of a longer one, such as "A/RES/68/47". */
function findWhole(text: string, name: string): Span | undefined {
  const goesOn = /[\p{L}\p{N}/]/u;
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const end = start + name.length;
    if (!goesOn.test(text[start - 1] ?? '') && !goesOn.test(text[end] ?? '')) return { start, end };
  }
  return undefined;
}
