import { z } from 'zod';
import type { TextOutcome } from '../parse-text.ts';
import type { ParseOutcome } from '../parsed.ts';

/** Text and blocks beyond these are no document; figures after Apache POI's limit on text. */
const MOST_CHARACTERS = 50_000_000;
const MOST_BLOCKS = 2_000_000;

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const text = z.string().max(MOST_CHARACTERS);

const block = z.object({
  kind: z.enum(['paragraph', 'heading', 'item', 'note', 'rule', 'row', 'quote']),
  text,
  level: count.optional(),
  label: z.string().max(200).optional(),
  depth: count.optional(),
  marks: z.array(z.object({ offset: count, label: z.string().max(200) })).optional(),
  italics: z.array(z.object({ start: count, end: count })).optional(),
  line: count,
  page: count.optional(),
});

const removal = z.object({
  what: text,
  reason: z.enum([
    'masthead',
    'job number',
    'recycling notice',
    'rule line',
    'page number',
    'running head',
    'bar code',
    'picture',
    'navigation',
    'markup',
    'front matter',
  ]),
  line: count,
  page: count.optional(),
});

const stated = z.object({
  title: z.string().max(10_000).optional(),
  symbol: z.string().max(200).optional(),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/u)
    .optional(),
});

const refusal = z.object({
  ok: z.literal(false),
  code: z.enum([
    'format-unknown',
    'no-text',
    'encrypted',
    'file-damaged',
    'file-empty',
    'file-too-large',
    'binary-file',
    'internal',
  ]),
  complaint: z.string().max(2_000),
});

const outcome = z.union([
  z.object({
    ok: z.literal(true),
    value: z.object({
      blocks: z.array(block).max(MOST_BLOCKS),
      removed: z.array(removal).max(MOST_BLOCKS),
      masthead: z.array(text).max(1_000),
      title: z.string().max(10_000).optional(),
      language: z.string().max(200).optional(),
      encoding: z.string().max(40).optional(),
      stated: stated.optional(),
      tracked: z
        .object({ changes: count.min(1), authors: z.array(z.string().max(1_000)).max(1_000) })
        .optional(),
      warnings: z.array(z.string().max(10_000)).max(1_000),
      partial: z.boolean(),
    }),
  }),
  refusal,
]);

const metadata = z.object({
  title: z.string().max(10_000).optional(),
  symbol: z.string().max(1_000).optional(),
  date: z.string().max(100).optional(),
  body: z.string().max(1_000).optional(),
  status: z.enum(['draft', 'adopted', 'treaty']).optional(),
  notice: z.string().max(10_000).optional(),
});

const textOutcome = z.union([
  z.object({
    ok: z.literal(true),
    value: z.object({
      decoded: text,
      encoding: z.string().max(40),
      format: z.enum(['text', 'markdown']),
      blocks: z.array(block).max(MOST_BLOCKS),
      removed: z.array(removal).max(MOST_BLOCKS),
      metadata,
      warnings: z.array(z.string().max(10_000)).max(1_000),
    }),
  }),
  refusal,
]);

/**
 * What a parser process answered, checked and built anew from known fields: a parser taken over by
 * a file cannot hand on anything else. Undefined for anything that is no outcome.
 */
export function checkOutcome(answer: string): ParseOutcome | undefined {
  return checked<ParseOutcome>(outcome, answer);
}

/** The same for what a parser of texts answered. */
export function checkTextOutcome(answer: string): TextOutcome | undefined {
  return checked<TextOutcome>(textOutcome, answer);
}

function checked<T>(shape: z.ZodType, answer: string): T | undefined {
  try {
    const result = shape.safeParse(JSON.parse(answer));
    return result.success ? (result.data as T) : undefined;
  } catch {
    return undefined;
  }
}
