import { furnitureByWords, isSymbolAlone, mainReason } from '../styled/page-furniture.ts';
import type { PageLines } from './page-lines.ts';
import type { RemovedLine } from './removed-line.ts';
import type { TextLine } from './text-line.ts';

/** Heads stand above this part of the page's height, feet below that one; both measured. */
const HEAD_ZONE = 0.905;
const FOOT_ZONE = 0.085;

/** A job number may stand as high as this on a first page. */
const JOB_ZONE = 0.4;

/** A line is furniture when its like stands on this share of the pages, and on two at least. */
const REPEATED_SHARE = 0.2;

/** Type of a running head beside that of the body, where the document is too short to repeat it. */
const SMALL_TYPE = 0.9;

/** Heads of two lines stand this close together, in points. */
const HEAD_PITCH = 14;

const JOB_WITH_DATES = /^(?:\d{2}-\d{5}\*?\s*\([A-Z]\)|GE\.\d{2}-\d{5})/u;

/** The pages without running heads, page numbers, job numbers and bar codes, and those apart. */
export function removeFurniture(pages: readonly PageLines[]): {
  pages: PageLines[];
  removed: RemovedLine[];
} {
  const repeated = repeatedKeys(pages);
  const bodySize = median(pages.flatMap(({ lines }) => lines.map((line) => line.size)));
  const title = (pages[0]?.lines ?? [])
    .map((line) => line.styled.text)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
  const removed: RemovedLine[] = [];
  const kept = pages.map((page, index) => {
    const judge = index === 0 ? judgeFirstPage : judgeLaterPage;
    const heads = index === 0 ? [] : smallHeads(page, bodySize);
    const lines = page.lines.filter((line) => {
      if (isNote(line)) return true;
      const reason = judge(line, page, repeated) ?? headOfShortDocument(line, heads, title);
      if (reason !== undefined) removed.push(removedLine(line, reason));
      return reason === undefined;
    });
    return { ...page, lines };
  });
  return { pages: kept, removed };
}

/** A line as the list of removals has it. */
export function removedLine(line: TextLine, reason: RemovedLine['reason']): RemovedLine {
  return { what: line.styled.text, reason, page: line.page, y: line.y };
}

/** What an artifact is: the file says that it is none of the text, its words say what it is. */
export function artifactReason(line: TextLine): RemovedLine['reason'] {
  const parts = partsOf(line);
  const reasons = parts.map(furnitureByWords);
  if (JOB_WITH_DATES.test(line.styled.text)) return 'job number';
  return mainReason(reasons);
}

/** A footnote may be a symbol and nothing else, and stands at the foot like furniture. */
function isNote(line: TextLine): boolean {
  return line.block?.note === true || line.leadingMark !== undefined;
}

type Judge = (
  line: TextLine,
  page: PageLines,
  repeated: ReadonlySet<string>,
) => RemovedLine['reason'] | undefined;

/** On the first page the head belongs to the masthead. */
const judgeFirstPage: Judge = (line, page, repeated) =>
  zoneOf(line, page) === 'head' ? undefined : judgeLaterPage(line, page, repeated);

const judgeLaterPage: Judge = (line, page, repeated) => {
  const text = line.styled.text;
  const { height } = page.page;
  if (JOB_WITH_DATES.test(text) && text.length < 60 && line.y < height * JOB_ZONE) {
    return 'job number';
  }
  const zone = zoneOf(line, page);
  if (!zone) return undefined;
  const byWords = partsOf(line).map(furnitureByWords);
  const all = partsOf(line).every(
    (part, index) =>
      byWords[index] !== undefined || repeated.has(zone + keyOf(part)) || part.length < 2,
  );
  if (!all && !repeated.has(zone + keyOf(text))) return undefined;
  return mainReason(byWords);
};

function zoneOf(line: TextLine, { page }: PageLines): 'head' | 'foot' | undefined {
  if (line.y > page.height * HEAD_ZONE) return 'head';
  return line.y < page.height * FOOT_ZONE ? 'foot' : undefined;
}

/** Keys of lines, and of parts of lines, that stand in the same zone of enough pages. */
function repeatedKeys(pages: readonly PageLines[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const seen = new Set<string>();
    for (const line of page.lines) {
      const zone = zoneOf(line, page);
      if (!zone) continue;
      for (const part of [...partsOf(line), line.styled.text]) seen.add(zone + keyOf(part));
    }
    for (const key of seen) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const needed = Math.max(2, Math.ceil(pages.length * REPEATED_SHARE));
  return new Set([...counts].filter(([, count]) => count >= needed).map(([key]) => key));
}

function smallHeads(page: PageLines, bodySize: number): TextLine[] {
  return page.lines.filter(
    (line) => zoneOf(line, page) === 'head' && line.size <= SMALL_TYPE * bodySize,
  );
}

/**
 * A document of three pages shows each of its alternating heads once. Small type in the head is
 * furniture when it holds the symbol, stands beside a line that does, or repeats the title.
 */
function headOfShortDocument(
  line: TextLine,
  heads: readonly TextLine[],
  title: string,
): RemovedLine['reason'] | undefined {
  if (!heads.includes(line)) return undefined;
  const hasSymbol = (other: TextLine): boolean => partsOf(other).some(isSymbolAlone);
  const repeatsTitle = partsOf(line).every((part) => title.includes(part.toLowerCase()));
  const beside = heads.some((other) => Math.abs(other.y - line.y) < HEAD_PITCH && hasSymbol(other));
  return beside || repeatsTitle ? 'running head' : undefined;
}

function partsOf(line: TextLine): string[] {
  return line.styled.text.split('\t').map((part) => part.trim());
}

function keyOf(text: string): string {
  return text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim();
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
