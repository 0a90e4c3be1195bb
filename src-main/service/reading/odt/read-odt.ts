import type { TrackedReading } from '../../../engine/documents/document.ts';
import { refused } from '../parsed.ts';
import type { ParsedRemoval, ParseOutcome } from '../parsed.ts';
import { furnitureByWords, mainReason } from '../styled/page-furniture.ts';
import { refuseError } from '../recognising/refuse-error.ts';
import { readXml } from '../xml/read-xml.ts';
import { openZip } from '../zip/open-zip.ts';
import type { OpenedZip } from '../zip/open-zip.ts';
import { readOdtStyles } from './odt-styles.ts';
import { OdtWalker } from './odt-walker.ts';

/** Reads an OpenDocument text. Tracked changes are read as accepted, or as the original. */
export function readOdt(
  bytes: Uint8Array,
  { tracked = 'accepted' }: { readonly tracked?: TrackedReading } = {},
): ParseOutcome {
  try {
    if (isXml(bytes)) return readContent(FLAT, bytes, tracked);
    const zip = openZip(bytes);
    if (isEncrypted(zip)) {
      return refused('encrypted', 'is protected by a password. Save a copy without one.');
    }
    const content = zip.part('content.xml');
    if (!content) return refused('format-unknown', 'is no OpenDocument text.');
    return readContent(zip, content, tracked);
  } catch (error) {
    const outcome = refuseError(error, 'OpenDocument text');
    if (outcome) return outcome;
    throw error;
  }
}

/** A file that is one XML holds all its parts. */
const FLAT: OpenedZip = { names: new Set(), part: () => undefined };

function isXml(bytes: Uint8Array): boolean {
  return /^(?:\u00EF\u00BB\u00BF)?\s*</u.test(String.fromCharCode(...bytes.subarray(0, 100)));
}

function readContent(zip: OpenedZip, content: Uint8Array, tracked: TrackedReading): ParseOutcome {
  const styles = zip.part('styles.xml');
  const walker = new OdtWalker(readOdtStyles(styles ? [styles, content] : [content]), tracked);
  readXml(content, {
    open: (name, attributes) => walker.open(name, attributes),
    close: (name) => walker.close(name),
    text: (text) => walker.text(text),
  });
  const { blocks } = walker.list;
  if (!walker.isText) return refused('format-unknown', 'is an OpenDocument file, but no text.');
  if (blocks.length === 0) return refused('no-text', 'holds no text.');
  const margins = styles ? marginLines(styles) : [];
  const masthead = margins.some((line) => MASTHEAD.test(line)) ? margins : [];
  const changes = walker.changes.counter.found();
  return {
    ok: true,
    value: {
      blocks,
      masthead,
      removed: [...marginRemovals(margins, masthead), ...indexRemovals(walker.indexes)],
      warnings: [],
      partial: false,
      ...(changes ? { tracked: changes } : {}),
      ...properties(zip),
    },
  };
}

function isEncrypted(zip: OpenedZip): boolean {
  let found = false;
  const manifest = zip.part('META-INF/manifest.xml');
  if (!manifest) return false;
  readXml(manifest, { open: (name) => (found ||= name === 'manifest:encryption-data') });
  return found;
}

/** A page's head that names the distribution is a masthead. */
const MASTHEAD = /Distr\.?\s*:/u;

/** Lines of page heads and feet, each once. */
function marginLines(styles: Uint8Array): string[] {
  const lines: string[] = [];
  let inside = 0;
  readXml(styles, {
    open: (name) => {
      if (/^style:(?:header|footer)/u.test(name)) inside += 1;
      if (inside > 0 && /^text:[ph]$/u.test(name)) lines.push('');
      if (inside > 0 && /^text:(?:tab|s|line-break)$/u.test(name))
        lines.push(`${lines.pop() ?? ''} `);
    },
    close: (name) => {
      if (/^style:(?:header|footer)/u.test(name)) inside -= 1;
    },
    text: (text) => {
      if (inside > 0 && lines.length > 0) lines.push((lines.pop() ?? '') + text);
    },
  });
  const words = lines.map((line) => line.replace(/\s+/gu, ' ').trim());
  return [...new Set(words)].filter((line) => line !== '');
}

function marginRemovals(lines: readonly string[], masthead: readonly string[]): ParsedRemoval[] {
  return lines.map((what) => ({
    what,
    reason: masthead.length > 0 ? 'masthead' : mainReason([furnitureByWords(what)]),
    line: 1,
  }));
}

function indexRemovals(indexes: readonly string[]): ParsedRemoval[] {
  return indexes
    .map((words) => words.replace(/\s+/gu, ' ').trim())
    .filter((words) => words !== '')
    .map((what) => ({ what, reason: 'navigation', line: 1 }));
}

function properties(zip: OpenedZip): { title?: string; language?: string } {
  const part = zip.part('meta.xml');
  const found: { title?: string; language?: string } = {};
  let inside = '';
  if (!part) return found;
  readXml(part, {
    open: (name) => (inside = name),
    close: () => (inside = ''),
    text: (text) => {
      if (text.trim() === '') return;
      if (inside === 'dc:title') found.title = text.trim().slice(0, 1_000);
      if (inside === 'dc:language') found.language = text.trim().slice(0, 35);
    },
  });
  return found;
}
