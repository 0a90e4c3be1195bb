// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CompareView } from '../../../../src-renderer/views/compare/CompareView.tsx';
import { MOST_RENDERED } from '../../../../src-renderer/views/compare/use-paragraph-rows.ts';
import type { FakeService } from '../../fake-connection.ts';
import { renderWith } from '../../render-app.tsx';
import { layOutBoxes } from '../lay-out-boxes.ts';
import { harbourCharter, harbourReview, sampleDocument } from '../../sample-documents.ts';
import { harbourComparison, harbourFindings, retoldHarbours } from '../../sample-findings.ts';

beforeAll(layOutBoxes);
afterEach(cleanup);

const harbours: FakeService = {
  documents: [harbourReview, harbourCharter],
  findings: harbourFindings,
  compare: () => harbourComparison,
};

const column = (name: string) => within(screen.getByRole('region', { name }));

const many = Array.from({ length: MOST_RENDERED + 100 }, (_, i) => `Words of ${String(i)}.`);
const long = sampleDocument({ title: 'Long', date: '2001-01-01' }, many);

async function showLong(): Promise<HTMLElement> {
  await renderWith(<CompareView />, { documents: [long, harbourCharter] });
  return screen.getByRole('region', { name: 'Long' });
}

function wordsOf(region: HTMLElement, index: number): Node {
  const words = region.querySelector(`[data-index="${String(index)}"] .marked-text`)?.firstChild;
  if (!words) throw new Error(`paragraph ${String(index)} is not rendered`);
  return words;
}

function select(region: HTMLElement, from: [Node, number], to: [Node, number]): void {
  window.getSelection()?.setBaseAndExtent(...from, ...to);
  region.ownerDocument.dispatchEvent(new Event('selectionchange'));
}

describe('Compare', () => {
  it('shows every word of both texts, in their language', async () => {
    await renderWith(<CompareView />, harbours);
    await screen.findByText('Urges');
    for (const document of [harbourCharter, harbourReview]) {
      const region = screen.getByRole('region', { name: document.symbol! });
      const words = [...region.querySelectorAll('.paragraph-words')].map((element) => {
        element.querySelectorAll('.spoken').forEach((spoken) => {
          spoken.remove();
        });
        return element.textContent;
      });
      expect(words.join('\n\n')).toBe(document.text);
      expect(region.querySelector('p')?.lang).toBe('en');
    }
  });

  it('names the change of a paragraph in its margin and selects it from there', async () => {
    const { store } = await renderWith(<CompareView />, harbours);
    const sign = await column('HC/2011/4').findByRole('button', { name: '3: deleted' });
    await userEvent.click(sign);
    expect(store.getState().selection).toMatchObject({ kind: 'difference', id: 'd-gone' });
    expect(sign.ariaPressed).toBe('true');
  });

  it('goes through the findings that lie over each other with every further click', async () => {
    const { store } = await renderWith(<CompareView />, harbours);
    act(() => {
      store.getState().toggleLayer('commitments');
    });
    await screen.findByRole('button', { name: '3: deleted' });
    await userEvent.click(column('HR/2019/1').getByText('Urges'));
    expect(store.getState().selection?.kind).toBe('commitment');
    await userEvent.click(column('HR/2019/1').getByText('Urges'));
    expect(store.getState().selection?.kind).toBe('difference');
  });

  it('counts changes by kind and opens the list of each', async () => {
    const { store } = await renderWith(<CompareView />, harbours);
    await userEvent.click(await screen.findByRole('button', { name: /1 inserted/u }));
    await userEvent.click(await screen.findByRole('option'));
    expect(store.getState().selection?.id).toBe('d-new');
  });

  it('shows a draft and its revision in one column', async () => {
    await renderWith(<CompareView />, harbours);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'One column' }));
    const text = column('HC/2011/4 and HR/2019/1 in one column');
    expect(text.getByText('Encourages').tagName).toBe('DEL');
    expect(text.getByText('Urges').tagName).toBe('INS');
  });

  it('leaves set phrases out with their count, and shows them when asked', async () => {
    const formula = { ...harbourFindings.passages[0]!, formula: true };
    const findings = { ...harbourFindings, passages: [formula] };
    const { store } = await renderWith(<CompareView />, { ...harbours, findings });
    await userEvent.click(screen.getByRole('button', { name: 'Show 1 formula' }));
    expect(store.getState().workspace?.settings.shared.showFormulas).toBe(true);
    expect(await column('HC/2011/4').findByText(/Decides/u)).toBeTruthy();
  });

  it('marks rewordings that only a search between the two found, among the findings to step through', async () => {
    const findings = { ...harbourFindings, rewordingsLeftOut: true as const };
    const service = { ...harbours, findings, reworded: retoldHarbours };
    const { store, container, connection } = await renderWith(<CompareView />, service);
    await waitFor(() => {
      expect(container.querySelectorAll('.mark-reworded').length).toBeGreaterThan(0);
    });
    const asked = connection.calls.find(({ method }) => method === 'findReworded');
    expect(asked?.request).toMatchObject({ summariesOnly: false });
    const steps = store.getState().steps.map(({ id }) => id);
    expect(steps).toContain('passage-retold');
    expect(steps).toContain('passage-open');
  });

  it('renders only part of a very long text, and copies all of it', async () => {
    const region = await showLong();
    expect(region.querySelectorAll('[data-paragraph]').length).toBeLessThan(100);
    region.focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    const setData = vi.fn();
    fireEvent.copy(region, { clipboardData: { setData } });
    expect(setData).toHaveBeenCalledWith('text/plain', long.text);
  });

  it('copies all selected words, also when the first of them are no longer on the page', async () => {
    const region = await showLong();
    const first = wordsOf(region, 1);
    const last = wordsOf(region, 4);
    select(region, [first, 6], [first, 8]);
    // What the page makes of a selection whose beginning has scrolled away.
    select(region, [region, 0], [last, 5]);
    const setData = vi.fn();
    fireEvent.copy(region, { clipboardData: { setData } });
    const copied = 'of 1.\n\nWords of 2.\n\nWords of 3.\n\nWords';
    expect(setData).toHaveBeenCalledWith('text/plain', copied);
    fireEvent.pointerDown(document.body);
    setData.mockClear();
    fireEvent.copy(region, { clipboardData: { setData } });
    expect(setData).not.toHaveBeenCalled();
  });

  it('renders all of a long text while it is printed', async () => {
    const region = await showLong();
    const shown = () => region.querySelectorAll('[data-paragraph]').length;
    act(() => {
      window.dispatchEvent(new Event('beforeprint'));
    });
    expect(shown()).toBe(MOST_RENDERED + 100);
    act(() => {
      window.dispatchEvent(new Event('afterprint'));
    });
    expect(shown()).toBeLessThan(100);
  });
});
