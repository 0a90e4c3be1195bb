import { readXml } from '../xml/read-xml.ts';

type Attributes = Readonly<Record<string, string>>;

/** One level of a list or of the headings' numbering. */
export interface OdtLevel {
  /** "1", "a", "A", "i", "I"; "" for no number, "bullet" for a bullet. */
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels the number shows, itself included. */
  readonly shown: number;
  /** "%1%.%2%)": newer files say it at once. */
  readonly pattern?: string;
}

/** Levels by depth, 1 for the outermost. */
export type OdtLevels = ReadonlyMap<number, OdtLevel>;

/** How text of a style looks. */
export interface OdtLook {
  readonly italic?: boolean;
  readonly raised?: boolean;
  readonly hidden?: boolean;
  /** List style of paragraphs; "" where they are not numbered. */
  readonly list?: string;
}

/** Definitions of `styles.xml` and of the automatic styles in `content.xml`. */
export interface OdtStyles {
  readonly looks: ReadonlyMap<string, OdtLook>;
  readonly lists: ReadonlyMap<string, OdtLevels>;
  readonly outline: OdtLevels;
}

interface Definition {
  parent?: string;
  look: OdtLook;
}

/** Styles inherit from each other; a longer chain is a circle. */
const LONGEST_CHAIN = 20;

/** Numbers beyond these are a hostile file's. */
const MOST_LEVELS = 20;

/** Reads the styles of a file's parts; later parts go before earlier ones. */
export function readOdtStyles(parts: readonly Uint8Array[]): OdtStyles {
  const definitions = new Map<string, Definition>();
  const lists = new Map<string, Map<number, OdtLevel>>();
  const outline = new Map<number, OdtLevel>();
  for (const part of parts) {
    let style: Definition | undefined;
    let levels: Map<number, OdtLevel> | undefined;
    readXml(part, {
      open: (name, attributes) => {
        if (name === 'style:style') {
          const parent = attributes['style:parent-style-name'];
          style = { look: listOf(attributes), ...(parent === undefined ? {} : { parent }) };
          definitions.set(keyOf(attributes), style);
        } else if (name === 'style:text-properties' && style)
          style.look = { ...style.look, ...lookOf(attributes) };
        else if (name === 'text:list-style') {
          levels = new Map();
          lists.set(attributes['style:name'] ?? '', levels);
        } else if (name === 'text:outline-style') levels = outline;
        else if (levels && /^text:(?:list|outline)-level-style/u.test(name)) {
          addLevel(levels, name, attributes);
        }
      },
      close: (name) => {
        if (name === 'style:style') style = undefined;
        if (name === 'text:list-style' || name === 'text:outline-style') levels = undefined;
      },
    });
  }
  return { looks: inherited(definitions), lists, outline };
}

function keyOf(attributes: Attributes): string {
  return `${attributes['style:family'] ?? ''} ${attributes['style:name'] ?? ''}`;
}

function listOf(attributes: Attributes): OdtLook {
  const list = attributes['style:list-style-name'];
  return list === undefined ? {} : { list };
}

function lookOf(attributes: Attributes): OdtLook {
  const slant = attributes['fo:font-style'];
  const position = attributes['style:text-position'];
  const display = attributes['text:display'];
  return {
    ...(slant === undefined ? {} : { italic: slant !== 'normal' }),
    ...(position === undefined ? {} : { raised: isRaised(position) }),
    ...(display === undefined ? {} : { hidden: display === 'none' }),
  };
}

/** "super 58%", or a share of the height such as "33% 58%". */
function isRaised(position: string): boolean {
  return position.startsWith('super') || Number.parseFloat(position) > 0;
}

function addLevel(levels: Map<number, OdtLevel>, name: string, attributes: Attributes): void {
  const depth = Number(attributes['text:level']);
  if (!Number.isInteger(depth) || depth < 1 || depth > MOST_LEVELS) return;
  const isNumber = name.endsWith('-number') || name === 'text:outline-level-style';
  const pattern = attributes['style:num-list-format'] ?? attributes['loext:num-list-format'];
  levels.set(depth, {
    format: isNumber ? (attributes['style:num-format'] ?? '') : 'bullet',
    prefix: attributes['style:num-prefix'] ?? '',
    suffix: attributes['style:num-suffix'] ?? '',
    start: Number(attributes['text:start-value'] ?? 1) || 0,
    shown: Math.min(Number(attributes['text:display-levels'] ?? 1) || 1, depth),
    ...(pattern === undefined ? {} : { pattern }),
  });
}

function inherited(definitions: ReadonlyMap<string, Definition>): Map<string, OdtLook> {
  const looks = new Map<string, OdtLook>();
  for (const [key, definition] of definitions) {
    const family = key.slice(0, key.indexOf(' '));
    let look = definition.look;
    let { parent } = definition;
    for (let step = 0; parent !== undefined && step < LONGEST_CHAIN; step += 1) {
      const above = definitions.get(`${family} ${parent}`);
      look = { ...above?.look, ...look };
      parent = above?.parent;
    }
    looks.set(key, look);
  }
  return looks;
}
