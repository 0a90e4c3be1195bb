import type { PageLines } from './page-lines.ts';
import type { TextLine } from './text-line.ts';

/** What the layout rules measure against. */
export interface PageMeasures {
  /** Size of the type most characters are set in, in points. */
  readonly bodySize: number;
  /** Usual distance of two baselines of running text. */
  readonly pitch: number;
  /** Right end of full lines on the page or in the column of a line. */
  readonly rightEdge: (line: TextLine) => number;
}

/** Of all line ends on a page, the one at this place in order is that of a full line. */
export const FULL_LINE_PERCENTILE = 0.8;

/** Body size alone, to the half point. */
export function bodySizeOf(pages: readonly PageLines[]): number {
  const weights = new Map<number, number>();
  for (const { lines } of pages) {
    for (const line of lines) {
      const size = Math.round(line.size * 2) / 2;
      weights.set(size, (weights.get(size) ?? 0) + line.styled.text.length);
    }
  }
  return [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 10;
}

/** Measures the pages of one document. */
export function measurePages(pages: readonly PageLines[]): PageMeasures {
  const bodySize = bodySizeOf(pages);
  const distances = pages
    .flatMap(({ lines }) => lines.slice(1).map((line, at) => (lines[at]?.y ?? 0) - line.y))
    .filter((distance) => distance > bodySize * 0.8 && distance < bodySize * 2)
    .sort((a, b) => a - b);
  const pitch = distances[distances.length >> 1] ?? bodySize * 1.2;
  const edges = new Map(
    pages.map(({ page, lines }) => [page.number, rightEdge(lines, bodySize) ?? page.width - 100]),
  );
  return { bodySize, pitch, rightEdge: ({ page, edge }) => edge ?? edges.get(page) ?? 0 };
}

function rightEdge(lines: readonly TextLine[], bodySize: number): number | undefined {
  const ends = lines
    .filter((line) => line.size >= 0.9 * bodySize && line.table === undefined)
    .map((line) => line.right)
    .sort((a, b) => a - b);
  return ends[Math.floor(ends.length * FULL_LINE_PERCENTILE)];
}
