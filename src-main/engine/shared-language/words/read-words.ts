import type { Document } from '../../documents/document.ts';
import { orderDocuments } from '../../documents/order-documents.ts';
import { scanTokens } from '../../text/scan-tokens.ts';
import type { Span } from '../../text/span.ts';
import { SpellingTable } from '../../text/spelling-table.ts';
import { stemOf } from '../../text/stems.ts';
import { TokenScanner } from '../../text/token-scanner.ts';
import { GrowingNumbers, GrowingPlaces } from './growing-numbers.ts';
import {
  paragraphNumber,
  type ParagraphPlace,
  type ParagraphWords,
  wordAt,
  type WordTable,
} from './word-table.ts';

/**
 * "voluntary" and "voluntarily" have different stems but the same first letters. With fewer letters
 * "international" and "internal" would become one.
 */
const ROOT_LETTERS = 7;

/**
 * Reads all words of the documents; the order in which they are given makes no difference. With
 * `keepPlaces`, the places of all words are kept rather than read again when they are asked for.
 */
export function readWords(documents: readonly Document[], keepPlaces = false): WordTable {
  const ordered = orderDocuments(documents).filter((d, i, all) => d.id !== all[i - 1]?.id);
  const paragraphs: ParagraphWords[] = [];
  const spellings = new SpellingTable();
  const characters = ordered.reduce((sum, { text }) => sum + text.length, 0);
  const keys = new GrowingNumbers(characters);
  const edges = new GrowingNumbers(0);
  const marks = new GrowingNumbers(0);
  const places = keepPlaces ? new GrowingPlaces(characters) : undefined;
  const gathered: Gathered = { keys, edges, marks, places };
  for (const [index, document] of ordered.entries()) {
    for (const paragraph of document.paragraphs) {
      const from = keys.length;
      readParagraph(document.text, paragraph.span, spellings, gathered);
      paragraphs.push({ document: index, paragraph, from, to: keys.length });
    }
  }
  return new ReadWords(ordered, paragraphs, spellings.names, gathered);
}

/** What is gathered while reading. */
interface Gathered {
  readonly keys: GrowingNumbers;
  /** Words at which a clause begins; some twice. */
  readonly edges: GrowingNumbers;
  /** Where every `MARK_EVERY`th word starts. */
  readonly marks: GrowingNumbers;
  readonly places: GrowingPlaces | undefined;
}

/**
 * Only of so many words one has its place kept. The places of the words behind it are read again
 * when asked for, which is few of them.
 */
const MARK_EVERY = 8;

function readParagraph(
  text: string,
  span: Span,
  spellings: SpellingTable,
  { keys, edges, marks, places }: Gathered,
): void {
  const { start: from, end: to } = within(text, span);
  edges.add(keys.length);
  let strong = false;
  let before = from;
  const scanner = new TokenScanner(text, from, to);
  while (scanner.next()) {
    const { start } = scanner;
    if (scanner.kind === 'sign') {
      strong ||= partsClauses(text.charCodeAt(start));
      continue;
    }
    // A sign between two letters, as in an address, parts nothing; scripts without spaces differ.
    if (strong && (start - before > 1 || text.charCodeAt(before) > 127)) edges.add(keys.length);
    strong = false;
    before = scanner.end;
    if (keys.length % MARK_EVERY === 0) marks.add(start);
    places?.add(start, scanner.end);
    keys.add(spellings.numberOf(scanner));
  }
  edges.add(keys.length);
}

/** Signs that part clauses, in the scripts of the six languages. */
const PARTING_SIGNS = new Set(Array.from('.;:!?…。；：！？؛؟', (sign) => sign.charCodeAt(0)));

function partsClauses(code: number): boolean {
  return PARTING_SIGNS.has(code);
}

/** Calls back for each word of a stretch of text, in reading order. */
function eachWord(
  text: string,
  { start: from, end: to }: Span,
  visit: (start: number, end: number) => void,
): void {
  scanTokens(text, from, to, (start, end, kind) => {
    if (kind !== 'sign') visit(start, end);
  });
}

/** The part of a span that lies inside the text. */
function within(text: string, { start, end }: Span): Span {
  return { start: Math.max(0, start), end: Math.min(text.length, end) };
}

/** A table whose larger arrays are made when they are first asked for. */
class ReadWords implements WordTable {
  readonly documents: readonly Document[];
  readonly paragraphs: readonly ParagraphWords[];
  readonly keys: Int32Array;
  readonly keyNames: readonly string[];
  private readonly marks: Int32Array;
  private readonly edgeWords: Int32Array;
  private madeStemNames: NumberedNames | undefined;
  private madeRootNames: NumberedNames | undefined;
  private madeStems: Int32Array | undefined;
  private madeRoots: Int32Array | undefined;
  private madeParagraphs: Int32Array | undefined;
  private madeEdges: Uint8Array | undefined;
  private madePlaces: { starts: Int32Array; ends: Int32Array } | undefined;

