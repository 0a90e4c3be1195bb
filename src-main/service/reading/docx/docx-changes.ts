import type { TrackedReading } from '../../../engine/documents/document.ts';
import type { ChangeKind } from '../styled/tracked-counter.ts';

const CHANGE_RECORD = /^w:(?:p|r|tbl|sect|tc|tr|tblPrEx|tblGrid)PrChange$|^w:tblGridChange$/u;

/** Looks and numbering before a tracked change, which the original has. */
const FORMER = new Set(['w:pPrChange', 'w:rPrChange']);
const REMOVED_IN: Record<TrackedReading, ReadonlySet<string>> = {
  accepted: new Set(['w:del', 'w:moveFrom', 'w:cellDel']),
  original: new Set(['w:ins', 'w:moveTo', 'w:cellIns']),
};
const TRACKED = new Map<string, ChangeKind>([
  ['w:ins', 'inserted'],
  ['w:cellIns', 'inserted'],
  ['w:del', 'deleted'],
  ['w:cellDel', 'deleted'],
  ['w:moveFrom', 'moved away'],
  ['w:moveTo', 'moved here'],
]);

/** What a tracked change does; undefined for elements that are none. ECMA-376, part 1, 17.13.5. */
export function changeKind(name: string): ChangeKind | undefined {
  return TRACKED.get(name);
}

/** Whether the reading leaves out what a tracked change holds. */
export function isLeftOut(name: string, reading: TrackedReading): boolean {
  return REMOVED_IN[reading].has(name);
}

/** A record of how a paragraph or run looked before, which the original has. */
export function isFormerLook(name: string): boolean {
  return FORMER.has(name);
}

/** A record of former looks that the reading has no use for. */
export function isIdleRecord(name: string, reading: TrackedReading): boolean {
  return CHANGE_RECORD.test(name) && !(reading === 'original' && FORMER.has(name));
}

/** Inside properties a tracked change is about the paragraph's end, a row or a look. */
export function isProperty(parent: string): boolean {
  return parent === 'w:rPr' || parent === 'w:trPr' || parent === 'w:numPr' || parent === 'w:tcPr';
}
