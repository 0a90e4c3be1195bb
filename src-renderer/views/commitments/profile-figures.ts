import type { CommitmentClass } from '../../../src-main/engine/commitments/commitment.ts';
import type { DocumentProfile } from '../../../src-main/engine/commitments/profile.ts';

/** Whether profiles show how many clauses there are, or how many of a document's hundred. */
export type ProfileMeasure = 'share' | 'count';

/** A figure of one document: how long its bar is, what stands beside it, and what is told on asking. */
export interface ProfileFigure {
  readonly size: number;
  readonly text: string;
  readonly title: string;
}

/** A row for each class that any document has, in the order of `profileDocument`. */
export interface ClassFigures {
  readonly rows: readonly {
    readonly class: CommitmentClass;
    readonly values: readonly ProfileFigure[];
  }[];
  /** The longest bar of all. */
  readonly most: number;
}

/** Clauses of each class in each document, as shares of all its clauses or as counts. */
export function classShares(
  profiles: readonly DocumentProfile[],
  measure: ProfileMeasure,
): ClassFigures {
  const names = (profiles[0]?.classes ?? []).map((one) => one.class);
  const rows = names.map((name) => ({
    class: name,
    values: profiles.map(({ classes, verbs }) => {
      const count = classes.find((one) => one.class === name)?.count ?? 0;
      const share = verbs === 0 ? 0 : (100 * count) / verbs;
      const title = `${String(count)} of ${String(verbs)} clauses`;
      return measure === 'share'
        ? { size: share, text: percent(share), title }
        : { size: count, text: String(count), title };
    }),
  }));
  const most = Math.max(1, ...rows.flatMap(({ values }) => values.map(({ size }) => size)));
  return { rows, most };
}

/** Below one in a hundred, that there is something must still show. */
function percent(share: number): string {
  if (share > 0 && share < 0.5) return '<1 %';
  return `${share.toFixed(0)} %`;
}

/** Dates that bind an act: how many, or how many in a hundred clauses. */
export function bindingDates(
  { hardDates, verbs }: DocumentProfile,
  measure: ProfileMeasure,
): ProfileFigure {
  const title = `${String(hardDates)} dates and time limits in ${String(verbs)} clauses`;
  if (measure === 'count') return { size: hardDates, text: String(hardDates), title };
  const size = verbs === 0 ? 0 : (100 * hardDates) / verbs;
  return { size, text: percent(size).replace('%', 'in 100'), title };
}

/** Hedges for each promise; a dash where nothing is promised. */
export function hedgesPerPromise(profile: DocumentProfile): ProfileFigure {
  const { promises, hedgesPerPromise: hedges } = profile;
  if (promises === 0) return { size: 0, text: '–', title: 'no promise of its own' };
  const found = Math.round(hedges * promises);
  const title = `${counted(found, 'hedge')} in ${counted(promises, 'promise')}`;
  return { size: hedges, text: hedges.toFixed(1), title };
}

function counted(count: number, word: string): string {
  return `${String(count)} ${word}${count === 1 ? '' : 's'}`;
}
