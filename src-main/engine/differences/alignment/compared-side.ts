import type { Document, Paragraph } from '../../documents/document.ts';
import { scanTokens } from '../../text/scan-tokens.ts';
import type { ParagraphContents, WrittenParagraph } from './paragraph-contents.ts';
import type { Vocabulary } from '../word-changes/vocabulary.ts';

/** One document cut into paragraphs and words, ready to be compared. */
export interface ComparedSide {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** Tokens of all paragraphs, one after another: where each starts and ends in the text. */
  readonly tokenStarts: Int32Array;
  readonly tokenEnds: Int32Array;
  /** The number of the way each token is written, and of the word it is. */
  readonly forms: Int32Array;
  readonly ids: Int32Array;
  /** First token of each paragraph, and one entry more for the end. */
  readonly starts: Int32Array;
  /** The ids without signs, and where each paragraph starts in them. */
  readonly wordIds: Int32Array;
  readonly wordStarts: Int32Array;
  /** Paragraphs with the same number have the same tokens, on both sides. */
  readonly contents: Int32Array;
}

/** Characters a token and the space after it take at least on average; only sizes the lists. */
const LEAST_CHARACTERS = 4;

/** Tokens of a text while they are read. */
interface TokenLists {
  readonly tokenStarts: Int32Array;
  readonly tokenEnds: Int32Array;
  readonly forms: Int32Array;
  readonly ids: Int32Array;
  readonly wordIds: Int32Array;
}

/** Cuts a document for comparison; both sides must share the vocabulary and the contents. */
export function prepareSide(
  { text, paragraphs }: Document,
  vocabulary: Vocabulary,
  known: ParagraphContents,
): ComparedSide {
  let lists = makeLists(Math.ceil(text.length / LEAST_CHARACTERS) + 16);
  const starts = new Int32Array(paragraphs.length + 1);
  const wordStarts = new Int32Array(paragraphs.length + 1);
  let count = 0;
  let words = 0;
  const add = (start: number, end: number, kind: 'word' | 'number' | 'sign') => {
    if (count === lists.ids.length) lists = growLists(lists);
    const form = vocabulary.formOf(text, start, end, kind);
    lists.tokenStarts[count] = start;
    lists.tokenEnds[count] = end;
    lists.forms[count] = form;
    const id = vocabulary.idOfForm(form);
    lists.ids[count++] = id;
    if (kind !== 'sign') lists.wordIds[words++] = id;
  };
  const contents = new Int32Array(paragraphs.length);
  paragraphs.forEach(({ span }, index) => {
    const written = text.slice(span.start, span.end);
    const from = { token: count, word: words };
    const twin = known.written(written);
    if (twin) {
      while (count + twin.ids.length > lists.ids.length) lists = growLists(lists);
      copyTokens(twin, span.start, lists, from);
      count += twin.ids.length;
      words += twin.wordIds.length;
    } else scanTokens(text, span.start, span.end, add);
    starts[index + 1] = count;
    wordStarts[index + 1] = words;
    contents[index] = twin?.number ?? known.numberOf(lists.ids, from.token, count);
    if (!twin)
      known.keep(written, {
        start: span.start,
        tokenStarts: lists.tokenStarts.subarray(from.token, count),
        tokenEnds: lists.tokenEnds.subarray(from.token, count),
        forms: lists.forms.subarray(from.token, count),
        ids: lists.ids.subarray(from.token, count),
        wordIds: lists.wordIds.subarray(from.word, words),
        number: contents[index] ?? 0,
      });
  });
  const ids = lists.ids.subarray(0, count);
  return {
    text,
    paragraphs,
    tokenStarts: lists.tokenStarts.subarray(0, count),
    tokenEnds: lists.tokenEnds.subarray(0, count),
    forms: lists.forms.subarray(0, count),
    ids,
    starts,
    wordIds: lists.wordIds.subarray(0, words),
    wordStarts,
    contents,
  };
}

/** Takes the tokens of a paragraph written just alike, so that no word of it is looked up again. */
function copyTokens(
  twin: WrittenParagraph,
  start: number,
  lists: TokenLists,
  to: { readonly token: number; readonly word: number },
): void {
  lists.forms.set(twin.forms, to.token);
  lists.ids.set(twin.ids, to.token);
  lists.wordIds.set(twin.wordIds, to.word);
  const shift = start - twin.start;
  for (let at = 0; at < twin.ids.length; at++) {
    lists.tokenStarts[to.token + at] = (twin.tokenStarts[at] ?? 0) + shift;
    lists.tokenEnds[to.token + at] = (twin.tokenEnds[at] ?? 0) + shift;
  }
}

function makeLists(length: number): TokenLists {
  return {
    tokenStarts: new Int32Array(length),
    tokenEnds: new Int32Array(length),
    forms: new Int32Array(length),
    ids: new Int32Array(length),
    wordIds: new Int32Array(length),
  };
}

function growLists(lists: TokenLists): TokenLists {
  const longer = makeLists(2 * lists.ids.length);
  longer.tokenStarts.set(lists.tokenStarts);
  longer.tokenEnds.set(lists.tokenEnds);
  longer.forms.set(lists.forms);
  longer.ids.set(lists.ids);
  longer.wordIds.set(lists.wordIds);
  return longer;
}

/** The words (no signs) of a paragraph, as numbers. */
export function wordsOf(side: ComparedSide, paragraph: number): Int32Array {
  return side.wordIds.subarray(side.wordStarts[paragraph], side.wordStarts[paragraph + 1]);
}

/** Number of words in a paragraph. */
export function lengthOf(side: ComparedSide, paragraph: number): number {
  return (side.wordStarts[paragraph + 1] ?? 0) - (side.wordStarts[paragraph] ?? 0);
}
