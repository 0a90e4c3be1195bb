import { expect, it } from 'vitest';
import { paragraphHistory } from '../../../src-main/engine/differences/history.ts';
import { orderHistories } from '../../../src-main/engine/differences/order-histories.ts';
import { threeVersions } from '../three-versions.ts';

const histories = paragraphHistory(threeVersions).paragraphs;
const ordered = orderHistories(histories, threeVersions);

/** The first word of a history, where it last stands. */
function nameOf(index: number): string {
  const step = ordered[index]?.steps.findLast(({ paragraphs }) => paragraphs.length > 0);
  const document = threeVersions[step?.version ?? 0];
  const paragraph = document?.paragraphs.find(({ id }) => id === step?.paragraphs[0]);
  return document?.text.slice(paragraph?.span.start).split(' ')[0] ?? '';
}

it('puts histories in the order of the last version, what is gone after what it followed', () => {
  expect(ordered.map((_, index) => nameOf(index))).toEqual([
    'Invite',
    'Request',
    'Encourage',
    'Decide',
  ]);
});

it('lists every history once', () => {
  expect(new Set(ordered.map(({ id }) => id))).toEqual(new Set(histories.map(({ id }) => id)));
  expect(ordered).toHaveLength(histories.length);
});
