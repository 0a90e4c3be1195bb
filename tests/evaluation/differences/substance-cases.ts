import { readFileSync } from 'node:fs';
import { compareDocuments } from '../../../src-main/engine/differences/compare-documents.ts';
import { documentForTests } from '../../engine/documents-for-tests.ts';
import { percent } from '../word-edits.ts';

/** A sentence before and after one edit that was thought out by hand, and the kinds it touches. */
interface WrittenCase {
  readonly language: string;
  readonly expected: string;
  readonly before: string;
  readonly after: string;
}

/** Sets of cases: English ones, those of other languages, and English ones written after the rules. */
const SETS = [
  { name: 'edits written by hand', file: 'substance-cases.tsv' },
  { name: 'edits in other languages', file: 'substance-cases-other.tsv' },
  { name: 'edits written after the rules', file: 'substance-cases-blind.tsv' },
  { name: 'edits written after those', file: 'substance-cases-fresh.tsv' },
  { name: 'edits written last', file: 'substance-cases-fourth.tsv' },
];

/**
 * Edits written by hand to be hard: numbers in words, dates in other formats, contractions, bodies
 * by name, and other languages. How many are marked as just what they are, by kind.
 */
export function evaluateSubstanceCases(): void {
  for (const { name, file } of SETS) {
    const cases = readCases(file);
    console.log(`substance of ${cases.length} ${name}`);
    const counts = new Map<string, { right: number; all: number }>();
    for (const one of cases) {
      const kind = one.language === 'en' ? one.expected : `${one.language}, all kinds`;
      const count = counts.get(kind) ?? { right: 0, all: 0 };
      const found = substanceOfCase(one);
      count.all++;
      if (found === one.expected) count.right++;
      else if (process.env['SHOW_WRONG'])
        console.log(`    ${found} for ${one.expected}: ${one.before} → ${one.after}`);
      counts.set(kind, count);
    }
    for (const [kind, { right, all }] of counts)
      console.log(`  ${kind}: ${percent(right / all)} % of ${all}`);
  }
}

function substanceOfCase({ language, before, after }: WrittenCase): string {
  const [difference] = compareDocuments(
    documentForTests('before', [before], { language }),
    documentForTests('after', [after], { language }),
  ).differences;
  return difference?.substance?.join(', ') ?? difference?.kind ?? '';
}

function readCases(file: string): WrittenCase[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const cells = line.split('\t');
      const [expected = '', before = '', after = ''] = cells.slice(-3);
      return { language: cells.length > 3 ? (cells[0] ?? 'en') : 'en', expected, before, after };
    });
}
