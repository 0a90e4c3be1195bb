import { z } from 'zod';
import type { DocumentOutcome } from '../document-of-parsed.ts';

/** Text and parts beyond these are no document; figures after Apache POI's limit on text. */
const MOST_CHARACTERS = 50_000_000;
const MOST_PARTS = 2_000_000;

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const text = z.string().max(MOST_CHARACTERS);
const name = z.string().max(10_000);
const short = z.string().max(1_000);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const span = z.object({ start: count, end: count });

const paragraph = z.object({
  id: z.string().regex(/^p\d{1,8}$/u),
  label: short,
  part: short.optional(),
  kind: z.enum([
    'title',
    'heading',
    'preambular',
    'operative',
    'item',
    'text',
    'footnote',
    'signature',
  ]),
  span,
  parent: z.string().max(20).optional(),
  mark: count.optional(),
  level: count.optional(),
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
  where: z.object({ line: count, offset: count, page: count.optional() }),
});

const source = z.object({
  name,
  format: z.enum([
    'text',
    'markdown',
    'pasted',
    'pdf',
    'docx',
    'html',
    'odt',
    'rtf',
    'akoma-ntoso',
    'epub',
  ]),
  encoding: z.string().max(40),
  bytes: count,
});

const document = z
  .object({
    id: z.string().max(200),
    title: text,
    symbol: name.optional(),
    date: date.optional(),
    body: name.optional(),
    status: z.enum(['draft', 'adopted', 'treaty']).optional(),
    notice: name.optional(),
    language: z.string().max(200),
    text,
    paragraphs: z.array(paragraph).max(MOST_PARTS),
    enactingFormula: span.optional(),
    removed: z.array(removal).max(MOST_PARTS),
    warnings: z.array(text).max(10_000),
    source,
    tracked: z
      .object({
        reading: z.enum(['accepted', 'original']),
        changes: count.min(1),
        authors: z.array(short).max(1_000),
      })
      .optional(),
  })
  .refine(({ text: { length }, paragraphs, enactingFormula }) =>
    [...paragraphs.map((one) => one.span), ...(enactingFormula ? [enactingFormula] : [])].every(
      ({ start, end }) => start <= end && end <= length,
    ),
  );

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

const outcome = z.union([z.object({ ok: z.literal(true), value: document }), refusal]);

/**
 * What a parser process answered, checked and built anew from known fields: a parser taken over by
 * a file cannot hand on anything else, nor a place outside its text. Undefined for anything that
 * is no outcome.
 */
export function checkOutcome(answer: string): DocumentOutcome | undefined {
  try {
    const result = outcome.safeParse(JSON.parse(answer));
    // Zod gives optional fields the type of undefined, which JSON cannot carry.
    return result.success ? (result.data as DocumentOutcome) : undefined;
  } catch {
    return undefined;
  }
}
