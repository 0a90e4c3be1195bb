import { affineFrom, compose, IDENTITY, mapPoint } from './affine.ts';
import type { Affine } from './affine.ts';
import { isRightToLeft } from './logical-order.ts';
import { PagePen } from './page-pen.ts';
import { createRunBuilder, isSpace } from './run-builder.ts';
import type { GlyphStyle, TurnedRun } from './run-builder.ts';
import type { PaintedBox } from './text-run.ts';

/** What the interpreter must know of a font. */
export interface FontFacts {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Glyph space to text space, 0.001 for most fonts. */
  readonly scale: number;
}

/** One page's drawing operators, as pdf.js hands them out. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** How much was drawn. */
export interface DrawnCounts {
  glyphs: number;
  spaces: number;
  unreadable: number;
  /** Glyphs drawn without ink: the words of a scan lie so under its picture. */
  hidden: number;
  images: number;
}

/** What drawing a page leaves behind. */
export interface DrawnPage extends Readonly<DrawnCounts> {
  readonly runs: readonly TurnedRun[];
  readonly boxes: readonly PaintedBox[];
}

/** What the interpreter needs beside the operators. */
export interface PageSetting {
  /** Page coordinates to coordinates of the page as shown. */
  readonly start: Affine;
  readonly fontOf: (id: string) => FontFacts;
  /** Put before a marked-content number it gives the id the structure tree uses. */
  readonly tagPrefix: string | undefined;
  /** Operator names by number. */
  readonly names: ReadonlyMap<number, string>;
}

/** A glyph of pdf.js's showText. */
interface Glyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
}

interface Drawing {
  readonly pen: PagePen;
  readonly marked: { readonly artifact: boolean; readonly tag: string | undefined }[];
  readonly builder: ReturnType<typeof createRunBuilder>;
  readonly boxes: PaintedBox[];
  readonly counts: DrawnCounts;
}

/** Text rendering mode that neither fills nor strokes (ISO 32000-1, table 106). */
const NO_INK = 3;

type Handlers = Readonly<Record<string, (args: readonly unknown[]) => void>>;

/** More boxes than any table has: pages of a map or a chart are cut off here. */
const MOST_BOXES = 20_000;

/**
 * Draws a page in thought: follows the operators that move text and keeps every glyph where it
 * lands. Reading glyphs and not pdf.js's text items keeps real spaces real, so that words never
 * come apart (measured on seven official documents: word F1 99.9 instead of 96.4).
 */
export function drawPage(list: OperatorList, setting: PageSetting): DrawnPage {
  const drawing: Drawing = {
    pen: new PagePen(setting.start),
    marked: [],
    builder: createRunBuilder(),
    boxes: [],
    counts: { glyphs: 0, spaces: 0, unreadable: 0, hidden: 0, images: 0 },
  };
  const handlers: Handlers = {
    ...stateHandlers(drawing.pen),
    ...textHandlers(drawing.pen),
    ...markHandlers(drawing, setting.tagPrefix),
    ...paintHandlers(drawing),
    showText: ([glyphs]) => showText(drawing, glyphs, setting.fontOf),
  };
  const byCode = new Map([...setting.names].map(([code, name]) => [code, handlers[name]]));
  list.fnArray.forEach((operator, index) => {
    const args = list.argsArray[index];
    byCode.get(operator)?.(Array.isArray(args) ? args : []);
  });
  return { runs: drawing.builder.finish(), boxes: drawing.boxes, ...drawing.counts };
}

function stateHandlers(pen: PagePen): Handlers {
  const save = (): void => pen.save();
  const restore = (): void => pen.restore();
  return {
    save,
    restore,
    beginGroup: save,
    endGroup: restore,
    paintFormXObjectEnd: restore,
    paintFormXObjectBegin: ([matrix]) => {
      pen.save();
      if (matrix) pen.transform(matrix);
    },
    transform: (args) => pen.transform(args),
    setGState: ([entries]) => {
      for (const entry of Array.isArray(entries) ? entries : []) {
        const [key, value] = Array.isArray(entry) ? (entry as unknown[]) : [];
        if (key === 'Font' && Array.isArray(value)) setFont(pen, value);
      }
    },
  };
}

function textHandlers(pen: PagePen): Handlers {
  return {
    setFont: (args) => setFont(pen, args),
    setCharSpacing: ([value]) => pen.setText({ charSpacing: number(value) }),
    setWordSpacing: ([value]) => pen.setText({ wordSpacing: number(value) }),
    setHScale: ([value]) => pen.setText({ stretch: number(value) / 100 }),
    setLeading: ([value]) => pen.setText({ leading: -number(value) }),
    setTextRenderingMode: ([value]) => pen.setText({ mode: number(value) }),
    setTextRise: ([value]) => pen.setText({ rise: number(value) }),
    beginText: () => pen.startAt(IDENTITY),
    setTextMatrix: (args) => pen.startAt(affineFrom(args.length === 1 ? args[0] : args)),
    moveText: ([dx, dy]) => pen.moveLine(number(dx), number(dy)),
    setLeadingMoveText: ([dx, dy]) => {
      pen.setText({ leading: number(dy) });
      pen.moveLine(number(dx), number(dy));
    },
    nextLine: () => pen.moveLine(0, pen.text.leading),
  };
}

