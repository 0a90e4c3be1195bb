import { useEffect, useMemo } from 'react';
import type { Comparison } from '../../../src-main/engine/differences/difference.ts';
import type { Document } from '../../../src-main/engine/documents/document.ts';
import { beyond } from '../../../src-main/engine/shared-language/find-between.ts';
import type { SharedPassage } from '../../../src-main/engine/shared-language/shared-passage.ts';
import type { Mark } from '../../parts/cut-segments.ts';
import { useActions, useClauseline } from '../../state/StoreContext.tsx';
import { pairKey } from '../../state/store-types.ts';
import { useDocuments } from '../../state/use-documents.ts';
import { columnLinks, type ColumnLink } from './column-links.ts';
import { markColumn } from './column-marks.ts';
import { areForeign, filterChanges, withoutClaims } from './filter-changes.ts';
import { findingSteps } from './finding-steps.ts';
import { marginSigns, type MarginSign } from './margin-signs.ts';

/** Everything that Compare shows of its columns. */
export interface CompareModel {
  readonly documents: readonly Document[];
  /** `compared[i]`: column i with column i + 1; undefined until it is there. */
  readonly compared: readonly (Comparison | undefined)[];
  /** The same as the filter shows them. */
  readonly comparisons: readonly (Comparison | undefined)[];
  /** How many changes the filter keeps back. */
  readonly hiddenChanges: number;
  /** Per column, by paragraph id: the difference that the paragraph belongs to. */
  readonly places: readonly ReadonlyMap<string, string>[];
  /** Per column, by paragraph id. */
  readonly marks: readonly ReadonlyMap<string, readonly Mark[]>[];
  readonly signs: readonly ReadonlyMap<string, MarginSign>[];
  /** `links[i]`: ribbons between column i and column i + 1. */
  readonly links: readonly (readonly ColumnLink[])[];
  /** Passages that stand in at least two of the columns. */
  readonly passages: readonly SharedPassage[];
  /** How many set phrases are left out by the settings. */
  readonly hiddenFormulas: number;
}

/** The documents of the columns, in order, and a comparison asked for each neighbouring pair. */
export function useCompareModel(): CompareModel {
  const documents = useColumns();
  const compared = useComparisons(documents);
  const { comparisons, hiddenChanges } = useShownChanges(documents, compared);
  const layers = useClauseline((s) => s.layers);
  const findings = useClauseline((s) => s.findings);
  const showFormulas = useClauseline((s) => s.workspace?.settings.shared.showFormulas ?? false);
  const reworded = useReworded(documents);
  const together = useMemo(() => {
    const found = passagesTogether(documents, findings?.passages ?? []);
    return [...found, ...beyond(found, reworded)];
  }, [documents, findings, reworded]);
  const passages = useMemo(
    () => together.filter((passage) => showFormulas || !passage.formula),
    [together, showFormulas],
  );
  const commitments = findings?.commitments;
  return useMemo(() => {
    const marks = documents.map((document, index) =>
      markColumn({
        document,
        beside: besideColumn(documents, index),
        left: comparisons[index - 1],
        right: comparisons[index],
        passages,
        commitments: commitments ?? [],
        layers,
      }),
    );
    const signs = documents.map((_, index) =>
      layers.differences
        ? signsOfColumn(documents, comparisons, index)
        : new Map<string, MarginSign>(),
    );
    const links = documents
      .slice(1)
      .map((b, i) => columnLinks(documents[i] ?? b, b, passages, comparisons[i], layers));
    const hiddenFormulas = together.length - passages.length;
    const places = documents.map((_, index) => placesOfColumn(comparisons, index));
    const shown = { documents, compared, comparisons, hiddenChanges, places };
    return { ...shown, marks, signs, links, passages, hiddenFormulas };
  }, [documents, compared, comparisons, hiddenChanges, together, passages, commitments, layers]);
}

