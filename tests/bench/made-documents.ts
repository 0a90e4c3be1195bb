import type { Document, Paragraph } from '../../src-main/engine/documents/document.ts';
import { fingerprint } from '../../src-main/engine/text/fingerprint.ts';

/** Small generator of random numbers (mulberry32), so that every run makes the same texts. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Paragraphs of made-up words with the frequencies of language (Zipf's law), 30 to 90 words each. */
export function madeParagraphs(words: number, random: () => number): string[] {
  const paragraphs: string[] = [];
  for (let left = words; left > 0;) {
    const length = Math.min(left, 30 + Math.floor(random() * 60));
    paragraphs.push(`${Array.from({ length }, () => madeWord(random)).join(' ')}.`);
    left -= length;
  }
  return paragraphs;
}

/** The same paragraphs with about `share` of their words replaced. */
export function editWords(
  paragraphs: readonly string[],
  share: number,
  random: () => number,
): string[] {
  return paragraphs.map((text) =>
    text
      .split(' ')
      .map((word) => (random() < share ? madeWord(random) : word))
      .join(' '),
  );
}

/** A document of these paragraphs, numbered from 1. */
export function documentOf(title: string, date: string, paragraphs: readonly string[]): Document {
  let at = 0;
  const laid = paragraphs.map((text, index): Paragraph => {
    const span = { start: at, end: at + text.length };
    at = span.end + 2;
    return { id: `p${index}`, label: String(index + 1), kind: 'operative', span };
  });
  const text = paragraphs.join('\n\n');
  return {
    id: fingerprint([title, text]),
    title,
    date,
    language: 'en',
    text,
    paragraphs: laid,
    removed: [],
    warnings: [],
    source: { name: title, format: 'text', encoding: 'utf-8', bytes: text.length },
  };
}

const VOCABULARY = 20_000;
const SYLLABLES = ['ra', 'mo', 'ti', 'ver', 'an', 'lo', 'ce', 'dur', 'pin', 'sha', 'ko', 'el'];

function madeWord(random: () => number): string {
  let rank = Math.floor(Math.exp(random() * Math.log(VOCABULARY)));
  let word = '';
  do {
    word += SYLLABLES[rank % SYLLABLES.length] ?? '';
    rank = Math.floor(rank / SYLLABLES.length);
  } while (rank > 0);
  return word;
}