function markHandlers({ marked }: Drawing, prefix: string | undefined): Handlers {
  return {
    // BMC carries a name object, BDC a plain string and the number: both must be looked at.
    beginMarkedContent: ([tag]) => {
      const name = typeof tag === 'string' ? tag : (tag as { name?: unknown } | undefined)?.name;
      marked.push({ artifact: name === 'Artifact', tag: undefined });
    },
    beginMarkedContentProps: ([name, id]) => {
      const known = prefix !== undefined && (typeof id === 'number' || typeof id === 'string');
      marked.push({ artifact: name === 'Artifact', tag: known ? `${prefix}${id}` : undefined });
    },
    endMarkedContent: () => void marked.pop(),
  };
}

function paintHandlers({ pen, boxes, counts }: Drawing): Handlers {
  const image = (): void => void (counts.images += 1);
  let clips = false;
  const clip = (): void => void (clips = true);
  return {
    paintImageXObject: image,
    paintInlineImageXObject: image,
    paintImageMaskXObject: image,
    clip,
    eoClip: clip,
    // A clip takes hold with the path that comes after it (ISO 32000-1, 8.5.4).
    constructPath: ([, , bounds]) => {
      const box = boxOf(pen.map, bounds);
      if (box && clips) pen.clip = box;
      else if (box && boxes.length < MOST_BOXES) boxes.push(box);
      clips = false;
    },
  };
}

function boxOf(map: Affine, bounds: unknown): PaintedBox | undefined {
  const edges = Array.from((bounds ?? []) as ArrayLike<unknown>, number);
  if (edges.length !== 4) return undefined;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = edges;
  const a = mapPoint(map, x0, y0);
  const b = mapPoint(map, x1, y1);
  return {
    left: Math.min(a.x, b.x),
    bottom: Math.min(a.y, b.y),
    right: Math.max(a.x, b.x),
    top: Math.max(a.y, b.y),
  };
}

/** What all glyphs of one showText have in common. */
interface Style extends GlyphStyle {
  /** From text space to the frame in which the writing runs from left to right. */
  readonly frame: Affine;
}

function showText(drawing: Drawing, glyphs: unknown, fontOf: PageSetting['fontOf']): void {
  if (!Array.isArray(glyphs)) return;
  const { pen } = drawing;
  const { font, size, stretch, charSpacing, wordSpacing } = pen.text;
  const facts = fontOf(font);
  const style = styleOf(drawing, facts);
  for (const glyph of glyphs as (Glyph | number | null)[]) {
    if (typeof glyph === 'number') {
      pen.x -= (glyph * size * stretch) / 1000;
    } else if (glyph) {
      const width = number(glyph.width) * size * facts.scale;
      placeGlyph(drawing, asDrawn(glyph.unicode ?? ''), style, width * stretch);
      pen.x += (width + charSpacing + (glyph.isSpace ? wordSpacing : 0)) * stretch;
    }
  }
}

/** One glyph may be two letters; of a right-to-left script the second one stands on the left. */
function asDrawn(letters: string): string {
  if (letters.length < 2 || !isRightToLeft(letters)) return letters;
  return [...letters].reverse().join('');
}

function styleOf({ pen, marked }: Drawing, facts: FontFacts): Style {
  const map = compose(pen.map, pen.textMatrix);
  const turns = quarterTurns(map);
  return {
    frame: compose(TURNS[turns] ?? IDENTITY, map),
    size: Math.hypot(map[2], map[3]) * Math.abs(pen.text.size),
    font: facts.name,
    italic: facts.italic,
    bold: facts.bold,
    tag: marked.findLast((mark) => mark.tag !== undefined)?.tag,
    artifact: marked.some((mark) => mark.artifact),
    turns,
    clip: pen.clip,
  };
}

function placeGlyph(
  { pen, builder, counts }: Drawing,
  text: string,
  style: Style,
  width: number,
): void {
  if (text === '') return;
  counts.glyphs += 1;
  if (pen.text.mode === NO_INK) counts.hidden += 1;
  if (text === '\u0000' || text === '\uFFFD') {
    counts.unreadable += 1;
    return;
  }
  const { frame } = style;
  const height = pen.y + pen.text.rise;
  const left = frame[0] * pen.x + frame[2] * height + frame[4];
  const baseline = frame[1] * pen.x + frame[3] * height + frame[5];
  if (isSpace(text)) counts.spaces += 1;
  builder.add(text, left, left + frame[0] * width, baseline, style);
}

/** Writing direction in quarter turns counter-clockwise. */
function quarterTurns([a, b]: Affine): number {
  if (Math.abs(b) <= Math.abs(a)) return a < 0 ? 2 : 0;
  return b > 0 ? 1 : 3;
}

/** From the page to the frame in which writing of a direction runs from left to right. */
const TURNS: readonly Affine[] = [
  IDENTITY,
  [0, -1, 1, 0, 0, 0],
  [-1, 0, 0, -1, 0, 0],
  [0, 1, -1, 0, 0, 0],
];

function setFont(pen: PagePen, [font, size]: readonly unknown[]): void {
  pen.setText({ font: typeof font === 'string' ? font : '', size: number(size) });
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
