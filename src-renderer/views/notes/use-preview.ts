import { useEffect, useState } from 'react';
import type { ExportChoice, ExportedFile } from '../../../src-main/contract/api.ts';
import { useActions, useClauseline } from '../../state/StoreContext.tsx';
import { previewFormat } from './export-choice.ts';

/** The export as it would be saved, made anew when the choice, the notes or the findings change. */
export function usePreview(choice: ExportChoice): {
  readonly file: ExportedFile | null;
  readonly isOld: boolean;
} {
  const { exportNotes } = useActions();
  const revision = useClauseline((s) => s.findings?.revision);
  const notes = useClauseline((s) => s.workspace?.notes);
  const [made, setMade] = useState<{ file: ExportedFile | null; choice: ExportChoice } | null>(
    null,
  );
  useEffect(() => {
    let isWanted = true;
    const shown = { ...choice, format: previewFormat(choice.format) };
    void exportNotes(shown).then((file) => {
      if (isWanted) setMade({ file, choice });
    });
    return () => {
      isWanted = false;
    };
  }, [choice, revision, notes, exportNotes]);
  return { file: made?.file ?? null, isOld: made?.choice !== choice };
}
