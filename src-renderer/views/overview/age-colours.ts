/**
 * The ramp of provenance, oldest darkest (cividis, Nuñez, Anderton and Renslow 2018: even steps of
 * lightness for every kind of colour vision), each with the ink that reads on it.
 */
const ramp: readonly (readonly [red: number, green: number, blue: number])[] = [
  [0x00, 0x20, 0x4d],
  [0x31, 0x44, 0x6b],
  [0x66, 0x69, 0x70],
  [0x95, 0x8f, 0x78],
  [0xcb, 0xba, 0x69],
  [0xff, 0xea, 0x46],
];

/** A background and the ink on it, as CSS colours. */
export interface Tint {
  readonly background: string;
  readonly color: string;
}

/** Colour of the document that is `rank`-th oldest of `count`, 0 the oldest. */
export function ageTint(rank: number, count: number): Tint {
  return tintAt(count <= 1 ? 0 : rank / (count - 1));
}

/** Background and ink of a cell of the matrix, for either theme. */
export interface ShareTint {
  readonly light: Tint;
  readonly dark: Tint;
}

/** Colour of a share from 0 to 1: the more, the further from the paper; the ink always reads. */
export function shareTint(share: number): ShareTint {
  return {
    light: tintOf(mix([0xff, 0xfd, 0xf8], [0x00, 0x20, 0x4d], share)),
    dark: tintOf(mix([0x16, 0x18, 0x1d], [0xcb, 0xba, 0x69], share)),
  };
}

function tintAt(place: number): Tint {
  const at = place * (ramp.length - 1);
  const low = ramp[Math.floor(at)] ?? WHITE;
  const high = ramp[Math.ceil(at)] ?? low;
  return tintOf(mix(low, high, at - Math.floor(at)));
}

/** Pure black and white: of the two, one always has a contrast of 4.58 or more. */
function tintOf(rgb: Rgb): Tint {
  const color = contrast(rgb, WHITE) >= contrast(rgb, BLACK) ? '#ffffff' : '#000000';
  return { background: `rgb(${rgb.map(Math.round).join(' ')})`, color };
}

type Rgb = readonly [number, number, number];
const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const at = (i: 0 | 1 | 2) => from[i] + (to[i] - from[i]) * share;
  return [at(0), at(1), at(2)];
}

/** Contrast ratio of two colours, 1 to 21, as WCAG 2 defines it. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(rgb: Rgb): number {
  const linear = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}
