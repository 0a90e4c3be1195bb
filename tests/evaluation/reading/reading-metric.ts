import type { Block } from '../../../src-main/engine/documents/lines/block.ts';
import { alignWords } from './word-alignment.ts';

/** What a word of the reference belongs to. */
export type WordKind = 'body' | 'table' | 'beside';

/** A paragraph of the reference text. */
export interface ReferenceParagraph {
  readonly text: string;
  readonly kind: WordKind;
}

/** How well a reading agrees with the reference, each from 0 to 1. */
export interface ReadingScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly startsF1: number;
  readonly numbered: number;
  /** Share of the reference's table words that ended in body paragraphs. */
  readonly leaked: number;
  /** Share of the reference's body words that were marked as table. */
  readonly swallowed: number;
  readonly notesFound: number;
  readonly notes: number;
  readonly details: readonly string[];
}

/** Words that must agree: signs unified, leaders and rules dropped, case and punctuation kept. */
export function metricWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/gu, "'")
    .replace(/[\u201c\u201d]/gu, '"')
    .replace(/[\u2010-\u2014\u00ad\u2212]/gu, '-')
    .replace(/[\ufffd\u200b-\u200d]/gu, '')
    .replace(/(?:\s*\.){4,}/gu, ' ')
    .split(/\s+/u)
    .map((word) => word.replace(/(?<=.)\*+$/u, ''))
    .filter((word) => word !== '' && !/^_+$/u.test(word));
}

/** Words of a block as a reader sees them, number first. */
export function blockText({ label, text }: Block): string {
  return label === undefined ? text : `${label} ${text}`;
}

/**
 * Scores a reading against a reference: word F1 of the longest common subsequence outside tables
 * (tables taken out by the reading itself), paragraph starts, and numbered paragraphs.
 */
export function scoreReading(
  blocks: readonly Block[],
  reference: readonly ReferenceParagraph[],
  referenceNotes: readonly string[],
): ReadingScore {
  const body = blocks.filter(({ kind }) => kind !== 'row' && kind !== 'note' && kind !== 'rule');
  const tables = blocks.filter(({ kind }) => kind === 'row');
  const words = reference.flatMap(({ text, kind }) =>
    metricWords(text).map((word) => ({ word, kind })),
  );
  const list = words.map(({ word }) => word);
  const starts = body
    .map(blockText)
    .map(metricWords)
    .filter((own) => own.length > 0);
  const read = starts.flat();
  const map = alignWords(read, list);
  const counts = countWords(
    map,
    words.map(({ kind }) => kind),
    list,
    read,
  );
  const notes = noteScore(blocks, referenceNotes);
  const numbers = numberedScore(body, reference);
  return {
    ...counts,
    startsF1: startsScore(starts, map, reference),
    numbered: numbers.share,
    swallowed: swallowedShare(tables, reference),
    ...notes,
    details: numbers.missed,
  };
}

function countWords(
  map: Int32Array,
  kinds: readonly WordKind[],
  list: readonly string[],
  read: readonly string[],
) {
  const back = new Int32Array(list.length).fill(-1);
  map.forEach((j, i) => {
    if (j >= 0) back[j] = i;
  });
  const share = (kind: WordKind): [number, number] => {
    const all = kinds.flatMap((own, j) => (own === kind ? [j] : []));
    return [all.filter((j) => back[j]! >= 0).length, all.length];
  };
  const [matched, total] = share('body');
  const [leakedWords, tableWords] = share('table');
  const extra = extraWords(map, kinds, list, read, back);
  const precision = matched / Math.max(1, matched + extra);
  const recall = matched / Math.max(1, total);
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    leaked: leakedWords / Math.max(1, tableWords),
  };
}

/** Unaligned words are neutral up to the unaligned table words of their gap and its tables. */
function extraWords(
  map: Int32Array,
  kinds: readonly WordKind[],
  list: readonly string[],
  read: readonly string[],
  back: Int32Array,
): number {
  let extra = 0;
  let before = -1;
  for (let i = 0; i < map.length; i += 1) {
    if (map[i]! >= 0) {
      before = map[i]!;
      continue;
    }
    let end = i;
    while (end < map.length && map[end]! < 0) end += 1;
    const after = end < map.length ? map[end]! : list.length;
    const bag = freeTableWords(before + 1, after, kinds, list, back);
    for (const word of read.slice(i, end)) {
      const left = bag.get(word) ?? 0;
      if (left > 0) bag.set(word, left - 1);
      else extra += 1;
    }
    i = end - 1;
  }
  return extra;
}

