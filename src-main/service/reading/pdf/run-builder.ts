import type { TextRun } from './text-run.ts';

/** One glyph on the page, in the frame of its own writing direction. */
export interface PlacedGlyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
  readonly italic: boolean;
  readonly bold: boolean;
  readonly tag: string | undefined;
  readonly artifact: boolean;
  /** Quarter turns of the writing direction, counter-clockwise: 0 is left to right. */
  readonly turns: number;
}

/** A run that knows its writing direction. */
export interface TurnedRun extends TextRun {
  readonly turns: number;
}

/**
 * A gap wider than this part of an em ends a run, so that the space rules of the lines see it.
 * Measured on seven official documents: word F1 does not change between 0.10 and 0.15.
 */
const RUN_GAP = 0.13;

/** A step back further than this part of an em is a jump, not kerning. */
const STEP_BACK = 0.5;

/** Space glyphs that reach further than this behind the last letter are a gap, not a space. */
const WIDE_SPACE = 1;

interface OpenRun {
  text: string;
  right: number;
  /** Right edge of the last glyph that is no space. */
  inkRight: number;
  readonly first: PlacedGlyph;
}

/**
 * Collects glyphs, in the order the page draws them, into runs. Space glyphs are kept where they
 * stand; a space drawn on its own after a closed run is given back to that run.
 */
export function createRunBuilder(): {
  readonly add: (glyph: PlacedGlyph) => void;
  readonly finish: () => TurnedRun[];
} {
  const runs: TurnedRun[] = [];
  let open: OpenRun | undefined;
  const close = (): void => {
    if (open && open.text.trim() !== '') runs.push(closedRun(open));
    open = undefined;
  };
  const add = (glyph: PlacedGlyph): void => {
    if (open && breaksRun(open, glyph)) close();
    if (!/^\s+$/u.test(glyph.text)) {
      open ??= { text: '', right: glyph.left, inkRight: glyph.left, first: glyph };
      open.text += glyph.text;
      open.right = open.inkRight = glyph.right;
    } else if (!open) {
      giveSpaceBack(runs, glyph);
    } else if (glyph.right - open.inkRight > WIDE_SPACE * glyph.size) {
      close();
    } else {
      open.text += ' ';
      open.right = glyph.right;
    }
  };
  const finish = (): TurnedRun[] => {
    close();
    return runs;
  };
  return { add, finish };
}

function breaksRun(open: OpenRun, glyph: PlacedGlyph): boolean {
  const { first } = open;
  return (
    first.font !== glyph.font ||
    first.tag !== glyph.tag ||
    first.artifact !== glyph.artifact ||
    first.turns !== glyph.turns ||
    Math.abs(first.baseline - glyph.baseline) > 0.2 ||
    Math.abs(first.size - glyph.size) > 0.05 ||
    glyph.left - open.right > RUN_GAP * glyph.size ||
    glyph.left < open.right - STEP_BACK * glyph.size
  );
}

/** Word often draws a no-break space in a run of its own: "30 June" must not become "30June". */
function giveSpaceBack(runs: TurnedRun[], glyph: PlacedGlyph): void {
  const last = runs.at(-1);
  if (!last || last.turns !== glyph.turns || /\s$/u.test(last.text)) return;
  const gap = glyph.left - (last.x + last.width);
  const sameLine = Math.abs(last.y - glyph.baseline) < 0.3 * glyph.size;
  if (sameLine && glyph.left >= last.x && gap < glyph.size) {
    runs[runs.length - 1] = { ...last, text: `${last.text} ` };
  }
}

function closedRun({ text, right, first }: OpenRun): TurnedRun {
  const { left, baseline, size, font, italic, bold, tag, artifact, turns } = first;
  return {
    text: text.replace(/[\uFB00-\uFB06]/gu, (ligature) => ligature.normalize('NFKC')),
    x: left,
    y: baseline,
    width: right - left,
    size,
    font,
    italic,
    bold,
    ...(tag === undefined ? {} : { tag }),
    artifact,
    turns,
  };
}
