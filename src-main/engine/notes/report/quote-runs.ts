import { diffArrays } from 'diff';
import type { WordChange } from '../../differences/difference.ts';
import { textOf, type Span } from '../../text/span.ts';
import { tokenise, type Token } from '../../text/tokens.ts';
import type { ReportRun } from '../report.ts';

/** A stretch of some text. */
export interface Place {
  readonly text: string;
  readonly span: Span;
}

/**
 * What changed from one wording to another, word by word: the `same` and `inserted` runs put
 * together are exactly the later words, the `deleted` ones stand where they stood in the earlier.
 */
export function changedRuns(earlier: Place, later: Place): ReportRun[] {
  const from = tokenise(earlier.text, earlier.span);
  const to = tokenise(later.text, later.span);
  if (to.length === 0) {
    const gone = from.length > 0 ? textOf(earlier.text, earlier.span) : '';
    const left = textOf(later.text, later.span);
    return joinRuns([
      { kind: 'deleted', text: gone },
      { kind: 'same', text: left },
    ]);
  }
  const runs: ReportRun[] = [];
  let a = 0;
  let b = 0;
  for (const change of diffArrays(from.map(keyOf), to.map(keyOf))) {
    const kind = change.added ? 'inserted' : change.removed ? 'deleted' : 'same';
    if (kind !== 'inserted') a += change.count;
    if (kind !== 'deleted') b += change.count;
    const place = kind === 'deleted' ? earlier : later;
    const [tokens, end] = kind === 'deleted' ? [from, a] : [to, b];
    const span = stretchOf(tokens, end - change.count, end, place.span);
    runs.push({ kind, text: textOf(place.text, span) });
  }
  return joinRuns(runs);
}

function keyOf(token: Token): string {
  return token.key;
}

/** From the start of one token to the start of another, so that white space is never lost. */
function stretchOf(tokens: readonly Token[], from: number, to: number, within: Span): Span {
  const start = from === 0 ? within.start : tokens[from]?.start;
  return { start: start ?? within.end, end: tokens[to]?.start ?? within.end };
}

/** Stands where a new paragraph begins inside one line of words. */
const PARAGRAPH_BREAK = ' ¶ ';

/**
 * The word changes of a difference as one line of words. White space that lies between two runs
 * of the same text is put back; where a new paragraph begins a pilcrow says so.
 */
export function differenceRuns(
  words: readonly WordChange[],
  textA: string,
  textB: string,
): ReportRun[] {
  const runs: ReportRun[] = [];
  const ends: { a?: number; b?: number } = {};
  for (const word of words) {
    const side = word.kind === 'deleted' ? 'a' : 'b';
    const span = word[side];
    if (!span) continue;
    const text = side === 'a' ? textA : textB;
    runs.push({ kind: 'same', text: gapBetween(text, ends[side], span.start) });
    runs.push({ kind: word.kind, text: textOf(text, span) });
    if (word.a) ends.a = word.a.end;
    if (word.b) ends.b = word.b.end;
  }
  return joinRuns(trimEnds(runs));
}

function gapBetween(text: string, from: number | undefined, to: number): string {
  if (from === undefined || from >= to) return '';
  const gap = text.slice(from, to);
  if (/\n\s*\n/u.test(gap) || gap.trim() !== '') return PARAGRAPH_BREAK;
  return gap;
}

function trimEnds(runs: readonly ReportRun[]): ReportRun[] {
  return runs.map((run, index) => {
    if (index === 0) return { ...run, text: run.text.trimStart() };
    return index === runs.length - 1 ? { ...run, text: run.text.trimEnd() } : run;
  });
}

/** The words at a place with some of them marked as decisive. Spans may overlap. */
export function markedRuns(place: Place, spans: readonly Span[]): ReportRun[] {
  const runs: ReportRun[] = [];
  let at = place.span.start;
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const start = Math.max(at, span.start);
    const end = Math.min(place.span.end, span.end);
    if (end <= start) continue;
    runs.push({ kind: 'same', text: place.text.slice(at, start) });
    runs.push({ kind: 'decisive', text: place.text.slice(start, end) });
    at = end;
  }
  runs.push({ kind: 'same', text: place.text.slice(at, place.span.end) });
  return joinRuns(runs);
}

/** Joins neighbours of the same kind and drops empty runs. */
function joinRuns(runs: readonly ReportRun[]): ReportRun[] {
  const joined: ReportRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last?.kind === run.kind) joined[joined.length - 1] = { ...run, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}
