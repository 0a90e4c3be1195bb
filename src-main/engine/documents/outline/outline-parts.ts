import type { ClassifiedParagraph } from './classified-paragraph.ts';
import { headingName, isGenericHeading } from './headings.ts';

interface OpenHeading {
  readonly level: number;
  /** Of an annex or a draft resolution, the level the format gave its heading. */
  readonly own?: number;
  readonly kind?: 'annex' | 'resolution';
  /** Absent for a heading that opens no part. */
  readonly name?: string;
}

/** Annexes hold everything; articles are below all other headings whatever the file says. */
const ANNEX_LEVEL = 0;

/** A draft resolution holds the headings of its own level that come after its name. */
const ABOVE_ITS_TITLE = 0.5;

/**
 * The part each paragraph belongs to, undefined for the main text. Annexes and articles are parts
 * always, and so are the draft resolutions of a report, with annexes of their own; other headings where the numbers start at 1 again below headings of their level, or
 * where they have numbers of their own and the numbers of the paragraphs do not run on across
 * them. Else the number alone says where a paragraph stands. Where numbers restart without a
 * heading a "part 2" begins. A part's name is unique.
 */
export function partsOf(paragraphs: readonly ClassifiedParagraph[]): (string | undefined)[] {
  const scopes = scopesOf(paragraphs);
  const names = new Map<string, number>();
  const several = paragraphs.filter(isResolutionHeading).length > 1;
  let open: OpenHeading[] = [];
  let current: string | undefined;
  // Each part counts for itself: what a text inside a report counted is not the report's.
  const lasts = new Map<string | undefined, number>();
  let restarts = 1;
  let restarted: { readonly below: string | undefined; readonly name: string } | undefined;
  return paragraphs.map((paragraph, index) => {
    if (paragraph.kind === 'heading') {
      const heading = openHeading(
        paragraph,
        ownNumbers(paragraphs, index),
        levelsAt(scopes, index),
        several,
      );
      open = [...stillOpen(open, heading, paragraph), heading];
      const path = partName(open);
      if (path === undefined || heading.name === undefined) {
        // A part that only its numbers opened goes on below headings that open none.
        current = restarted?.below === path ? restarted?.name : path;
      } else {
        current = unique(path, names);
        open[open.length - 1] = { ...heading, name: heading.name + current.slice(path.length) };
      }
    } else if (isTopNumber(paragraph)) {
      const value = paragraph.written?.value ?? 0;
      if (value === 1 && lasts.has(current)) {
        restarts += 1;
        const name = [partName(open), `part ${String(restarts)}`].filter(Boolean).join(', ');
        current = unique(name, names);
        restarted = { below: partName(open), name: current };
      }
      lasts.set(current, value);
    }
    return current;
  });
}

/** What stands inside a part ends with it; an annex leaves a draft resolution open, and no section. */
function stillOpen(
  open: readonly OpenHeading[],
  heading: OpenHeading,
  paragraph: ClassifiedParagraph,
): readonly OpenHeading[] {
  const stays = (above: OpenHeading): boolean => staysOpen(above, heading, paragraph);
  if (heading.kind === 'annex') return open.filter(stays);
  const ended = open.findIndex((above) => !stays(above));
  return ended < 0 ? open : open.slice(0, ended);
}

/**
 * A heading ends those of its level and below, and an annex to a text inside a report where the
 * report's next numbered heading is of a higher level than that of the annex.
 */
function staysOpen(
  above: OpenHeading,
  heading: OpenHeading,
  { rough }: ClassifiedParagraph,
): boolean {
  if (above.kind === 'resolution' && heading.kind === 'annex') {
    return (heading.own ?? 0) >= (above.own ?? 0);
  }
  const endsAnnex =
    above.own !== undefined &&
    (rough.level ?? 1) < above.own &&
    headingName(rough.text).kind === 'section';
  return above.level < heading.level && !endsAnnex;
}

/** Whether a paragraph's number counts in the numbering of its part. */
export function isTopNumber({ kind, written }: ClassifiedParagraph): boolean {
  return kind === 'operative' && written?.style === 'decimal';
}

interface Levels {
  /** Levels of headings directly below which a numbering starts at 1, when more than one does. */
  readonly restarting: ReadonlySet<number>;
  /** Levels of headings with numbers of their own, across which paragraph numbers do not run on. */
  readonly numbered: ReadonlySet<number>;
}

/** The levels of the main text and of each annex, by the index each begins at. */
function scopesOf(paragraphs: readonly ClassifiedParagraph[]): ReadonlyMap<number, Levels> {
  const starts = [0];
  paragraphs.forEach((paragraph, index) => {
    if (index > 0 && hasOwnNumbers(paragraph)) starts.push(index);
  });
  return new Map(
    starts.map((start, place) => [start, levelsOf(paragraphs.slice(start, starts[place + 1]))]),
  );
}

function levelsAt(scopes: ReadonlyMap<number, Levels>, index: number): Levels {
  const [, levels] = [...scopes].findLast(([start]) => start <= index) ?? [];
  return levels ?? { restarting: new Set(), numbered: new Set() };
}

function isAnnexHeading({ kind, rough }: ClassifiedParagraph): boolean {
  return kind === 'heading' && headingName(rough.text).kind === 'annex';
}

