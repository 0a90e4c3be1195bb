import { describe, expect, it } from 'vitest';
import { headLabel } from '../../../../src-renderer/views/compare/head-labels.ts';

describe('headLabel', () => {
  it('puts the detail of namesakes first', () => {
    const told = { name: 'Charter of the ports', detail: '2 May 2011' };
    expect(headLabel(told, ['Charter of the ports'])).toBe('2 May 2011 · Charter of the ports');
  });

  it('puts what tells a name apart before what it shares with another', () => {
    const others = ['Draft charter 9 May', 'Draft charter 12 June', 'Review'];
    expect(headLabel({ name: 'Draft charter 12 June' }, others.slice(0, 1))).toBe(
      '12 June · Draft charter',
    );
  });

  it.each([
    ['Review', ['Draft charter 9 May']],
    ['Draft review', ['Draft charter 9 May']],
    ['Draft charter', ['Draft charter 9 May']],
  ])('leaves %s as it is', (name, others) => {
    expect(headLabel({ name }, others)).toBe(name);
  });
});
