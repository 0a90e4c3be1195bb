// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Findings } from '../../../../src-main/contract/api.ts';
import { CommitmentsView } from '../../../../src-renderer/views/commitments/CommitmentsView.tsx';
import { renderWith } from '../../render-app.tsx';
import { harbourCharter, harbourReview, spanOf } from '../../sample-documents.ts';
import { harbourFindings } from '../../sample-findings.ts';
import { layOutBoxes } from '../lay-out-boxes.ts';

beforeAll(layOutBoxes);
afterEach(cleanup);

const rows = () => screen.getAllByRole('row').slice(1);

describe('what is absent, and qualifiers', () => {
  const [earlier, later] = harbourFindings.commitments;
  const yearly = {
    span: spanOf(harbourCharter, 'once a year'),
    text: 'once a year',
    kind: 'hedge' as const,
    effect: 'weaken' as const,
    weight: -1,
    scope: earlier!.span,
  };
  const soon = { ...yearly, span: spanOf(harbourReview, 'by 2025'), text: 'by 2025' };
  const findings: Findings = {
    ...harbourFindings,
    commitments: [
      { ...earlier!, hedges: [yearly] },
      { ...later!, hedges: [soon] },
    ],
  };
  const start = async (given: Findings) => ({
    user: userEvent.setup(),
    ...(await renderWith(<CommitmentsView />, {
      documents: [harbourCharter, harbourReview],
      findings: given,
    })),
  });
  const show = async (tab: string) => {
    const started = await start(findings);
    await started.user.click(screen.getByRole('button', { name: tab }));
    return started;
  };

  test('shows absent words in their clause, cited, and leads to the place', async () => {
    const { user, store } = await show('What is absent');
    expect(rows()).toHaveLength(1);
    expect(rows()[0]?.querySelector('.mark-decisive')?.textContent).toContain('once a year');
    expect(rows()[0]?.textContent).toContain('HC/2011/4, para. 2 (2 May 2011)');
    expect(rows()[0]?.textContent).toContain('not in the later one');
    await user.click(rows()[0]!);
    expect(store.getState().place).toEqual({ document: harbourCharter.id, span: yearly.span });
    expect(store.getState().view).toBe('compare');
  });

  test('can be narrowed to a kind of which nothing may be absent', async () => {
    const { user } = await show('What is absent');
    await user.selectOptions(screen.getByLabelText('Kind'), 'number');
    expect(screen.getByText('No number is absent.')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('0 of 1 not repeated later');
  });

  test('say what to do when nothing is absent', async () => {
    const { user } = await start(harbourFindings);
    await user.click(screen.getByRole('button', { name: 'What is absent' }));
    expect(screen.getByRole('heading', { name: 'Nothing is absent' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Qualifiers' }));
    expect(screen.getByRole('heading', { name: 'No qualifiers' })).toBeTruthy();
  });

  test('qualifiers come and go from document to document', async () => {
    await show('Qualifiers');
    const cells = rows().map((row) => [...row.children].map((cell) => cell.textContent));
    expect(cells).toEqual([
      ['by 2025 hedge', '–', '+ came 1 para. 2'],
      ['once a year hedge', '1 para. 2', '− went'],
    ]);
  });

  test('an opened qualifier quotes its places', async () => {
    const { user, store } = await show('Qualifiers');
    await user.click(rows()[1]!);
    const detail = within(screen.getByRole('region', { name: 'Qualifier: once a year' }));
    expect(detail.getByText('− went')).toBeTruthy();
    await user.click(detail.getByRole('button', { name: /HC\/2011\/4, para\. 2/u }));
    expect(store.getState().place?.span).toEqual(yearly.span);
  });

  test.each(['What is absent', 'Qualifiers'])('axe finds nothing in %s', async (tab) => {
    const { user, container } = await show(tab);
    if (tab === 'Qualifiers') await user.click(rows()[0]!);
    const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(found.violations.map(({ id }) => id)).toEqual([]);
  });
});
