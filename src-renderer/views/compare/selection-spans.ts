import type { Findings } from '../../../src-main/contract/api.ts';
import type { Span } from '../../../src-main/engine/text/span.ts';
import type { Selection } from '../../state/store-types.ts';
import { spanOfParagraphs } from './column-links.ts';
import type { CompareModel } from './use-compare-model.ts';

/** A place of a finding. */
interface FindingPlace {
  readonly document: string;
  readonly span: Span;
}

/**
 * Where the selected finding stands, by document id, in the columns that have it: of several places
 * in one document the first that is in view, else the first.
 */
export function selectionSpans(
  selection: Selection,
  model: CompareModel,
  findings: Findings | null,
  isSeen: (place: FindingPlace) => boolean = () => false,
): ReadonlyMap<string, Span> {
  const { id } = selection;
  switch (selection.kind) {
    case 'passage':
      return firstPlaces(
        model.passages.find((passage) => passage.id === id)?.occurrences ?? [],
        isSeen,
      );
    case 'difference':
      return differencePlaces(id, model);
    case 'commitment':
      return firstPlaces(findings?.commitments.filter((commitment) => commitment.id === id) ?? []);
    case 'lineage':
      return lineagePlaces(id, findings);
    case 'history':
      return new Map();
  }
}

function firstPlaces(
  places: readonly FindingPlace[],
  isSeen: (place: FindingPlace) => boolean = () => false,
): ReadonlyMap<string, Span> {
  // From the last to the first, so that the first place of a document is the one kept.
  const ordered = [...places.toReversed(), ...places.filter(isSeen).reverse()];
  return new Map(ordered.map(({ document, span }) => [document, span]));
}

function differencePlaces(id: string, model: CompareModel): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>();
  model.compared.forEach((comparison, index) => {
    const difference = comparison?.differences.find((one) => one.id === id);
    const [a, b] = [model.documents[index], model.documents[index + 1]];
    if (!difference || !a || !b) return;
    const again = difference.usedAgain === undefined ? [] : [difference.usedAgain];
    const spanA = spanOfParagraphs(a, difference.a.length > 0 ? difference.a : again);
    const spanB = spanOfParagraphs(b, difference.b.length > 0 ? difference.b : again);
    if (spanA) places.set(a.id, spanA);
    if (spanB) places.set(b.id, spanB);
  });
  return places;
}

function lineagePlaces(id: string, findings: Findings | null): ReadonlyMap<string, Span> {
  const steps = findings?.lineages.find((lineage) => lineage.id === id)?.steps ?? [];
  const members = new Set(steps.flatMap((step) => [...step.from, ...step.to]));
  return firstPlaces(findings?.commitments.filter((one) => members.has(one.id)) ?? []);
}
