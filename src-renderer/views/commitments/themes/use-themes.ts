import { useMemo } from 'react';
import type { Commitment } from '../../../../src-main/engine/commitments/commitment.ts';
import type { Lineage } from '../../../../src-main/engine/commitments/lineage.ts';
import { themesOf, type Theme } from '../../../../src-main/engine/commitments/themes/themes.ts';
import { useClauseline } from '../../../state/StoreContext.tsx';
import { useAliases } from '../words/use-aliases.ts';

const none: readonly Theme[] = [];

/** Themes of the lineages as the user has edited them; none while they are not `wanted`. */
export function useThemes(
  lineages: readonly Lineage[],
  commitments: readonly Commitment[],
  wanted: boolean,
): readonly Theme[] {
  const edits = useClauseline((s) => s.workspace?.settings.themeEdits);
  const aliases = useAliases();
  return useMemo(
    () => (wanted ? themesOf(lineages, commitments, { edits: edits ?? {}, aliases }) : none),
    [wanted, lineages, commitments, edits, aliases],
  );
}