  constructor(
    documents: readonly Document[],
    paragraphs: readonly ParagraphWords[],
    keyNames: readonly string[],
    gathered: Gathered,
  ) {
    this.documents = documents;
    this.paragraphs = paragraphs;
    this.keys = gathered.keys.finish();
    this.keyNames = keyNames;
    this.edgeWords = gathered.edges.finish();
    this.marks = gathered.marks.finish();
    this.madePlaces = gathered.places?.finish();
  }

  get stemNames(): readonly string[] {
    return this.numberStems().names;
  }

  get stemOfKey(): Int32Array {
    return this.numberStems().numbers;
  }

  get rootNames(): readonly string[] {
    return this.numberRoots().names;
  }

  get rootOfStem(): Int32Array {
    return this.numberRoots().numbers;
  }

  private numberStems(): NumberedNames {
    return (this.madeStemNames ??= numberNames(this.keyNames.map(stemOf)));
  }

  private numberRoots(): NumberedNames {
    const rootOf = (stem: string): string => stem.slice(0, ROOT_LETTERS);
    return (this.madeRootNames ??= numberNames(this.stemNames.map(rootOf)));
  }

  get stems(): Int32Array {
    return (this.madeStems ??= translate(this.keys, this.stemOfKey));
  }

  get paragraphOf(): Int32Array {
    return (this.madeParagraphs ??= numberWords(this.paragraphs, this.length));
  }

  get edges(): Uint8Array {
    return (this.madeEdges ??= markWords(this.edgeWords, this.length));
  }

  get length(): number {
    return this.keys.length;
  }

  get roots(): Int32Array {
    return (this.madeRoots ??= translate(this.stems, this.rootOfStem));
  }

  get starts(): Int32Array {
    return (this.madePlaces ??= this.readPlaces()).starts;
  }

  get ends(): Int32Array {
    return (this.madePlaces ??= this.readPlaces()).ends;
  }

  placeOf(word: number): Span {
    const { document, paragraph, from, to } = paragraphNumber(this, wordAt(this.paragraphOf, word));
    const { text } = this.documents[document]!;
    const whole = within(text, paragraph.span);
    const block = Math.floor(word / MARK_EVERY);
    const first = Math.max(from, block * MARK_EVERY);
    const next = (block + 1) * MARK_EVERY;
    const start = first === block * MARK_EVERY ? this.marks[block]! : whole.start;
    const end = next < to ? this.marks[block + 1]! : whole.end;
    const scanner = new TokenScanner(text, start, end);
    let at = first;
    while (scanner.next()) {
      if (scanner.kind !== 'sign' && at++ === word) {
        return { start: scanner.start, end: scanner.end };
      }
    }
    throw new RangeError(`word ${word} is not where it was read`);
  }

  private readPlaces(): { starts: Int32Array; ends: Int32Array } {
    const starts = new Int32Array(this.keys.length);
    const ends = new Int32Array(this.keys.length);
    for (const { document, paragraph, from } of this.paragraphs) {
      let word = from;
      const { text } = this.documents[document]!;
      eachWord(text, within(text, paragraph.span), (start, end) => {
        starts[word] = start;
        ends[word++] = end;
      });
    }
    return { starts, ends };
  }
}

/** The different ones of some names, and for each of these its number among the different ones. */
interface NumberedNames {
  readonly names: readonly string[];
  readonly numbers: Int32Array;
}

/** Equal numbers for equal names, in order of first use. */
function numberNames(all: readonly string[]): NumberedNames {
  const known = new Map<string, number>();
  const numbers = Int32Array.from(all, (name) => {
    const found = known.get(name) ?? known.size;
    if (found === known.size) known.set(name, found);
    return found;
  });
  return { names: [...known.keys()], numbers };
}

/** For each word the index of the paragraph it is in. */
function numberWords(paragraphs: readonly ParagraphPlace[], length: number): Int32Array {
  const numbers = new Int32Array(length);
  paragraphs.forEach(({ from, to }, index) => numbers.fill(index, from, to));
  return numbers;
}

/** 1 for some of so many words, or for the place after the last one. */
function markWords(some: Int32Array, length: number): Uint8Array {
  const marks = new Uint8Array(length + 1);
  for (const word of some) marks[word] = 1;
  return marks;
}

function translate(numbers: Int32Array, into: Int32Array): Int32Array {
  const translated = new Int32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) translated[i] = into[numbers[i]!]!;
  return translated;
}
