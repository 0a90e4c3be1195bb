// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { compareDocuments } from '../../../src-main/engine/differences/compare-documents.ts';
import { AlternativesPanel } from '../../../src-renderer/inspector/AlternativesPanel.tsx';
import type { TestParagraph } from '../../engine/documents-for-tests.ts';
import { documentForTests } from '../../engine/documents-for-tests.ts';

afterEach(cleanup);

const NOTE: TestParagraph = {
  text: 'Norway and Fiji reserve their position on this paragraph.',
  kind: 'footnote',
  label: 'note 1',
  parent: 'p0',
};

function show(before: string, after: string) {
  const a = documentForTests('before', [before]);
  const b = documentForTests('after', [after, NOTE]);
  const [difference] = compareDocuments(a, b).differences;
  render(<AlternativesPanel difference={difference!} a={a} b={b} />);
}

describe('the alternatives of a paragraph', () => {
  it('name who asks for a wording, and who reserves a position on the text', () => {
    show('Pilots shall rest in port.', 'Pilots [shall] (Fiji) [should] (Norway) rest in port.');
    const choices = screen.getAllByRole('radio').map((one) => one.closest('label')?.textContent);
    expect(choices).toEqual(['as it stands', '[shall]Fiji', '[should]Norway']);
    expect(screen.getByRole('listitem').textContent).toContain('Reserved by Norway and Fiji');
  });

  it('show a reservation where no wording is open', () => {
    show('Pilots shall rest in port.', 'Pilots should rest in port.');
    expect(screen.getByRole('heading').textContent).toBe('Reservations');
    expect(screen.queryAllByRole('radio')).toEqual([]);
  });
});
