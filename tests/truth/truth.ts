import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Facet, LineageStep } from '../../src-main/engine/commitments/lineage.ts';
import type { Difference } from '../../src-main/engine/differences/difference.ts';
import type { Document, Paragraph } from '../../src-main/engine/documents/document.ts';
import type { SharedPassage } from '../../src-main/engine/shared-language/shared-passage.ts';
import { readBytes } from '../../src-main/service/reading/read-bytes.ts';

/** One listed occurrence of a shared passage. */
export interface TruthOccurrence {
  readonly document: string;
  readonly paragraph: string;
  readonly quote: string;
}

/** Where a commitment stands: its paragraph and the words of its verb. */
export interface TruthCommitment {
  readonly document: string;
  readonly paragraph: string;
  readonly verb: string;
}

/** What `corpus/truth.json` holds; see `corpus/about-these-texts.txt`. */
export interface Truth {
  readonly documents: Readonly<Record<string, string>>;
  readonly shared: readonly {
    readonly case: string;
    readonly kind: SharedPassage['kind'];
    readonly occurrences: readonly TruthOccurrence[];
  }[];
  readonly differences: readonly {
    readonly case: string;
    readonly from: string;
    readonly to: string;
    readonly kind: Difference['kind'];
    readonly a: readonly string[];
    readonly b: readonly string[];
    readonly renumbered?: boolean;
    readonly deleted?: readonly string[];
    readonly inserted?: readonly string[];
  }[];
  readonly commitments: readonly {
    readonly case: string;
    readonly verdict: LineageStep['verdict'];
    readonly from: TruthCommitment | null;
    readonly to: TruthCommitment | null;
    readonly facets: readonly Pick<Facet, 'facet' | 'from' | 'to' | 'effect'>[];
  }[];
}

/** The outcome of one case: an empty list of complaints means it was found. */
export interface CaseOutcome {
  readonly area: 'shared' | 'differences' | 'commitments';
  readonly name: string;
  readonly complaints: readonly string[];
}

const corpus = resolve(import.meta.dirname, '../../corpus');

/** The truth about the sample texts. */
export function readTruth(): Truth {
  return JSON.parse(readFileSync(join(corpus, 'truth.json'), 'utf8')) as Truth;
}

/** The sample texts by their short names in the truth. */
export function readCorpus(truth: Truth): Map<string, Document> {
  return new Map(
    Object.entries(truth.documents).map(([name, file]) => {
      const read = readBytes(file, readFileSync(join(corpus, file)));
      if (!read.ok) throw new Error(read.problem.sentence);
      return [name, read.value];
    }),
  );
}

/** The paragraph with that label; throws when there is none. */
export function paragraphNamed(document: Document, label: string): Paragraph {
  const found = document.paragraphs.find((paragraph) => paragraph.label === label);
  if (!found) throw new Error(`${document.title} has no paragraph ${label}`);
  return found;
}

/** The document of that short name; throws when there is none. */
export function known(documents: ReadonlyMap<string, Document>, name: string): Document {
  const found = documents.get(name);
  if (!found) throw new Error(`the truth names an unknown document: ${name}`);
  return found;
}
