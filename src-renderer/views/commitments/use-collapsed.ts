import { useState } from 'react';
import type { ThemeGroup } from './theme-groups.ts';

/** Which themes are closed, by id. Opening a commitment opens the theme in which it stands. */
export function useCollapsed(groups: readonly ThemeGroup[] | null, open: string | null) {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [before, setBefore] = useState(open);
  const toggle = (group: string): void => {
    const next = new Set(collapsed);
    if (!next.delete(group)) next.add(group);
    setCollapsed(next);
  };
  if (open !== before) {
    setBefore(open);
    const home = groups?.find(({ lineages }) => lineages.some(({ id }) => id === open));
    if (home && collapsed.has(home.id)) toggle(home.id);
  }
  return { collapsed, toggle };
}
