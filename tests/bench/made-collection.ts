import type { Document } from '../../src-main/engine/documents/document.ts';
import { documentOf, randomNumbers } from './made-documents.ts';

/** Words of a document of a made collection, on average. */
export const WORDS_EACH = 3_600;

const FORMULAS = 300;
/** Share of paragraphs that hold a set phrase, that are taken from an earlier document, and that stand in every tenth document. */
const WITH_FORMULA = 0.35;
const TAKEN = 0.1;
const STANDING = 0.02;
/** Of what is taken, so much is edited: none, one word in twenty, in ten, in five. */
const EDITS = [0, 0, 0.05, 0.1, 0.2];
/** Paragraphs of earlier documents that may still be taken from. */
const POOL = 20_000;

/**
 * A collection as large as asked, made of the most frequent English words
 * and of made-up ones: frequent words by Zipf's law and short
 * phrases that recur, set phrases of 4 to 14 words that stand all over it, paragraphs renewed word
 * for word from document to document, and passages taken from earlier documents with some of their
 * words edited. Each document is made when it is asked for, so that few need be held at a time.
 */
export function* madeCollection(count: number, seed: number): Generator<Document> {
  const maker = new CollectionMaker(randomNumbers(seed));
  for (let index = 0; index < count; index++) {
    const date = `${1980 + (index % 45)}-01-01`;
    yield documentOf(`made ${index}`, date, maker.paragraphs());
  }
}

class CollectionMaker {
  private readonly random: () => number;
  private readonly words: readonly string[];
  private readonly phrases: readonly string[];
  private readonly formulas: readonly string[];
  private readonly standing: readonly string[];
  private readonly pool: string[] = [];

  constructor(random: () => number) {
    this.random = random;
    this.words = [...FREQUENT, ...Array.from({ length: 30_000 }, (_, rank) => spell(rank))];
    this.phrases = this.some(3_000, 2, 3);
    this.formulas = this.some(FORMULAS, 4, 14);
    this.standing = this.some(40, 25, 90).map((text) => `${text}.`);
  }

  paragraphs(): string[] {
    const made: string[] = [];
    for (let left = WORDS_EACH * (0.5 + this.random()); left > 0;) {
      const text = this.paragraph();
      made.push(text);
      left -= text.length / AVERAGE_LENGTH;
    }
    for (const text of made) this.keep(text);
    return made;
  }

  private keep(text: string): void {
    if (this.pool.length < POOL) this.pool.push(text);
    else this.pool[this.below(POOL)] = text;
  }

  private paragraph(): string {
    const kind = this.random();
    if (kind < STANDING) return this.standing[this.below(this.standing.length)]!;
    const source = this.pool[this.below(this.pool.length)];
    if (kind < STANDING + TAKEN && source !== undefined) return this.edited(source);
    return this.ownParagraph();
  }

  private ownParagraph(): string {
    const own: string[] = [];
    const length = 25 + this.below(70);
    const formulaAt = this.random() < WITH_FORMULA ? this.below(length) : -1;
    while (own.length < length) {
      if (own.length === formulaAt) own.push(this.skewed(this.formulas));
      else own.push(this.random() < 0.3 ? this.skewed(this.phrases) : this.word());
      if (this.random() < 0.08) own[own.length - 1] += ',';
    }
    return `${own.join(' ')}.`;
  }

  private edited(source: string): string {
    const share = EDITS[this.below(EDITS.length)]!;
    if (share === 0) return source;
    const change = (word: string): string => {
      if (this.random() >= share) return word;
      const kind = this.below(3);
      return kind === 0 ? this.word() : kind === 1 ? '' : `${word} ${this.word()}`;
    };
    return source.split(' ').map(change).filter(Boolean).join(' ');
  }

  private some(count: number, least: number, most: number): string[] {
    return Array.from({ length: count }, () =>
      Array.from({ length: least + this.below(most - least + 1) }, () => this.word()).join(' '),
    );
  }

  /** One in 150 words is a name or a number that hardly any other document has. */
  private word(): string {
    if (this.random() < 0.007) return spell(30_000 + this.below(200_000));
    return this.skewed(this.words);
  }

  /** One of a list, by Zipf's law. */
  private skewed<T>(list: readonly T[]): T {
    return list[Math.floor((list.length + 1) ** this.random()) - 1]!;
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }
}

/** The words that make up two fifths of running text, most frequent first. */
const FREQUENT =
  'the of and to in a for that is on with as by be are their this at from or it an its which have has not all will such these other any also more been between through who may should into under our they within including no can there than so we where those both each upon while about over however'.split(
    ' ',
  );

/** Letters and the space behind a word. */
const AVERAGE_LENGTH = 6.6;

const SYLLABLES = 'the of and an er in on re st al ent ti ar rap mo lo ce du pin sha kor ver'.split(
  ' ',
);

/** A word for a number: the more frequent, the shorter, as in language. */
function spell(rank: number): string {
  let word = '';
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length]!;
  }
  return word;
}
