import { affineFrom, compose, IDENTITY } from './affine.ts';
import type { Affine } from './affine.ts';
import type { PaintedBox } from './text-run.ts';

interface TextState {
  readonly font: string;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  /** Horizontal scaling, 1 for none. */
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  /** Text rendering mode: 0 fills, 3 draws nothing. */
  readonly mode: number;
}

const START: TextState = {
  font: '',
  size: 1,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/** Deeper nesting of saved states than any real page has; a hostile one is cut off here. */
const DEEPEST_STACK = 10_000;

/**
 * Graphics and text state while a page is drawn (ISO 32000-1, 8.4 and 9.3). The place in the text
 * outlives save and restore, everything else does not.
 */
export class PagePen {
  map: Affine;
  text: TextState = START;
  /** The last path that painting was clipped to. */
  clip: PaintedBox | undefined;
  textMatrix: Affine = IDENTITY;
  x = 0;
  y = 0;
  private lineX = 0;
  private lineY = 0;
  private readonly saved: Pick<PagePen, 'map' | 'text' | 'clip'>[] = [];

  /** @param start page coordinates to coordinates of the page as shown */
  constructor(start: Affine) {
    this.map = start;
  }

  /** Puts the state on the stack. */
  save(): void {
    const { map, text, clip } = this;
    if (this.saved.length < DEEPEST_STACK) this.saved.push({ map, text, clip });
  }

  /** Takes the last saved state back; does nothing when none was saved. */
  restore(): void {
    const last = this.saved.pop();
    if (!last) return;
    this.map = last.map;
    this.text = last.text;
    this.clip = last.clip;
  }

  /** Applies a further map under the present one. */
  transform(map: unknown): void {
    this.map = compose(this.map, affineFrom(map));
  }

  /** Changes part of the text state. */
  setText(changes: Partial<TextState>): void {
    this.text = { ...this.text, ...changes };
  }

  /** Begins at a new text matrix. */
  startAt(matrix: Affine): void {
    this.textMatrix = matrix;
    this.x = this.y = this.lineX = this.lineY = 0;
  }

  /** Moves to a place counted from the start of the present line, which becomes the new start. */
  moveLine(dx: number, dy: number): void {
    this.x = this.lineX += dx;
    this.y = this.lineY += dy;
  }
}
