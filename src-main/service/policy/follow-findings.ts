import { done } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import type { Document } from '../../engine/documents/document.ts';
import {
  followCommitment,
  followDifference,
  followLineage,
  followPassage,
} from '../../engine/notes/anchors/follow-target.ts';
import { pairsByHand } from '../../engine/notes/decisions/decided-pairs.ts';
import { moveQuote } from '../../engine/notes/anchors/move-quote.ts';
import type { Note, NoteTarget } from '../../engine/notes/note.ts';
import { fingerprint } from '../../engine/text/fingerprint.ts';
import type { FoundFindings } from '../analysis/analysis-task.ts';
import type { FindingCache } from './finding-methods.ts';
import { progressOf } from './job-progress.ts';
import type { ServiceContext } from './service-ports.ts';

/** Id of the finding that a note hangs on now; null when there is none any more. */
export type FollowedTarget = string | null;

interface Replacing {
  readonly job: string;
  readonly older: Document;
  readonly newer: Document;
}

type Followed = Map<string, FollowedTarget>;

/**
 * By note: the finding it hangs on after a document was replaced. Findings are made for the set
 * with the older and with the newer text, only where a note hangs on one. Notes on findings that
 * were not reported before are left out.
 */
export async function followFindings(
  context: ServiceContext,
  cache: FindingCache,
  replacing: Replacing,
): Promise<Result<ReadonlyMap<string, FollowedTarget>>> {
  const notes = [...context.store.content().notes.values()];
  const followed: Followed = new Map();
  const found = notes.filter(({ target }) => foundKinds.includes(target.kind));
  if (found.length > 0) {
    const both = await findingsOfBoth(context, cache, replacing);
    if (!both.ok) return both;
    for (const note of found) {
      const now = followOne(note.target, both.value, replacing);
      if (now !== undefined) followed.set(note.id, now);
    }
  }
  const differing = notes.filter(({ target }) => target.kind === 'difference');
  const compared = await followDifferences(context, replacing, differing, followed);
  return compared.ok ? done(followed) : compared;
}

const foundKinds: readonly NoteTarget['kind'][] = ['passage', 'commitment', 'lineage'];

interface BothFindings {
  readonly before: FoundFindings;
  readonly after: FoundFindings;
}

async function findingsOfBoth(
  context: ServiceContext,
  cache: FindingCache,
  { job, older, newer }: Replacing,
): Promise<Result<BothFindings>> {
  const documents = [...context.store.content().documents.values()];
  const before = await cache.analyseThese(job, documents);
  if (!before.ok) return before;
  const replaced = documents.map((one) => (one.id === older.id ? newer : one));
  const after = await cache.analyseThese(job, replaced);
  return after.ok ? done({ before: before.value, after: after.value }) : after;
}

/** Undefined when the note's finding was not among those of the older text. */
function followOne(
  { kind, id }: NoteTarget,
  { before, after }: BothFindings,
  replacing: Replacing,
): FollowedTarget | undefined {
  if (kind === 'passage') {
    const known = before.passages.find((one) => one.id === id);
    return known && followPassage(known, after.passages, replacing);
  }
  if (kind === 'commitment') {
    const known = before.commitments.find((one) => one.id === id);
    return known && followCommitment(known, after.commitments, replacing);
  }
  const known = before.lineages.find((one) => one.id === id);
  return known && followLineage(known, before.commitments, after, replacing);
}

function quotingNewer(note: Note, older: Document, newer: Document): Note {
  if (note.target.kind !== 'pair') return note;
  const quotes = note.quotes.map((quote) =>
    quote.document === older.id ? (moveQuote(quote, newer) ?? quote) : quote,
  );
  return { ...note, quotes };
}

/** Differences belong to pairs of documents; only pairs that a note speaks of are compared. */
async function followDifferences(
  context: ServiceContext,
  replacing: Replacing,
  notes: readonly Note[],
  followed: Followed,
): Promise<Result<null>> {
  const others = [...context.store.content().documents.values()];
  for (const other of others.filter(({ id }) => id !== replacing.older.id)) {
    for (const side of ['a', 'b'] as const) {
      const concerned = notes.filter(({ target }) => isOfPair(target, side, other, replacing));
      if (concerned.length === 0) continue;
      const compared = await followPair(context, { side, other, concerned }, replacing, followed);
      if (!compared.ok) return compared;
    }
  }
  return done(null);
}

/** Ids of differences begin with the name of their pair (see `compareDocuments`). */
function isOfPair(
  { id }: NoteTarget,
  side: 'a' | 'b',
  other: Document,
  { older }: Replacing,
): boolean {
  const pair = side === 'a' ? [older.id, other.id] : [other.id, older.id];
  return id.startsWith(`${fingerprint(pair)}:`);
}

async function followPair(
  context: ServiceContext,
  pair: { readonly side: 'a' | 'b'; readonly other: Document; readonly concerned: readonly Note[] },
  replacing: Replacing,
  followed: Followed,
): Promise<Result<null>> {
  const { side, other, concerned } = pair;
  const { job, older, newer } = replacing;
  const compare = (one: Document) => {
    const pair = side === 'a' ? { a: one, b: other } : { a: other, b: one };
    const takes = { ...pair, byHand: pairsByHand(decisions(one), pair.a, pair.b) };
    return context.analyst.run(job, 'compare', takes, progressOf(context, job));
  };
  const notes = [...context.store.content().notes.values()];
  // Decisions about paragraphs are quotations too, and follow their words into the newer text.
  const decisions = (one: Document): readonly Note[] =>
    one === older ? notes : notes.map((note) => quotingNewer(note, older, newer));
  const before = await compare(older);
  if (!before.ok) return before;
  const after = await compare(newer);
  if (!after.ok) return after;
  for (const { id, target } of concerned) {
    const known = before.value.differences.find((one) => one.id === target.id);
    if (known) {
      followed.set(id, followDifference(known, after.value.differences, side, replacing));
    }
  }
  return done(null);
}
