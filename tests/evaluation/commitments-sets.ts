import type { Commitment, CommitmentClass } from '../../src-main/engine/commitments/commitment.ts';
import { findCommitments } from '../../src-main/engine/commitments/find-commitments.ts';
import type { Document, Paragraph } from '../../src-main/engine/documents/document.ts';
import { readLabels, readSharedFile } from './shared-text.ts';

/**
 * The second annotated set: paragraphs of a declaration and of a treaty draft, read by an annotator
 * who had not seen what is found there. Conventions beyond the gold's: alternatives in brackets
 * ("[shall][should]") are a record each; a bare "may" is no operative verb, nor is "will" of what
 * cannot act unless it stands as such an alternative; items without a verb of their own have none;
 * "shall" of a thing is a decision, of an agent an own commitment; "should" of an agent is an
 * exhortation, of a thing a need. Offsets count from the paragraph's start. First measurement,
 * before anything was mended: precision 66 of 68, recall 66 of 87, class 59 of 66. The third set is
 * of resolutions, by the gold's scheme alone; its first measurement, after the second set was mended:
 * precision and recall 49 of 49, class 45 of 49.
 */
interface AnnotatedVerb {
  readonly start: number;
  readonly end: number;
  readonly class: CommitmentClass;
  readonly force: number;
}

interface AnnotatedParagraph {
  readonly file: string;
  readonly paragraph?: string;
  readonly label: string;
  readonly verbs: readonly AnnotatedVerb[];
}

interface Tally {
  wanted: number;
  found: number;
  matched: number;
  sameClass: number;
  nearForce: number;
  sameForce: number;
}

type Line = (name: string, right: number, all: number) => void;

/** Prints verb precision and recall, class and force on the second and third annotated sets. */
export async function evaluateSets(line: Line): Promise<void> {
  await evaluateSet('set two', 'commitments-set-two.json', line);
  await evaluateSet('set three', 'commitments-set-three.json', line);
}

async function evaluateSet(name: string, labels: string, line: Line): Promise<void> {
  const paragraphs = readLabels<AnnotatedParagraph>(labels);
  const total = emptyTally();
  for (const file of new Set(paragraphs.map((one) => one.file))) {
    const document = await readSharedFile(file);
    if (!document) {
      console.log(`skipped: ${file} absent`);
      continue;
    }
    const found = findCommitments(document);
    for (const one of paragraphs.filter((other) => other.file === file)) {
      tally(total, document, paragraphOf(document, one), found, one.verbs);
    }
  }
  line(`${name}: verb precision`, total.matched, total.found);
  line(`${name}: verb recall`, total.matched, total.wanted);
  line(`${name}: class`, total.sameClass, total.matched);
  line(`${name}: force within one`, total.nearForce, total.matched);
  line(`${name}: force exact`, total.sameForce, total.matched);
}

/** By id where the labels are not unique, else the operative paragraph of that number. */
function paragraphOf(document: Document, wanted: AnnotatedParagraph): Paragraph {
  const found = document.paragraphs.find(({ id, label, kind }) =>
    wanted.paragraph === undefined
      ? kind === 'operative' && label === wanted.label
      : id === wanted.paragraph,
  );
  if (found?.label !== wanted.label) throw new Error(`${wanted.file} has no ${wanted.label}`);
  return found;
}

function emptyTally(): Tally {
  return { wanted: 0, found: 0, matched: 0, sameClass: 0, nearForce: 0, sameForce: 0 };
}

function tally(
  total: Tally,
  document: Document,
  paragraph: Paragraph,
  commitments: readonly Commitment[],
  wanted: readonly AnnotatedVerb[],
): void {
  // An item's verb may be its chapeau's, which is measured where it stands.
  const found = commitments.filter(
    ({ paragraph: id, verb }) => id === paragraph.id && verb.span.start >= paragraph.span.start,
  );
  total.wanted += wanted.length;
  total.found += found.length;
  const left = [...found];
  for (const verb of wanted) {
    const at = left.findIndex((one) => overlaps(one, paragraph, verb));
    const [match] = at < 0 ? [] : left.splice(at, 1);
    if (!match) say(document, paragraph, verb, 'missed');
    else compare(total, document, paragraph, verb, match);
  }
  for (const { verb, class: cls } of left) {
    console.log(`  ${paragraph.id} ${paragraph.label}: “${verb.text}” ${cls} is not annotated`);
  }
}

function compare(
  total: Tally,
  document: Document,
  paragraph: Paragraph,
  verb: AnnotatedVerb,
  match: Commitment,
): void {
  total.matched += 1;
  if (match.class === verb.class) total.sameClass += 1;
  else say(document, paragraph, verb, `found as ${match.class}`);
  if (Math.abs(match.effectiveForce - verb.force) <= 1) total.nearForce += 1;
  if (match.effectiveForce === verb.force) total.sameForce += 1;
  else say(document, paragraph, verb, `found with ${match.effectiveForce}`);
}

function overlaps(commitment: Commitment, paragraph: Paragraph, verb: AnnotatedVerb): boolean {
  const { start, end } = commitment.verb.span;
  return start < paragraph.span.start + verb.end && end > paragraph.span.start + verb.start;
}

function say(document: Document, paragraph: Paragraph, verb: AnnotatedVerb, what: string): void {
  const { start } = paragraph.span;
  const words = document.text.slice(start + verb.start, start + verb.end);
  console.log(
    `  ${paragraph.id} ${paragraph.label}: “${words}” ${verb.class} ${verb.force} ${what}`,
  );
}
