import type {
  PdfPage,
  StructureNode,
  TextRun,
} from '../../../../src-main/service/reading/pdf/text-run.ts';

/** Average width of a letter, in em, for runs made by hand. */
const LETTER = 0.45;

/** A run made by hand; its width follows from its letters. */
export function run(text: string, x: number, y: number, more: Partial<TextRun> = {}): TextRun {
  const size = more.size ?? 10;
  return {
    text,
    x,
    y,
    width: text.length * size * LETTER,
    size,
    font: 'Body',
    italic: false,
    bold: false,
    artifact: false,
    ...more,
  };
}

/** A line that reaches the right margin at x = 500. */
export function fullLine(text: string, y: number, more: Partial<TextRun> = {}): TextRun {
  const x = more.x ?? 100;
  return { ...run(text, x, y, more), width: 500 - x, x };
}

/** A page of 600 by 800 points. */
export function page(
  number: number,
  runs: readonly TextRun[],
  tree: StructureNode | null = null,
): PdfPage {
  const glyphs = runs.reduce((sum, { text }) => sum + text.length, 0);
  const spaces = Math.ceil(glyphs / 6);
  return {
    number,
    width: 600,
    height: 800,
    runs,
    boxes: [],
    tree,
    glyphs,
    spaces,
    unreadable: 0,
    hidden: 0,
    images: 0,
  };
}

/** A structure tree with one block for each role and id. */
export function tree(...blocks: readonly [role: string, ...ids: string[]][]): StructureNode {
  return {
    role: 'Root',
    children: blocks.map(([role, ...ids]) => ({
      role,
      children: ids.map((id) => ({ type: 'content', id })),
    })),
  };
}
