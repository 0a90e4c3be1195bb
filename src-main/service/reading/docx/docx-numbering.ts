import { readXml } from '../xml/read-xml.ts';
import { isOn } from './docx-styles.ts';
import { formatNumber } from '../styled/format-number.ts';

interface Level {
  start: number;
  format: string;
  /** "%1.%2" and the like. */
  pattern: string;
  legal: boolean;
  /** Level after which this one starts again; 0 for never. */
  restart?: number;
}

interface Override {
  start?: number;
  level?: Level;
}

interface AbstractNumbering {
  readonly levels: Map<number, Level>;
  link?: string;
  styleLink?: string;
}

interface NumberingInstance {
  abstract: string;
  readonly overrides: Map<number, Override>;
}

/** Definitions of `word/numbering.xml`. */
export interface DocxNumbering {
  readonly abstracts: ReadonlyMap<string, AbstractNumbering>;
  readonly instances: ReadonlyMap<string, NumberingInstance>;
}

/** No definitions. */
export const NO_NUMBERING: DocxNumbering = { abstracts: new Map(), instances: new Map() };

const DEEPEST_LEVEL = 8;

/** Reads `word/numbering.xml`. */
export function readNumbering(bytes: Uint8Array): DocxNumbering {
  const abstracts = new Map<string, AbstractNumbering>();
  const instances = new Map<string, NumberingInstance>();
  let abstract: AbstractNumbering | undefined;
  let instance: NumberingInstance | undefined;
  let override: Override | undefined;
  let level: Level | undefined;
  const openDefinition = (name: string, attributes: Readonly<Record<string, string>>): boolean => {
    if (name === 'w:abstractNum') {
      abstract = { levels: new Map() };
      abstracts.set(attributes['w:abstractNumId'] ?? '', abstract);
    } else if (name === 'w:num') {
      instance = { abstract: '', overrides: new Map() };
      instances.set(attributes['w:numId'] ?? '', instance);
    } else if (name === 'w:lvlOverride') {
      override = {};
      instance?.overrides.set(Number(attributes['w:ilvl']), override);
    } else if (name === 'w:lvl') {
      level = { start: 1, format: 'decimal', pattern: '', legal: false };
      if (override) override.level = level;
      else abstract?.levels.set(Number(attributes['w:ilvl']), level);
    } else {
      return false;
    }
    return true;
  };
  readXml(bytes, {
    open: (name, attributes) => {
      if (openDefinition(name, attributes)) return;
      const value = attributes['w:val'];
      if (level) readLevel(level, name, value);
      else if (override && name === 'w:startOverride') override.start = Number(value);
      else if (instance && name === 'w:abstractNumId') instance.abstract = value ?? '';
      else if (abstract && name === 'w:numStyleLink' && value) abstract.link = value;
      else if (abstract && name === 'w:styleLink' && value) abstract.styleLink = value;
    },
    close: (name) => {
      if (name === 'w:lvl') level = undefined;
      if (name === 'w:lvlOverride') override = undefined;
      if (name === 'w:num') instance = undefined;
      if (name === 'w:abstractNum') abstract = undefined;
    },
  });
  return { abstracts: linked(abstracts), instances };
}

function readLevel(level: Level, name: string, value: string | undefined): void {
  if (name === 'w:start') level.start = Number(value) || 0;
  else if (name === 'w:numFmt') level.format = value ?? 'decimal';
  else if (name === 'w:lvlText') level.pattern = value ?? '';
  else if (name === 'w:isLgl') level.legal = isOn(value);
  else if (name === 'w:lvlRestart') level.restart = Number(value);
}

/** A definition may stand for another one, found by the name of a numbering style. */
function linked(abstracts: Map<string, AbstractNumbering>): Map<string, AbstractNumbering> {
  const all = [...abstracts];
  return new Map(
    all.map(([id, own]) => {
      const target = all.find(([, other]) => own.link && other.styleLink === own.link)?.[1];
      return [id, target ?? own];
    }),
  );
}

/** Labels of automatically numbered paragraphs, asked for in document order. */
export type NumberLabels = (instance: string, level: number) => string | undefined;

/**
 * Counts automatic numbers as a word processor shows them: counters belong to the abstract
 * definition and are shared by its instances, deeper levels start again, an instance's own start
 * counts once (ECMA-376, 17.9).
 */
export function numberLabels({ abstracts, instances }: DocxNumbering): NumberLabels {
  const counters = new Map<AbstractNumbering, (number | undefined)[]>();
  const started = new Set<string>();
  return (id, depth) => {
    const instance = instances.get(id);
    const abstract = instance && abstracts.get(instance.abstract);
    if (!abstract || depth > DEEPEST_LEVEL) return undefined;
    const levelAt = (at: number): Level | undefined =>
      instance.overrides.get(at)?.level ?? abstract.levels.get(at);
    const level = levelAt(depth);
    if (!level) return undefined;
    const counts = counters.get(abstract) ?? [];
    counters.set(abstract, counts);
    const start = started.has(`${id}:${depth}`) ? undefined : instance.overrides.get(depth)?.start;
    started.add(`${id}:${depth}`);
    const before = counts[depth];
    counts[depth] = start ?? (before === undefined ? level.start : before + 1);
    resetDeeper(counts, depth, levelAt);
    return labelText(level, counts, levelAt);
  };
}

function resetDeeper(
  counts: (number | undefined)[],
  depth: number,
  levelAt: (at: number) => Level | undefined,
): void {
  for (let at = depth + 1; at <= DEEPEST_LEVEL; at += 1) {
    const restart = levelAt(at)?.restart;
    if (restart === undefined || (restart > 0 && depth < restart)) counts[at] = undefined;
  }
  for (let at = 0; at < depth; at += 1) counts[at] ??= levelAt(at)?.start ?? 1;
}

function labelText(
  level: Level,
  counts: readonly (number | undefined)[],
  levelAt: (at: number) => Level | undefined,
): string {
  if (level.format === 'bullet') return '•';
  return level.pattern.replace(/%(\d)/gu, (_whole, digit: string) => {
    const at = Number(digit) - 1;
    const format = level.legal ? 'decimal' : (levelAt(at)?.format ?? 'decimal');
    return formatNumber(counts[at] ?? 1, format);
  });
}
