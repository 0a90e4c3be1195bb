import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { compareDocuments } from '../../src-main/engine/differences/compare-documents.ts';
import type { Comparison } from '../../src-main/engine/differences/difference.ts';
import { plainDocument } from '../engine/documents-for-tests.ts';
import { documentForTests } from '../engine/documents-for-tests.ts';
import { randomNumbers } from '../bench/made-documents.ts';
import type { MadeChange } from './made-changes.ts';
import { editWords, makeVersion } from './made-changes.ts';
import { percent } from './word-edits.ts';

const TEXTS = new URL('../../../shared/texts/', import.meta.url);
const SEEDS = [11, 12, 13, 14, 15];

/** A text from which changed versions are made. */
interface SourceText {
  readonly name: string;
  readonly paragraphs: readonly string[];
}

/**
 * Moved, split, merged and repeated paragraphs against operations made by a seeded generator in real texts:
 * a finding counts when kind and all paragraphs agree. Then false moves where every paragraph was
 * edited and none moved, and real chains of versions, which must put both texts back together.
 */
export function evaluateParagraphChanges(): void {
  const sources = readSources();
  if (sources.length === 0) return;
  scoreMadeVersions(sources);
  countFalseMoves(sources);
  for (const folder of [
    'site-policy/terms-of-service/',
    'site-policy/privacy-statement/',
    'paris-drafts/',
    'la-declaration/',
  ])
    rebuildChain(folder);
}

function readSources(): SourceText[] {
  const files = [
    'declaration/A-RES-68-4.md',
    'site-policy/privacy-statement/2024-04-17_0b4f738a.md',
    'site-policy/terms-of-service/2020-04-24_89e3584d.md',
    'paris-drafts/9-dec-2015.md',
  ];
  return files.flatMap((file) => {
    const place = new URL(file, TEXTS);
    if (existsSync(place))
      return [{ name: file, paragraphs: paragraphsOf(readFileSync(place, 'utf8')) }];
    console.log(`skipped: made changes, texts/${file} absent`);
    return [];
  });
}

/** Blocks between blank lines, list items apart, without heading signs, numbers and bullets. */
function paragraphsOf(text: string): string[] {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/u, '')
    .split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.)\s)/u)
    .map((block) => block.replace(/^\s*(?:#+|[-*+]|\d+\.|\([a-z]+\))\s+/u, ''))
    .map((block) => block.replace(/\s+/gu, ' ').trim())
    .filter((block) => /\p{L}/u.test(block));
}

interface Tally {
  found: number;
  made: number;
  right: number;
}

function scoreMadeVersions(sources: readonly SourceText[]): void {
  const tallies = new Map<string, Tally>();
  sources.forEach(({ paragraphs }, index) => {
    const strangers = (sources[(index + 1) % sources.length]?.paragraphs ?? []).filter(
      (text) => text.length > 80,
    );
    for (const seed of SEEDS) {
      const version = makeVersion(paragraphs, strangers, randomNumbers(seed));
      tally(compareTexts(paragraphs, version.paragraphs), version.truth, tallies);
    }
  });
  console.log(`made changes: ${sources.length} texts, seeds ${SEEDS.join(', ')}`);
  for (const [name, { found, made, right }] of [...tallies].sort())
    console.log(
      `  ${name}: ${found ? `P ${percent(right / found)} ` : ''}R ${percent(right / made)} (${made} made)`,
    );
}

function compareTexts(before: readonly string[], after: readonly string[]): Comparison {
  return compareDocuments(documentForTests('before', before), documentForTests('after', after));
}

function tally(comparison: Comparison, truth: readonly MadeChange[], tallies: Map<string, Tally>) {
  const count = (name: string, field: keyof Tally) => {
    const known = tallies.get(name) ?? { found: 0, made: 0, right: 0 };
    known[field]++;
    tallies.set(name, known);
  };
  const ids = (positions: readonly number[]) => positions.map((position) => `p${position}`).join();
  const found = new Set<string>();
  for (const { kind, a, b, usedAgain } of comparison.differences) {
    if (kind === 'same') continue;
    const again = usedAgain !== undefined && kind === 'inserted';
    const name = again ? 'used again' : kind === 'moved-changed' ? 'moved' : kind;
    found.add(`${name} ${again ? usedAgain : a.join()} ${b.join()}`);
    count(name, 'found');
  }
  for (const { kind, a, b, share } of truth) {
    const right = found.has(`${kind} ${ids(a)} ${ids(b)}`);
    const names = kind === 'moved' ? [kind, `moved, ${percent(share)} % of words edited`] : [kind];
    for (const name of names) {
      count(name, 'made');
      if (right) count(name, 'right');
    }
  }
}

function countFalseMoves(sources: readonly SourceText[]): void {
  for (const share of [0.05, 0.1, 0.2, 0.4]) {
    const counts: Record<string, number> = {};
    let all = 0;
    for (const { paragraphs } of sources) {
      const random = randomNumbers(Math.round(share * 1000));
      const vocabulary = paragraphs.join(' ').split(' ');
      const after = paragraphs.map((text) => editWords(text, share, vocabulary, random));
      all += paragraphs.length;
      for (const { kind } of compareTexts(paragraphs, after).differences)
        counts[kind] = (counts[kind] ?? 0) + 1;
    }
    const moves = (counts['moved'] ?? 0) + (counts['moved-changed'] ?? 0);
    console.log(
      `nothing moved, ${percent(share)} % of words edited: ${moves} false moves, ` +
        `${counts['split'] ?? 0} splits, ${counts['merged'] ?? 0} merges, ` +
        `${counts['deleted'] ?? 0} unmatched in ${all} paragraphs`,
    );
  }
}

/** Compares each version of a folder with the next; both must be covered without loss. */
function rebuildChain(folder: string): void {
  const place = new URL(folder, TEXTS);
  if (!existsSync(place)) {
    console.log(`skipped: texts/${folder} absent`);
    return;
  }
  const files = readdirSync(place)
    .filter((file) => file.endsWith('.md'))
    .sort();
  const documents = files.map((file) =>
    plainDocument(file, paragraphsOf(readFileSync(new URL(file, place), 'utf8')).join('\n\n')),
  );
  let lost = 0;
  let moves = 0;
  documents.slice(1).forEach((b, index) => {
    const a = documents[index] ?? b;
    const { differences } = compareDocuments(a, b);
    moves += differences.filter(({ kind }) => kind.startsWith('moved')).length;
    for (const [side, document] of [
      ['a', a],
      ['b', b],
    ] as const) {
      const spans = differences.flatMap(({ words }) =>
        words.flatMap((change) => change[side] ?? []),
      );
      spans.sort((x, y) => x.start - y.start);
      const rebuilt = spans.map(({ start, end }) => document.text.slice(start, end)).join('');
      if (rebuilt !== document.text.replaceAll('\n\n', '')) lost++;
    }
  });
  console.log(`${folder} ${files.length - 1} steps: ${lost} texts not rebuilt, ${moves} moves`);
}