function useShownChanges(
  documents: readonly Document[],
  compared: readonly (Comparison | undefined)[],
) {
  const filter = useClauseline((s) => s.changeFilter);
  return useMemo(() => {
    const filtered = compared.map((one, index) => {
      const [a, b] = [documents[index], documents[index + 1]];
      if (!one || !a || !b) return undefined;
      if (areForeign(a.language, b.language)) return { comparison: withoutClaims(one), hidden: 0 };
      return filterChanges(one, filter);
    });
    return {
      comparisons: filtered.map((one) => one?.comparison),
      hiddenChanges: filtered.reduce((sum, one) => sum + (one?.hidden ?? 0), 0),
    };
  }, [documents, compared, filter]);
}

/** Against the column to the left; where it has none, against the right. */
function placesOfColumn(
  comparisons: readonly (Comparison | undefined)[],
  index: number,
): ReadonlyMap<string, string> {
  const differences = comparisons[index - 1]?.differences ?? comparisons[index]?.differences ?? [];
  const side = comparisons[index - 1] ? 'b' : 'a';
  return new Map(differences.flatMap((one) => one[side].map((id) => [id, one.id] as const)));
}

function useColumns(): readonly Document[] {
  const all = useDocuments();
  const columns = useClauseline((s) => s.columns);
  return useMemo(
    () => columns.flatMap((id) => all.find((document) => document.id === id) ?? []),
    [all, columns],
  );
}

function useComparisons(documents: readonly Document[]): readonly (Comparison | undefined)[] {
  const known = useClauseline((s) => s.comparisons);
  const { loadComparison } = useActions();
  useEffect(() => {
    documents.slice(1).forEach((b, index) => {
      const a = documents[index];
      if (a) void loadComparison(a.id, b.id);
    });
  }, [documents, loadComparison]);
  return useMemo(
    () => documents.slice(1).map((b, index) => known[pairKey(documents[index]?.id ?? '', b.id)]),
    [documents, known],
  );
}

/** What the findings lack between neighbouring columns. */
function useReworded(documents: readonly Document[]): readonly SharedPassage[] {
  const findings = useClauseline((s) => s.findings);
  const known = useClauseline((s) => s.reworded);
  const { loadReworded } = useActions();
  useEffect(() => {
    if (!findings) return;
    documents.slice(1).forEach((b, index) => {
      const a = documents[index];
      if (a) void loadReworded(a.id, b.id);
    });
  }, [documents, findings, loadReworded]);
  return useMemo(
    () =>
      documents
        .slice(1)
        .flatMap((b, i) => known[pairKey(documents[i]?.id ?? '', b.id)]?.passages ?? []),
    [documents, known],
  );
}

/** Gives F8 the findings of the columns, for as long as Compare is on screen. */
export function useCompareSteps(model: CompareModel): void {
  const layers = useClauseline((s) => s.layers);
  const commitments = useClauseline((s) => s.findings?.commitments);
  const { setSteps } = useActions();
  useEffect(() => {
    const { documents, comparisons, passages } = model;
    setSteps(
      findingSteps({ documents, comparisons, passages, commitments: commitments ?? [], layers }),
    );
    return () => {
      setSteps([]);
    };
  }, [model, layers, commitments, setSteps]);
}

function passagesTogether(
  documents: readonly Document[],
  passages: readonly SharedPassage[],
): SharedPassage[] {
  const shown = new Set(documents.map((document) => document.id));
  return passages.filter((passage) => {
    const here = passage.occurrences.map((o) => o.document).filter((id) => shown.has(id));
    return new Set(here).size > 1;
  });
}

/** The other columns, the one to the left first, then to the right, then further away. */
function besideColumn(documents: readonly Document[], index: number): Document[] {
  return documents
    .map((document, at) => ({ document, at }))
    .filter(({ at }) => at !== index)
    .sort((x, y) => Math.abs(x.at - index) - Math.abs(y.at - index) || x.at - y.at)
    .map(({ document }) => document);
}

/** Signs against the column to the left; where it has none, those against the right. */
function signsOfColumn(
  documents: readonly Document[],
  comparisons: readonly (Comparison | undefined)[],
  index: number,
): ReadonlyMap<string, MarginSign> {
  const [left, right] = [comparisons[index - 1], comparisons[index]];
  const [before, after] = [documents[index - 1], documents[index + 1]];
  return new Map([
    ...(right && after ? marginSigns(right, 'a', after) : []),
    ...(left && before ? marginSigns(left, 'b', before) : []),
  ]);
}
