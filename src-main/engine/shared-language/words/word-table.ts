import type { Document, Paragraph } from '../../documents/document.ts';
import { orderDocuments } from '../../documents/order-documents.ts';
import type { Span } from '../../text/span.ts';
import { scanTokens } from '../../text/scan-tokens.ts';
import { stemOf } from '../../text/stems.ts';
import { SpellingTable } from '../../text/spelling-table.ts';
import { TokenScanner } from '../../text/token-scanner.ts';
import { GrowingNumbers, GrowingPlaces } from './growing-numbers.ts';

/** One paragraph as a stretch `[from, to)` of a word table, as far as its place goes. */
export interface ParagraphPlace {
  /** Index into the documents of the table. */
  readonly document: number;
  readonly paragraph: Pick<Paragraph, 'id'>;
  readonly from: number;
  readonly to: number;
}

/** One paragraph as a stretch `[from, to)` of a word table. */
export interface ParagraphWords extends ParagraphPlace {
  readonly paragraph: Paragraph;
}

/**
 * The words of many documents end to end, as numbers: two words are equal when their numbers are.
 * All arrays have one entry for each word. Of those arrays that only some work needs, none is made
 * before it is asked for.
 */
export interface WordTable {
  /** In date order, each document once. */
  readonly documents: readonly Document[];
  readonly paragraphs: readonly ParagraphWords[];
  /** Number of the word as it is written, but for case (see `foldWord`). */
  readonly keys: Int32Array;
  /** Number of the word's stem (see `stemOf`). */
  readonly stems: Int32Array;
  /** Number of the stem's first letters, by which forms that stems keep apart are one. */
  readonly roots: Int32Array;
  /** Where the word starts and ends in its document's text, in code units; see `spanOfWords`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Index into `paragraphs`. */
  readonly paragraphOf: Int32Array;
  /**
   * For each word, and for the place after the last one, whether a clause begins there: at the ends
   * of paragraphs and after a full stop, semicolon, colon or the like.
   */
  readonly edges: Uint8Array;
  /** The written form of each key, and the first letters of each root, by number. */
  readonly keyNames: readonly string[];
  readonly rootNames: readonly string[];
  /** Number of the stem of each key, and of the root of each stem. */
  readonly stemOfKey: Int32Array;
  readonly rootOfStem: Int32Array;
  /** How many words there are in the table. */
  readonly length: number;
  /** Where a word stands; cheap for words of one paragraph in a row. */
  placeOf(word: number): Span;
}

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
  const keys = new GrowingNumbers(ordered.reduce((sum, { text }) => sum + text.length, 0));
  const edges = new GrowingNumbers(0);
  const marks = new GrowingNumbers(0);
  const places = keepPlaces ? new GrowingPlaces() : undefined;
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
  readonly rootNames: readonly string[];
  readonly stemOfKey: Int32Array;
  readonly rootOfStem: Int32Array;
  readonly paragraphOf: Int32Array;
  readonly stems: Int32Array;
  readonly edges: Uint8Array;
  private madeRoots: Int32Array | undefined;
  private madePlaces: { starts: Int32Array; ends: Int32Array } | undefined;
  private readonly marks: Int32Array;

  constructor(
    documents: readonly Document[],
    paragraphs: readonly ParagraphWords[],
    keyNames: readonly string[],
    gathered: Gathered,
  ) {
    const keys = gathered.keys.finish();
    this.documents = documents;
    this.paragraphs = paragraphs;
    this.keys = keys;
    this.keyNames = keyNames;
    const stems = numberNames(keyNames.map(stemOf));
    const roots = numberNames(stems.names.map((name) => name.slice(0, ROOT_LETTERS)));
    this.stemOfKey = stems.numbers;
    this.rootOfStem = roots.numbers;
    this.rootNames = roots.names;
    this.stems = translate(keys, this.stemOfKey);
    this.paragraphOf = new Int32Array(keys.length);
    paragraphs.forEach(({ from, to }, index) => this.paragraphOf.fill(index, from, to));
    this.edges = new Uint8Array(keys.length + 1);
    for (const edge of gathered.edges.finish()) this.edges[edge] = 1;
    this.marks = gathered.marks.finish();
    this.madePlaces = gathered.places?.finish();
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
    let at = first;
    let found: Span | undefined;
    eachWord(text, { start, end }, (start, end) => {
      if (at++ === word) found = { start, end };
    });
    if (!found) throw new RangeError(`word ${word} is not where it was read`);
    return found;
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

/** Numbers for names, equal ones for equal names, in order of first use. */
function numberNames(all: readonly string[]): { names: string[]; numbers: Int32Array } {
  const known = new Map<string, number>();
  const numbers = Int32Array.from(all, (name) => {
    const found = known.get(name) ?? known.size;
    if (found === known.size) known.set(name, found);
    return found;
  });
  return { names: [...known.keys()], numbers };
}

function translate(numbers: Int32Array, into: Int32Array): Int32Array {
  const translated = new Int32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) translated[i] = into[numbers[i]!]!;
  return translated;
}

/** The place in its document's text of the words `[from, to)`, which stand in one paragraph. */
export function spanOfWords(table: Pick<WordTable, 'placeOf'>, from: number, to: number): Span {
  return { start: table.placeOf(from).start, end: table.placeOf(to - 1).end };
}

/** Entry of an array that is known to have it; an index outside is a fault of ours. */
export function wordAt(array: Int32Array, index: number): number {
  const value = array[index];
  if (value === undefined) throw new RangeError(`no word ${index} in a table of ${array.length}`);
  return value;
}

/** The paragraph that holds a word. */
export function paragraphAt(table: WordTable, word: number): ParagraphWords {
  return paragraphNumber(table, wordAt(table.paragraphOf, word));
}

/** The paragraph of a number that is known to exist. */
export function paragraphNumber<T extends ParagraphPlace>(
  table: { readonly paragraphs: readonly T[] },
  index: number,
): T {
  const paragraph = table.paragraphs[index];
  if (!paragraph) throw new RangeError(`no paragraph ${index}`);
  return paragraph;
}
