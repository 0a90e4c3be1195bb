import type { ClassifiedParagraph } from './classified-paragraph.ts';
import { headingName } from './headings.ts';

interface OpenHeading {
  readonly level: number;
  /** Absent for a heading that opens no part. */
  readonly name?: string;
}

/** Annexes hold everything; articles are below all other headings whatever the file says. */
const ANNEX_LEVEL = 0;

/**
 * The part each paragraph belongs to, undefined for the main text: annexes and articles always;
 * other headings only where the numbers start at 1 again below headings of that level, since else
 * the number alone says where a paragraph stands. Where numbers restart without a heading a
 * "part 2" begins. A part's name is unique.
 */
export function partsOf(paragraphs: readonly ClassifiedParagraph[]): (string | undefined)[] {
  const levels = restartLevels(paragraphs);
  const names = new Map<string, number>();
  let open: OpenHeading[] = [];
  let current: string | undefined;
  let last = 0;
  let restarts = 1;
  return paragraphs.map((paragraph) => {
    if (paragraph.kind === 'heading') {
      const heading = openHeading(paragraph, levels);
      open = [...open.filter(({ level }) => level < heading.level), heading];
      const path = partName(open);
      if (path !== current || heading.name !== undefined) {
        current = heading.name === undefined || path === undefined ? path : unique(path, names);
        open[open.length - 1] = lastNamed(heading, path, current);
        if (heading.name !== undefined) last = 0;
      }
    } else if (isTopNumber(paragraph)) {
      const value = paragraph.written?.value ?? 0;
      if (value === 1 && last >= 1) {
        restarts += 1;
        current = unique(
          [partName(open), `part ${String(restarts)}`].filter(Boolean).join(', '),
          names,
        );
      }
      last = value;
    }
    return current;
  });
}

/** Whether a paragraph's number counts in the numbering of its part. */
export function isTopNumber({ kind, written }: ClassifiedParagraph): boolean {
  return kind === 'operative' && written?.style === 'decimal';
}

/** Levels of headings below which a numbering starts at 1, when more than one does. */
function restartLevels(paragraphs: readonly ClassifiedParagraph[]): ReadonlySet<number> {
  const found: number[] = [];
  let level: number | undefined;
  let starts = 0;
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'heading') level = paragraph.rough.level ?? 1;
    if (!isTopNumber(paragraph) || paragraph.written?.value !== 1) continue;
    starts += 1;
    if (level !== undefined) found.push(level);
    level = undefined;
  }
  return new Set(starts > 1 ? found : []);
}

function openHeading(paragraph: ClassifiedParagraph, levels: ReadonlySet<number>): OpenHeading {
  const level = paragraph.rough.level ?? 1;
  const { kind, name } = headingName(paragraph.rough.text);
  if (kind === 'annex') return { level: ANNEX_LEVEL, name };
  if (kind === 'article' || levels.has(level)) return { level, name };
  return { level };
}

function partName(open: readonly OpenHeading[]): string | undefined {
  const names = open.flatMap(({ name }) => (name === undefined ? [] : [name]));
  return names.length === 0 ? undefined : names.join(', ');
}

/** The heading with the addition its part's name got to be unique. */
function lastNamed(
  heading: OpenHeading,
  path: string | undefined,
  name: string | undefined,
): OpenHeading {
  if (heading.name === undefined || path === undefined || name === undefined) return heading;
  return { ...heading, name: heading.name + name.slice(path.length) };
}

function unique(name: string, names: Map<string, number>): string {
  const times = (names.get(name) ?? 0) + 1;
  names.set(name, times);
  return times === 1 ? name : `${name} [${String(times)}]`;
}
