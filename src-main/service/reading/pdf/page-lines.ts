import { placeMarks } from './combining-marks.ts';
import { findLines } from './find-lines.ts';
import { trustedBlocks } from './tag-blocks.ts';
import type { TagBlock, TextLine } from './text-line.ts';
import type { PdfPage, TextRun } from './text-run.ts';

/** The lines of one page in reading order. */
export interface PageLines {
  readonly page: PdfPage;
  /** Whether order and blocks come from the file's own tags. */
  readonly tagged: boolean;
  readonly lines: readonly TextLine[];
  /** Lines the file declares to be no content: heads, feet, masthead. */
  readonly artifacts: readonly TextLine[];
  /** Lines inside pictures and charts. */
  readonly pictures: readonly TextLine[];
}

/**
 * Gap in em over which runs are two words, where the file draws real spaces (at least
 * `SPACES_DRAWN` of its glyphs), and where it draws none, as files of before 2000 do. Measured on
 * seven official documents.
 */
const SPACE_GAP_WITH_SPACES = 0.27;
const SPACE_GAP_WITHOUT_SPACES = 0.16;
const SPACES_DRAWN = 0.08;

/** The lines of all pages: by tags where a page's tags can be trusted, else by geometry alone. */
export function linesOfPages(pages: readonly PdfPage[]): PageLines[] {
  const spaceGap = spaceGapOf(pages);
  return pages.map((page) => {
    const blocks = trustedBlocks(page);
    const setting = { page: page.number, spaceGap };
    const visible = placeMarks(page.runs).filter((run) => isOnPage(run, page));
    const artifacts = findLines(
      visible.filter((run) => run.artifact),
      setting,
    );
    const content = visible.filter((run) => !run.artifact);
    if (!blocks) {
      const lines = findLines(content, setting);
      return { page, tagged: false, lines, artifacts, pictures: [] };
    }
    const inPicture = (run: TextRun): boolean => blocks.get(run.tag ?? '')?.figure === true;
    return {
      page,
      tagged: true,
      lines: taggedLines(
        content.filter((run) => !inPicture(run)),
        blocks,
        setting,
      ),
      artifacts,
      pictures: findLines(content.filter(inPicture), setting),
    };
  });
}

/** Pages as they would be without any tags: for measuring, and for files whose tags lie. */
export function withoutTags(pages: readonly PdfPage[]): PdfPage[] {
  return pages.map((page) => ({
    ...page,
    tree: null,
    runs: page.runs.map(({ tag: _tag, ...run }) => ({ ...run, artifact: false })),
  }));
}

/** Gap in em over which two runs of a document are two words. */
export function spaceGapOf(pages: readonly PdfPage[]): number {
  const glyphs = pages.reduce((sum, page) => sum + page.glyphs, 0);
  const spaces = pages.reduce((sum, page) => sum + page.spaces, 0);
  return spaces > SPACES_DRAWN * glyphs ? SPACE_GAP_WITH_SPACES : SPACE_GAP_WITHOUT_SPACES;
}

function isOnPage(run: TextRun, { width, height }: PdfPage): boolean {
  return run.size > 0 && run.x < width && run.x + run.width > 0 && run.y < height && run.y > 0;
}

function taggedLines(
  runs: readonly TextRun[],
  blocks: ReadonlyMap<string, TagBlock>,
  setting: { page: number; spaceGap: number },
): TextLine[] {
  const groups = new Map<number, { block: TagBlock; runs: TextRun[] }>();
  const loose: TextRun[] = [];
  for (const run of runs) {
    const block = blocks.get(run.tag ?? '');
    const group = block && (groups.get(block.id) ?? { block, runs: [] });
    if (!group) loose.push(run);
    else {
      group.runs.push(run);
      groups.set(group.block.id, group);
    }
  }
  const ordered = [...groups.values()]
    .sort((a, b) => a.block.id - b.block.id)
    .flatMap(({ block, runs: own }) => findLines(own, { ...setting, block }));
  for (const line of findLines(loose, setting)) {
    const place = ordered.findIndex((other) => other.y < line.y - 1);
    ordered.splice(place < 0 ? ordered.length : place, 0, line);
  }
  return ordered;
}
