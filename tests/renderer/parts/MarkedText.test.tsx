// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MarkedText } from '../../../src-renderer/parts/MarkedText.tsx';

afterEach(cleanup);

const text = 'Urges <b>all</b> harbour towns & ports';
const whole = { start: 0, end: text.length };

describe('MarkedText', () => {
  it('shows what looks like markup as the letters that stand there', () => {
    const { container } = render(<MarkedText text={text} span={whole} marks={[]} />);
    expect(container.textContent).toBe(text);
    expect(container.querySelector('b')).toBeNull();
  });

  it('tells screen readers what was inserted and deleted', () => {
    render(
      <MarkedText
        text={text}
        span={whole}
        marks={[
          { kind: 'inserted', span: { start: 0, end: 5 } },
          { kind: 'deleted', span: { start: 6, end: 16 } },
        ]}
      />,
    );
    expect(screen.getByText(/Urges/u).textContent).toBe(' inserted: Urges');
    expect(screen.getByText(/Urges/u).tagName).toBe('INS');
    expect(screen.getByText(/all/u).tagName).toBe('DEL');
  });

  it('gives all findings under a click, and marks the selected one', async () => {
    const onMark = vi.fn();
    render(
      <MarkedText
        text={text}
        span={whole}
        selected="passage:p"
        marks={[
          { kind: 'verbatim', span: { start: 0, end: 5 }, id: 'passage:p' },
          { kind: 'verb', span: { start: 0, end: 5 }, id: 'commitment:c' },
        ]}
        onMark={onMark}
      />,
    );
    await userEvent.click(screen.getByText('Urges'));
    expect(onMark).toHaveBeenCalledWith(['commitment:c', 'passage:p']);
    expect(screen.getByText('Urges').className).toContain('mark-selected');
  });
});
