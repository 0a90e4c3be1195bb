// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { OverviewView } from '../../../../src-renderer/views/overview/OverviewView.tsx';
import type { FakeService } from '../../fake-connection.ts';
import { renderWith } from '../../render-app.tsx';
import { harbourCharter, harbourReview, sampleDocument } from '../../sample-documents.ts';
import { harbourFindings } from '../../sample-findings.ts';

afterEach(cleanup);

const harbours: FakeService = {
  documents: [harbourReview, harbourCharter],
  findings: harbourFindings,
};

describe('Overview', () => {
  it('prints in each cell the share of the row that stands in the column, and opens the pair', async () => {
    const { store } = await renderWith(<OverviewView />, harbours);
    const cell = screen.getByRole('button', { name: /of HR\/2019\/1 stands in HC\/2011\/4/u });
    expect(cell.textContent).toMatch(/^\d\d %$/u);
    await userEvent.click(cell);
    expect(store.getState().view).toBe('compare');
    expect(store.getState().columns).toEqual([harbourCharter.id, harbourReview.id]);
  });

  it('leaves cells without anything in common untinted', async () => {
    const other = sampleDocument({ title: 'Ferry rules' }, ['Ferries keep to the left bank.']);
    await renderWith(<OverviewView />, {
      ...harbours,
      documents: [harbourReview, harbourCharter, other],
    });
    const cell = screen.getByRole('button', { name: /of Ferry rules stands in HC\/2011\/4/u });
    expect(cell.textContent).toBe('0 %');
    expect(cell.getAttribute('style')).toBeFalsy();
    const full = screen.getByRole('button', { name: /of HR\/2019\/1 stands in HC\/2011\/4/u });
    expect(full.getAttribute('style')).toContain('--light');
  });

  it('traces the newest text to the oldest that has its words, and opens the passage', async () => {
    const { store } = await renderWith(<OverviewView />, harbours);
    const strip = within(screen.getByRole('group', { name: /HR\/2019\/1, from start/u }));
    expect(strip.getAllByRole('button', { name: /new here$/u }).length).toBeGreaterThan(0);
    await userEvent.click(strip.getByRole('button', { name: /: HC\/2011\/4$/u }));
    expect(store.getState().selection).toMatchObject({ kind: 'passage', id: 'passage-open' });
  });

  it('lists the telling passages with their places', async () => {
    await renderWith(<OverviewView />, harbours);
    expect(screen.getByText(/HC\/2011\/4 para\. 1 → HR\/2019\/1 para\. 1/u)).toBeTruthy();
  });

  it('says what to do when there is no document', async () => {
    await renderWith(<OverviewView />, {});
    expect(screen.getByRole('button', { name: 'Open the samples' })).toBeTruthy();
  });
});
