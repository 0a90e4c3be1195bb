import { describe, expect, it } from 'vitest';
import { letterRoom, shownLabel } from '../../../../src-renderer/views/compare/shown-label.ts';
import type { Paragraph } from '../../../../src-main/engine/documents/document.ts';
import { harbourCharter } from '../../sample-documents.ts';

const [first] = harbourCharter.paragraphs;
const labelled = (label: string, kind: Paragraph['kind'] = 'operative'): Paragraph => ({
  ...first!,
  label,
  kind,
});

describe('the number in the margin', () => {
  it.each([
    ['12', 'operative', '12'],
    ['12 (a)', 'item', '(a)'],
    ['note 3', 'footnote', '*3'],
    ['heading 2', 'heading', ''],
  ] as const)('of %s (%s) is “%s”', (label, kind, shown) => {
    expect(shownLabel(labelled(label, kind))).toBe(shown);
  });

  it('has room for the longest of its document, within reason', () => {
    const room = (...labels: string[]) =>
      letterRoom({ ...harbourCharter, paragraphs: labels.map((label) => labelled(label)) });
    expect(room('1', '12')).toBe(4);
    expect(room('1', '29F.21')).toBe(6);
    expect(room('1.2.3.4.5.6.7')).toBe(9);
  });
});
