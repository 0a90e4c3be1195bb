import type { Document } from '../documents/document.ts';
import type { ParagraphHistory } from './history.ts';

/**
 * Histories as a reader of the last version meets them: what stands in it in its order, and what is
 * gone after the paragraph that it followed when it was last there.
 */
export function orderHistories(
  histories: readonly ParagraphHistory[],
  versions: readonly Document[],
): ParagraphHistory[] {
  const following = new Map<ParagraphHistory | null, ParagraphHistory[]>();
  for (let version = versions.length - 1; version >= 0; version -= 1) {
    let before: ParagraphHistory | null = null;
    for (const history of inVersion(histories, versions, version)) {
      // What is gone stands before what still follows in a later version.
      if (lastVersion(history) === version)
        following.set(before, [history, ...(following.get(before) ?? [])]);
      before = history;
    }
  }
  const ordered: ParagraphHistory[] = [];
  const open = [...(following.get(null) ?? [])].reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    ordered.push(next);
    open.push(...[...(following.get(next) ?? [])].reverse());
  }
  return ordered;
}

/** Histories that are there in a version, in its reading order. */
function inVersion(
  histories: readonly ParagraphHistory[],
  versions: readonly Document[],
  version: number,
): ParagraphHistory[] {
  const places = new Map(versions[version]?.paragraphs.map(({ id }, index) => [id, index]));
  return histories
    .flatMap((history) => {
      const step = history.steps.find((one) => one.version === version);
      const place = places.get(step?.paragraphs[0] ?? '');
      return place === undefined ? [] : [{ history, place }];
    })
    .sort((x, y) => x.place - y.place)
    .map(({ history }) => history);
}

/** The last version in which it has a paragraph of its own. */
function lastVersion({ steps }: ParagraphHistory): number {
  const last = steps.findLast(({ paragraphs }) => paragraphs.length > 0);
  return last?.version ?? steps[0]?.version ?? 0;
}
