// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import {
  isPaneShown,
  storedPanes,
  storePanes,
  withPaneToggled,
  withPaneWidth,
  type Panes,
} from '../../../src-renderer/state/panes.ts';

afterEach(() => {
  localStorage.clear();
});

const selection = { kind: 'passage', id: 'x' } as const;
const reading = { view: 'compare', selection: null } as const;

describe('the panes', () => {
  it('show the inspector in Compare only with something selected, elsewhere always', () => {
    const panes = storedPanes();
    expect(isPaneShown({ panes, ...reading }, 'inspector')).toBe(false);
    expect(isPaneShown({ panes, view: 'compare', selection }, 'inspector')).toBe(true);
    expect(isPaneShown({ panes, view: 'notes', selection: null }, 'inspector')).toBe(true);
  });

  it('stay closed once closed by hand, and are free again once opened', () => {
    const closed = withPaneToggled(
      { panes: storedPanes(), view: 'compare', selection },
      'inspector',
    );
    expect(isPaneShown({ panes: closed, view: 'compare', selection }, 'inspector')).toBe(false);
    expect(isPaneShown({ panes: closed, view: 'notes', selection }, 'inspector')).toBe(false);
    const opened = withPaneToggled({ panes: closed, view: 'compare', selection }, 'inspector');
    expect(isPaneShown({ panes: opened, ...reading }, 'inspector')).toBe(false);
  });

  it('are the next time as they were left', () => {
    const left: Panes = withPaneWidth(
      withPaneToggled({ panes: storedPanes(), ...reading }, 'documents'),
      'inspector',
      412.4,
    );
    storePanes(left);
    expect(storedPanes()).toEqual(left);
    expect(left.inspector.width).toBe(412);
  });

  it.each(['{', 'null', '3', '{"documents":{"open":"no","width":"wide"}}'])(
    'are as usual where %s is kept',
    (kept) => {
      const usual = storedPanes();
      localStorage.setItem('clauseline-panes', kept);
      expect(storedPanes()).toEqual(usual);
    },
  );
});
