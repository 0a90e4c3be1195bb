import { createHash } from 'node:crypto';
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
 * precision and recall 49 of 49, class 45 of 49. The fourth set is of five genres, with addressees and
 * hedges. Its first measurement: precision 239 of 244, recall 239 of 269, class 210 of 239, force within
 * one 236 of 239, addressee 31 of 64, hedge 16 of 17; 23 of those class and addressee errors were of two
 * conventions settled only then: what the reader of a policy must do is asked of them, and "should"
 * is asked of its subject. The fifth set was labelled after mending, before it was run: first
 * measurement precision 67 of 67, recall 67 of 73, class 61 of 67, addressee 11 of 13. The sixth was
 * labelled after the errors of the fifth were mended; nothing has been mended since: precision 58 of 58,
 * recall 58 of 60, class 53 of 58, addressee 11 of 12. The seventh and eighth sets, of ten texts in six
 * genres, were labelled before either was run, with the actions of 79 verbs. First measurement of the
 * seventh: precision 82 of 83, recall 82 of 96, class 79 of 82, addressee 22 of 24, hedge 9 of 10,
 * actions F1 .88; of the eighth: precision 88 of 90, recall 88 of 114, class 86 of 88, addressee 25 of
 * 27, hedge 9 of 10, actions F1 .88. What was missed were pledges and recommendations listed without
 * a subject. After mending on the seventh the eighth had precision 99 of 102, recall 99 of 114, class 96 of
 * 99; after wording proposed in lists was read, 107 of 110, 107 of 114, 104 of 107.
 */
interface AnnotatedVerb extends Place {
  readonly class: CommitmentClass;
  readonly force: number;
  /** Who is asked; only for exhortations and requests, and only from the fourth set on. */
  readonly addressee?: Place;
  readonly hedges?: readonly Place[];
  /** Opening words of each of its actions, where annotated: from the seventh set on, of some verbs. */
  readonly actions?: readonly Place[];
}

/** Offsets from the paragraph's start. */
interface Place {
  readonly start: number;
  readonly end: number;
}

interface AnnotatedParagraph {
  readonly file: string;
  readonly label: string;
  /** Of its letters and figures (see `fingerprint`). */
  readonly fingerprint: string;
  /** Where a set is of several: "policy". */
  readonly genre?: string;
  readonly verbs: readonly AnnotatedVerb[];
}

interface Tally {
  wanted: number;
  found: number;
  matched: number;
  sameClass: number;
  nearForce: number;
  sameForce: number;
  addressed: number;
  sameAddressee: number;
  hedged: number;
  sameHedge: number;
  acts: number;
  actsFound: number;
  sameAct: number;
}

type Line = (name: string, right: number, all: number) => void;

/** Prints verb precision and recall, class and force on the annotated sets beside the gold. */
export async function evaluateSets(line: Line): Promise<void> {
  await evaluateSet('set two', 'commitments-set-two.json', line);
  await evaluateSet('set three', 'commitments-set-three.json', line);
  await evaluateSet('set four', 'commitments-set-four.json', line);
  await evaluateSet('set five', 'commitments-set-five.json', line);
  await evaluateSet('set six', 'commitments-set-six.json', line);
  await evaluateSet('set seven', 'commitments-set-seven.json', line);
  await evaluateSet('set eight', 'commitments-set-eight.json', line);
}

async function evaluateSet(name: string, labels: string, line: Line): Promise<void> {
  const paragraphs = readLabels<AnnotatedParagraph>(labels);
  const tallies = new Map<string, Tally>();
  for (const file of new Set(paragraphs.map((one) => one.file))) {
    const document = await readSharedFile(file);
    if (!document) {
      console.log(`skipped: ${file} absent`);
      continue;
    }
    const found = findCommitments(document);
    for (const one of paragraphs.filter((other) => other.file === file)) {
      const paragraph = paragraphOf(document, one);
      if (!paragraph) {
        console.log(`skipped: ${file} has no paragraph ${one.label} as annotated`);
        continue;
      }
      const genre = one.genre ?? '';
      const total = tallies.get(genre) ?? emptyTally();
      tallies.set(genre, total);
      tally(total, document, paragraph, found, one.verbs);
    }
  }
  for (const [genre, total] of tallies) report(genre ? `${name}, ${genre}` : name, total, line);
  if (tallies.size > 1) report(`${name}, all`, sum([...tallies.values()]), line);
}

function report(name: string, total: Tally, line: Line): void {
  line(`${name}: verb precision`, total.matched, total.found);
  line(`${name}: verb recall`, total.matched, total.wanted);
  line(`${name}: class`, total.sameClass, total.matched);
  line(`${name}: force within one`, total.nearForce, total.matched);
  line(`${name}: force exact`, total.sameForce, total.matched);
  if (total.hedged + total.acts === 0) return;
  if (total.addressed > 0) line(`${name}: addressee`, total.sameAddressee, total.addressed);
  if (total.hedged > 0) line(`${name}: hedge`, total.sameHedge, total.hedged);
  if (total.acts > 0) line(`${name}: actions F1`, 2 * total.sameAct, total.acts + total.actsFound);
}

