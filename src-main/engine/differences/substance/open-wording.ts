import { readOpenParts } from '../brackets/bracket-tree.ts';
import type { OpenPart } from '../brackets/bracket-tree.ts';
import type { SubstanceSide } from './substance-side.ts';
import type { BracketChange } from '../brackets/bracket-changes.ts';

/**
 * What became of open wording where other words changed too: brackets that went while words inside
 * them stayed ("unbracketed"), brackets that came around words that were there ("bracketed"), and
 * brackets of which all went ("alternative chosen", where the text beside them stayed).
 */
export function openWordingChanges(a: SubstanceSide, b: SubstanceSide): BracketChange[] {
  const found: BracketChange[] = [];
  const [partsA, partsB] = [changedParts(a), changedParts(b)];
  if (partsA.some((part) => lostItsBrackets(part, a))) found.push('unbracketed');
  if (partsB.some((part) => lostItsBrackets(part, b))) found.push('bracketed');
  const chosen = (part: OpenPart) => isChanged(a, part.from, part.to);
  if (partsA.some(chosen) && a.hunks.some((hunk) => hunk < 0)) found.push('alternative chosen');
  return found;
}

/** Brackets of which both signs changed, at every depth. */
function changedParts(side: SubstanceSide): OpenPart[] {
  const isSign = (index: number) => /^[[\]]$/u.test(side.forms[index]?.key ?? '');
  if (!side.hunks.some((hunk, index) => hunk >= 0 && isSign(index))) return [];
  const parts: OpenPart[] = [];
  const collect = (list: readonly OpenPart[]) => {
    for (const part of list) {
      if (part.kind === 'bracket' && part.complete && bothChanged(side, part)) parts.push(part);
      collect(part.inside);
    }
  };
  collect(readOpenParts(side.forms));
  return parts;
}

function bothChanged({ hunks }: SubstanceSide, { from, to }: OpenPart): boolean {
  return (hunks[from] ?? -1) >= 0 && (hunks[to - 1] ?? -1) >= 0;
}

function lostItsBrackets(part: OpenPart, { hunks, forms, moved }: SubstanceSide): boolean {
  for (let at = part.innerFrom; at < part.innerTo; at++)
    if ((hunks[at] ?? -1) < 0 && !moved[at] && forms[at]?.kind !== 'sign') return true;
  return false;
}

/** Whether every word of a stretch changed. */
function isChanged({ hunks }: SubstanceSide, from: number, to: number): boolean {
  return hunks.subarray(from, to).every((hunk) => hunk >= 0);
}
