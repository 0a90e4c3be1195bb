import { isSymbolAlone } from '../styled/page-furniture.ts';
import { artifactReason, removedLine } from './page-furniture.ts';
import type { PageLines } from './page-lines.ts';
import type { RemovedLine } from './removed-line.ts';
import type { TextLine } from './text-line.ts';

/** A masthead ends above this part of the first page's height. */
const LOWEST = 0.6;

/** Its first line stands above this part. */
const TOP = 0.8;

/** Its right-hand column (distribution, date, language) reaches over this part of the width. */
const RIGHT_COLUMN = 0.55;

/** Below this part of the height stand job number and bar code. */
const FOOT = 0.13;

const ORGANIZATION =
  /^(?:United\s*Nations|Nations\s*Unies|Naciones\s*Unidas|Организация\s*Объединенных|الأمم\s*المتحدة|联合国)/iu;
const DISTRIBUTION =
  /(?:Distr\.?|Original|Langue originale|Idioma original|Оригинал|Язык оригинала)\s*:|^\t?\d{1,2} \p{Lu}?\p{L}+ (?:de )?(?:19|20)\d\d$/iu;
const DISTRIBUTION_START = /Distr\.?\s*:/u;

/** The masthead of a first page: its lines from top to bottom, and the page without it. */
export interface MastheadFound {
  readonly page: PageLines;
  /** Lines of the masthead as printed, columns set apart by TABs. */
  readonly masthead: readonly string[];
  readonly removed: readonly RemovedLine[];
}

/**
 * Takes the masthead off a first page. Symbol, distribution, date and language stand nowhere
 * else, so it is kept for reading; a tagged file declares it no content, others print it as text.
 */
export function takeMasthead(page: PageLines): MastheadFound {
  const { height } = page.page;
  const declared = page.artifacts.filter((line) => line.y > height * LOWEST);
  const printed = printedMasthead(page);
  const feet = page.lines.filter((line) => line.y < height * FOOT && isJobLine(line));
  const taken = new Set([...printed, ...feet]);
  const masthead = [...declared, ...printed].sort((a, b) => b.y - a.y || a.left - b.left);
  return {
    page: { ...page, lines: page.lines.filter((line) => !taken.has(line)) },
    masthead: masthead.map((line) => line.styled.text),
    removed: [
      ...masthead.map((line) => removedLine(line, 'masthead')),
      ...feet.map((line) => removedLine(line, artifactReason(line))),
    ],
  };
}

/** From the organization's name down to the last line of the distribution column. */
function printedMasthead({ page, lines }: PageLines): TextLine[] {
  const { width, height } = page;
  const upper = lines.filter((line) => line.y > height * LOWEST);
  const first = upper.find((line) => ORGANIZATION.test(line.styled.text) && line.y > height * TOP);
  const last = upper.findLast(
    (line) => DISTRIBUTION.test(line.styled.text) && line.right > width * RIGHT_COLUMN,
  );
  const distribution = upper.find((line) => DISTRIBUTION_START.test(line.styled.text));
  if (!first && !distribution) return upper.filter((line) => isLoneSymbol(line, height));
  const lowest = Math.min(...[first, last, distribution].map((line) => line?.y ?? Infinity));
  const printed = upper.filter((line) => line.y >= lowest - 0.1);
  // The name of a body may take more lines than the column beside it, all in one cell.
  const cells = new Set(printed.map(cellOf));
  return upper.filter((line) => printed.includes(line) || cells.has(cellOf(line) ?? ''));
}

/** What a line is clipped to, when that is no more than a part of the page. */
function cellOf({ runs }: TextLine): string | undefined {
  const clip = runs[0]?.clip;
  if (!clip || clip.bottom <= 0) return undefined;
  return [clip.left, clip.bottom, clip.right, clip.top].map(Math.round).join(' ');
}

/** A symbol at the very top of a paper without masthead. */
function isLoneSymbol(line: TextLine, height: number): boolean {
  return line.y > height * TOP && isSymbolAlone(line.styled.text.replace(/\t/gu, ''));
}

function isJobLine(line: TextLine): boolean {
  const text = line.styled.text;
  return /^(?:\d{2}-\d{5}|GE\.\d|\*[A-Z0-9]{6,10}\*|Please recycle)/u.test(text);
}