function isResolutionHeading({ kind, rough }: ClassifiedParagraph): boolean {
  return kind === 'heading' && headingName(rough.text).kind === 'resolution';
}

function hasOwnNumbers(paragraph: ClassifiedParagraph): boolean {
  return isAnnexHeading(paragraph) || isResolutionHeading(paragraph);
}

/**
 * Of the main text or of one annex: an annex has numbers of its own, so that these say nothing of
 * the headings of the main text, nor those of the annexes.
 */
function levelsOf(paragraphs: readonly ClassifiedParagraph[]): Levels {
  const restarting = new Set<number>();
  const continuing = new Set<number>();
  const counts = new Map<number, number>();
  let starts = 0;
  let since: number[] = [];
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.kind === 'heading') {
      const level = paragraph.rough.level ?? 1;
      since = [...since.filter((above) => above < level), level];
      if (hasOwnText(paragraphs, index) && headingName(paragraph.rough.text).kind !== 'plain') {
        counts.set(level, (counts.get(level) ?? 0) + 1);
      }
    }
    const value = countedNumber(paragraph);
    if (value === undefined) return;
    if (value === 1 && isTopNumber(paragraph)) {
      starts += 1;
      const nearest = since.at(-1);
      if (nearest !== undefined) restarting.add(nearest);
    } else if (value > 1) since.forEach((level) => continuing.add(level));
    since = [];
  });
  const numbered = [...counts].filter(([level, count]) => count > 1 && !continuing.has(level));
  return {
    restarting: starts > 1 ? restarting : new Set(),
    numbered: new Set(numbered.map(([level]) => level)),
  };
}

/** "12." counts, and so does the last number of "29F.12": both may run on across headings. */
function countedNumber(paragraph: ClassifiedParagraph): number | undefined {
  const isOutline = paragraph.kind === 'operative' && paragraph.written?.style === 'outline';
  return isOutline || isTopNumber(paragraph) ? paragraph.written?.value : undefined;
}

/** Whether a text stands below a heading: on a title page "Part V" and "Section 19" hold none. */
function hasOwnText(paragraphs: readonly ClassifiedParagraph[], heading: number): boolean {
  const level = paragraphs[heading]?.rough.level ?? 1;
  for (let index = heading + 1; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    if (!paragraph || paragraph.kind !== 'heading') return paragraph !== undefined;
    const isNamed = headingName(paragraph.rough.text).kind !== 'plain';
    if (isNamed && (paragraph.rough.level ?? 1) <= level) return false;
  }
  return false;
}

function openHeading(
  paragraph: ClassifiedParagraph,
  numbersFollow: boolean,
  { restarting, numbered }: Levels,
  severalResolutions: boolean,
): OpenHeading {
  const level = paragraph.rough.level ?? 1;
  const { text } = paragraph.rough;
  if (isGenericHeading(text)) return { level };
  const { kind, name } = headingName(text);
  if (kind === 'annex') return { level: ANNEX_LEVEL, own: level, kind, name };
  if (kind === 'resolution') {
    return severalResolutions
      ? { level: level - ABOVE_ITS_TITLE, own: level, kind, name }
      : { level };
  }
  if (kind === 'article') return { level, name };
  const opens = kind === 'plain' ? numbersFollow : numbersFollow || numbered.has(level);
  return opens && (restarting.has(level) || numbered.has(level)) ? { level, name } : { level };
}

/** Whether a numbering starts below a heading and does not run on below the next one. */
function ownNumbers(paragraphs: readonly ClassifiedParagraph[], heading: number): boolean {
  return numbersFollow(paragraphs, heading) && !numbersRunOn(paragraphs, heading);
}

/** Whether the first number after all that stands below a heading is the next of its numbering. */
function numbersRunOn(paragraphs: readonly ClassifiedParagraph[], heading: number): boolean {
  const level = paragraphs[heading]?.rough.level ?? 1;
  let last = 0;
  let isBelow = true;
  for (let index = heading + 1; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    if (!paragraph || hasOwnNumbers(paragraph)) return false;
    if (paragraph.kind === 'heading') isBelow &&= (paragraph.rough.level ?? 1) > level;
    if (!isTopNumber(paragraph)) continue;
    const value = paragraph.written?.value ?? 0;
    if (!isBelow) return value === last + 1;
    last = value;
  }
  return false;
}

/** Whether the first numbered paragraph after a heading comes before the next heading and is 1. */
function numbersFollow(paragraphs: readonly ClassifiedParagraph[], heading: number): boolean {
  for (let index = heading + 1; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    if (!paragraph || paragraph.kind === 'heading') return false;
    if (isTopNumber(paragraph)) return paragraph.written?.value === 1;
  }
  return false;
}

function partName(open: readonly OpenHeading[]): string | undefined {
  const names = open.flatMap(({ name }) => (name === undefined ? [] : [name]));
  return names.length === 0 ? undefined : names.join(', ');
}

function unique(name: string, names: Map<string, number>): string {
  const times = (names.get(name) ?? 0) + 1;
  names.set(name, times);
  return times === 1 ? name : `${name} [${String(times)}]`;
}
