import { openWorkspace } from '../../src-main/service/workspace/open-workspace.ts';
import { saveFile } from '../../src-main/service/save-file.ts';
import { addNote } from './workspace/sample-changes.ts';

/** Saves too much for the limit it runs under, and prints what it was told. */
const [, , kind = '', path = ''] = process.argv;
process.on('SIGXFSZ', () => undefined);
if (kind === 'file') {
  console.log(JSON.stringify(await saveFile(path, new Uint8Array(1_000_000))));
} else {
  const opened = openWorkspace(path);
  if (!opened.ok) throw new Error(opened.problem.sentence);
  const { store } = opened.value;
  const saved = store.apply(addNote('large', 'x'.repeat(1_000_000)));
  console.log(JSON.stringify({ ...saved, notes: [...store.content().notes.keys()] }));
  store.close();
}
