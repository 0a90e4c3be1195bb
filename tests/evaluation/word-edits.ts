import { existsSync, readFileSync } from 'node:fs';
import { diffWords } from 'diff';
import { tidyWordChanges } from '../../src-main/engine/differences/word-changes/tidy-word-changes.ts';
import { Vocabulary } from '../../src-main/engine/differences/word-changes/vocabulary.ts';
import { movedFlags } from '../../src-main/engine/differences/word-changes/word-alignment.ts';
import type {
  WordAlignment,
  WordSequence,
} from '../../src-main/engine/differences/word-changes/word-alignment.ts';
import { foldWord, tokenise } from '../../src-main/engine/text/tokens.ts';

const FOLDER = new URL('../../../shared/evaluation/arxivedits/', import.meta.url);

interface AnnotatedPair {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly edited: EditedTokens;
}

/** For each token of both sides whether it was edited. */
interface EditedTokens {
  readonly a: readonly boolean[];
  readonly b: readonly boolean[];
}

interface Edit {
  readonly 'sentence-1-token-indices': readonly [number, number] | null;
  readonly 'sentence-2-token-indices': readonly [number, number] | null;
}

interface Row {
  readonly 'sentence-1': string;
  readonly 'sentence-2': string;
  readonly 'edits-combination-0': Record<string, Edit>;
}

/**
 * Word edits against those marked by people in arXivEdits (Jiang, Xu and Stevens, EMNLP 2022):
 * token precision, recall and F1 pooled over both sides, share of pairs marked exactly alike, and
 * runs of marked tokens as a ratio to people's.
 */
export function evaluateWordEdits(): void {
  for (const part of ['train', 'dev']) {
    const file = new URL(`${part}.json`, FOLDER);
    if (!existsSync(file)) {
      console.log(`skipped: word edits, arxivedits/${part}.json absent`);
      continue;
    }
    const pairs = readPairs(readFileSync(file, 'utf8'));
    printScore(`${part}, tidy word changes`, pairs, markTidy);
    printScore(`${part}, npm diff diffWords`, pairs, markDiffWords);
  }
}

function readPairs(json: string): AnnotatedPair[] {
  const rows = Object.values(JSON.parse(json) as Record<string, Row>);
  return rows.map((row) => {
    const a = row['sentence-1'].split(' ');
    const b = row['sentence-2'].split(' ');
    const edits = Object.values(row['edits-combination-0']);
    const flagged = (length: number, spans: readonly (readonly [number, number] | null)[]) =>
      Array.from({ length }, (_, at) =>
        spans.some((span) => span && span[0] <= at && at < span[1]),
      );
    return {
      a,
      b,
      edited: {
        a: flagged(
          a.length,
          edits.map((edit) => edit['sentence-1-token-indices']),
        ),
        b: flagged(
          b.length,
          edits.map((edit) => edit['sentence-2-token-indices']),
        ),
      },
    };
  });
}

function printScore(
  name: string,
  pairs: readonly AnnotatedPair[],
  mark: (pair: AnnotatedPair) => EditedTokens,
): void {
  const sum = { both: 0, marked: 0, gold: 0, exact: 0, fragments: 0, goldFragments: 0 };
  for (const pair of pairs) {
    const marked = mark(pair);
    const flags = [...marked.a, ...marked.b];
    const gold = [...pair.edited.a, ...pair.edited.b];
    sum.both += flags.filter((flag, at) => flag && gold[at]).length;
    sum.marked += flags.filter(Boolean).length;
    sum.gold += gold.filter(Boolean).length;
    sum.exact += Number(flags.every((flag, at) => flag === gold[at]));
    sum.fragments += countRuns(marked.a) + countRuns(marked.b);
    sum.goldFragments += countRuns(pair.edited.a) + countRuns(pair.edited.b);
  }
  const precision = sum.both / sum.marked;
  const recall = sum.both / sum.gold;
  console.log(
    `${name}: P ${percent(precision)} R ${percent(recall)} ` +
      `F1 ${percent((2 * precision * recall) / (precision + recall))} ` +
      `exact ${percent(sum.exact / pairs.length)} ` +
      `fragments ${(sum.fragments / sum.goldFragments).toFixed(2)} (${pairs.length} pairs)`,
  );
}

function countRuns(flags: readonly boolean[]): number {
  return flags.filter((flag, at) => flag && !flags[at - 1]).length;
}

/** A share as a percentage with one decimal. */
export function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function markTidy({ a, b }: AnnotatedPair): EditedTokens {
  const vocabulary = new Vocabulary('en');
  const alignment = tidyWordChanges(sequence(a, vocabulary), sequence(b, vocabulary));
  return editedTokens(alignment);
}

function editedTokens(alignment: WordAlignment): EditedTokens {
  const moved = { a: movedFlags(alignment, 'a'), b: movedFlags(alignment, 'b') };
  const kept = new Set(alignment.partners);
  return {
    a: Array.from(alignment.partners, (partner, at) => partner < 0 && !moved.a[at]),
    b: Array.from(alignment.b.ids, (_, at) => !kept.has(at) && !moved.b[at]),
  };
}

function sequence(words: readonly string[], vocabulary: Vocabulary): WordSequence {
  const ids = Int32Array.from(words, (word) =>
    vocabulary.idOf({
      key: foldWord(word),
      kind: tokenise(word).some((token) => token.kind !== 'sign') ? 'word' : 'sign',
    }),
  );
  return {
    ids,
    classes: Array.from(ids, (id) => vocabulary.classOf(id)),
    written: (position) => words[position] ?? '',
  };
}

/** Tokens any of whose characters `diffWords` marks as removed or added. */
function markDiffWords({ a, b }: AnnotatedPair): EditedTokens {
  const marked = { a: [] as boolean[], b: [] as boolean[] };
  for (const { value, added, removed } of diffWords(a.join(' '), b.join(' '))) {
    const flags = Array.from(value, () => true);
    if (!added) marked.a.push(...flags.map(() => removed));
    if (!removed) marked.b.push(...flags.map(() => added));
  }
  return { a: tokensWithMarks(a, marked.a), b: tokensWithMarks(b, marked.b) };
}

function tokensWithMarks(words: readonly string[], marked: readonly boolean[]): boolean[] {
  let offset = 0;
  return words.map((word) => {
    const from = offset;
    offset += [...word].length + 1;
    return marked.slice(from, offset - 1).includes(true);
  });
}
