/**
 * A stretch of glyphs that stand together on one baseline in one font: the smallest piece the
 * layout rules work with. Coordinates are PDF points, origin at the bottom left of the page as a
 * reader holds it, y upwards.
 */
export interface TextRun {
  /** The words, real space glyphs kept; may start or end with a space. */
  readonly text: string;
  /** Left edge of the first glyph. */
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  /** From the left edge of the first glyph to the right edge of the last. */
  readonly width: number;
  /** Height of the font's em square on the page. */
  readonly size: number;
  /** Name of the font without its subset prefix, so that it is the same on every page. */
  readonly font: string;
  readonly italic: boolean;
  readonly bold: boolean;
  /** Id of the marked content the run belongs to, as the structure tree names it. */
  readonly tag?: string;
  /** Whether the file itself says that the run is no content (running head, page number). */
  readonly artifact: boolean;
  /** What the run is clipped to; a word processor clips the words of a table to their cell. */
  readonly clip?: PaintedBox;
}

/** A filled or stroked rectangle or line: table rules, mostly. */
export interface PaintedBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** A node of a tagged PDF's structure tree, as pdf.js hands it out. */
export interface StructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

/** One page as the layout rules see it. */
export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  readonly boxes: readonly PaintedBox[];
  /** The page's structure tree; null when the page is not tagged. */
  readonly tree: StructureNode | null;
  /** Visible and space glyphs drawn. */
  readonly glyphs: number;
  readonly spaces: number;
  /** Glyphs whose letter the file does not tell. */
  readonly unreadable: number;
  /** Glyphs drawn without ink, as the recognised words of a scan are. */
  readonly hidden: number;
  /** Images painted: a page of one image and no glyphs is a scan. */
  readonly images: number;
}

/** Right edge of a run. */
export function rightOf(run: TextRun): number {
  return run.x + run.width;
}
