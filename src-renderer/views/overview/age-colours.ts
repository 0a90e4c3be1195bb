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

/** Colour of a share from 0 to 1 for a cell of the matrix: more is darker. */
export function shareTint(share: number): Tint {
  return tintAt(1 - share);
}

function tintAt(place: number): Tint {
  const rgb = blend(place * (ramp.length - 1));
  const color = contrast(rgb, WHITE) >= contrast(rgb, BLACK) ? '#ffffff' : '#1d1b16';
  return { background: `rgb(${rgb.map(Math.round).join(' ')})`, color };
}

type Rgb = readonly [number, number, number];
const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0x1d, 0x1b, 0x16];

function blend(at: number): Rgb {
  const low = ramp[Math.floor(at)] ?? ramp[0] ?? WHITE;
  const high = ramp[Math.ceil(at)] ?? low;
  const share = at - Math.floor(at);
  const mix = (i: 0 | 1 | 2) => low[i] + (high[i] - low[i]) * share;
  return [mix(0), mix(1), mix(2)];
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
