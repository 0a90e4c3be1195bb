import { fingerprint } from '../text/fingerprint.ts';
import { assembleText, placeRemovals } from './assemble-text.ts';
import type { AssembledText } from './assemble-text.ts';
import type { Block } from './lines/block.ts';
import { classifyParagraphs } from './outline/classify-paragraphs.ts';
import type { Classification } from './outline/classify-paragraphs.ts';
import { cleanParagraphs } from './lines/clean-paragraphs.ts';
import type { TakenOut } from './lines/clean-paragraphs.ts';
import { takeContentsPages } from './lines/contents-pages.ts';
import { detectLanguage } from './facts/detect-language.ts';
import type { Document, DocumentSource, Paragraph } from './document.ts';
import { findMetadata } from './find-metadata.ts';
import type { Metadata } from './find-metadata.ts';
import { isRule } from './lines/furniture.ts';
import { takeRepeatedHeads } from './lines/repeated-heads.ts';
import { joinParagraphs } from './lines/join-paragraphs.ts';
import { liftFootnotes } from './lines/lift-footnotes.ts';
import { numberParagraphs } from './outline/number-paragraphs.ts';
import type { Numbering } from './outline/number-paragraphs.ts';
import { footnoteWarnings, numberingWarnings } from './reading-warnings.ts';
import { roughParagraph } from './lines/rough-paragraph.ts';
import type { RoughParagraph } from './lines/rough-paragraph.ts';
import { tieFootnotes } from './outline/tie-footnotes.ts';
import type { TiedFootnotes } from './outline/tie-footnotes.ts';

/** What a reader knows beyond the blocks. */
export interface GivenFacts {
  /** What the file says about itself, e.g. in its front matter. */
  readonly metadata?: Metadata;
  /** What the reader itself took out. */
  readonly removed?: readonly TakenOut[];
  /** Doubts of the reader, each a sentence. */
  readonly warnings?: readonly string[];
}

/** Where the document came from, and its decoded text with "\n" as line ends. */
export type DecodedSource = DocumentSource & { readonly decoded: string };

/**
 * Makes a document of a file's blocks, in the same way for all formats: footnotes are lifted, page
 * furniture taken out and listed, broken paragraphs joined, labels read, kinds told, numbers and
 * parts given, metadata found. Its id depends on the decoded text alone. Blocks without any words
 * give a document with an empty text.
 */
export function buildDocument(
  blocks: readonly Block[],
  source: DecodedSource,
  given: GivenFacts = {},
): Document {
  const { decoded, ...origin } = source;
  const rough = liftFootnotes(blocks.map(roughParagraph).map(withRuleKind));
  const cleaned = cleanParagraphs(rough);
  const tables = takeRepeatedHeads(cleaned.paragraphs);
  const contents = takeContentsPages(tables.paragraphs);
  const removed = [given, cleaned, tables, contents].flatMap((one) => one.removed ?? []);
  const metadata = given.metadata ?? {};
  const mastheads = removed.filter(({ reason }) => reason === 'masthead').map(({ what }) => what);
  const classified = classifyParagraphs(
    joinParagraphs(contents.paragraphs),
    metadata.title,
    mastheads.length > 0,
  );
  const { paragraphs } = classified;
  const footnotes = tieFootnotes(paragraphs);
  const numbering = numberParagraphs(paragraphs, footnotes.ties);
  const assembled = assembleText(paragraphs);
  const found = findMetadata(classified, removed, metadata);
  return {
    id: fingerprint([decoded]),
    title: metadata.title ?? classified.title?.title ?? nameAsTitle(origin.name),
    ...found,
    language: detectLanguage(assembled.text),
    text: assembled.text,
    paragraphs: paragraphs.map((_, index) =>
      makeParagraph(index, classified, numbering, footnotes, assembled),
    ),
    ...formulaSpan(classified, assembled),
    removed: placeRemovals(removed, paragraphs, assembled),
    warnings: [
      ...(given.warnings ?? []),
      ...numberingWarnings(paragraphs, numbering),
      ...footnoteWarnings(
        footnotes.untied.filter((label) => !marksSymbol(mastheads, label)),
        footnotes.lost,
      ),
      ...(found.date === undefined ? ['No date of adoption was found in the text.'] : []),
    ],
    source: origin,
  };
}

/** "A/79/843*": the note on a reissued paper has its mark in the masthead. */
function marksSymbol(mastheads: readonly string[], label: string): boolean {
  const stars = /^\*{1,4}$/u.test(label);
  return stars && mastheads.some((line) => /(?<!\*)\*{1,4}(?!\*)/u.exec(line)?.[0] === label);
}

/** A line of dashes typed as text is a rule as well. */
function withRuleKind(rough: RoughParagraph): RoughParagraph {
  return rough.kind === 'paragraph' && isRule(rough.text) ? { ...rough, kind: 'rule' } : rough;
}

function makeParagraph(
  index: number,
  { paragraphs }: Classification,
  numbering: readonly Numbering[],
  { ties }: TiedFootnotes,
  { spans }: AssembledText,
): Paragraph {
  const paragraph = paragraphs[index];
  const numbered = numbering[index];
  const span = spans[index];
  if (!paragraph || !numbered || !span) throw new RangeError(`no paragraph ${String(index)}`);
  const tie = ties.get(index);
  const parent = tie?.paragraph ?? numbered.parent;
  const level = ['heading', 'title'].includes(paragraph.kind)
    ? (paragraph.rough.level ?? 1)
    : undefined;
  return {
    id: `p${String(index)}`,
    label: numbered.label,
    ...(numbered.part === undefined ? {} : { part: numbered.part }),
    kind: paragraph.kind,
    span,
    ...(parent === undefined ? {} : { parent: `p${String(parent)}` }),
    ...(tie ? { mark: (spans[tie.paragraph]?.start ?? 0) + tie.offset } : {}),
    ...(level === undefined ? {} : { level }),
  };
}

/** From the opening to the closing words where nothing stands between; else what there is. */
function formulaSpan(
  { formula: { opening, closing }, paragraphs }: Classification,
  { spans }: AssembledText,
): Pick<Document, 'enactingFormula'> {
  const first = opening === undefined ? undefined : spans[opening];
  const last = closing === undefined ? undefined : spans[closing];
  if (first && last && opening !== undefined && closing === opening + 1) {
    return { enactingFormula: { start: first.start, end: last.end } };
  }
  const isTreaty = closing !== undefined && paragraphs[closing]?.rough.text.includes('agree');
  const span = isTreaty ? (last ?? first) : (first ?? last);
  return span ? { enactingFormula: span } : {};
}

function nameAsTitle(name: string): string {
  return name.replace(/\.(?:md|markdown|txt|text)$/iu, '') || name;
}
