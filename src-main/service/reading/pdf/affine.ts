/** An affine map as PDF writes it: x' = a x + c y + e, y' = b x + d y + f. */
export type Affine = readonly [number, number, number, number, number, number];

/** The map that changes nothing. */
export const IDENTITY: Affine = [1, 0, 0, 1, 0, 0];

/** `inner` first, then `outer`. */
export function compose(outer: Affine, inner: Affine): Affine {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}

/** Where a point goes. */
export function mapPoint(map: Affine, x: number, y: number): { x: number; y: number } {
  return { x: map[0] * x + map[2] * y + map[4], y: map[1] * x + map[3] * y + map[5] };
}

/** Six numbers as an affine map; anything else is the identity, as a broken file may hold it. */
export function affineFrom(values: unknown): Affine {
  const numbers = Array.from((values ?? []) as ArrayLike<unknown>);
  if (numbers.length !== 6 || !numbers.every((value) => Number.isFinite(value))) return IDENTITY;
  return numbers as unknown as Affine;
}

/**
 * Turns a page's own coordinates into those of the page as it is shown: origin at the bottom
 * left, y upwards, the page's rotation applied.
 *
 * @param view left, bottom, right, top of the visible part
 * @param rotation clockwise, a multiple of 90 degrees
 */
export function pageToShown(view: readonly number[], rotation: number): Affine {
  const [left = 0, bottom = 0, right = 612, top = 792] = view;
  switch (((rotation % 360) + 360) % 360) {
    case 90:
      return [0, -1, 1, 0, -bottom, right];
    case 180:
      return [-1, 0, 0, -1, right, top];
    case 270:
      return [0, 1, -1, 0, top, -left];
    default:
      return [1, 0, 0, 1, -left, -bottom];
  }
}
