import type { Document } from '../../src-main/engine/documents/document.ts';
import { documentForTests } from '../engine/documents-for-tests.ts';
import { anyWord, madeClause, madeFormula, madeWords, pick, type Random } from './made-genre.ts';

/** A place where a planted passage stands. */
export interface PlantedPlace {
  readonly document: number;
  readonly start: number;
  readonly end: number;
}

/** A passage put into several places; the first holds it as it was made, the others edited. */
export interface Plant {
  /** Share of words edited in each place but the first. */
  readonly edits: number;
  readonly words: number;
  readonly places: readonly PlantedPlace[];
  readonly formula: boolean;
}

/** Made documents with what was planted in them. */
export interface PlantedSet {
  readonly documents: readonly Document[];
  readonly plants: readonly Plant[];
}

const DOCUMENTS = 60;
const OWN_PARAGRAPHS = 22;
const LENGTHS: readonly (readonly [number, number])[] = [
  [8, 14],
  [15, 20],
  [21, 40],
  [41, 100],
  [101, 300],
];
const EDITS = [0, 0.05, 0.1, 0.2];
const PLANTS_OF_A_KIND = 14;

/** A paragraph while it is made: its words, and which plant they belong to. */
interface Draft {
  readonly text: string;
  readonly marks: readonly {
    readonly plant: number;
    readonly start: number;
    readonly end: number;
  }[];
}

/** Makes the set of a seeded source of numbers; the same source makes the same set. */
export function plantPassages(random: Random): PlantedSet {
  const drafts = Array.from({ length: DOCUMENTS }, () =>
    Array.from({ length: OWN_PARAGRAPHS }, () => ownParagraph(random)),
  );
  const facts: { edits: number; words: number; formula: boolean }[] = [];
  for (const edits of EDITS) {
    for (const [least, most] of LENGTHS) {
      for (let i = 0; i < PLANTS_OF_A_KIND; i++) {
        const length = least + Math.floor(random() * (most - least + 1));
        const places = i % 7 === 0 ? 4 : i % 7 === 1 ? 3 : 2;
        const inOne = i % 7 === 2;
        const home = Math.floor(random() * DOCUMENTS);
        const original = madeWords(length, random);
        for (let p = 0; p < places; p++) {
          const text = (p === 0 ? original : editPassage(original, edits, random)).join(' ');
          const at = inOne ? home : (home + p * (1 + Math.floor(random() * 9))) % DOCUMENTS;
          plant(drafts[at]!, text, facts.length, random);
        }
        facts.push({ edits, words: length, formula: false });
      }
    }
  }
  return finish(drafts, facts, random);
}

/** A paragraph of one to three clauses, one in three with a set phrase. */
function ownParagraph(random: Random): Draft {
  const clauses = Array.from({ length: 1 + Math.floor(random() * 3) }, () => madeClause(random));
  if (random() < 0.33) {
    const before = `${clauses.join('; ')}, `;
    const formula = madeFormula(random);
    const mark = { plant: -1, start: before.length, end: before.length + formula.length };
    return { text: `${before}${formula}; ${madeClause(random)}.`, marks: [mark] };
  }
  return { text: `${clauses.join('; ')}.`, marks: [] };
}

/** Puts a passage into a document: as a paragraph of its own, or before, behind or between words. */
function plant(document: Draft[], text: string, number: number, random: Random): void {
  const kind = pick(['whole', 'first', 'last', 'between'], random);
  const before = kind === 'last' || kind === 'between' ? `${madeClause(random)}; ` : '';
  const after = kind === 'first' || kind === 'between' ? `; ${madeClause(random)}` : '';
  const mark = { plant: number, start: before.length, end: before.length + text.length };
  const at = Math.floor(random() * (document.length + 1));
  document.splice(at, 0, { text: `${before}${text}${after}.`, marks: [mark] });
}

/** Edits about a share of the words in six ways: each word may be one, a clause may move. */
function editPassage(words: readonly string[], share: number, random: Random): string[] {
  const edited: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (random() >= share) edited.push(word);
    else edited.push(...editWord(word, edited, random));
  }
  return edited.length === 0 ? [...words] : moveClause(edited, share, random);
}

function editWord(word: string, before: string[], random: Random): string[] {
  switch (pick(['replace', 'replace', 'drop', 'add', 'swap', 'inflect'], random)) {
    case 'replace':
      return [anyWord(random)];
    case 'drop':
      return [];
    case 'add':
      return [word, anyWord(random)];
    case 'swap':
      return before.length > 0 ? [word, before.pop()!] : [word];
    default:
      return [/s$/u.test(word) ? word.slice(0, -1) : `${word}s`];
  }
}

/** In long passages with edits, one in four has its first clause moved to the end. */
function moveClause(words: string[], share: number, random: Random): string[] {
  const end = words.findIndex((word) => word.endsWith(';'));
  if (share === 0 || words.length < 60 || end < 8 || random() < 0.75) return words;
  return [...words.slice(end + 1), ...words.slice(0, end + 1)];
}

function finish(
  drafts: readonly Draft[][],
  facts: readonly { edits: number; words: number; formula: boolean }[],
  random: Random,
): PlantedSet {
  const places: PlantedPlace[][] = facts.map(() => []);
  const formulas: PlantedPlace[] = [];
  const documents = drafts.map((paragraphs, document) => {
    const date = `${2000 + Math.floor(random() * 25)}-01-01`;
    const texts = paragraphs.map(({ text }) => text);
    const made = documentForTests(`made ${document}`, texts, { date });
    paragraphs.forEach(({ marks }, i) => {
      const offset = made.paragraphs[i]!.span.start;
      for (const { plant: number, start, end } of marks) {
        const list = number < 0 ? formulas : places[number]!;
        list.push({ document, start: offset + start, end: offset + end });
      }
    });
    return made;
  });
  const plants = facts.map((fact, i) => ({ ...fact, places: places[i]! }));
  return {
    documents,
    plants: [...plants, { edits: 0, words: 0, formula: true, places: formulas }],
  };
}