function freeTableWords(
  from: number,
  to: number,
  kinds: readonly WordKind[],
  list: readonly string[],
  back: Int32Array,
): Map<string, number> {
  let [low, high] = [from, to];
  while (low > 0 && kinds[low - 1] !== 'body') low -= 1;
  while (high < list.length && kinds[high] !== 'body') high += 1;
  const bag = new Map<string, number>();
  for (let j = low; j < high; j += 1) {
    if (kinds[j] === 'body' || back[j]! >= 0) continue;
    bag.set(list[j]!, (bag.get(list[j]!) ?? 0) + 1);
  }
  return bag;
}

function startsScore(
  starts: readonly (readonly string[])[],
  map: Int32Array,
  reference: readonly ReferenceParagraph[],
): number {
  const wanted = new Set<number>();
  const kinds: WordKind[] = [];
  for (const { text, kind } of reference) {
    const words = metricWords(text);
    if (kind === 'body' && words.length > 0) wanted.add(kinds.length);
    kinds.push(...words.map(() => kind));
  }
  const found = new Set<number>();
  let wrong = 0;
  let at = 0;
  for (const words of starts) {
    const first = at;
    at += words.length;
    let place = first;
    while (place < Math.min(at, first + 3) && map[place]! < 0) place += 1;
    const j = place < Math.min(at, first + 3) ? map[place]! : -1;
    if (j < 0 || kinds[j] !== 'body') continue;
    const shifted = j - (place - first);
    if (wanted.has(shifted)) found.add(shifted);
    else if (wanted.has(j)) found.add(j);
    else wrong += 1;
  }
  const precision = found.size / Math.max(1, found.size + wrong);
  const recall = found.size / Math.max(1, wanted.size);
  return (2 * precision * recall) / Math.max(1e-9, precision + recall);
}

const NUMBERED = /^\s*((?:\d{1,2}[A-F]?\.(?:[IVX]+\.)?\d{1,3})|(?:\d{1,3}\.))\s/u;

function numberedScore(
  body: readonly Block[],
  reference: readonly ReferenceParagraph[],
): { share: number; missed: string[] } {
  const key = (text: string): string => metricWords(text).slice(0, 5).join(' ');
  const have = new Set(body.map((block) => key(blockText(block))));
  const wanted = reference
    .filter(({ text, kind }) => kind === 'body' && NUMBERED.test(text))
    .filter(({ text }) => metricWords(text).length >= 8)
    .map(({ text }) => key(text));
  const missed = wanted.filter((own) => !have.has(own));
  return { share: wanted.length === 0 ? 1 : 1 - missed.length / wanted.length, missed };
}

function swallowedShare(
  tables: readonly Block[],
  reference: readonly ReferenceParagraph[],
): number {
  const words = reference.flatMap(({ text, kind }) =>
    metricWords(text).map((word) => ({ word, kind })),
  );
  const map = alignWords(
    tables.flatMap((block) => metricWords(blockText(block))),
    words.map(({ word }) => word),
  );
  // Only runs of five words say that body text was swallowed: single words match by chance.
  let swallowed = 0;
  let run = 0;
  map.forEach((j, i) => {
    const goesOn = i > 0 && j === map[i - 1]! + 1;
    run = j >= 0 && words[j]?.kind === 'body' ? (goesOn ? run + 1 : 1) : 0;
    if (run === 5) swallowed += 5;
    else if (run > 5) swallowed += 1;
  });
  return swallowed / Math.max(1, words.filter(({ kind }) => kind === 'body').length);
}

function noteScore(blocks: readonly Block[], referenceNotes: readonly string[]) {
  const squeeze = (text: string): string => metricWords(text).join('');
  const have = blocks.filter(({ kind }) => kind === 'note').map(({ text }) => squeeze(text));
  const found = referenceNotes.filter((note) => have.some((own) => own.includes(squeeze(note))));
  return { notes: referenceNotes.length, notesFound: found.length };
}
