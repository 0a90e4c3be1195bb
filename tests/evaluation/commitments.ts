import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Commitment, CommitmentClass } from '../../src-main/engine/commitments/commitment.ts';
import { findCommitments } from '../../src-main/engine/commitments/find-commitments.ts';
import type { Document } from '../../src-main/engine/documents/document.ts';
import { readBytes } from '../../src-main/service/reading/read-bytes.ts';
import { evaluateSets } from './commitments-sets.ts';
import { evaluateTranslated } from './commitments-translated.ts';
import { evaluatePairs } from './lineage-pairs.ts';

/** One record of the gold set: an operative verb as an annotator read it. */
interface GoldRecord {
  readonly id: string;
  readonly paragraph: number;
  readonly verb: string;
  readonly class: CommitmentClass;
  readonly forceEffective: number;
  readonly addressee: string | null;
  readonly hedges: readonly string[];
  readonly actions: readonly { readonly span: string }[];
  readonly flags: readonly string[];
}

interface Match {
  readonly gold: GoldRecord;
  readonly found: Commitment;
}

const root = resolve(import.meta.dirname, '../..');
const goldFile = resolve(root, '../shared/evaluation/commitments/gold-68-4-odd-paragraphs.json');
/** Share of words (Dice) from which two spans are the same action. */
const SAME_ACTION = 0.6;

/** Prints how commitments are found on the annotated sets; the gold set is the declaration's odd paragraphs. */
export async function evaluateCommitments(): Promise<void> {
  await evaluateGold();
  await evaluateSets(line);
  evaluateTranslated(line);
  await evaluatePairs(line);
}

async function evaluateGold(): Promise<void> {
  if (!existsSync(goldFile)) {
    console.log(`skipped: ${relative(root, goldFile)} absent`);
    return;
  }
  const gold = JSON.parse(readFileSync(goldFile, 'utf8')) as GoldRecord[];
  const document = await readDeclaration();
  const annotated = new Set(gold.map((record) => record.paragraph));
  const found = findCommitments(document).filter((one) =>
    annotated.has(paragraphNumber(document, one)),
  );
  const matches = matchRecords(gold, found, document);
  report(gold, found, matches, document);
}

async function readDeclaration(): Promise<Document> {
  const file = join(root, 'corpus/A-RES-68-4.md');
  const read = await Promise.resolve(readBytes('A-RES-68-4.md', readFileSync(file)));
  if (!read.ok) throw new Error('the declaration cannot be read');
  return read.value;
}

/** Number of a numbered paragraph; 0 for the enacting clause, -1 for anything else. */
function paragraphNumber(document: Document, commitment: Commitment): number {
  if (commitment.flags.includes('enacting_clause')) return 0;
  const paragraph = document.paragraphs.find((one) => one.id === commitment.paragraph);
  return paragraph && /^\d+$/u.test(paragraph.label) ? Number(paragraph.label) : -1;
}

function matchRecords(
  gold: readonly GoldRecord[],
  found: readonly Commitment[],
  document: Document,
): Match[] {
  const left = [...found];
  return gold.flatMap((record) => {
    const at = left.findIndex(
      (one) =>
        paragraphNumber(document, one) === record.paragraph &&
        folded(one.verb.text) === folded(record.verb),
    );
    const [match] = at >= 0 ? left.splice(at, 1) : [];
    return match ? [{ gold: record, found: match }] : [];
  });
}

function report(
  gold: readonly GoldRecord[],
  found: readonly Commitment[],
  matches: readonly Match[],
  document: Document,
): void {
  line('verb precision', matches.length, found.length, 0.98);
  line('verb recall', matches.length, gold.length, 0.98);
  line('class', count(matches, sameClass), matches.length, 0.95);
  line('verbs with the right class', count(matches, sameClass), gold.length, 0.95);
  line('force within one', count(matches, nearForce), matches.length, 0.98);
  line('force exact', count(matches, sameForce), matches.length);
  const addressed = matches.filter((match) => match.gold.addressee ?? match.found.addressee);
  line('addressee exact', count(addressed, sameAddressee), addressed.length, 0.85);
  const hedges = matches.flatMap((match) =>
    match.gold.hedges.map((hedge) => hasHedge(match, hedge, document)),
  );
  line('hedge with right scope', hedges.filter(Boolean).length, hedges.length, 0.85);
  reportActions(matches);
}

function count(matches: readonly Match[], holds: (match: Match) => boolean): number {
  const wrong = matches.filter((match) => !holds(match));
  for (const { gold, found } of wrong) {
    console.log(
      `  ${holds.name} ${gold.id} “${gold.verb}”: ${found.class} ${found.effectiveForce} ${found.addressee?.text ?? '–'}`,
    );
  }
  return matches.length - wrong.length;
}

function sameClass({ gold, found }: Match): boolean {
  return gold.class === found.class;
}

function nearForce({ gold, found }: Match): boolean {
  return Math.abs(gold.forceEffective - found.effectiveForce) <= 1;
}

function sameForce({ gold, found }: Match): boolean {
  return gold.forceEffective === found.effectiveForce;
}

function sameAddressee({ gold, found }: Match): boolean {
  return folded(gold.addressee ?? '') === folded(found.addressee?.text ?? '');
}

/** The hedge is found and its scope does not reach into an act it does not bear on. */
function hasHedge({ gold, found }: Match, hedge: string, document: Document): boolean {
  const match = [...found.hedges, ...found.conditions].find(
    (one) => folded(hedge).includes(folded(one.text)) || folded(one.text).includes(folded(hedge)),
  );
  if (!match) return false;
  const scope = folded(document.text.slice(match.scope.start, match.scope.end));
  const narrow = gold.flags.find((flag) => flag.startsWith('hedge_scope:'));
  if (!narrow || gold.actions.length < 2) return true;
  const [first, ...others] = gold.actions.map((action) => folded(action.span));
  if (narrow.endsWith('first_action_only')) {
    return scope.includes(first ?? '') && others.every((other) => !scope.includes(other));
  }
  const [verb = ''] = narrow.slice('hedge_scope:'.length).split('_');
  return scope.startsWith(verb) && !gold.actions.some(({ span }) => scope.includes(folded(span)));
}

function reportActions(matches: readonly Match[]): void {
  let [right, wanted, given] = [0, 0, 0];
  for (const { gold, found } of matches) {
    const left = found.actions.map((action) => folded(action.text));
    given += left.length;
    wanted += gold.actions.length;
    for (const { span } of gold.actions) {
      const at = left.findIndex((text) => likeness(text, folded(span)) >= SAME_ACTION);
      if (at < 0) continue;
      left.splice(at, 1);
      right += 1;
    }
  }
  line('actions F1', 2 * right, wanted + given, 0.8);
}

function likeness(a: string, b: string): number {
  const [x, y] = [new Set(a.match(/[\p{L}\d-]+/gu)), new Set(b.match(/[\p{L}\d-]+/gu))];
  return (2 * [...x].filter((word) => y.has(word)).length) / Math.max(1, x.size + y.size);
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}

function line(name: string, right: number, all: number, goal?: number): void {
  const share = all === 0 ? 1 : right / all;
  const target = goal === undefined ? '' : `  (goal ${goal.toFixed(2)})`;
  console.log(`${name}: ${share.toFixed(3)}  ${right} of ${all}${target}`);
}
