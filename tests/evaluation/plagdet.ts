/** A stretch of a suspicious text beside one of a source, in Unicode code points, ends exclusive. */
export interface AlignedStretch {
  readonly suspicious: string;
  readonly source: string;
  readonly from: number;
  readonly to: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
}

/** The measures of PAN text alignment. */
export interface PlagdetScore {
  readonly plagdet: number;
  readonly recall: number;
  readonly precision: number;
  readonly granularity: number;
}

/**
 * Scores detections against cases as Potthast, Stein, Barrón-Cedeño and Rosso define it ("An
 * evaluation framework for plagiarism detection", COLING 2010): recall and precision by
 * characters, averaged over cases and detections; granularity, how many detections a found case is
 * split into; plagdet, their F measure divided by log2(1 + granularity).
 */
export function plagdet(
  cases: readonly AlignedStretch[],
  detections: readonly AlignedStretch[],
): PlagdetScore {
  const found = byPair(detections);
  const wanted = byPair(cases);
  const recall = mean(cases.map((one) => coveredShare(one, found.get(pairOf(one)) ?? [])));
  const precision = mean(detections.map((one) => coveredShare(one, wanted.get(pairOf(one)) ?? [])));
  const counts = cases
    .map((one) => (found.get(pairOf(one)) ?? []).filter((other) => overlap(one, other)).length)
    .filter((count) => count > 0);
  const granularity = counts.length === 0 ? 1 : mean(counts);
  const f = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  return { plagdet: f / Math.log2(1 + granularity), recall, precision, granularity };
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
}

function pairOf({ suspicious, source }: AlignedStretch): string {
  return `${suspicious} ${source}`;
}

function byPair(stretches: readonly AlignedStretch[]): Map<string, AlignedStretch[]> {
  return Map.groupBy(stretches, pairOf);
}

function overlap(x: AlignedStretch, y: AlignedStretch): boolean {
  return y.to > x.from && y.from < x.to && y.sourceTo > x.sourceFrom && y.sourceFrom < x.sourceTo;
}

/** Share of a stretch's characters, both sides together, that overlapping stretches cover. */
function coveredShare(one: AlignedStretch, others: readonly AlignedStretch[]): number {
  const near = others.filter((other) => overlap(one, other));
  const covered =
    coveredLength(
      near.map(({ from, to }) => [from, to]),
      one.from,
      one.to,
    ) +
    coveredLength(
      near.map(({ sourceFrom, sourceTo }) => [sourceFrom, sourceTo]),
      one.sourceFrom,
      one.sourceTo,
    );
  return covered / (one.to - one.from + one.sourceTo - one.sourceFrom);
}

function coveredLength(intervals: [number, number][], from: number, to: number): number {
  let [length, reached] = [0, from];
  for (const [start, end] of intervals.sort((x, y) => x[0] - y[0] || x[1] - y[1])) {
    const [low, high] = [Math.max(start, reached), Math.min(end, to)];
    if (high <= low) continue;
    length += high - low;
    reached = high;
  }
  return length;
}
