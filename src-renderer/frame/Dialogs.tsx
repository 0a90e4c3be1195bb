import { useClauseline } from '../state/StoreContext.tsx';
import { AddedList } from '../import-report/AddedList.tsx';
import { ImportReport } from '../import-report/ImportReport.tsx';
import { AboutDialog } from './AboutDialog.tsx';
import { AddDialog } from './AddDialog.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import { PairDialog } from './PairDialog.tsx';
import { ShortcutList } from './ShortcutList.tsx';

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useClauseline((s) => s.dialog);
  return (
    <>
      {dialog === 'palette' && <CommandPalette />}
      {dialog === 'shortcuts' && <ShortcutList />}
      {dialog === 'add' && <AddDialog />}
      {dialog === 'report' && <ImportReport />}
      {dialog === 'added' && <AddedList />}
      {dialog === 'pair' && <PairDialog />}
      {dialog === 'about' && <AboutDialog />}
      <NoteDialog />
    </>
  );
}
