// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { done } from '../../../src-main/contract/problem.ts';
import { App } from '../../../src-renderer/App.tsx';
import type { FakeService } from '../fake-connection.ts';
import { renderWith } from '../render-app.tsx';
import { harbourCharter, harbourReview, sampleDocument } from '../sample-documents.ts';
import { harbourComparison, harbourFindings } from '../sample-findings.ts';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const harbours: FakeService = {
  documents: [harbourReview, harbourCharter],
  findings: harbourFindings,
  compare: () => harbourComparison,
  sample: true,
};

const documents = () => within(screen.getByRole('navigation', { name: 'Documents' }));

describe('the window', () => {
  it('lists documents in date order with what is known of them', async () => {
    await renderWith(<App />, harbours);
    const names = documents()
      .getAllByText(/^H[CR]\/\d/u)
      .map((element) => element.textContent);
    expect(names).toEqual(['HC/2011/4', 'HR/2019/1']);
    expect(documents().getByText('2 May 2011')).toBeTruthy();
    expect(documents().getAllByText(/^\d\d % found elsewhere/u)).toHaveLength(2);
  });

  it('flags an undated document and takes its date where it stands', async () => {
    const undated = sampleDocument({ title: 'Note verbale' }, ['Words of a note.']);
    const { connection } = await renderWith(<App />, { documents: [undated] });
    await userEvent.click(documents().getByText(/No date/u));
    await userEvent.type(screen.getByLabelText('Date'), '2012-03');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(connection.state().documents[0]?.date).toBe('2012-03');
    expect(await documents().findByText('March 2012')).toBeTruthy();
  });

  it('switches views by tab and by arrow key, and says in the samples what each is for', async () => {
    await renderWith(<App />, harbours);
    await userEvent.click(screen.getByRole('tab', { name: 'Overview' }));
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'Compare' }).ariaSelected).toBe('true');
    expect(screen.getByText(/F8 goes to the next finding\.$/u)).toBeTruthy();
  });

  it('walks through findings with F8, explains each and announces its place', async () => {
    const { store } = await renderWith(<App />, harbours);
    act(() => {
      store.getState().showView('compare');
    });
    await waitFor(() => {
      expect(store.getState().steps).toHaveLength(4);
    });
    await userEvent.keyboard('{F8}{F8}');
    expect(screen.getByText('2 of 4', { selector: '[role=status]' })).toBeTruthy();
    const inspector = within(screen.getByRole('complementary', { name: 'Inspector' }));
    expect(inspector.getByText('Paragraph changed')).toBeTruthy();
  });

  it('hides a pane and leaves its edge to bring it back, with the focus', async () => {
    await renderWith(<App />, harbours);
    await userEvent.click(screen.getByRole('button', { name: 'Hide the documents' }));
    expect(documents().queryByText('HC/2011/4')).toBeNull();
    const edge = documents().getByRole('button', { name: 'Show the documents' });
    expect(document.activeElement).toBe(edge);
    await userEvent.keyboard('{Enter}');
    expect(documents().getByText('HC/2011/4')).toBeTruthy();
  });

  it('puts the focus on the edge of a pane that was closed around it', async () => {
    await renderWith(<App />, harbours);
    documents()
      .getByRole('button', { name: /Open files/u })
      .focus();
    await userEvent.keyboard('{Alt>}{Shift>}[KeyD]{/Shift}{/Alt}');
    expect(
      document.activeElement?.ariaLabel ?? document.activeElement?.getAttribute('aria-label'),
    ).toBe('Show the documents');
  });

  it('leaves the width to the texts in Compare until something is to be explained', async () => {
    const { store } = await renderWith(<App />, harbours);
    const inspector = within(screen.getByRole('complementary', { name: 'Inspector' }));
    expect(inspector.getByRole('heading', { name: 'Inspector' })).toBeTruthy();
    act(() => {
      store.getState().showView('compare');
    });
    expect(inspector.getByRole('button', { name: 'Show the inspector' })).toBeTruthy();
    await waitFor(() => {
      expect(store.getState().steps).toHaveLength(4);
    });
    await userEvent.keyboard('{F8}');
    expect(inspector.getByText('Finding 1 of 4')).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(inspector.queryByText('Finding 1 of 4')).toBeNull();
  });

  it('resizes a pane by key, within its bounds', async () => {
    const { store } = await renderWith(<App />, harbours);
    const edge = screen.getByRole('separator', { name: 'Width of the inspector pane' });
    edge.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(edge.getAttribute('aria-valuenow')).toBe('336');
    await userEvent.keyboard('{Home}{ArrowRight}');
    expect(store.getState().panes.inspector.width).toBe(240);
  });

  it('moves between panes with F6', async () => {
    await renderWith(<App />, harbours);
    await userEvent.click(screen.getByRole('tab', { name: 'Compare' }));
    await userEvent.keyboard('{F6}');
    const first = document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane');
    await userEvent.keyboard('{F6}');
    const second = document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane');
    expect([first, second]).toEqual(['documents', 'view']);
  });

  it('opens Find wording by its command with the focus in the field, by its tab on the tab', async () => {
    await renderWith(<App />, harbours);
    await userEvent.keyboard('{Control>}4{/Control}');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await userEvent.click(screen.getByRole('tab', { name: 'Notes' }));
    await userEvent.click(screen.getByRole('tab', { name: 'Find wording' }));
    expect(document.activeElement?.getAttribute('role')).toBe('tab');
  });

  it('undoes letters, not documents, by the menu of the host while a field has the focus', async () => {
    const { store, connection } = await renderWith(<App />, harbours);
    await act(() => store.getState().removeDocument(harbourReview.id));
    // jsdom has no editing commands of its own.
    const fieldUndo = vi.fn();
    Object.defineProperty(document, 'execCommand', { value: fieldUndo, configurable: true });
    await userEvent.keyboard('{Control>}4{/Control}');
    act(() => {
      connection.emit({ type: 'command', command: 'undo' });
    });
    expect(fieldUndo).toHaveBeenCalledWith('undo');
    expect(connection.state().documents).toHaveLength(1);
    await userEvent.click(screen.getByRole('tab', { name: 'Notes' }));
    act(() => {
      connection.emit({ type: 'command', command: 'undo' });
    });
    expect(connection.state().documents).toHaveLength(2);
  });

  it('has no menus in the page where the host has its own', async () => {
    const host = { host: 'electron' as const, version: '0.1.0', saveDialog: true };
    await renderWith(<App />, {
      ...harbours,
      methods: { capabilities: () => Promise.resolve(done(host)) },
    });
    expect(screen.queryByRole('group', { name: 'Menus' })).toBeNull();
  });

  it('runs a command found in the palette', async () => {
    const { store } = await renderWith(<App />, harbours);
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox', { name: /Command/u }), 'theme dark');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => {
      expect(store.getState().workspace?.settings.theme).toBe('dark');
    });
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it('asks for a name for text pasted outside of a field, and adds it', async () => {
    const { connection } = await renderWith(<App />, harbours);
    await userEvent.click(screen.getByRole('tab', { name: 'Compare' }));
    await userEvent.paste('Decides to mend the pier.');
    await userEvent.type(await screen.findByLabelText('Name'), 'Pier text');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() => {
      expect(connection.state().documents.map(({ title }) => title)).toContain('Pier text');
    });
  });

  it('finds in all texts and counts', async () => {
    await renderWith(<App />, harbours);
    await userEvent.keyboard('{Control>}f{/Control}');
    await userEvent.type(screen.getByRole('searchbox', { name: /Find in all/u }), 'harbour{Enter}');
    expect(screen.getByText(/^1 of 4$/u)).toBeTruthy();
    expect(screen.getAllByText(/harbour/u, { selector: 'mark' }).length).toBeGreaterThan(0);
  });

  it('shows what could not be done until it is dismissed', async () => {
    const { store } = await renderWith(<App />, harbours);
    act(() => {
      store.getState().report({ code: 'file-empty', sentence: '“a.md” is empty.' });
    });
    const alert = within(screen.getByRole('alert'));
    await userEvent.click(alert.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('has nothing that axe objects to in any view', async () => {
    const { store } = await renderWith(<App />, harbours);
    for (const view of ['overview', 'compare'] as const) {
      act(() => {
        store.getState().showView(view);
      });
      const { violations } = await axe.run(document.body, {
        // jsdom computes no colours; the browser tests look at those.
        rules: { 'color-contrast': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
  });
});
