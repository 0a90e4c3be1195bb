import { findSharedLanguage } from '../../src-main/engine/shared-language/find-shared-language.ts';
import {
  defaultSharedSettings,
  type SharedPassage,
} from '../../src-main/engine/shared-language/shared-passage.ts';
import { documentForTests } from '../engine/documents-for-tests.ts';
import truth from './clause-pairs.json' with { type: 'json' };

/** One pair of clauses, whether one is a re-drafting of the other, and what a run makes of it. */
export interface JudgedPair {
  readonly reuse: boolean;
  readonly kind: string;
  readonly a: string;
  readonly b: string;
  readonly found: boolean;
}

/** Each clause stands among so many others of the set, as it would in a document. */
const NEIGHBOURS = 3;

/** Looks for shared language between the clauses of each pair, at the settings of a new user. */
export function judgeClausePairs(): JudgedPair[] {
  return truth.pairs.map((pair, index) => {
    const a = documentForTests('a', [pair.a, ...neighbours(index, 7).map((other) => other.a)]);
    const b = documentForTests('b', [pair.b, ...neighbours(index, 11).map((other) => other.b)]);
    const { passages } = findSharedLanguage([a, b], defaultSharedSettings);
    const found = passages.some((passage) => standsIn(passage, a.id) && standsIn(passage, b.id));
    return { ...pair, found };
  });
}

/** Pairs at a distance, so that no clause of one document answers to a neighbour in the other. */
function neighbours(index: number, step: number): (typeof truth.pairs)[number][] {
  return Array.from(
    { length: NEIGHBOURS },
    (_, i) => truth.pairs[(index + (i + 1) * step) % truth.pairs.length]!,
  );
}

/** Whether a passage stands in the first paragraph of a document, as more than a set phrase. */
function standsIn({ occurrences, formula }: SharedPassage, document: string): boolean {
  return (
    !formula && occurrences.some((place) => place.document === document && place.paragraph === 'p0')
  );
}

/** Prints precision and recall on clauses re-drafted by people and on clauses that look alike. */
export function evaluateClauses(): void {
  console.log('\nClause pairs written for this project, half re-drafted, half look-alikes');
  const judged = judgeClausePairs();
  const chosen = judged.filter((_, index) => index % 2 === 0);
  const reported = judged.filter((_, index) => index % 2 === 1);
  console.log(`settings were chosen on ${chosen.length}: ${figures(chosen)}`);
  console.log(`reported on the other ${reported.length}: ${figures(reported)}`);
  const missed = reported.filter(({ reuse, found }) => reuse && !found).map(({ kind }) => kind);
  const wrong = reported.filter(({ reuse, found }) => !reuse && found).map(({ kind }) => kind);
  console.log(`missed: ${missed.join(', ') || 'none'}; wrong: ${wrong.join(', ') || 'none'}`);
}

function figures(pairs: readonly JudgedPair[]): string {
  const found = pairs.filter((pair) => pair.found);
  const right = found.filter(({ reuse }) => reuse).length;
  const wanted = pairs.filter(({ reuse }) => reuse).length;
  const share = (part: number, whole: number): string =>
    whole === 0 ? '–' : (part / whole).toFixed(3);
  return `precision ${share(right, found.length)}, recall ${share(right, wanted)}`;
}
