import type {
  Commitment,
  CommitmentClass,
  Force,
} from '../../../src-main/engine/commitments/commitment.ts';
import type {
  Lineage,
  LineageStep,
  Verdict,
} from '../../../src-main/engine/commitments/lineage.ts';
import { shortNames, toldApartNames } from '../../../src-main/engine/documents/citation.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';

/** One step of a lineage as the table lists it. */
export interface StepRow {
  /** "<lineage>:<index of the step>". */
  readonly id: string;
  readonly lineage: Lineage;
  readonly step: LineageStep;
  readonly verdict: Verdict;
  /** What tells the two documents apart, briefly; `from` is empty for what is new. */
  readonly from: string;
  readonly to: string;
  /** Both with their names: "A/RES/68/4 → Follow-up (2016)". */
  readonly way: string;
  /** Place of the later document in date order. */
  readonly toPlace: number;
  /** Strongest effective force on either side; null where nothing stands. */
  readonly forceFrom: Force | null;
  readonly forceTo: Force | null;
  readonly classes: readonly CommitmentClass[];
  /** Who acts or is asked, as the texts name them. */
  readonly actors: readonly string[];
  /** Everything a text filter looks through, lower case. */
  readonly searched: string;
}

/** What the user wants to see; an empty string lets everything through. */
export interface StepFilter {
  readonly text: string;
  readonly verdict: Verdict | '';
  readonly actor: string;
  /** A level of force on either side. */
  readonly force: string;
  readonly class: CommitmentClass | '';
}

/** A filter that lets everything through. */
export const everyStep: StepFilter = { text: '', verdict: '', actor: '', force: '', class: '' };

/** What can be sorted by in the table. */
export type SortColumn = 'topic' | 'to' | 'verdict' | 'force' | 'class' | 'actor';

/** Ordering of the table. */
export interface Sorting {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** A row for each step of each lineage, in the order in which the engine gives them. */
export function stepRows(
  lineages: readonly Lineage[],
  commitments: readonly Commitment[],
  documents: readonly Document[],
): StepRow[] {
  const byId = new Map(commitments.map((commitment) => [commitment.id, commitment]));
  const names = shortNames(documents);
  const brief = briefNames(documents);
  const places = new Map(documents.map(({ id }, index) => [id, index]));
  return lineages.flatMap((lineage) =>
    lineage.steps.map((step, index) => {
      const from = step.from.flatMap((id) => byId.get(id) ?? []);
      const to = step.to.flatMap((id) => byId.get(id) ?? []);
      return {
        id: `${lineage.id}:${String(index)}`,
        lineage,
        step,
        verdict: step.verdict,
        from: step.fromDocument === null ? '' : (brief.get(step.fromDocument) ?? ''),
        to: brief.get(step.toDocument) ?? '',
        way: wayOf(step, names),
        toPlace: places.get(step.toDocument) ?? 0,
        forceFrom: strongest(from),
        forceTo: strongest(to),
        classes: unique([...from, ...to].map((one) => one.class)),
        actors: actorsOf([...from, ...to]),
        searched: searchedText(lineage, step, [...from, ...to]),
      };
    }),
  );
}

/** What tells documents apart: mostly their names, and the dates of those that bear one name. */
function briefNames(documents: readonly Document[]): ReadonlyMap<string, string> {
  const told = toldApartNames(documents);
  return new Map([...told].map(([id, { name, detail }]) => [id, detail ?? name]));
}

function wayOf(step: LineageStep, names: ReadonlyMap<string, string>): string {
  const to = names.get(step.toDocument) ?? '';
  if (step.fromDocument === null) return `first in ${to}`;
  return `${names.get(step.fromDocument) ?? ''} → ${to}`;
}

/** The strongest effective force; null for no commitment. */
export function strongest(commitments: readonly Commitment[]): Force | null {
  const [first, ...others] = commitments.map((one) => one.effectiveForce);
  if (first === undefined) return null;
  return others.reduce((most, force) => (force > most ? force : most), first);
}

function actorsOf(commitments: readonly Commitment[]): string[] {
  const named = commitments.flatMap(({ actor, addressee }) => addressee ?? actor ?? []);
  return unique(named.map(({ text }) => text.replace(/\s+/gu, ' ').trim()));
}

function searchedText(
  lineage: Lineage,
  step: LineageStep,
  commitments: readonly Commitment[],
): string {
  const words = commitments.map(({ verb, content }) => `${verb.text} ${content.text}`);
  return [lineage.topic, step.evidence.sentence, ...words].join(' ').toLowerCase();
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** Whether a row passes the filter. */
export function passes(row: StepRow, filter: StepFilter): boolean {
  const force = filter.force === '' ? null : Number(filter.force);
  return (
    row.searched.includes(filter.text.trim().toLowerCase()) &&
    (filter.verdict === '' || row.verdict === filter.verdict) &&
    (filter.actor === '' || row.actors.includes(filter.actor)) &&
    (filter.class === '' || row.classes.includes(filter.class)) &&
    (force === null || row.forceFrom === force || row.forceTo === force)
  );
}

/** Rows in the wanted order; equal ones stay in the engine's order. */
export function sortRows(rows: readonly StepRow[], sorting: Sorting | null): StepRow[] {
  if (!sorting) return [...rows];
  const sign = sorting.descending ? -1 : 1;
  const key = sortKeys[sorting.column];
  return [...rows].sort((a, b) => sign * compareKeys(key(a), key(b)));
}

const sortKeys: Readonly<Record<SortColumn, (row: StepRow) => string | number>> = {
  topic: (row) => row.lineage.topic,
  to: (row) => row.toPlace,
  verdict: (row) => row.verdict,
  force: (row) => row.forceTo ?? -1,
  class: (row) => row.classes[0] ?? '',
  actor: (row) => row.actors[0] ?? '',
};

function compareKeys(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'en');
}
