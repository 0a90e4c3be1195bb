import { readXml } from '../xml/read-xml.ts';

/** What reading needs of a style. */
export interface DocxStyle {
  name?: string;
  base?: string;
  outline?: number;
  numbering?: string;
  level?: number;
  hidden?: boolean;
  raised?: boolean;
  italic?: boolean;
}

/** Styles by id. */
export type DocxStyles = ReadonlyMap<string, DocxStyle>;

/** Longer chains of styles are circles. */
const LONGEST_CHAIN = 12;

/** Headings of the United Nations' own templates, by what follows the H in the style's id. */
const UN_HEADINGS: Readonly<Record<string, number>> = {
  Ch: 1,
  M: 1,
  '1': 1,
  '23': 2,
  '4': 3,
  '56': 4,
};

/** Reads `word/styles.xml`. */
export function readStyles(bytes: Uint8Array): DocxStyles {
  const styles = new Map<string, DocxStyle>();
  let style: DocxStyle | undefined;
  readXml(bytes, {
    open: (name, attributes) => {
      const value = attributes['w:val'];
      if (name === 'w:style') {
        style = {};
        styles.set(attributes['w:styleId'] ?? '', style);
      } else if (style) {
        readProperty(style, name, value);
      }
    },
    close: (name) => {
      if (name === 'w:style') style = undefined;
    },
  });
  return styles;
}

function readProperty(style: DocxStyle, name: string, value: string | undefined): void {
  if (name === 'w:name' && value !== undefined) style.name = value;
  else if (name === 'w:basedOn' && value !== undefined) style.base = value;
  else if (name === 'w:outlineLvl') style.outline = Number(value);
  else if (name === 'w:numId' && value !== undefined) style.numbering = value;
  else if (name === 'w:ilvl') style.level = Number(value);
  else if (name === 'w:vanish') style.hidden = isOn(value);
  else if (name === 'w:i') style.italic = isOn(value);
  else if (name === 'w:vertAlign') style.raised = value === 'superscript';
}

/** A switch is on unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none';
}

/** A property of a style or of the styles it is based on. */
export function styleProperty<K extends keyof DocxStyle>(
  styles: DocxStyles,
  id: string | undefined,
  key: K,
): DocxStyle[K] | undefined {
  let style = id === undefined ? undefined : styles.get(id);
  for (let step = 0; style && step < LONGEST_CHAIN; step += 1) {
    if (style[key] !== undefined) return style[key];
    style = style.base === undefined ? undefined : styles.get(style.base);
  }
  return undefined;
}

/** Heading depth of a paragraph style, 1 for the highest; undefined for text. */
export function headingLevelOf(styles: DocxStyles, id: string | undefined): number | undefined {
  const byName = /^heading (\d)$/iu.exec(styleProperty(styles, id, 'name') ?? '');
  if (byName) return Number(byName[1]);
  const ofTemplate = UN_HEADINGS[/^_?H_?(Ch|M|1|23|4|56)(?:G|$)/u.exec(id ?? '')?.[1] ?? ''];
  if (ofTemplate !== undefined) return ofTemplate;
  const outline = styleProperty(styles, id, 'outline');
  return outline !== undefined && outline < 9 ? outline + 1 : undefined;
}