function sum(tallies: readonly Tally[]): Tally {
  const total = emptyTally();
  for (const one of tallies) {
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += one[key];
  }
  return total;
}

/**
 * The paragraph that was annotated: that of the same letters and figures, so that labels hold where
 * reading has come to number paragraphs otherwise; where its text is read otherwise too, the only one
 * of its label.
 */
function paragraphOf({ text, paragraphs }: Document, wanted: AnnotatedParagraph): Paragraph | null {
  const labelled = paragraphs.filter(({ label }) => label === wanted.label);
  const same = [...labelled, ...paragraphs].find(
    ({ span }) => fingerprint(text.slice(span.start, span.end)) === wanted.fingerprint,
  );
  return same ?? (labelled.length === 1 ? (labelled[0] ?? null) : null);
}

/** Twelve hexadecimal digits that tell one paragraph of a text from another without its words. */
function fingerprint(words: string): string {
  const letters = words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return createHash('sha256').update(letters).digest('hex').slice(0, 12);
}

function emptyTally(): Tally {
  return {
    wanted: 0,
    found: 0,
    matched: 0,
    sameClass: 0,
    nearForce: 0,
    sameForce: 0,
    addressed: 0,
    sameAddressee: 0,
    hedged: 0,
    sameHedge: 0,
    acts: 0,
    actsFound: 0,
    sameAct: 0,
  };
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
  compareAddressee(total, document, paragraph, verb, match);
  compareHedges(total, document, paragraph, verb, match);
  compareActions(total, document, paragraph, verb, match);
}

function compareAddressee(
  total: Tally,
  document: Document,
  paragraph: Paragraph,
  verb: AnnotatedVerb,
  { addressee, class: cls }: Commitment,
): void {
  const asks = cls === 'exhortation' || cls === 'request';
  if (!verb.addressee && !(asks && addressee)) return;
  total.addressed += 1;
  const wanted = verb.addressee ? wordsAt(document, paragraph, verb.addressee) : '';
  if (folded(addressee?.text ?? '') === folded(wanted)) total.sameAddressee += 1;
  else say(document, paragraph, verb, `asks “${addressee?.text ?? ''}”, not “${wanted}”`);
}

function compareHedges(
  total: Tally,
  document: Document,
  paragraph: Paragraph,
  verb: AnnotatedVerb,
  { hedges, conditions }: Commitment,
): void {
  const found = [...hedges, ...conditions];
  for (const hedge of verb.hedges ?? []) {
    total.hedged += 1;
    const [start, end] = [paragraph.span.start + hedge.start, paragraph.span.start + hedge.end];
    if (found.some(({ span }) => span.start < end && span.end > start)) total.sameHedge += 1;
    else say(document, paragraph, verb, `without hedge “${wordsAt(document, paragraph, hedge)}”`);
  }
}

/** An action is right when its words begin and hold what was labelled, each action once. */
function compareActions(
  total: Tally,
  document: Document,
  paragraph: Paragraph,
  verb: AnnotatedVerb,
  { actions }: Commitment,
): void {
  if (!verb.actions) return;
  total.acts += verb.actions.length;
  total.actsFound += actions.length;
  const left = [...actions];
  for (const wanted of verb.actions) {
    const [start, end] = [paragraph.span.start + wanted.start, paragraph.span.start + wanted.end];
    const at = left.findIndex(
      ({ span }) => Math.abs(span.start - start) <= LATE_START && span.end >= end,
    );
    if (at < 0)
      say(document, paragraph, verb, `without act “${wordsAt(document, paragraph, wanted)}”`);
    else {
      left.splice(at, 1);
      total.sameAct += 1;
    }
  }
  for (const { text } of left) say(document, paragraph, verb, `has the act “${text.slice(0, 60)}”`);
}

/** By how many characters an action may begin early or late: an adverb, a "to". */
const LATE_START = 20;

function wordsAt(document: Document, { span }: Paragraph, place: Place): string {
  return document.text.slice(span.start + place.start, span.start + place.end);
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}

function overlaps(commitment: Commitment, paragraph: Paragraph, verb: AnnotatedVerb): boolean {
  const { start, end } = commitment.verb.span;
  return start < paragraph.span.start + verb.end && end > paragraph.span.start + verb.start;
}

function say(document: Document, paragraph: Paragraph, verb: AnnotatedVerb, what: string): void {
  const words = wordsAt(document, paragraph, verb);
  console.log(
    `  ${paragraph.id} ${paragraph.label}: “${words}” ${verb.class} ${verb.force} ${what}`,
  );
}
