import { expect, it } from 'vitest';
import { marginSigns } from '../../../../src-renderer/views/compare/margin-signs.ts';
import { harbourCharter, harbourReview } from '../../sample-documents.ts';
import { harbourComparison } from '../../sample-findings.ts';

it('signs every changed paragraph, none that stayed, and says where a moved one went', () => {
  const [same, changed, gone] = harbourComparison.differences;
  const moved = { ...gone!, id: 'm', kind: 'moved' as const, a: ['p2'], b: ['p2'] };
  const comparison = { ...harbourComparison, differences: [same!, changed!, moved] };
  const earlier = marginSigns(comparison, 'a', harbourReview);
  expect([...earlier.keys()]).toEqual(['p1', 'p2']);
  expect(earlier.get('p1')?.sign).toBe('≠');
  expect(earlier.get('p2')).toMatchObject({ sign: '↷ 3', label: 'moved, see para. 3' });
  const later = marginSigns(comparison, 'b', harbourCharter);
  expect(later.get('p2')?.label).toBe('moved, from para. 3');
});
