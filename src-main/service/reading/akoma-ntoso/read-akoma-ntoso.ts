import { encodingWarnings } from '../encodings/encoding-warnings.ts';
import { decodeHtml } from '../html/decode-html.ts';
import { refused } from '../parsed.ts';
import type { Parsed, ParseOutcome } from '../parsed.ts';
import { refuseError } from '../recognising/refuse-error.ts';
import { readXml } from '../xml/read-xml.ts';
import { AknWalker } from './akn-walker.ts';

/** Reads an Akoma Ntoso file (OASIS LegalDocML 1.0 and the versions before it). */
export function readAkomaNtoso(bytes: Uint8Array): ParseOutcome {
  const { text, ...decoded } = decodeHtml(bytes);
  const walker = new AknWalker();
  try {
    readXml(new TextEncoder().encode(text), {
      open: (name, attributes) => walker.open(name, attributes),
      close: (name) => walker.close(name),
      text: (piece) => walker.text(piece),
    });
  } catch (error) {
    const outcome = refuseError(error, 'Akoma Ntoso text');
    if (outcome) return outcome;
    throw error;
  }
  walker.finish();
  const { blocks } = walker.list;
  if (blocks.length === 0) return refused('no-text', 'holds no text.');
  const deleted = walker.deleted.map((words) => words.trim()).filter((words) => words !== '');
  const { language } = walker.facts;
  return {
    ok: true,
    value: {
      blocks,
      masthead: [],
      removed: deleted.map((what) => ({ what, reason: 'markup', line: 1 })),
      warnings: [
        ...encodingWarnings(decoded),
        ...(deleted.length > 0 ? ['Words that the file marks as deleted were left out.'] : []),
      ],
      partial: false,
      encoding: decoded.encoding,
      stated: statedFacts(walker),
      ...(language === undefined ? {} : { language }),
    },
  };
}

/** A longer number is a sentence. */
const LONGEST_NUMBER = 60;

function statedFacts(walker: AknWalker): NonNullable<Parsed['stated']> {
  const { facts } = walker;
  const words = oneLine(walker.longTitle) || oneLine(walker.title);
  const printed = oneLine(walker.symbol);
  const isNumber = printed !== '' && printed.length <= LONGEST_NUMBER;
  const number = isNumber ? printed : facts.number;
  return {
    ...(words === '' ? {} : { title: words.slice(0, 1_000) }),
    ...(number === undefined ? {} : { symbol: number }),
    ...(facts.date === undefined ? {} : { date: facts.date }),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
