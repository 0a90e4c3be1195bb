import type { SharedKind, SharedSettings, WordingHit } from '../shared-passage.ts';
import { paragraphNumber } from '../words/word-table.ts';
import { type AskedWording, sumOf } from './asked-wording.ts';
import { type IndexedWords, spanOfIndexed } from './wording-index.ts';
import {
  alignedWindow,
  type AskedSlots,
  looseWindow,
  type SlottedText,
  type WordingWindow,
} from './wording-window.ts';

/**
 * Least share of what the asked words tell that a place must hold to be a rewording, in any order or
 * in the order asked for, which is better evidence.
 */
const LEAST_SHARE = 0.6;
const LEAST_SHARE_IN_ORDER = 0.5;

/**
 * Least share of all asked words, whatever they tell, that stand in their order in a place no longer
 * than that allows for. Two words in ten changed at random leave so many in 99 of 100 stretches of 12
 * words and more, of what they tell often less than half.
 */
const LEAST_WORDS_IN_ORDER = 0.6;

/** Sums of the same weights in another order may differ by so much. */
const ROUNDING = 1e-4;

/** A rewording keeps at least so many content words; fewer would be chance. */
const LEAST_CONTENT_WORDS = 3;

/** Asked wording in the numbers of one part, ready to be compared with its paragraphs. */
export class PartJudge {
  private readonly table: IndexedWords;
  private readonly asked: AskedWording;
  private readonly settings: SharedSettings;
  /** What each stem of the part tells. */
  private readonly weights: Float32Array;
  /** For each stem of the part its slot, or -1. */
  private readonly slotOfStem: Int16Array;
  private readonly askedSlots: AskedSlots;
  /** What all asked words tell. */
  private readonly total: number;

  constructor(
    table: IndexedWords,
    weights: Float32Array,
    asked: AskedWording,
    settings: SharedSettings,
  ) {
    this.table = table;
    this.weights = weights;
    this.asked = asked;
    this.total = sumOf(asked.weights);
    this.settings = settings;
    const wordsOfStem = Map.groupBy(asked.stems.keys(), (place) => asked.stems[place]!);
    const slots = new Map([...wordsOfStem.keys()].map((stem, slot) => [stem, slot]));
    this.slotOfStem = new Int16Array(weights.length).fill(-1);
    for (const [stem, slot] of slots) if (stem >= 0) this.slotOfStem[stem] = slot;
    this.askedSlots = {
      slots: asked.stems.map((stem) => slots.get(stem)!),
      weights: asked.weights,
      wordsOfSlot: [...wordsOfStem.values()],
    };
  }

  /** All places of a paragraph that have the asked words one after the other. */
  exactPlaces(paragraph: number): WordingHit[] {
    const { keys } = this.table;
    const { from, to } = paragraphNumber(this.table, paragraph);
    const { length } = this.asked.keys;
    const hits: WordingHit[] = [];
    for (let start = from; start + length <= to; start++) {
      let same = 0;
      while (same < length && keys[start + same] === this.asked.keys[same]) same++;
      if (same < length) continue;
      const asked = Array.from(this.asked.keys.keys());
      const found = asked.map((place) => start - from + place);
      const window = { from: start - from, to: start - from + length, asked, found };
      hits.push(this.makeHit(paragraph, window, 'verbatim'));
      start += length - 1;
    }
    return hits;
  }

  /** The place of a paragraph most like the asked wording, when it is like enough. */
  likestPlace(paragraph: number): WordingHit | undefined {
    const text = this.slotParagraph(paragraph);
    const aligned = alignedWindow(this.askedSlots, text);
    if (aligned && this.isNear(aligned)) return this.makeHit(paragraph, aligned, 'near-verbatim');
    // In most paragraphs that are looked at there is too little for a window to be worth looking for.
    const loose = this.offers(text, LEAST_SHARE) && looseWindow(this.askedSlots, text);
    if (loose && this.keeps(loose, LEAST_SHARE)) return this.makeHit(paragraph, loose, 'reworded');
    const inOrder =
      aligned && (this.keeps(aligned, LEAST_SHARE_IN_ORDER) || this.keepsOrder(aligned));
    return inOrder ? this.makeHit(paragraph, aligned, 'reworded') : undefined;
  }

  private slotParagraph(paragraph: number): SlottedText {
    const { keys, stemOfKey } = this.table;
    const { from, to } = paragraphNumber(this.table, paragraph);
    const slots = new Int32Array(to - from);
    for (let i = from; i < to; i++) slots[i - from] = this.slotOfStem[stemOfKey[keys[i]!]!]!;
    const weightAt = (word: number): number => this.weights[stemOfKey[keys[from + word]!]!]!;
    return { slots, weightAt };
  }

  /** One changed word is tolerated in any wording of more than two words. */
  private isNear(window: WordingWindow): boolean {
    const { changedWordsInTen } = this.settings;
    const tolerated = Math.max(
      this.asked.keys.length > 2 ? 1 : 0,
      (this.longerLength(window) * changedWordsInTen) / 10,
    );
    const changed = this.longerLength(window) - window.found.length;
    return changed <= (changedWordsInTen > 0 ? tolerated : 0);
  }

  /** Whether the words of a text, wherever they stand, could be enough. */
  private offers(text: SlottedText, least: number): boolean {
    const { wordsOfSlot, weights } = this.askedSlots;
    const met = new Uint8Array(wordsOfSlot.length);
    let offered = 0;
    for (const slot of text.slots) {
      if (slot < 0 || met[slot] === 1) continue;
      met[slot] = 1;
      for (const place of wordsOfSlot[slot]!) offered += weights[place]!;
    }
    return offered >= least * this.total - ROUNDING;
  }

  private keeps(window: WordingWindow, least: number): boolean {
    const { weights } = this.asked;
    const kept = sumOf(window.asked.map((place) => weights[place]!));
    return this.hasContent(window) && kept >= least * this.total;
  }

  private keepsOrder(window: WordingWindow): boolean {
    const least = LEAST_WORDS_IN_ORDER * this.longerLength(window);
    return this.hasContent(window) && window.found.length >= least;
  }

  private hasContent(window: WordingWindow): boolean {
    const content = window.asked.filter((place) => this.asked.weights[place]! > 0);
    return content.length >= LEAST_CONTENT_WORDS;
  }

  private longerLength(window: WordingWindow): number {
    return Math.max(this.asked.keys.length, window.to - window.from);
  }

  private makeHit(number: number, window: WordingWindow, kind: SharedKind): WordingHit {
    const { table, asked } = this;
    const { document, paragraph, from } = paragraphNumber(table, number);
    const same = new Set<number>();
    window.found.forEach((place, i) => {
      if (table.keys[from + place] === asked.keys[window.asked[i]!]) same.add(place);
    });
    const changed = [];
    for (let i = window.from; i < window.to; i++) {
      if (!same.has(i)) changed.push(spanOfIndexed(table, from + i, from + i + 1));
    }
    return {
      document: table.documents[document]!.id,
      paragraph: paragraph.id,
      span: spanOfIndexed(table, from + window.from, from + window.to),
      kind,
      similarity: window.found.length / asked.keys.length,
      changed,
    };
  }
}
