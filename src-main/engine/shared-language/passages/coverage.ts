import type { Document } from '../../documents/document.ts';
import { countWords } from '../../text/tokens.ts';
import { segmentDocument } from './segments.ts';
import type { SharedPassage } from '../shared-passage.ts';

/** How much of each document's wording stands in each other one. */
export interface CoverageMatrix {
  /** Ids of the documents, in the order given; rows follow it. */
  readonly documents: readonly string[];
  /**
   * `shares[row]` by the id of another document: the share (0 to 1) of the row document's words that
   * stand there; absent when none do, since most of thousands have nothing in common. By its own id:
   * the share that stands in the same document a second time.
   */
  readonly shares: readonly ReadonlyMap<string, number>[];
  /** For each row the share of its words that stand in any other document. */
  readonly elsewhere: readonly number[];
}

/**
 * Counts the words of each document that lie in passages it shares with each other document. With
 * `formulas` false, set phrases do not count.
 */
export function coverageMatrix(
  documents: readonly Document[],
  passages: readonly SharedPassage[],
  { formulas }: { readonly formulas: boolean },
): CoverageMatrix {
  const counted = formulas ? passages : passages.filter((passage) => !passage.formula);
  const own = passagesByDocument(counted);
  const rows = documents.map((document) => coverDocument(document, own.get(document.id) ?? []));
  return {
    documents: documents.map(({ id }) => id),
    shares: rows.map(({ shares }) => shares),
    elsewhere: rows.map(({ elsewhere }) => elsewhere),
  };
}

/** The passages that stand in each document, in the order given. */
function passagesByDocument(
  passages: readonly SharedPassage[],
): ReadonlyMap<string, readonly SharedPassage[]> {
  const own = new Map<string, SharedPassage[]>();
  for (const passage of passages)
    for (const id of new Set(passage.occurrences.map(({ document }) => document))) {
      const known = own.get(id);
      if (known) known.push(passage);
      else own.set(id, [passage]);
    }
  return own;
}

function coverDocument(
  document: Document,
  passages: readonly SharedPassage[],
): { shares: ReadonlyMap<string, number>; elsewhere: number } {
  const words = new Map<string, number>();
  let elsewhere = 0;
  let total = 0;
  for (const segment of segmentDocument(document, passages)) {
    const count = countWords(document.text, segment.span);
    total += count;
    const columns = new Set(
      segment.passages.flatMap((passage) => partnersOf(passage, document.id)),
    );
    for (const column of columns) words.set(column, (words.get(column) ?? 0) + count);
    if ([...columns].some((column) => column !== document.id)) elsewhere += count;
  }
  const share = (count: number): number => (total === 0 ? 0 : count / total);
  return {
    shares: new Map([...words].map(([id, count]) => [id, share(count)])),
    elsewhere: share(elsewhere),
  };
}

/** Documents in which a passage stands besides its place in this one. */
function partnersOf(passage: SharedPassage, document: string): string[] {
  const here = passage.occurrences.filter((occurrence) => occurrence.document === document).length;
  const others = passage.occurrences
    .map((occurrence) => occurrence.document)
    .filter((other) => other !== document);
  return here > 1 ? [...others, document] : others;
}
