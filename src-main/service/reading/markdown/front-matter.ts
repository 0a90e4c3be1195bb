import { parseDocument } from 'yaml';
import type { TakenOut } from '../../../engine/documents/lines/clean-paragraphs.ts';
import { parseDate } from '../../../engine/documents/facts/dates.ts';
import type { DocumentStatus } from '../../../engine/documents/document.ts';
import type { Metadata } from '../../../engine/documents/find-metadata.ts';

/** A record is at most this long, so that no crafted one costs time or memory. */
const LONGEST_RECORD = 20_000;

/** What front matter gave, and the text after it. */
export interface FrontMatter {
  readonly metadata: Metadata;
  readonly removed: readonly TakenOut[];
  readonly warnings: readonly string[];
  /** The text with the record blanked out, so that lines keep their numbers. */
  readonly rest: string;
}

/**
 * Reads the record at the head of a text: YAML between two lines of dashes, or TOML between two
 * lines of plus signs. The known keys are
 * title, symbol, date, status, body and notice. Anything that is no well-formed record of keys is
 * left alone as text.
 */
export function readFrontMatter(text: string): FrontMatter {
  const none = { metadata: {}, removed: [], warnings: [], rest: text };
  const head = text.slice(0, LONGEST_RECORD);
  const yaml = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(head);
  const match = yaml ?? /^\+{3}[ \t]*\n([\s\S]*?)\n\+{3}[ \t]*(?:\n|$)/u.exec(head);
  const record = match && (yaml ? parseRecord : parseToml)(match[1] ?? '');
  if (!match || !record) return none;
  const whole = match[0];
  const { metadata, warnings } = metadataOf(record);
  return {
    metadata,
    warnings,
    removed: [{ what: whole.trimEnd(), reason: 'front matter', line: 1 }],
    rest: whole.replace(/[^\n]/gu, '') + text.slice(whole.length),
  };
}

function parseRecord(yaml: string): Record<string, unknown> | undefined {
  try {
    const record = parseDocument(yaml, { schema: 'core', logLevel: 'silent' });
    if (record.errors.length > 0) return undefined;
    const parsed: unknown = record.toJS({ maxAliasCount: 0 });
    const isRecord = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
    return isRecord ? (parsed as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The keys of a TOML record that stand before its first table; values are strings or dates. */
function parseToml(toml: string): Record<string, unknown> | undefined {
  const record: Record<string, unknown> = {};
  for (const line of toml.split('\n')) {
    if (/^\s*\[/u.test(line)) break;
    const match = /^\s*([\w-]{1,40})\s*=\s*(?:"([^"\\]*)"|'([^']*)'|(\S.*?))\s*$/u.exec(line);
    if (match) record[match[1] ?? ''] = match[2] ?? match[3] ?? match[4];
  }
  return Object.keys(record).length > 0 ? record : undefined;
}

function metadataOf(record: Record<string, unknown>): { metadata: Metadata; warnings: string[] } {
  const warnings: string[] = [];
  const value = (key: string): string | undefined => wordsOf(record[key]);
  const date = value('date');
  const isoDate = date === undefined ? undefined : parseDate(date);
  if (date !== undefined && isoDate === undefined) {
    warnings.push(`The date “${date}” in the front matter is no date that can be read.`);
  }
  const status = value('status')?.toLowerCase();
  if (status !== undefined && !isStatus(status)) {
    warnings.push(`The status “${status}” in the front matter is none of draft, adopted, treaty.`);
  }
  const metadata: Metadata = {
    ...optional('title', value('title')),
    ...optional('symbol', value('symbol')),
    ...optional('date', isoDate),
    ...(status !== undefined && isStatus(status) ? { status } : {}),
    ...optional('body', value('body')),
    ...optional('notice', value('notice')),
  };
  return { metadata, warnings };
}

function optional<Key extends string>(
  key: Key,
  value: string | undefined,
): Partial<Record<Key, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, string>);
}

function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  return value.replace(/\s+/gu, ' ').trim() || undefined;
}

function isStatus(status: string): status is DocumentStatus {
  return ['draft', 'adopted', 'treaty'].includes(status);
}
