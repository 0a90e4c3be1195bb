/** Words kept in a row on both sides; half open, as long in B as in A. */
export interface KeptRun {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
}

/** The longest runs of partners in a row, in reading order. */
export function keptRuns(partners: Int32Array): KeptRun[] {
  const runs: KeptRun[] = [];
  let position = 0;
  while (position < partners.length) {
    const bFrom = partners[position] ?? -1;
    const aFrom = position++;
    if (bFrom < 0) continue;
    while (partners[position] === bFrom + position - aFrom) position++;
    runs.push({ aFrom, aTo: position, bFrom });
  }
  return runs;
}
