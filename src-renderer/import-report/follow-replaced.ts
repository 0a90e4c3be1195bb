import type { Document } from '../../src-main/engine/documents/document.ts';

/**
 * The document that has the place of one now: itself while it is there, what a newer file put in
 * its place, or, when that was undone, what it had replaced. Its own id when there is none.
 */
export function followReplaced(
  id: string,
  before: readonly Document[],
  now: readonly Document[],
): string {
  if (now.some((document) => document.id === id)) return id;
  const successor = now.find(({ replaces }) => replaces === id);
  const predecessor = before.find((document) => document.id === id)?.replaces;
  const isBack = now.some((document) => document.id === predecessor);
  return successor?.id ?? (isBack ? predecessor : undefined) ?? id;
}
